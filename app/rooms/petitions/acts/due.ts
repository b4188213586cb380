import type { Database } from '#app/database/database.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, type Day } from '#app/ground/time.ts';
import { type Calendar, dueDay } from '#app/ground/working-days.ts';
import {
  readCalendarDays,
  readOfficeUnit,
  readParent,
  readRoutedUnit,
  readRuleFor,
  readUnit,
} from '../store-rules.ts';

/** A date counted by the organisation's rule on that day, with the rule that gave it. */
export async function dueByRule(
  db: Database,
  of: { organisationId: string; key: string; from: Day },
): Promise<{ dueOn: Day; ruleId: string }> {
  const rule = await readRuleFor(db, { ...of, on: of.from });
  if (rule === undefined) throw refuse('conflict', 'petition.rule-missing', { key: of.key });
  const unit = rule.unit === 'working' ? 'working' : 'calendar';
  const limit = { amount: Number(rule.amount), unit } as const;
  return { dueOn: dueDay(of.from, limit, await calendarOf(db)), ruleId: rule.id };
}

/** How often the due date may be moved, and to which day at the latest. Without a rule: never. */
export async function latestExtension(
  db: Database,
  petition: { organisation_id: string; due_on: Day | null },
): Promise<{ times: number; latest: Day }> {
  const from = petition.due_on ?? '1970-01-01';
  const of = { organisationId: petition.organisation_id, on: from };
  const times = await readRuleFor(db, { ...of, key: 'petition.extension_times' });
  const length = await readRuleFor(db, { ...of, key: 'petition.extension_days' });
  if (times === undefined || length === undefined || petition.due_on === null)
    return { times: 0, latest: from };
  const unit = length.unit === 'working' ? 'working' : 'calendar';
  const limit = { amount: Number(length.amount), unit } as const;
  return { times: Number(times.amount), latest: dueDay(from, limit, await calendarOf(db)) };
}

/** Calendar days of silence after which an answer counts as settled; null where the house has no such rule. */
export async function silenceDays(
  db: Database,
  of: { organisationId: string; on: Day },
): Promise<number | null> {
  const rule = await readRuleFor(db, { ...of, key: 'petition.silence_days' });
  return rule === undefined ? null : Number(rule.amount);
}

/** The day on which silence after an answer of that day is over. */
export function silenceEnds(answeredOn: Day, days: number): Day {
  return addDays(answeredOn, days);
}

/** A unit of this organisation that is still valid; null for any other id. */
export async function unitOf(db: Database, organisationId: string, unitId: string | null) {
  if (unitId === null) return null;
  const unit = await readUnit(db, unitId);
  return unit?.organisation_id === organisationId && unit.valid_to === null ? unit : null;
}

/** The office that receives and sends, where no other unit is named. */
export async function officeUnitOf(db: Database, organisationId: string) {
  return (await readOfficeUnit(db, organisationId)) ?? null;
}

/** The unit that usually leads in this field at this level. */
export async function suggestedUnit(
  db: Database,
  petition: { organisation_id: string; field_code: string | null },
) {
  if (petition.field_code === null) return null;
  return (await readRoutedUnit(db, petition.organisation_id, petition.field_code)) ?? null;
}

/** The organisation one level up, where it works in the same house. */
export async function parentOf(db: Database, organisationId: string) {
  return (await readParent(db, organisationId)) ?? null;
}

async function calendarOf(db: Database): Promise<Calendar> {
  const days = await readCalendarDays(db);
  const years = days.map((row) => row.day.slice(0, 4)).sort();
  return {
    holidays: new Set(days.filter((row) => row.kind === 'holiday').map((row) => row.day)),
    swappedWorkDays: new Set(days.filter((row) => row.kind === 'swapped_work').map((row) => row.day)),
    knownFrom: `${years[0] ?? '9999'}-01-01`,
    knownTo: `${years.at(-1) ?? '0000'}-12-31`,
  };
}
