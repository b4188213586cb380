import { type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { fold } from '#app/ground/fold.ts';
import type { Day } from '#app/ground/time.ts';
import { type InboxTab, inboxTabs } from './inbox.ts';
import { awaitingAboveStates, waitingStates } from './petition.ts';
import { summaries } from './store-lists.ts';

/** Whose petitions: all of these organisations, those of these units, and those sent up to these organisations. */
export type InboxScope = Readonly<{
  organisationIds: readonly string[];
  unitIds: readonly string[];
  superiorIds: readonly string[];
  /** This person, and those for whom he stands in today. */
  handlerIds: readonly string[];
  today: Day;
  unitId: string | null;
  text: string | null;
}>;

/** One pile: the most urgent first. */
export async function listInbox(
  db: Database,
  scope: InboxScope,
  page: { tab: InboxTab; limit: number; offset: number },
) {
  return await summaries(db)
    .where(inScope(scope, page.tab))
    .where(pile(page.tab, scope))
    .orderBy('petition.due_on', page.tab === 'answered' ? 'desc' : 'asc')
    .orderBy('petition.code')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** How many lie in every pile: one walk over what the actor may see, and one over what was sent up. */
export async function countInbox(db: Database, scope: InboxScope): Promise<Record<InboxTab, number>> {
  const counted = inboxTabs.filter((tab) => tab !== 'below');
  const own = db
    .selectFrom('petition')
    .where(inScope(scope, 'open'))
    .select((eb) => counted.map((tab) => eb.fn.countAll<string>().filterWhere(pile(tab, scope)).as(tab)));
  const below = db
    .selectFrom('petition')
    .where(inScope(scope, 'below'))
    .where(pile('below', scope))
    .select((eb) => eb.fn.countAll<string>().as('below'));
  const [row, sent] = await Promise.all([own.executeTakeFirst(), below.executeTakeFirst()]);
  const of = (tab: Exclude<InboxTab, 'below'>) => Number(row?.[tab] ?? 0);
  return {
    mine: of('mine'),
    today: of('today'),
    late: of('late'),
    review: of('review'),
    waiting: of('waiting'),
    new: of('new'),
    open: of('open'),
    look: of('look'),
    answered: of('answered'),
    below: Number(sent?.below ?? 0),
  };
}

/**
 * The office sees by its organisation; an officer by what his units lead or help with. Ids are gathered first where
 * both are asked, so that each part is found by its own index.
 */
function ownScope({ organisationIds, unitIds }: InboxScope) {
  const ofOffice = sql`organisation_id = any(${organisationIds}::uuid[])`;
  if (unitIds.length === 0) return sql`petition.${ofOffice}`;
  return sql`petition.id = any(array(
    select id from petition where lead_unit_id = any(${unitIds}::uuid[])
    union select id from petition where ${ofOffice}
    union select petition_id from petition_cooperation where unit_id = any(${unitIds}::uuid[])))`;
}

/** What this person may see in this pile, under the filters of the page. */
function inScope(scope: InboxScope, tab: InboxTab) {
  const seen =
    tab === 'below'
      ? sql`petition.id = any(array(select petition_id from escalation where escalation.answered_at is null
          and escalation.to_organisation_id = any(${scope.superiorIds}::uuid[])))`
      : ownScope(scope);
  const words = scope.text === null ? [] : fold(scope.text).split(' ').filter(Boolean);
  const filters = [
    seen,
    ...(scope.unitId === null ? [] : [sql`petition.lead_unit_id = ${scope.unitId}`]),
    ...words.map(
      (word) => sql`(petition.folded like ${`%${word}%`} or lower(petition.code) like ${`%${word}%`})`,
    ),
  ];
  return sql<SqlBool>`${sql.join(filters, sql` and `)}`;
}

function pile(tab: InboxTab, scope: InboxScope) {
  const { today } = scope;
  const waiting = sql<SqlBool>`petition.state = any(${[...waitingStates]}::text[])`;
  const askedForTime = sql<SqlBool>`exists (select from extension
    where extension.petition_id = petition.id and extension.decided_at is null)`;
  const awaitsHelp = sql<SqlBool>`exists (select from petition_cooperation
    where petition_cooperation.petition_id = petition.id and petition_cooperation.replied_at is null)`;
  switch (tab) {
    case 'mine':
      return sql<SqlBool>`${waiting} and petition.handler_id = any(${scope.handlerIds}::uuid[])`;
    case 'today':
      return sql<SqlBool>`${waiting} and petition.due_on = ${today}`;
    case 'late':
      return sql<SqlBool>`${waiting} and petition.due_on < ${today}`;
    case 'review':
      return sql<SqlBool>`(${waiting} and (petition.state = 'answer_review' or ${askedForTime}))
        or (petition.state = 'withdrawn' and petition.withdrawn_pressure is not null
          and petition.closed_at > ${today}::date - 30)`;
    case 'waiting':
      return sql<SqlBool>`petition.state = 'escalated' or (${waiting} and ${awaitsHelp})`;
    case 'new':
      return sql<SqlBool>`petition.state in ('accepted', 'assigned')`;
    case 'open':
      return waiting;
    case 'look':
      return sql<SqlBool>`petition.state = 'answered' and petition.look_again_on <= ${today}`;
    case 'answered':
      return sql<SqlBool>`not (${waiting})`;
    case 'below':
      return sql<SqlBool>`petition.state = any(${[...awaitingAboveStates]}::text[])`;
  }
}
