import { type Kysely, sql } from 'kysely';

/**
 * Sign-in of staff. The six `auth_` tables hold what better-auth keeps (its field list, in our spelling);
 * `sign_in_attempt` slows guessing down, per account and address; `account_link` is the one-time link by which
 * a person chooses a password.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table auth_session (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_used_at timestamptz not null default now()
);
create index auth_session_user on auth_session (user_id);
create table auth_account (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_account_user on auth_account (user_id);
create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_identifier on auth_verification (identifier);
create table auth_two_factor (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index auth_two_factor_user on auth_two_factor (user_id);
create index auth_two_factor_secret on auth_two_factor (secret);
create table auth_rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

create table sign_in_attempt (
  account_hash text not null,
  address text not null,
  failures integer not null,
  last_at timestamptz not null,
  free_at timestamptz not null,
  primary key (account_hash, address)
);
create index sign_in_attempt_last on sign_in_attempt (last_at);
create table account_link (
  token_hash text primary key,
  person_id uuid not null references person (id),
  made_by uuid references person (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_link_person on account_link (person_id);

alter table person add column organisation_id uuid;
create index person_organisation on person (organisation_id);
alter table installation add column setup_token_expires_at timestamptz;
`)
    .execute(db);
}
