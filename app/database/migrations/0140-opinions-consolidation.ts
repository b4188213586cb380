import { type Kysely, sql } from 'kysely';

/** Words of fields that an office added or turned off, objections to a merge, and imports of sheets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table field_word (
  organisation_id uuid not null references organisation (id),
  phrase text not null,
  field_code text not null references field (code),
  is_off boolean not null default false,
  set_by uuid references person (id),
  set_at timestamptz not null,
  primary key (organisation_id, phrase, field_code)
);
alter table opinion add column merge_objection text;
alter table opinion add column merge_objected_at timestamptz;
create index opinion_merge_objected on opinion (organisation_id) where merge_objected_at is not null;
create table opinion_import (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  dialogue_id uuid references dialogue (id),
  file_name text not null,
  stored_name text,
  file_hash text not null,
  sheet_name text,
  mapping jsonb,
  state text not null,
  rows_total integer not null default 0,
  rows_taken integer not null default 0,
  rows_refused integer not null default 0,
  rows_repeated integer not null default 0,
  next_row integer not null default 0,
  failure text,
  made_by uuid references person (id),
  made_at timestamptz not null,
  finished_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1
);
create index opinion_import_organisation on opinion_import (organisation_id, made_at);
create index opinion_import_hash on opinion_import (organisation_id, file_hash);
create table opinion_import_row (
  import_id uuid not null references opinion_import (id),
  row_number integer not null,
  reason text not null,
  cells jsonb not null,
  primary key (import_id, row_number)
);
alter table opinion add column import_id uuid references opinion_import (id);
alter table opinion add column import_row integer;
create index opinion_import_rows on opinion (import_id, import_row) where import_id is not null;
create index event_organisation_kind on event (organisation_id, subject_kind, place);
`)
    .execute(db);
}
