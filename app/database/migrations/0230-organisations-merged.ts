import { type Kysely, sql } from 'kysely';

/** Which organisation took another over, from what day and by which text. Decision 0045. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table organisation
  add column successor_id uuid references organisation (id),
  add column merged_on date,
  add column merged_basis text,
  add constraint organisation_merged check ((successor_id is null) = (merged_on is null) and successor_id <> id);
create index organisation_successor on organisation (successor_id) where successor_id is not null;
`)
    .execute(db);
}
