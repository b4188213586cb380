import { type Kysely, sql } from 'kysely';

/**
 * Where an invitation goes, that it went and was recalled to mind, and what was answered for the day that has been put
 * off: a new day asks anew; who was told that the year's plan falls short. Decision 0050.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table invitation
  add column phone text,
  add column email text,
  add column sent_at timestamptz,
  add column reminded_at timestamptz,
  add column earlier_state text,
  add column earlier_note text,
  add column earlier_day date;
create index message_path on message (path) where path is not null;
create table plan_reminder (
  organisation_id uuid not null references organisation (id),
  year integer not null,
  audience text not null,
  at timestamptz not null,
  primary key (organisation_id, year, audience)
);
`)
    .execute(db);
}
