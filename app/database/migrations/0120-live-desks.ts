import { type Kysely, sql } from 'kysely';

/**
 * What the desks of a session need beside its log: who presides and from when, who sits at which desk and holds what,
 * breaks, where the run sheet stands, what must be cut from the recording, everybody who was asked to answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table presiding_period (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  person_id uuid references person (id),
  steered_by text not null,
  name text not null,
  title text,
  since timestamptz not null,
  until timestamptz
);
create unique index presiding_period_now on presiding_period (session_id) where until is null;
create table desk_seat (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  person_id uuid not null references person (id),
  name text not null,
  desk text not null,
  holding text,
  held_since timestamptz,
  seen_at timestamptz not null
);
create index desk_seat_session on desk_seat (session_id);
create table session_break (
  session_id uuid not null references dialogue_session (id),
  since timestamptz not null,
  until timestamptz,
  primary key (session_id, since)
);
create table run_sheet_mark (
  session_id uuid not null references dialogue_session (id),
  position integer not null,
  title text not null,
  since timestamptz not null,
  primary key (session_id, since)
);
create table recording_mark (
  id uuid primary key,
  session_id uuid not null references dialogue_session (id),
  turn_id uuid not null references speech_turn (id),
  since timestamptz not null,
  until timestamptz not null,
  marked_by uuid references person (id),
  cut_at timestamptz,
  cut_by uuid references person (id)
);
create index recording_mark_session on recording_mark (session_id);
create table turn_answerer (
  turn_id uuid not null references speech_turn (id),
  name text not null,
  title text,
  invited_at timestamptz not null,
  primary key (turn_id, name)
);
alter table speech_turn add column version integer not null default 1;
alter table dialogue_session add column conclusion text;
alter table dialogue_session add column conclusion_version integer not null default 0;
`)
    .execute(db);
}
