import type { Database } from '#app/database/database.ts';
import type { Language } from '#app/ground/language.ts';
import { addDays, type Day } from '#app/ground/time.ts';
import { pickRule, type Rule, ruleKeyNames } from './rule.ts';
import {
  calendarOf,
  type LegalBasisRow,
  readChain,
  readHolidays,
  readLegalBases,
  readProfiles,
  readRules,
} from './store-rules.ts';

export type RuleView = ReturnType<typeof ruleView>;
export type RuleLine = Awaited<ReturnType<typeof presentRules>>[number];
export type HolidayView = Awaited<ReturnType<typeof presentHolidays>>['days'][number];
export type LegalBasisView = Awaited<ReturnType<typeof presentLegalBases>>[number];

/** One rule as a page explains it: "vì sao 15 ngày?" is answered by `basis`, `article` and `status`. */
export async function presentRule(db: Database, rule: Rule): Promise<RuleView> {
  return ruleView(rule, await readLegalBases(db));
}

/** Every rule that holds for an organisation today, with its own values before and after today. */
export async function presentRules(db: Database, about: { organisationId: string; today: Day }) {
  const { organisationId, today } = about;
  const [rules, bases, chain] = await Promise.all([
    readRules(db, organisationId),
    readLegalBases(db),
    readChain(db, organisationId),
  ]);
  return ruleKeyNames.flatMap((key) => {
    const now = pickRule(rules, { organisationId, chain, key, onDay: today });
    if (now === undefined) return [];
    const shared = pickRule(
      rules.filter((rule) => rule.organisation_id === null),
      { organisationId, chain, key, onDay: today },
    );
    const own = rules.filter(
      (rule) => rule.key === key && rule.organisation_id === organisationId && isReal(rule),
    );
    return [
      {
        key,
        now: ruleView(now, bases),
        /** What would hold without the organisation's own value. */
        shared: shared === undefined ? null : ruleView(shared, bases),
        own: own.map((rule) => ({ ...ruleView(rule, bases), isComing: rule.valid_from > today })),
      },
    ];
  });
}

/** Days off and exchanged days of a year, and up to which day all of them are confirmed. */
export async function presentHolidays(db: Database, year: number) {
  const rows = await readHolidays(db);
  const calendar = await calendarOf(db);
  return {
    years: [...new Set(rows.map((row) => Number(row.day.slice(0, 4))))],
    knownTo: calendar.knownTo,
    days: rows
      .filter((row) => row.day.startsWith(`${year}-`))
      .map((row) => ({
        day: row.day,
        kind: row.kind,
        name: row.name,
        status: row.status,
        source: row.source,
        isOwn: row.added_by !== null,
      })),
  };
}

/** Legal bases for choosing and citing. */
export async function presentLegalBases(db: Database) {
  const rows = await readLegalBases(db);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    track: row.track,
    status: row.status,
    source: row.source,
  }));
}

/** Profiles that an organisation of a level may take. */
export async function presentProfiles(db: Database, language: Language) {
  const rows = await readProfiles(db);
  return rows
    .filter((row) => row.level !== null)
    .map((row) => ({ id: row.id, level: row.level, name: language === 'en' ? row.name_en : row.name_vi }));
}

function ruleView(rule: Rule, bases: readonly LegalBasisRow[]) {
  const basis = bases.find((each) => each.id === rule.basis);
  return {
    key: rule.key,
    amount: rule.amount,
    unit: rule.unit,
    /** Number and title of the text, or the words of whoever set the rule. */
    basis: basis === undefined ? rule.basis : `${basis.number}, ${basis.title}`,
    basisId: basis?.id ?? null,
    article: rule.article,
    status: rule.status,
    isOwn: rule.organisation_id !== null,
    validFrom: rule.valid_from,
    validTo: rule.valid_to,
  };
}

/** A value that was replaced on the day it was to begin never held. */
function isReal(rule: Rule): boolean {
  return rule.valid_to === null || addDays(rule.valid_to, 1) > rule.valid_from;
}
