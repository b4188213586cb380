import { type Kysely, sql } from 'kysely';

/**
 * What people do in a session besides asking: polls with one answer per ticket, printed tokens that make a ticket
 * count only once per seat, a rating of the meeting, reactions; and where the recording of the session stands.
 * A seat token leads to a telephone that has no name and whose hour is that of the printing, so that nothing in these
 * tables says who held it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table dialogue_session
  add column needs_seat boolean not null default false,
  add column recording_url text,
  add column recording_offset_seconds integer,
  add column recording_cut text;
create table poll (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  number integer not null,
  kind text not null,
  text text not null,
  state text not null,
  is_result_shown boolean not null default false,
  hidden_words text[] not null default '{}',
  prepared_by uuid references person (id),
  prepared_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  unique (session_id, number)
);
create table poll_option (
  poll_id uuid not null references poll (id),
  choice integer not null,
  text text not null,
  primary key (poll_id, choice)
);
create table poll_answer (
  poll_id uuid not null references poll (id),
  device_id uuid not null references device (id),
  choices integer[] not null default '{}',
  word text,
  folded text,
  at timestamptz not null,
  primary key (poll_id, device_id)
);
create index poll_answer_device on poll_answer (device_id);
create table seat_batch (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  number integer not null,
  printed_by uuid references person (id),
  printed_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (session_id, number)
);
create table seat_token (
  token_hash text primary key,
  batch_id uuid not null references seat_batch (id),
  device_id uuid unique references device (id)
);
create index seat_token_batch on seat_token (batch_id);
create table session_rating (
  session_id uuid not null references dialogue_session (id),
  device_id uuid not null references device (id),
  score smallint not null,
  at timestamptz not null,
  primary key (session_id, device_id)
);
create table reaction (
  turn_id uuid not null references speech_turn (id),
  device_id uuid not null references device (id),
  kind text not null,
  primary key (turn_id, device_id, kind)
);
create index device_session on device (session_id, joined_at);
create index agreement_at on agreement (question_id, at);
`)
    .execute(db);
}
