import { type Kysely, sql } from 'kysely';

/** One dialogue with its opinions and its live session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
-- dialogues ----------------------------------------------------------------------------------------------------
create table dialogue (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  code text not null unique,
  title text not null,
  kind text not null,
  form text not null,
  audience text not null,
  state text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text,
  place_address text,
  content text,
  changeable text,
  how_to_take_part text,
  collect_until date,
  capacity integer,
  stream_url text,
  notice_number text,
  notice_published_at timestamptz,
  required_lead_days integer,
  postponed_from timestamptz,
  postponed_reason text,
  cancelled_reason text,
  held_at timestamptz,
  minutes_signed_at timestamptz,
  minutes_signed_by uuid references person (id),
  concluded_at timestamptz,
  closed_at timestamptz,
  created_by uuid references person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  check (ends_at > starts_at)
);
create index dialogue_organisation on dialogue (organisation_id, starts_at);
create table dialogue_basis (
  dialogue_id uuid not null references dialogue (id),
  legal_basis_id text not null references legal_basis (id),
  primary key (dialogue_id, legal_basis_id)
);
create table dialogue_person (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  part text not null,
  name text not null,
  title text not null,
  unit_id uuid references unit (id),
  person_id uuid references person (id),
  position integer not null
);
create index dialogue_person_dialogue on dialogue_person (dialogue_id, position);
create table dialogue_topic (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  position integer not null,
  title text not null,
  field_code text references field (code),
  unit_id uuid references unit (id)
);
create index dialogue_topic_dialogue on dialogue_topic (dialogue_id, position);
create table run_sheet_item (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  position integer not null,
  title text not null,
  minutes integer not null
);
create index run_sheet_item_dialogue on run_sheet_item (dialogue_id, position);
create table connection_point (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  parent_id uuid references connection_point (id),
  is_main boolean not null default false,
  name text not null,
  address text,
  capacity integer,
  coordinator_name text,
  coordinator_phone text,
  opened_at timestamptz,
  headcount integer not null default 0,
  position integer not null
);
create index connection_point_dialogue on connection_point (dialogue_id, position);
create table attendance_roll (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  unit_id uuid references unit (id),
  name text not null,
  title text,
  is_required boolean not null,
  checked_in_at timestamptz,
  substitute_for text
);
create index attendance_roll_dialogue on attendance_roll (dialogue_id);

-- opinions -----------------------------------------------------------------------------------------------------
create table opinion (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  dialogue_id uuid references dialogue (id),
  code text not null unique,
  key_hash text not null,
  channel text not null,
  kind text,
  text text not null,
  public_text text,
  folded text not null,
  field_code text references field (code),
  residential_unit text,
  contact_name text,
  contact_phone text,
  contact_email text,
  is_name_public boolean not null default false,
  consent_at timestamptz not null,
  consent_version text not null,
  state text not null,
  received_at timestamptz not null,
  received_by uuid references person (id),
  collected_by text,
  ack_due_on date,
  is_late boolean not null default false,
  merged_into_id uuid references opinion (id),
  split_from_id uuid references opinion (id),
  reason_code text,
  reason_note text,
  divert_kind text,
  divert_body text,
  divert_handover text,
  decided_by uuid references person (id),
  decided_at timestamptz,
  send_key text unique,
  version integer not null default 1
);
create index opinion_organisation on opinion (organisation_id, state, received_at);
create index opinion_dialogue on opinion (dialogue_id);
create index opinion_merged on opinion (merged_into_id);
create index opinion_folded on opinion using gin (folded gin_trgm_ops);
create table opinion_photo (
  id uuid primary key,
  opinion_id uuid not null references opinion (id),
  position integer not null,
  file_name text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  is_public boolean not null default false
);
create index opinion_photo_opinion on opinion_photo (opinion_id, position);

-- live ---------------------------------------------------------------------------------------------------------
create table dialogue_session (
  id uuid primary key,
  dialogue_id uuid not null unique references dialogue (id),
  organisation_id uuid not null references organisation (id),
  state text not null,
  seq bigint not null default 0,
  join_code text not null unique,
  is_moderated boolean not null default true,
  are_questions_open boolean not null default true,
  turn_seconds integer not null default 180,
  shown jsonb not null default '{"kind":"turn"}',
  opened_at timestamptz,
  paused_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1
);
create table session_log (
  session_id uuid not null references dialogue_session (id),
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  body jsonb not null,
  primary key (session_id, seq)
);
create table device (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  ticket_hash text not null unique,
  name text,
  joined_at timestamptz not null
);
create table speech_request (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  number integer not null,
  device_id uuid references device (id),
  name text not null,
  place text,
  topic text,
  via text not null,
  precedence text,
  state text not null,
  requested_at timestamptz not null,
  entered_by uuid references person (id),
  send_key text unique,
  unique (session_id, number)
);
create table speech_turn (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  number integer not null,
  request_id uuid references speech_request (id),
  name text not null,
  place text,
  topic text,
  state text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  allotted_seconds integer not null,
  paused_at timestamptz,
  paused_seconds integer not null default 0,
  is_first_time boolean not null default true,
  answering_name text,
  answering_title text,
  unique (session_id, number)
);
create table question (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  number integer not null,
  device_id uuid references device (id),
  turn_id uuid references speech_turn (id),
  opinion_id uuid references opinion (id),
  text text not null,
  name text,
  state text not null,
  reason_code text,
  agreed integer not null default 0,
  asked_at timestamptz not null,
  decided_by uuid references person (id),
  send_key text unique,
  unique (session_id, number)
);
create table agreement (
  question_id uuid not null references question (id),
  device_id uuid not null references device (id),
  at timestamptz not null,
  primary key (question_id, device_id)
);
create table content (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  number integer not null,
  turn_id uuid references speech_turn (id),
  question_id uuid references question (id),
  text text not null,
  field_code text references field (code),
  treatment text not null,
  answer text,
  answered_by_name text,
  answered_by_unit_id uuid references unit (id),
  lead_unit_id uuid references unit (id),
  cooperating_unit_ids uuid[] not null default '{}',
  due_on date,
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  version integer not null default 1,
  unique (session_id, number)
);
create table promise (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  number integer not null,
  turn_id uuid references speech_turn (id),
  content_id uuid references content (id),
  text text not null,
  unit_id uuid references unit (id),
  responsible_name text,
  due_on date,
  withdrawn_at timestamptz,
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  version integer not null default 1,
  unique (session_id, number)
);
`)
    .execute(db);
}
