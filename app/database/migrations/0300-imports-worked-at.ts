import { type Kysely, sql } from 'kysely';

/** When an import last took rows in: the clock takes over what stands still, and leaves alone what moves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table opinion_import add column worked_at timestamptz').execute(db);
}
