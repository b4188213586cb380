import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { fold } from '#app/ground/fold.ts';
import type { InboxScope, Pile } from '#app/rooms/petitions/inbox.ts';
import type { InboxKind } from './inbox.ts';
import { pastDue } from './store.ts';
import { conclusionsInPiles, requestsInPiles } from './store-inbox-papers.ts';

export type PileCount = Readonly<{ pile: Pile; kind: InboxKind; n: number; late: number; soon: number }>;
/** `due_on`: the day that counts in this inbox, which may be another than that of the thing. */
export type PileRow = Readonly<{ kind: InboxKind; id: string; code: string; due_on: string | null }>;

/** How many of each kind lie in each pile, how many of them are late and how many come due until `soon`. */
export async function countPiles(
  db: Database,
  things: RawBuilder<unknown>,
  days: { today: string; soon: string },
): Promise<PileCount[]> {
  const { rows } = await sql<PileCount>`
    select pile, kind, count(*)::int as n, count(*) filter (where is_late)::int as late,
      count(*) filter (where due_on > ${days.today}::date and due_on <= ${days.soon}::date)::int as soon
    from (${things}) as thing group by pile, kind`.execute(db);
  return rows;
}

/** One page of one pile: by due day; what is done the other way round. */
export async function listPile(
  db: Database,
  things: RawBuilder<unknown>,
  page: { pile: Pile; limit: number; offset: number },
): Promise<PileRow[]> {
  const order = page.pile === 'done' ? sql`due_on desc nulls last` : sql`due_on nulls last`;
  const { rows } = await sql<PileRow>`
    select kind, id, code, due_on from (${things}) as thing where pile = ${page.pile}
    order by ${order}, code limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

/** Promises with the name of their unit. */
export async function readPromises(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('commitment')
    .leftJoin('unit', 'unit.id', 'commitment.unit_id')
    .selectAll('commitment')
    .select('unit.name as unit_name')
    .where('commitment.id', 'in', [...ids])
    .execute();
}

/** What the room below lays in piles itself. */
type Below = Readonly<{ petitions: RawBuilder<unknown>; proposals: RawBuilder<unknown> }>;

/** Everything that may lie in this inbox: promises, sheets, papers, and what the room below lays in it. */
export function thingsOf(scope: InboxScope, of: Below & { kind: InboxKind | null }) {
  const parts = [
    ...(of.kind === null || of.kind === 'petition' ? [of.petitions] : []),
    ...(of.kind === null || of.kind === 'transfer' ? [of.proposals] : []),
    ...(of.kind === null || of.kind === 'promise' ? [promisesInPiles(scope)] : []),
    ...(of.kind === null || of.kind === 'handover' ? sheetsInPiles(scope) : []),
    ...(of.kind === null || of.kind === 'conclusion' ? conclusionsInPiles(scope) : []),
    ...(of.kind === null || of.kind === 'request' ? requestsInPiles(scope) : []),
  ];
  return sql.join(parts, sql` union all `);
}

/** Does one of these units help with the promise? */
const isHelped = (unitIds: readonly string[]) => sql`cooperating_unit_ids && ${unitIds}::uuid[]`;

/**
 * A promise is late by the same words as on the board: past its day and not finished, reported or not. Who only helps
 * finds it among what goes on: the unit that promised owes it.
 */
function promisesInPiles(scope: InboxScope) {
  const { today, personId } = scope;
  const words = scope.text === null ? [] : fold(scope.text).split(' ').filter(Boolean);
  const isSeen = sql`(organisation_id = any(${scope.organisationIds}::uuid[])
    or coalesce(unit_id = any(${scope.unitIds}::uuid[]), false))`;
  const filters = [
    sql`(${isSeen} or ${isHelped(scope.unitIds)})`,
    ...(scope.unitId === null ? [] : [sql`(unit_id = ${scope.unitId} or ${isHelped([scope.unitId])})`]),
    ...(scope.isMine
      ? [sql`(unit_id = any(${scope.ownUnitIds}::uuid[]) or ${isHelped(scope.ownUnitIds)})`]
      : []),
    ...words.map((word) => sql`(folded like ${`%${word}%`} or lower(code) like ${`%${word}%`})`),
  ];
  const isOpen = sql`state not in ('closed', 'verified', 'not_fulfilled', 'superseded')`;
  const doneHere = [...scope.unitIds, ...scope.clerkUnitIds];
  const isOwn = sql`coalesce(unit_id = any(${doneHere}::uuid[]), false)`;
  return sql`
    select 'promise' as kind, id, code, due_on,
      case
        when not (${isOpen}) then 'done'
        when state = 'reported_done' and organisation_id = any(${scope.verifyIds}::uuid[])
          and not coalesce(unit_id = any(${scope.ownUnitIds}::uuid[]), false)
          and reported_by is distinct from ${personId}::uuid then 'verify'
        when state = 'reported_done' then 'waiting'
        when not ${isSeen} then 'open'
        when due_on < ${today}::date then 'late'
        when due_on = ${today}::date then 'today'
        when state = 'published' or (state = 'assigned' and ${isOwn}) then 'new'
        else 'open' end as pile,
      (${isOpen} and ${isSeen} and due_on is not null and ${pastDue(today)}) as is_late
    from commitment where ${sql.join(filters, sql` and `)}`;
}

/**
 * Sheets that this person has to accept or waits for, and those that the office owes for somebody who left; none where
 * the page is filtered by unit or by words.
 */
function sheetsInPiles({ personId, unitId, text, decideIds, today }: InboxScope) {
  if (personId === null || unitId !== null || text !== null) return [];
  const isOwed = sql`(state = 'owed' and organisation_id = any(${decideIds}::uuid[]))`;
  return [
    sql`
    select 'handover' as kind, id, id::text as code, coalesce(made_at::date, owed_on) as due_on,
      case
        when ${isOwed} and owed_on < ${today}::date then 'late'
        when ${isOwed} then 'today'
        when state <> 'waiting' then 'done'
        when to_person_id = ${personId} then 'review'
        else 'waiting' end as pile,
      (${isOwed} and owed_on < ${today}::date) as is_late
    from handover where to_person_id = ${personId} or from_person_id = ${personId} or ${isOwed}`,
  ];
}
