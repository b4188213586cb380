import { type Kysely, sql } from 'kysely';

/** An item that somebody adds may come from a petition without being its answer: that has its own clock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table conclusion_item add column source_petition_id uuid references petition (id);
`)
    .execute(db);
}
