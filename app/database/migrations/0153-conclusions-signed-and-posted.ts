import { type Kysely, sql } from 'kysely';

/**
 * A conclusion is handed in, signed off and issued by people with names; what is amended says why and keeps the link.
 * Copies on paper are kept with who posted them, where, and from when until when. A verifier in the field says where.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table conclusion add column submitted_by uuid references person (id);
alter table conclusion add column submitted_by_name text;
alter table conclusion add column submitted_at timestamptz;
alter table conclusion add column signed_by uuid references person (id);
alter table conclusion add column signed_by_name text;
alter table conclusion add column signed_at timestamptz;
alter table conclusion add column returned_reason text;
alter table conclusion add column amend_reason text;
alter table conclusion add column edited_by uuid references person (id);
alter table conclusion_item add column amends_id uuid;
create table posting (
  id uuid primary key,
  conclusion_id uuid not null references conclusion (id),
  organisation_id uuid not null references organisation (id),
  kind text not null,
  place text not null,
  who text not null,
  from_day date not null,
  until_day date,
  added_by_name text,
  added_at timestamptz not null,
  check (until_day is null or until_day >= from_day)
);
create index posting_conclusion on posting (conclusion_id, from_day);
alter table verification add column latitude double precision;
alter table verification add column longitude double precision;
alter table verification add column seen_at timestamptz;
alter table verification add column send_key text;
create unique index verification_send_key on verification (send_key) where send_key is not null;
`)
    .execute(db);
}
