import { type Kysely, sql } from 'kysely';

/** Words of a draft that the meeting may use before the answer is issued, and what becomes of drafts that nobody has. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table answer
  add column approved_at timestamptz,
  add column approved_by uuid,
  add column approved_by_name text;
create table draft_choice (
  petition_id uuid primary key references petition (id) on delete cascade,
  unit_id uuid references unit (id),
  left_out_reason text,
  chosen_at timestamptz not null,
  chosen_by_name text,
  check ((unit_id is null) <> (left_out_reason is null))
);
`)
    .execute(db);
}
