import type { Database } from '#app/database/database.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { addDays, type Day } from '#app/ground/time.ts';
import { dueDay } from '#app/ground/working-days.ts';
import type { RuleKey } from '#app/rooms/organisations/rule.ts';
import { readOrganisation, readUnit, readUnitOfToday, readUnits } from '#app/rooms/organisations/store.ts';
import { readUnitsForField } from '#app/rooms/organisations/store-fields.ts';
import { calendarOf, ruleLimit, ruleValue } from '#app/rooms/organisations/store-rules.ts';

/** A date counted by the organisation's rule on that day, with the rule that gave it. */
export async function dueByRule(
  db: Database,
  of: { organisationId: string; key: RuleKey; from: Day },
): Promise<{ dueOn: Day; ruleId: string }> {
  const limit = await ruleLimit(db, { ...of, onDay: of.from });
  return { dueOn: dueDay(of.from, limit, await calendarOf(db)), ruleId: limit.rule.id };
}

/** How often the due date may be moved, and to which day at the latest. Without a rule: never. */
export async function latestExtension(
  db: Database,
  petition: { organisation_id: string; due_on: Day | null },
): Promise<{ times: number; latest: Day }> {
  const from = petition.due_on ?? '1970-01-01';
  const asked = { organisationId: petition.organisation_id, onDay: from };
  const never = { times: 0, latest: from };
  if (petition.due_on === null) return never;
  return await orWithoutRule(never, async () => {
    const times = await ruleValue(db, { ...asked, key: 'petition.extension_times' });
    const limit = await ruleLimit(db, { ...asked, key: 'petition.extension_days' });
    return { times: times.amount, latest: dueDay(from, limit, await calendarOf(db)) };
  });
}

/** The last day on which the asker may still object before silence settles; null where the house has no such rule. */
export async function silenceEnds(
  db: Database,
  of: { organisationId: string; answeredOn: Day },
): Promise<{ day: Day; days: number } | null> {
  return await orWithoutRule(null, async () => {
    const rule = await ruleValue(db, {
      organisationId: of.organisationId,
      key: 'petition.silence_days',
      onDay: of.answeredOn,
    });
    return { day: addDays(of.answeredOn, rule.amount), days: rule.amount };
  });
}

/** The day that a rule counts from `from`; null where the house has no such rule. */
export async function ruleDays(
  db: Database,
  of: { organisationId: string; key: RuleKey; from: Day },
): Promise<Day | null> {
  return await orWithoutRule(null, async () => (await dueByRule(db, of)).dueOn);
}

/** A unit of this organisation that is still valid; null for any other id. */
export async function unitOf(db: Database, organisationId: string, unitId: string | null) {
  if (unitId === null) return null;
  const unit = await readUnit(db, unitId);
  return unit?.organisation_id === organisationId && unit.valid_to === null ? unit : null;
}

/** The department that works today in the place of one that has ended; null where none does. */
export async function successorOf(db: Database, unitId: string, today: Day) {
  const id = await readUnitOfToday(db, unitId);
  const unit = id === null || id === undefined ? undefined : await readUnit(db, id);
  return unit !== undefined && (unit.valid_to === null || unit.valid_to >= today) ? unit : null;
}

/** The office that receives and sends, where no other unit is named. */
export async function officeUnitOf(db: Database, organisationId: string) {
  const open = (await readUnits(db, organisationId)).filter((unit) => unit.valid_to === null);
  return open.find((unit) => unit.kind === 'office') ?? open[0] ?? null;
}

/** The unit that usually leads in this field at this level. */
export async function suggestedUnit(
  db: Database,
  petition: { organisation_id: string; field_code: string | null },
  today: Day,
) {
  if (petition.field_code === null) return null;
  const asked = { organisationId: petition.organisation_id, fieldCode: petition.field_code, onDay: today };
  return (await readUnitsForField(db, asked)).at(0) ?? null;
}

/** The organisation one level up, where it works in the same house. */
export async function parentOf(db: Database, organisationId: string) {
  const home = await readOrganisation(db, organisationId);
  return home?.parent_id ? ((await readOrganisation(db, home.parent_id)) ?? null) : null;
}

async function orWithoutRule<T>(without: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === 'organisation.no-rule') return without;
    throw thrown;
  }
}
