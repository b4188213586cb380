import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import type { PromiseStanding } from './petition.ts';

/**
 * What was promised in answers to this petition, as the room of promises keeps it (decision 0004: the table is the
 * contract between rooms). What a later answer replaced is not among them.
 */
export async function readPromises(db: Database, of: { petitionId: string; today: Day }) {
  return await db
    .selectFrom('commitment')
    .leftJoin('unit', 'unit.id', 'commitment.unit_id')
    .select(['commitment.code', 'commitment.text', 'commitment.due_on', 'unit.name as unit_name'])
    .select(
      sql<PromiseStanding>`case
        when state in ('verified', 'closed') then 'kept'
        when state = 'not_fulfilled' then 'broken'
        when due_on < case when state = 'reported_done' and reported_at is not null
          then (reported_at at time zone 'Asia/Ho_Chi_Minh')::date else ${of.today}::date end then 'late'
        else 'working' end`.as('standing'),
    )
    .where('commitment.petition_id', '=', of.petitionId)
    .where('commitment.state', '<>', 'superseded')
    .orderBy('commitment.due_on')
    .orderBy('commitment.code')
    .execute();
}

/** Is something that was promised in an answer to it neither kept nor said to be broken? */
export async function hasOpenPromise(db: Database, petitionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('commitment')
    .select('id')
    .where('petition_id', '=', petitionId)
    .where('state', 'not in', ['verified', 'closed', 'not_fulfilled', 'superseded'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
