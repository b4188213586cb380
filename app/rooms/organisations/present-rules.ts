import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { keeperAbove } from './acts/keeper.ts';
import { fixedDays, readHolidayList, writeHolidayList } from './holiday-list.ts';
import { heldOn } from './organisation.ts';
import { hasScopes, pickRule, type Rule, type RuleQuestion, type RuleScope, ruleKeyNames } from './rule.ts';
import { calendarOf, readHolidays, readProfiles, readRules, readStanding } from './store-rules.ts';
import { type LegalBasisRow, readLegalBases } from './store-texts.ts';

export type RuleView = ReturnType<typeof ruleView>;
export type RuleLine = Awaited<ReturnType<typeof presentRules>>[number];
export type HolidayView = Awaited<ReturnType<typeof presentHolidays>>['days'][number];
export type HolidayListView = Awaited<ReturnType<typeof presentHolidayList>>;
export type ProfileBook = Awaited<ReturnType<typeof presentProfileBooks>>[number];

/** One rule as a page explains it: "vì sao 15 ngày?" is answered by `basis`, `article` and `status`. */
export async function presentRule(db: Database, rule: Rule): Promise<RuleView> {
  return ruleView(rule, await readLegalBases(db));
}

/** Every rule that holds for an organisation today, with its own values before and after today. */
export async function presentRules(db: Database, about: { organisationId: string; today: Day }) {
  const { organisationId, today } = about;
  const standing = await readStanding(db, organisationId);
  const [rules, bases] = await Promise.all([
    readRules(db, { organisationId, parentId: standing.parentId }),
    readLegalBases(db),
  ]);
  return ruleKeyNames.flatMap((key) => {
    const asked = { organisationId, ...standing, key, onDay: today };
    const now = pickRule(rules, asked);
    if (now === undefined) return [];
    const shared = pickRule(
      rules.filter((rule) => rule.organisation_id !== organisationId),
      asked,
    );
    const own = rules.filter(
      (rule) => rule.key === key && rule.organisation_id === organisationId && isReal(rule),
    );
    const seen = own.map((rule) => ({ ...ruleView(rule, bases), isComing: rule.valid_from > today }));
    return [
      {
        key,
        now: ruleView(now, bases),
        /** What would hold without the organisation's own value. */
        shared: shared === undefined ? null : ruleView(shared, bases),
        own: seen.filter((rule) => !rule.bindsCommunes && rule.onlyFor === null),
        /** What a province set for its communes and is not over. */
        forCommunes: seen.filter((rule) => rule.bindsCommunes && (rule.validTo ?? today) >= today),
        circles: circlesOf(rules, { asked, now, today }).map((rule) => ({
          ...ruleView(rule, bases),
          isComing: rule.valid_from > today,
        })),
      },
    ];
  });
}

/** What is asked beyond that of some dialogues: of those with youth, and of those that cite a text. */
function circlesOf(
  rules: readonly Rule[],
  { asked, now, today }: { asked: RuleQuestion; now: Rule; today: Day },
): Rule[] {
  if (!hasScopes(asked.key)) return [];
  const youth = pickRule(rules, { ...asked, profileIds: ['youth'] });
  const limited = rules.filter(
    (rule) =>
      rule.key === asked.key &&
      rule.organisation_id === asked.organisationId &&
      !rule.binds_communes &&
      isReal(rule) &&
      (rule.valid_to ?? today) >= today &&
      (rule.only_for === 'cited' || (rule.only_for === 'youth' && rule.valid_from > today)),
  );
  return [...(youth === undefined || youth === now ? [] : [youth]), ...limited];
}

type Proposal = Readonly<{
  organisationId: string;
  amount: number;
  unit?: string | undefined;
  /** Id of a known text, or words. */
  basis: string;
  from: Day;
  onlyFor?: RuleScope | null;
}>;

/** The rule as it would be with another amount: for looking ahead, never written. */
export function proposedRule(line: RuleLine, given: Proposal): Rule {
  return {
    id: 'proposed',
    profile_id: '',
    organisation_id: given.organisationId,
    key: line.key,
    amount: given.amount,
    unit: given.unit ?? line.now.unit,
    basis: given.basis,
    article: null,
    status: 'to_check',
    valid_from: given.from,
    valid_to: null,
    binds_communes: false,
    only_for: given.onlyFor ?? null,
  };
}

/** The profiles that came with the program, each with its rules of today. */
export async function presentProfileBooks(db: Database, about: { today: Day; language: Language }) {
  const [rules, bases, profiles] = await Promise.all([
    readRules(db, { organisationId: '00000000-0000-0000-0000-000000000000', parentId: null }),
    readLegalBases(db),
    presentAllProfiles(db, about.language),
  ]);
  return profiles.map((profile) => ({
    ...profile,
    rules: rules
      .filter((rule) => rule.profile_id === profile.id && heldOn(rule, about.today))
      .map((rule) => ruleView(rule, bases)),
  }));
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

/** What a pasted list would do to the table, line by line; and days that come on the same date every year. */
export async function presentHolidayList(db: Database, text: string) {
  const rows = await readHolidays(db);
  const { lines, faults } = readHolidayList(text);
  return {
    faults,
    lines: lines.map((line) => {
      const known = rows.find((row) => row.day === line.day);
      const isSame = known?.kind === line.kind && known.name === line.name;
      return { ...line, does: known === undefined ? 'add' : isSame ? 'keep' : 'change' } as const;
    }),
  };
}

/** A list to begin a year with: what stood on the same date in each of the two years before. */
export async function presentFixedDays(db: Database, year: number): Promise<string> {
  return writeHolidayList(fixedDays(await readHolidays(db), [year - 1, year - 2], year));
}

/** Profiles that an organisation of a level may take. */
export async function presentProfiles(db: Database, language: Language) {
  return (await presentAllProfiles(db, language)).filter((profile) => profile.level !== null);
}

export async function presentAllProfiles(db: Database, language: Language) {
  const rows = await readProfiles(db);
  return rows.map((row) => ({
    id: row.id,
    level: row.level,
    name: language === 'en' ? row.name_en : row.name_vi,
    parentId: row.parent_id,
  }));
}

/** A rule beside the text it rests on. */
export function ruleView(rule: Rule, bases: readonly LegalBasisRow[]) {
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
    bindsCommunes: rule.binds_communes,
    /** The dialogues for which alone it holds: a circle of the organisation's own value, or of a shared profile. */
    onlyFor: rule.only_for ?? (rule.organisation_id === null && rule.profile_id === 'youth' ? 'youth' : null),
    /** The last day of the text, where one has been said. */
    basisValidTo: basis?.valid_to ?? null,
    validFrom: rule.valid_from,
    validTo: rule.valid_to,
  };
}

/** A value that was replaced on the day it was to begin never held. */
export function isReal(rule: Rule): boolean {
  return rule.valid_to === null || addDays(rule.valid_to, 1) > rule.valid_from;
}

/** Who keeps the days off where this person does not: the organisation above; null where he does. */
export async function presentKeeper(
  house: House,
  actor: Actor,
  organisationId: string,
): Promise<string | null> {
  return await keeperAbove(house.db, { actor, organisationId, today: dayOf(house.now()) });
}
