import { type Kysely, sql } from 'kysely';

/** The year's plan of an organisation with its lines, and what voters ask for beyond it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table annual_plan (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  year integer not null,
  state text not null,
  number text,
  purpose text,
  budget text,
  supervision text,
  submitted_at timestamptz,
  approved_at timestamptz,
  approved_by uuid references person (id),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  unique (organisation_id, year)
);
create table plan_item (
  id uuid primary key,
  plan_id uuid not null references annual_plan (id),
  month integer not null check (month between 1 and 12),
  kind text not null,
  form text not null,
  audience text not null,
  topic text not null,
  field_code text references field (code),
  head_person_id uuid references person (id),
  unit_id uuid references unit (id),
  origin text not null,
  origin_note text,
  dialogue_id uuid unique references dialogue (id)
);
create index plan_item_plan on plan_item (plan_id, month);
alter table dialogue add column notice_changed_at timestamptz;
create table voter_request (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  state text not null,
  received_on date not null,
  topic text not null,
  asked_by text not null,
  claimed integer not null,
  counted integer,
  voters integer,
  counted_at timestamptz,
  counted_by uuid references person (id),
  threshold integer,
  threshold_basis text,
  decided_at timestamptz,
  decided_by uuid references person (id),
  reason text,
  plan_item_id uuid references plan_item (id),
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1
);
create index voter_request_organisation on voter_request (organisation_id, received_on);
`)
    .execute(db);
}
