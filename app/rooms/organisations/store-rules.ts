import type { Insertable, Selectable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { HolidayTable, RuleTable } from '#app/database/tables/organisations.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, type Day } from '#app/ground/time.ts';
import type { Calendar } from '#app/ground/working-days.ts';
import { type Deadline, deadlineOf, dialogueLimitNames, dialogueLimits } from './deadline.ts';
import { chainOf, limitOf, pickRule, type Rule, type RuleKey, type RuleScope } from './rule.ts';

export type RuleRow = Selectable<RuleTable>;
export type HolidayRow = Selectable<HolidayTable>;

export type RuleAsked = Readonly<{
  organisationId: string;
  key: RuleKey;
  onDay: Day;
  /** Further profiles, such as `youth` for a dialogue with young people. */
  profileIds?: readonly string[];
  /** Legal bases that the thing cites. */
  legalBasisIds?: readonly string[];
}>;

/**
 * The rule that holds for an organisation on a day, the strictest where several apply: its amount, unit, basis
 * and status. Throws missing `organisation.no-rule` where nothing is written.
 */
export async function ruleValue(db: Database, asked: RuleAsked): Promise<Rule> {
  const rule = await ruleIfAny(db, asked);
  if (rule === undefined) throw refuse('missing', 'organisation.no-rule', { key: asked.key });
  return rule;
}

/** The same; undefined where nothing is written. */
export async function ruleIfAny(db: Database, asked: RuleAsked): Promise<Rule | undefined> {
  const standing = await readStanding(db, asked.organisationId);
  return pickRule(await readRulesOfKey(db, { ...asked, ...standing }), { ...asked, ...standing });
}

/** The limit of a rule in calendar or working days; throws as `ruleValue`, also where it counts something else. */
export async function ruleLimit(db: Database, asked: RuleAsked) {
  const rule = await ruleValue(db, asked);
  const limit = limitOf(rule);
  if (limit === null) throw refuse('missing', 'organisation.no-rule', { key: asked.key });
  return { ...limit, rule };
}

export type DeadlinesAsked = Readonly<{
  organisationId: string;
  /** The day of the dialogue. */
  day: Day;
  /** The day whose rules count; the day of the dialogue where nothing is said. */
  onDay?: Day;
  isForYouth?: boolean;
  legalBasisIds?: readonly string[];
  /** A value that is only being thought of: as if it were already written. */
  proposed?: Rule;
}>;

/** The deadlines that hang on the day of a dialogue; a limit for which no rule is written is left out. */
export async function dialogueDeadlines(db: Database, asked: DeadlinesAsked): Promise<Deadline[]> {
  const { organisationId, day } = asked;
  const standing = await readStanding(db, organisationId);
  const [written, calendar] = await Promise.all([
    readRules(db, { organisationId, parentId: standing.parentId }),
    calendarOf(db),
  ]);
  const rules = asked.proposed === undefined ? written : [...written, asked.proposed];
  return dialogueLimitNames.flatMap((limit) => {
    const rule = pickRule(rules, {
      organisationId,
      ...standing,
      key: dialogueLimits[limit],
      onDay: asked.onDay ?? day,
      profileIds: asked.isForYouth ? ['youth'] : [],
      legalBasisIds: asked.legalBasisIds ?? [],
    });
    const deadline = rule && deadlineOf(limit, { day, rule, calendar });
    return deadline ? [deadline] : [];
  });
}

/** Days of notice before a dialogue, in calendar days, and the rule that asks for them. */
export async function leadDays(
  db: Database,
  asked: Omit<RuleAsked, 'key' | 'profileIds'> & { isForYouth?: boolean },
): Promise<{ days: number; rule: Rule }> {
  const { isForYouth, ...rest } = asked;
  const rule = await ruleValue(db, {
    ...rest,
    key: 'notice.lead_days',
    profileIds: isForYouth ? ['youth'] : [],
  });
  return { days: rule.amount, rule };
}

/** Holidays and exchanged days. What is not confirmed counts too; `knownTo` ends before the first such day. */
export async function calendarOf(db: Database): Promise<Calendar> {
  const rows = await readHolidays(db);
  const first = rows.at(0)?.day ?? '0001-01-01';
  const last = rows.at(-1)?.day ?? '0001-01-01';
  const unsure = rows.find((row) => row.status === 'to_check');
  return {
    holidays: new Set(rows.filter((row) => row.kind === 'holiday').map((row) => row.day)),
    swappedWorkDays: new Set(rows.filter((row) => row.kind === 'swapped_work').map((row) => row.day)),
    knownFrom: `${first.slice(0, 4)}-01-01`,
    knownTo: unsure === undefined ? `${last.slice(0, 4)}-12-31` : addDays(unsure.day, -1),
  };
}

export async function readHolidays(db: Database): Promise<HolidayRow[]> {
  return await db.selectFrom('holiday').selectAll().orderBy('day').execute();
}

export async function readHoliday(db: Database, day: Day): Promise<HolidayRow | undefined> {
  return await db.selectFrom('holiday').selectAll().where('day', '=', day).forUpdate().executeTakeFirst();
}

export async function deleteHoliday(db: Database, day: Day): Promise<void> {
  await db.deleteFrom('holiday').where('day', '=', day).execute();
}

export async function writeHoliday(db: Database, row: Insertable<HolidayTable>): Promise<void> {
  const { day: _, ...rest } = row;
  await db
    .insertInto('holiday')
    .values(row)
    .onConflict((conflict) => conflict.column('day').doUpdateSet(rest))
    .execute();
}

export async function readProfiles(db: Database) {
  return await db.selectFrom('rule_profile').selectAll().orderBy('id').execute();
}

export type Standing = Readonly<{ chain: string[]; parentId: string | null }>;

/** Where an organisation stands: its profile and those it rests on, nearest first, and the organisation above. */
export async function readStanding(db: Database, organisationId: string): Promise<Standing> {
  const rows = await db
    .selectFrom('organisation')
    .innerJoin('rule_profile', (join) => join.onTrue())
    .select(['organisation.rule_profile_id', 'organisation.parent_id'])
    .select(['rule_profile.id', 'rule_profile.parent_id as profile_parent_id'])
    .where('organisation.id', '=', organisationId)
    .execute();
  const [own] = rows;
  if (own === undefined) return { chain: [], parentId: null };
  const profiles = rows.map((row) => ({ id: row.id, parent_id: row.profile_parent_id }));
  return { chain: chainOf(profiles, own.rule_profile_id), parentId: own.parent_id };
}

/**
 * Every rule that an organisation may come under: its own, what its province set for it, and those of all profiles;
 * oldest first.
 */
export async function readRules(
  db: Database,
  of: { organisationId: string; parentId: string | null },
): Promise<RuleRow[]> {
  return await rulesOver(db, of).orderBy('key').orderBy('valid_from').execute();
}

export async function insertRule(db: Database, row: Insertable<RuleTable>): Promise<void> {
  await db.insertInto('rule').values(row).execute();
}

/** An organisation's own values that follow one another: of one key, for itself or for its communes, for one circle. */
export type OwnRules = Readonly<{
  organisationId: string;
  key: RuleKey;
  bindsCommunes: boolean;
  onlyFor: RuleScope | null;
  /** The text of a value that holds where this text is cited. */
  basis: string;
}>;

/** They, newest first, locked; without those that were replaced or withdrawn before they began. */
export async function lockOwnRules(db: Database, of: OwnRules): Promise<RuleRow[]> {
  return await db
    .selectFrom('rule')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .where('key', '=', of.key)
    .where('binds_communes', '=', of.bindsCommunes)
    .where('only_for', 'is not distinct from', of.onlyFor)
    .$if(of.onlyFor === 'cited', (query) => query.where('basis', '=', of.basis))
    .where((each) => each.or([each('valid_to', 'is', null), each('valid_to', '>=', each.ref('valid_from'))]))
    .orderBy('valid_from', 'desc')
    .forUpdate()
    .execute();
}

/** Also undefined for a value of somebody else. */
export async function lockOwnRule(
  db: Database,
  of: { id: string; organisationId: string },
): Promise<RuleRow | undefined> {
  return await db
    .selectFrom('rule')
    .selectAll()
    .where('id', '=', of.id)
    .where('organisation_id', '=', of.organisationId)
    .forUpdate()
    .executeTakeFirst();
}

/** `by` is the later value that ends it; null where it is ended for itself. */
export async function endRule(db: Database, rule: RuleRow, to: { lastDay: Day; by: string | null }) {
  await db
    .updateTable('rule')
    .set({ valid_to: to.lastDay, ended_by: to.by, valid_to_before: to.by === null ? null : rule.valid_to })
    .where('id', '=', rule.id)
    .execute();
}

/** Lets what this value has ended hold again as long as before. */
export async function reopenEndedBy(db: Database, id: string): Promise<void> {
  await db
    .updateTable('rule')
    .set((each) => ({ valid_to: each.ref('valid_to_before'), ended_by: null, valid_to_before: null }))
    .where('ended_by', '=', id)
    .execute();
}

/** The same of one key. */
export async function readRulesOfKey(
  db: Database,
  of: { organisationId: string; parentId: string | null; key: RuleKey },
): Promise<RuleRow[]> {
  return await rulesOver(db, of).where('key', '=', of.key).orderBy('valid_from').execute();
}

function rulesOver(db: Database, of: { organisationId: string; parentId: string | null }) {
  return db
    .selectFrom('rule')
    .selectAll()
    .where((each) =>
      each.or([
        each('organisation_id', 'is', null),
        each('organisation_id', '=', of.organisationId),
        each.and([each('organisation_id', '=', of.parentId), each('binds_communes', '=', true)]),
      ]),
    );
}
