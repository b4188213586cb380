import { type Kysely, sql } from 'kysely';

/** When a unit was reminded of the drafts that it still owes before a dialogue: once for each day asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table draft_request add column reminded_at timestamptz').execute(db);
}
