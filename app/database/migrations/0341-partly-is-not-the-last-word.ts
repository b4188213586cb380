import { type Kysely, sql } from 'kysely';

/** Whoever said "partly" may say later that it is solved or not: one word counts for each answer, the earlier one is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table verdict
  drop constraint verdict_petition_id_answer_id_key,
  add column replaced_at timestamptz,
  add constraint verdict_replaced check (replaced_at is null or kind = 'partly');
create unique index verdict_that_counts on verdict (answer_id) where replaced_at is null;
`)
    .execute(db);
}
