import { type Kysely, sql } from 'kysely';

/** Piles of paper forms on which topics were ticked: how many forms from where, and how many ticks for each topic. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table topic_tally (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  residential_unit text not null,
  forms integer not null check (forms > 0),
  counts jsonb not null,
  entered_at timestamptz not null,
  entered_by uuid references person (id),
  entered_by_name text,
  removed_at timestamptz,
  removed_by_name text
);
create index topic_tally_dialogue on topic_tally (dialogue_id);
`)
    .execute(db);
}
