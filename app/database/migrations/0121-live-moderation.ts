import { type Kysely, sql } from 'kysely';

/**
 * Moderation as data of each office: limits and a list of words with their source and validity; why a question was
 * held, what was replied to it, and into which it was merged. Agreements that came by a merge know from where.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table moderation_setting (
  organisation_id uuid primary key references organisation (id),
  least_letters integer not null,
  most_letters integer not null,
  holds_links boolean not null,
  most_per_device integer not null,
  most_per_device_minute integer not null,
  most_per_point_minute integer not null,
  updated_by uuid references person (id),
  updated_at timestamptz not null
);
create table moderation_word (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  word text not null,
  folded text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  added_by uuid references person (id),
  added_at timestamptz not null
);
create unique index moderation_word_once on moderation_word (organisation_id, word) where valid_to is null;
alter table question add column held_for text;
alter table question add column reply text;
alter table question add column replied_by uuid references person (id);
alter table question add column replied_at timestamptz;
alter table question add column merged_into uuid references question (id);
alter table question add column merged_state text;
create index question_merged on question (merged_into) where merged_into is not null;
alter table agreement add column merged_from uuid references question (id);
alter table point_agreement add column merged_from uuid references question (id) on delete set null;
create index question_point_asked on question (point_id, asked_at) where point_id is not null;
`)
    .execute(db);
}
