import { type Kysely, sql } from 'kysely';

/** Supervision: what is supervised, samples that anybody can draw again, findings, requests with a day, readings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table reading (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  subject_kind text not null,
  subject_id uuid not null,
  code text not null,
  person_id uuid not null references person (id),
  person_name text not null,
  read_at timestamptz not null
);
create index reading_subject on reading (subject_kind, subject_id);
create index reading_organisation on reading (organisation_id, read_at desc);
create table supervision (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  code text not null unique,
  title text not null,
  body text not null,
  state text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  unit_id uuid references unit (id),
  field_code text references field (code),
  only_group text not null,
  planned_at timestamptz not null,
  planned_by uuid references person (id),
  started_at timestamptz,
  concluded_at timestamptz,
  conclusion text,
  cancelled_reason text,
  version integer not null default 1
);
create index supervision_organisation on supervision (organisation_id, planned_at desc);
create table supervision_draw (
  id uuid primary key,
  supervision_id uuid not null references supervision (id),
  seed text not null,
  candidates text[] not null,
  digest text not null,
  drawn text[] not null,
  drawn_at timestamptz not null,
  drawn_by uuid references person (id),
  drawn_by_name text
);
create index supervision_draw_supervision on supervision_draw (supervision_id);
create table supervision_finding (
  id uuid primary key,
  supervision_id uuid not null references supervision (id),
  petition_id uuid not null references petition (id),
  severity text not null,
  text text not null,
  found_at timestamptz not null,
  found_by uuid references person (id),
  found_by_name text
);
create index supervision_finding_supervision on supervision_finding (supervision_id);
create table supervision_request (
  id uuid primary key,
  supervision_id uuid not null references supervision (id),
  kind text not null,
  state text not null,
  unit_id uuid not null references unit (id),
  petition_id uuid references petition (id),
  text text not null,
  due_on date not null,
  due_rule_id uuid references rule (id),
  sent_at timestamptz not null,
  sent_by uuid references person (id),
  sent_by_name text,
  outcome text,
  answer text,
  answered_at timestamptz,
  answered_by uuid references person (id),
  answered_by_name text,
  closed_at timestamptz,
  version integer not null default 1
);
create index supervision_request_supervision on supervision_request (supervision_id);
create index supervision_request_unit on supervision_request (unit_id, state);
`)
    .execute(db);
}
