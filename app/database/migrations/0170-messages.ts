import { type Kysely, sql } from 'kysely';

/**
 * What is told to whom. A message is written in the transaction of the deed that owes it; `send_key` makes it one.
 * `held_until`: a postman has taken it and has not yet said what came of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table subscription (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  code text not null,
  channel text not null check (channel in ('mail', 'sms', 'push', 'letter')),
  address text,
  keys jsonb,
  language text not null check (language in ('vi', 'en')),
  is_sender boolean not null default false,
  state text not null check (state in ('unconfirmed', 'active', 'stopped')),
  confirm_hash text unique,
  stop_key text not null unique,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  stopped_at timestamptz
);
create index subscription_code on subscription (code) where state = 'active';
create unique index subscription_once on subscription (code, channel, address) where state <> 'stopped';

create table message (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  template text not null,
  language text not null,
  channel text not null check (channel in ('mail', 'sms', 'push', 'letter')),
  address text,
  subject text not null,
  body text not null,
  path text,
  about_code text,
  subscription_id uuid references subscription (id),
  person_id uuid references person (id),
  send_key text not null unique,
  state text not null check (state in ('waiting', 'sent', 'dead', 'stopped', 'to_print', 'printed')),
  tries integer not null default 0,
  due_at timestamptz not null,
  held_until timestamptz,
  trouble text,
  made_at timestamptz not null,
  settled_at timestamptz,
  wiped_at timestamptz,
  version integer not null default 1
);
create index message_due on message (due_at) where state = 'waiting';
create index message_list on message (organisation_id, state, made_at desc);
create index message_about on message (about_code) where state in ('waiting', 'to_print');
create index message_old on message (settled_at) where wiped_at is null and settled_at is not null;

create table message_template (
  organisation_id uuid not null references organisation (id),
  name text not null,
  language text not null,
  subject text not null,
  body text not null,
  short text not null,
  changed_by uuid references person (id),
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (organisation_id, name, language)
);

create table message_setting (
  organisation_id uuid primary key references organisation (id),
  quiet_from text not null,
  quiet_to text not null,
  digest_at text not null,
  keep_days integer not null,
  version integer not null default 1
);

create table message_preference (
  person_id uuid primary key references person (id),
  wants_digest boolean not null,
  wants_reminders boolean not null,
  language text not null
);

create table push_identity (
  id integer primary key check (id = 1),
  public_key text not null,
  private_key text not null
);
`)
    .execute(db);
}
