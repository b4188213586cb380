import { type Kysely, sql } from 'kysely';

/** Where a merged opinion stood before, how consent was recorded, and how much one address sent in an hour. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table opinion add column merged_from text;
alter table opinion add column consent_record text not null default 'ticked';
create index opinion_received_by on opinion (received_by, received_at);
create index opinion_split on opinion (split_from_id);
create table opinion_tally (
  mark text not null,
  hour timestamptz not null,
  count integer not null,
  primary key (mark, hour)
);
`)
    .execute(db);
}
