import { type Kysely, sql } from 'kysely';

/** A copy on paper that came down early keeps its day; a line that was wrong is struck out, with who and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table posting
  add column taken_down_on date,
  add column taken_down_by_name text,
  add column struck_at timestamptz,
  add column struck_by_name text,
  add column struck_reason text,
  add constraint posting_taken_down check (taken_down_on is null or taken_down_on >= from_day),
  add constraint posting_struck check ((struck_at is null) = (struck_reason is null));
create index posting_organisation on posting (organisation_id, kind);
`)
    .execute(db);
}
