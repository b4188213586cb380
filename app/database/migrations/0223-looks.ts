import { type Kysely, sql } from 'kysely';

/**
 * Who looked at the words of an opinion before all may read them: the last look at a version is the signature. The
 * words themselves stay in the opinion, so that a diversion wipes them. Decision 0043.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table opinion_look (
  id uuid primary key,
  opinion_id uuid not null references opinion (id),
  version integer not null,
  looked_by uuid references person (id),
  looked_by_name text,
  looked_at timestamptz not null
);
create index opinion_look_opinion on opinion_look (opinion_id);
`)
    .execute(db);
}
