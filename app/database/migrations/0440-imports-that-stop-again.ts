import { type Kysely, sql } from 'kysely';

/** Why an import stopped and how often at the same row: one that would only stop there again is not let go on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      'alter table opinion_import add column failure_code text, add column stops_here integer not null default 0',
    )
    .execute(db);
}
