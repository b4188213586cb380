import { type Kysely, sql } from 'kysely';

/** What spoke for a question at the moment when it was chosen; null for what was chosen before this was kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table selection
  add column people integer check (people >= 1),
  add column is_first_time boolean,
  add column field_chosen integer check (field_chosen >= 0);
`)
    .execute(db);
}
