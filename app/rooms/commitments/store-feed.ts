import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import { type BoardFilter, filtered, pastDue } from './store.ts';

/**
 * Promises that a filter leaves, with the moment of their last news, newest first: a deed that was recorded, or the
 * morning after a day that passed without the work being done.
 */
export async function listNewest(db: Database, filter: BoardFilter, limit: number) {
  const lastDeed = sql`(select max(event.at) from event
    where event.subject_kind = 'commitment' and event.subject_id = commitment.id)`;
  const dayAfter = sql`((commitment.due_on + 1) + time '08:00') at time zone 'Asia/Ho_Chi_Minh'`;
  const turnedLate = sql`case when ${pastDue(filter.today)}
    and commitment.state not in ('verified', 'closed', 'not_fulfilled') then ${dayAfter} end`;
  return await filtered(db, filter)
    .selectAll('commitment')
    .select(
      sql<Date>`coalesce(greatest(${lastDeed}, ${turnedLate}), commitment.published_at, to_timestamp(0))`.as(
        'news_at',
      ),
    )
    .orderBy('news_at', 'desc')
    .orderBy('commitment.code')
    .limit(limit)
    .execute();
}
