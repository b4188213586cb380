import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { InboxScope } from '#app/rooms/petitions/inbox.ts';

/**
 * Conclusions on their way: the head, or who signs in his place, has to read what is handed in, the office to issue what is signed and to mend what
 * came back. A draft that nobody has handed in lies with its dialogue, not here.
 */
export function conclusionsInPiles(scope: InboxScope) {
  if (scope.unitId !== null) return [];
  const filters = [
    sql`conclusion.organisation_id = any(${[...scope.concludeIds, ...scope.signIds]}::uuid[])`,
    sql`(conclusion.state in ('review', 'signed')
      or conclusion.state = 'draft' and conclusion.returned_reason is not null)`,
    ...withCode(scope, 'dialogue'),
  ];
  const isHeads = sql`(conclusion.organisation_id = any(${scope.signIds}::uuid[]))`;
  return [
    sql`
    select 'conclusion' as kind, conclusion.id, dialogue.code, null::date as due_on,
      case when (conclusion.state = 'review') <> ${isHeads} then 'waiting'
        when ${isHeads} then 'review' else 'open' end as pile,
      false as is_late
    from conclusion join dialogue on dialogue.id = conclusion.dialogue_id
    where ${sql.join(filters, sql` and `)}`,
  ];
}

/** What supervision asks of units: theirs to answer by its day, then the supervisor's to take note of. */
export function requestsInPiles(scope: InboxScope) {
  const { today } = scope;
  const own = [...scope.unitIds, ...scope.clerkUnitIds];
  const isSupervisors = sql`(supervision.organisation_id = any(case supervision.body
    when 'front' then ${scope.frontIds}::uuid[]
    when 'council' then ${scope.councilIds}::uuid[]
    else ${scope.inspectionIds}::uuid[] end))`;
  const isUnits = sql`request.unit_id = any(${own}::uuid[])`;
  const filters = [
    sql`(${isSupervisors} or ${isUnits} or supervision.organisation_id = any(${scope.decideIds}::uuid[]))`,
    ...(scope.unitId === null ? [] : [sql`request.unit_id = ${scope.unitId}`]),
    ...(scope.isMine ? [sql`(${isSupervisors} or ${isUnits})`] : []),
    ...withCode(scope, 'supervision'),
  ];
  return [
    sql`
    select 'request' as kind, request.id, supervision.code, request.due_on,
      case
        when request.state in ('closed', 'withdrawn') then 'done'
        when request.state = 'answered' and ${isSupervisors} then 'review'
        when request.state = 'answered' or ${isSupervisors} then 'waiting'
        when request.due_on < ${today}::date then 'late'
        when request.due_on = ${today}::date then 'today'
        when ${isUnits} then 'new'
        else 'open' end as pile,
      (request.state = 'sent' and request.due_on < ${today}::date) as is_late
    from supervision_request as request join supervision on supervision.id = request.supervision_id
    where ${sql.join(filters, sql` and `)}`,
  ];
}

/** Papers are found by the code under which they stand; their words are not searched. */
function withCode({ text }: InboxScope, table: 'dialogue' | 'supervision') {
  const words = text === null ? [] : text.toLowerCase().split(' ').filter(Boolean);
  return words.map((word) => sql`lower(${sql.ref(`${table}.code`)}) like ${`%${word}%`}`);
}

/** Conclusions with their dialogue and who handed them in. */
export async function readConclusionsById(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('conclusion')
    .innerJoin('dialogue', 'dialogue.id', 'conclusion.dialogue_id')
    .select(['conclusion.id', 'conclusion.state', 'conclusion.submitted_by_name'])
    .select(['dialogue.code', 'dialogue.title'])
    .where('conclusion.id', 'in', [...ids])
    .execute();
}

/** Requests with their supervision and unit. */
export async function readRequestsById(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('supervision_request as request')
    .innerJoin('supervision', 'supervision.id', 'request.supervision_id')
    .leftJoin('unit', 'unit.id', 'request.unit_id')
    .select(['request.id', 'request.state', 'request.text', 'request.due_on'])
    .select(['supervision.code', 'unit.name as unit_name'])
    .where('request.id', 'in', [...ids])
    .execute();
}
