import { type Kysely, sql } from 'kysely';

/** Who may sign in the place of the head, in which form, which papers and until when; and in which form it was signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table signing_right (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  form text not null check (form in ('KT', 'TL', 'TUQ')),
  papers text[] not null check (cardinality(papers) > 0 and papers <@ array['conclusion', 'answer']),
  basis text not null,
  from_day date not null,
  to_day date,
  added_by uuid references person (id),
  added_by_name text,
  added_at timestamptz not null,
  constraint signing_right_days check (to_day is null or to_day >= from_day),
  constraint signing_right_limited check (form <> 'TUQ' or to_day is not null)
);
create index signing_right_organisation on signing_right (organisation_id, person_id);
alter table conclusion add column signed_form text, add column issued_form text;
update conclusion set signed_form = 'KT' where signed_for_name is not null;
update conclusion set issued_form = 'KT' where issued_for_name is not null;
alter table answer add column signed_form text;
update answer set signed_form = 'KT' where signed_for_name is not null;
`)
    .execute(db);
}
