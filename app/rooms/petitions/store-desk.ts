import { type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { fold } from '#app/ground/fold.ts';
import type { Day } from '#app/ground/time.ts';
import { type InboxTab, inboxTabs } from './inbox.ts';
import { waitingStates } from './petition.ts';
import { summaries } from './store-lists.ts';

/** Whose petitions: all of these organisations, those of these units, and those sent up to these organisations. */
export type InboxScope = Readonly<{
  organisationIds: readonly string[];
  unitIds: readonly string[];
  superiorIds: readonly string[];
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
  return await scoped(summaries(db), scope, page.tab)
    .where(pile(page.tab, scope.today))
    .orderBy('petition.due_on', page.tab === 'answered' ? 'desc' : 'asc')
    .orderBy('petition.code')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** How many lie in every pile. */
export async function countInbox(db: Database, scope: InboxScope): Promise<Record<InboxTab, number>> {
  const counts = await Promise.all(
    inboxTabs.map(async (tab) => {
      const row = await scoped(summaries(db), scope, tab)
        .where(pile(tab, scope.today))
        .clearSelect()
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow();
      return [tab, Number(row.n)] as const;
    }),
  );
  const of = (tab: InboxTab) => counts.find(([name]) => name === tab)?.[1] ?? 0;
  return {
    today: of('today'),
    late: of('late'),
    review: of('review'),
    waiting: of('waiting'),
    new: of('new'),
    open: of('open'),
    answered: of('answered'),
    below: of('below'),
  };
}

function scoped(query: ReturnType<typeof summaries>, scope: InboxScope, tab: InboxTab) {
  let found =
    tab === 'below'
      ? query.where(
          sql<SqlBool>`exists (select from escalation where escalation.petition_id = petition.id
            and escalation.answered_at is null and escalation.to_organisation_id = any(${scope.superiorIds}::uuid[]))`,
        )
      : query.where(
          sql<SqlBool>`(petition.organisation_id = any(${scope.organisationIds}::uuid[])
            or petition.lead_unit_id = any(${scope.unitIds}::uuid[])
            or exists (select from petition_cooperation where petition_cooperation.petition_id = petition.id
              and petition_cooperation.unit_id = any(${scope.unitIds}::uuid[])))`,
        );
  if (scope.unitId !== null) found = found.where('petition.lead_unit_id', '=', scope.unitId);
  for (const word of scope.text === null ? [] : fold(scope.text).split(' ').filter(Boolean)) {
    found = found.where((eb) =>
      eb.or([
        eb('petition.folded', 'like', `%${word}%`),
        eb(sql<string>`lower(petition.code)`, 'like', `%${word}%`),
      ]),
    );
  }
  return found;
}

function pile(tab: InboxTab, today: Day) {
  const waiting = sql<SqlBool>`petition.state = any(${[...waitingStates]}::text[])`;
  const askedForTime = sql<SqlBool>`exists (select from extension
    where extension.petition_id = petition.id and extension.decided_at is null)`;
  const awaitsHelp = sql<SqlBool>`exists (select from petition_cooperation
    where petition_cooperation.petition_id = petition.id and petition_cooperation.replied_at is null)`;
  switch (tab) {
    case 'today':
      return sql<SqlBool>`${waiting} and petition.due_on = ${today}`;
    case 'late':
      return sql<SqlBool>`${waiting} and petition.due_on < ${today}`;
    case 'review':
      return sql<SqlBool>`${waiting} and (petition.state = 'answer_review' or ${askedForTime})`;
    case 'waiting':
      return sql<SqlBool>`petition.state = 'escalated' or (${waiting} and ${awaitsHelp})`;
    case 'new':
      return sql<SqlBool>`petition.state in ('accepted', 'assigned')`;
    case 'open':
      return waiting;
    case 'answered':
      return sql<SqlBool>`not (${waiting})`;
    case 'below':
      return sql<SqlBool>`petition.state = 'escalated'`;
  }
}
