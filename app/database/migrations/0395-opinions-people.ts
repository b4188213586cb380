import { type Kysely, sql } from 'kysely';

/** How many people signed one letter: a collective one counts for all of them where voices are counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      'alter table opinion add column people integer not null default 1 check (people between 1 and 1000000)',
    )
    .execute(db);
}
