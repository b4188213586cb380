import { type Kysely, sql } from 'kysely';

/**
 * Who does the work: one person of the unit may be named for a petition, and somebody stands in while that person is
 * away. A head who leaves hands over what is open by a sheet that the successor accepts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table petition add column handler_id uuid references person (id);
create index petition_handler on petition (handler_id) where handler_id is not null;
create table absence (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  substitute_id uuid not null references person (id),
  from_day date not null,
  to_day date not null,
  added_by uuid references person (id),
  added_at timestamptz not null,
  check (to_day >= from_day),
  check (person_id <> substitute_id)
);
create index absence_organisation on absence (organisation_id, to_day);
create index absence_substitute on absence (substitute_id, to_day);
create table handover (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  from_person_id uuid not null references person (id),
  from_name text not null,
  to_person_id uuid not null references person (id),
  to_name text not null,
  note text,
  items jsonb not null,
  made_at timestamptz not null,
  accepted_at timestamptz,
  accepted_note text
);
create unique index handover_open on handover (organisation_id, from_person_id) where accepted_at is null;
`)
    .execute(db);
}
