import { type Kysely, sql } from 'kysely';

/**
 * Connection points on the day: who serves each of them, what state its line is in, how the floor is handed over to
 * it, who is in its room, and what comes from it. What belongs to a rehearsal is marked and can be taken out whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table connection_point add column level text;
alter table connection_point add column chair_name text;
alter table connection_point add column secretary_name text;
alter table connection_point add column technician_name text;

alter table dialogue_session add column is_rehearsal boolean not null default false;
alter table dialogue_session add column floor_off jsonb not null default '[]';
alter table dialogue_session add column fallback_seconds integer not null default 20;
alter table dialogue_session add column drop_seconds integer not null default 90;

alter table device add column point_id uuid references connection_point (id) on delete set null;
alter table speech_request add column point_id uuid references connection_point (id) on delete set null;
alter table speech_request add column question_id uuid references question (id) on delete set null;
alter table speech_request add column passed_at timestamptz;
alter table speech_turn add column point_id uuid references connection_point (id) on delete set null;
alter table speech_turn add column order_reason text;
alter table question add column point_id uuid references connection_point (id) on delete set null;
alter table question add column via text;
update question set via = 'phone' where device_id is not null;

create table point_access (
  id uuid primary key,
  point_id uuid not null references connection_point (id) on delete cascade,
  token_hash text not null unique,
  pin_hash text not null,
  made_by uuid references person (id),
  made_at timestamptz not null,
  failures integer not null default 0,
  free_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references person (id)
);
create unique index point_access_valid on point_access (point_id) where revoked_at is null;
create table point_ticket (
  id uuid primary key,
  access_id uuid not null references point_access (id) on delete cascade,
  ticket_hash text not null unique,
  made_at timestamptz not null
);
create index point_ticket_access on point_ticket (access_id);
create table point_line (
  point_id uuid not null references connection_point (id) on delete cascade,
  is_rehearsal boolean not null,
  state text not null,
  seen_at timestamptz,
  headcount integer,
  clock_off_seconds integer,
  waiting_items integer not null default 0,
  version integer not null default 1,
  primary key (point_id, is_rehearsal)
);
create index point_line_seen on point_line (seen_at) where state in ('ready', 'live');
create table point_test (
  id uuid primary key,
  point_id uuid not null references connection_point (id) on delete cascade,
  is_rehearsal boolean not null,
  sound text not null,
  picture text not null,
  line text not null,
  round_trip_ms integer,
  note text,
  at timestamptz not null
);
create index point_test_point on point_test (point_id, at);
create table point_roll (
  id uuid primary key,
  point_id uuid not null references connection_point (id) on delete cascade,
  is_rehearsal boolean not null,
  folded text not null,
  name text not null,
  place text,
  invitation text,
  via text not null,
  checked_in_at timestamptz not null,
  unique (point_id, is_rehearsal, folded)
);
create table point_note (
  id uuid primary key,
  point_id uuid not null references connection_point (id) on delete cascade,
  is_rehearsal boolean not null,
  number integer not null,
  text text not null,
  said_at timestamptz not null,
  read_at timestamptz
);
create index point_note_point on point_note (point_id, said_at);
create table point_agreement (
  question_id uuid not null references question (id) on delete cascade,
  point_id uuid not null references connection_point (id) on delete cascade,
  people integer,
  at timestamptz not null,
  primary key (question_id, point_id)
);
create table point_send (
  send_key uuid primary key,
  point_id uuid not null references connection_point (id) on delete cascade,
  subject_id uuid,
  number integer,
  at timestamptz not null
);
create index point_send_recent on point_send (point_id, at);
create table hand_over (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  number integer not null,
  point_id uuid not null references connection_point (id) on delete cascade,
  request_id uuid references speech_request (id) on delete set null,
  state text not null,
  called_at timestamptz not null,
  ready_at timestamptz,
  sound_tested_at timestamptz,
  live_at timestamptz,
  ended_at timestamptz,
  due_at timestamptz,
  skip_reason text,
  unique (session_id, number)
);
create index hand_over_due on hand_over (due_at) where due_at is not null;
create unique index hand_over_open on hand_over (session_id, point_id)
  where state in ('next', 'ready', 'sound_tested', 'live');
`)
    .execute(db);
}
