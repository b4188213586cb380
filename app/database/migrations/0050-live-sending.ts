import { type Kysely, sql } from 'kysely';

/**
 * One table answers every repeated sending of a session; edits keep what stood before; wrong join codes are slowed
 * down per address, of which only a hash is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table speech_request drop column send_key;
alter table question drop column send_key;
alter table speech_turn add column stop_reason text;
create table session_send (
  send_key uuid primary key,
  session_id uuid not null references dialogue_session (id),
  subject_id uuid,
  number integer,
  at timestamptz not null
);
create table session_edit (
  kind text not null,
  subject_id uuid not null,
  version integer not null,
  body jsonb not null,
  edited_by uuid references person (id),
  edited_at timestamptz not null,
  primary key (kind, subject_id, version)
);
create table join_attempt (
  address_hash text primary key,
  failures integer not null,
  tried_at timestamptz not null,
  free_at timestamptz not null
);
create index agreement_device on agreement (device_id);
create index question_opinion on question (opinion_id) where opinion_id is not null;
create index dialogue_session_going on dialogue_session (organisation_id) where state <> 'ended';
`)
    .execute(db);
}
