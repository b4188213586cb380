import { sql } from 'kysely';
import type { Database } from '#app/database/database.ts';

/** When each question was first put on the screen or beside a speaker, by its id. */
export async function readShownAt(db: Database, sessionId: string): Promise<Map<string, Date>> {
  const { rows } = await sql<{ question: string; at: Date }>`
    select body->>'question' as question, min(at) as at
    from session_log
    where session_id = ${sessionId} and kind = 'screen.show' and body->>'question' is not null
    group by 1`.execute(db);
  return new Map(rows.map((row) => [row.question, row.at]));
}
