import { type Kysely, sql } from 'kysely';

/** Shorthand of the secretaries, kept by each office; what one content asks in several parts, each with its answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table shorthand (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  short text not null,
  expansion text not null,
  changed_by uuid references person (id),
  changed_at timestamptz not null,
  unique (organisation_id, short)
);
create table content_part (
  content_id uuid not null references content (id),
  position integer not null,
  text text not null,
  answer text,
  primary key (content_id, position)
);
`)
    .execute(db);
}
