import { type Kysely, sql } from 'kysely';

/** A deputy signs while the head is away: for whom is kept with the answer and with the conclusion. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table answer
  add column signed_for uuid references person (id),
  add column signed_for_name text;
alter table conclusion
  add column signed_for_name text,
  add column issued_for_name text;
`)
    .execute(db);
}
