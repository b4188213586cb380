import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

type Presence = Readonly<{ processId: string; sessionId: string; watching: number; level: number }>;

/**
 * Says how many watch a session by this process and what it has switched off; returns the same of all others that have
 * spoken in the last ten seconds. The clock is the database's: processes may stand on many machines.
 */
export async function tellPresence(
  db: Database,
  mine: Presence,
): Promise<Readonly<{ watching: number; level: number }>> {
  const { rows } = await sql<{ watching: number; level: number }>`
    with mine as (
      insert into live_presence (process_id, session_id, watching, level, at)
      values (${mine.processId}, ${mine.sessionId}, ${mine.watching}, ${mine.level}, now())
      on conflict (process_id, session_id)
      do update set watching = excluded.watching, level = excluded.level, at = excluded.at
    )
    select coalesce(sum(watching), 0)::int as watching, coalesce(max(level), 0)::int as level
    from live_presence
    where session_id = ${mine.sessionId} and process_id <> ${mine.processId} and at > now() - interval '10 seconds'`.execute(
    db,
  );
  return rows[0] ?? { watching: 0, level: 0 };
}

/** A feed closes: its own row goes, and rows of processes that died long ago. */
export async function forgetPresence(
  db: Database,
  gone: Readonly<{ processId: string; sessionId: string }>,
): Promise<void> {
  await sql`
    delete from live_presence
    where (process_id = ${gone.processId} and session_id = ${gone.sessionId}) or at < now() - interval '1 hour'`.execute(
    db,
  );
}
