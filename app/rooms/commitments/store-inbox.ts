import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { fold } from '#app/ground/fold.ts';
import { firstPiles, type InboxScope, type Pile } from '#app/rooms/petitions/inbox.ts';
import type { InboxKind } from './inbox.ts';
import { pastDue } from './store.ts';
import { conclusionsInPiles, requestsInPiles } from './store-inbox-papers.ts';

export type PileCount = Readonly<{ pile: Pile; kind: InboxKind; n: number; late: number; soon: number }>;
/** `due_on`: the day that counts in this inbox, which may be another than that of the thing. */
export type PileRow = Readonly<{ kind: InboxKind; id: string; code: string; due_on: string | null }>;

type Days = Readonly<{ today: string; soon: string }>;

/** How many of each kind lie in each pile, how many of them are late and how many come due until `soon`. */
export async function countPiles(
  db: Database,
  things: RawBuilder<unknown>,
  days: Days,
): Promise<PileCount[]> {
  const { rows } = await sql<PileCount>`${countsOf(sql`(${things}) as thing`, days)}`.execute(db);
  return rows;
}

function countsOf(things: RawBuilder<unknown>, days: Days) {
  return sql`
    select pile, kind, count(*)::int as n, count(*) filter (where is_late)::int as late,
      count(*) filter (where due_on > ${days.today}::date and due_on <= ${days.soon}::date)::int as soon
    from ${things} group by pile, kind`;
}

/**
 * The counts of all piles, and one page of one of them, by due day; what is done the other way round. One statement:
 * laying the piles is what costs. Where no pile is asked for, the first of `firstPiles` that is not empty.
 */
export async function readPiles(
  db: Database,
  things: RawBuilder<unknown>,
  page: Days & { pile: Pile | null; limit: number; offset: number },
): Promise<{ counts: PileCount[]; found: PileRow[] }> {
  const { rows } = await sql<{ counts: PileCount[]; found: PileRow[] }>`
    with thing as materialized (${things}), counted as materialized (${countsOf(sql`thing`, page)}),
      asked as materialized (select coalesce(${page.pile}::text,
        (select pile from counted order by array_position(${[...firstPiles]}::text[], pile) limit 1)) as pile),
      found as (
        select kind, id, code, due_on, row_number() over (order by
          case when pile = 'done' then due_on end desc nulls last, due_on nulls last, code) as place
        from thing where pile = (select pile from asked) order by place limit ${page.limit} offset ${page.offset})
    select (select coalesce(json_agg(counted), '[]') from counted) as counts,
      (select coalesce(json_agg(found order by place), '[]') from found) as found`.execute(db);
  return rows[0] ?? { counts: [], found: [] };
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
  return parts.length === 0 ? nothing : sql.join(parts, sql` union all `);
}

/** For a kind of paper that the filters of the page leave out. */
const nothing = sql`select null::text as kind, null::uuid as id, null::text as code, null::date as due_on,
  null::text as pile, false as is_late where false`;

/** Does one of these units help with the promise? */
const isHelped = (unitIds: readonly string[]) => sql`cooperating_unit_ids && ${unitIds}::uuid[]`;

/** Theirs, or helped by them; without `coalesce`, so that each way is found by its own index. */
const isWith = (unitIds: readonly string[]) =>
  unitIds.length === 0 ? sql`false` : sql`(unit_id = any(${unitIds}::uuid[]) or ${isHelped(unitIds)})`;

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
    sql`(organisation_id = any(${scope.organisationIds}::uuid[]) or ${isWith(scope.unitIds)})`,
    ...(scope.unitId === null ? [] : [isWith([scope.unitId])]),
    ...(scope.isMine ? [isWith(scope.ownUnitIds)] : []),
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
