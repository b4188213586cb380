import { type Kysely, sql } from 'kysely';

/** The ground of the house: the record, people and organisations. Every table of a room has one owner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql
    .raw(`
-- record -----------------------------------------------------------------------------------------------------
create table event (
  id uuid primary key,
  place bigint generated always as identity unique,
  at timestamptz not null,
  organisation_id uuid not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  from_state text,
  to_state text,
  actor_kind text not null,
  actor_person_id uuid,
  actor_name text,
  reason text,
  facts jsonb not null default '{}'
);
create index event_subject on event (subject_kind, subject_id, place);
create index event_organisation on event (organisation_id, place);
create table seal (
  n bigint primary key,
  first_place bigint not null,
  last_place bigint not null unique,
  events integer not null,
  hash text not null,
  sealed_at timestamptz not null
);
create table counter (name text primary key, value bigint not null);

-- people (the sign-in tables of better-auth are made beside these) ---------------------------------------------
create table person (
  id uuid primary key,
  user_id text unique,
  name text not null,
  title text,
  phone text,
  email text,
  created_at timestamptz not null
);
create table role_holding (
  id uuid primary key,
  person_id uuid not null references person (id),
  organisation_id uuid not null,
  unit_id uuid,
  role text not null,
  valid_from date not null,
  valid_to date,
  granted_by uuid references person (id),
  granted_at timestamptz not null,
  check (valid_to is null or valid_to >= valid_from)
);
create index role_holding_person on role_holding (person_id);
create index role_holding_organisation on role_holding (organisation_id);
create table installation (
  id integer primary key check (id = 1),
  setup_token_hash text,
  home_organisation_id uuid,
  set_up_at timestamptz
);

-- organisations ------------------------------------------------------------------------------------------------
create table reference_load (name text primary key, content_hash text not null, loaded_at timestamptz not null);
create table admin_unit (
  code text primary key,
  level text not null check (level in ('province', 'commune')),
  province_code text not null,
  kind text not null,
  name text not null,
  full_name text not null,
  folded text not null,
  lat double precision,
  lon double precision,
  area_km2 double precision,
  valid_from date not null,
  valid_to date,
  source text not null
);
create index admin_unit_province on admin_unit (province_code);
create index admin_unit_folded on admin_unit using gin (folded gin_trgm_ops);
create table former_unit (
  id integer primary key,
  old_province text not null,
  old_district text not null,
  old_code text not null,
  old_name text not null,
  folded text not null,
  new_code text not null references admin_unit (code),
  split boolean not null,
  valid_to date not null
);
create index former_unit_new on former_unit (new_code);
create index former_unit_folded on former_unit using gin (folded gin_trgm_ops);
create table organisation (
  id uuid primary key,
  admin_code text not null unique references admin_unit (code),
  level text not null check (level in ('province', 'commune')),
  name text not null,
  parent_id uuid references organisation (id),
  rule_profile_id text not null,
  hotline text,
  hours text,
  address text,
  founded_at timestamptz not null
);
create table unit (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  kind text not null,
  name text not null,
  short_name text not null,
  head_person_id uuid references person (id),
  head_title text,
  phone text,
  position integer not null default 0,
  valid_from date not null,
  valid_to date,
  successor_id uuid references unit (id),
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_organisation on unit (organisation_id, position);
create table field (
  code text primary key,
  parent_code text references field (code),
  name_vi text not null,
  name_en text not null,
  position integer not null,
  asks_denunciation boolean not null default false
);
create table field_route (
  field_code text not null references field (code),
  level text not null,
  unit_kind text not null,
  position integer not null,
  primary key (field_code, level, unit_kind)
);
create table legal_basis (
  id text primary key,
  number text not null,
  title text not null,
  issuer text,
  issued_on date,
  valid_from date,
  track text not null,
  status text not null check (status in ('confirmed', 'to_check')),
  source text not null
);
create table holiday (
  day date primary key,
  kind text not null check (kind in ('holiday', 'swapped_work')),
  name text not null,
  status text not null check (status in ('confirmed', 'to_check')),
  source text not null,
  added_by uuid references person (id)
);
create table rule_profile (
  id text primary key,
  name_vi text not null,
  name_en text not null,
  level text,
  parent_id text references rule_profile (id)
);
create table rule (
  id uuid primary key,
  profile_id text not null references rule_profile (id),
  organisation_id uuid references organisation (id),
  key text not null,
  amount numeric not null,
  unit text not null,
  basis text not null,
  article text,
  status text not null check (status in ('confirmed', 'to_check')),
  valid_from date not null,
  valid_to date,
  set_by uuid references person (id)
);
create index rule_key on rule (profile_id, key);
`)
    .execute(db);
}
