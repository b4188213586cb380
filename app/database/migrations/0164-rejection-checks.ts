import { type Kysely, sql } from 'kysely';

/** Some of what was refused is drawn and looked at again by somebody else; the draw can be repeated by everybody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table rejection_draw (
  id uuid primary key,
  dialogue_id uuid not null references dialogue (id),
  seed text not null,
  percent integer not null,
  candidates text[] not null,
  drawn text[] not null,
  drawn_at timestamptz not null,
  drawn_by uuid references person (id),
  drawn_by_name text
);
create table rejection_check (
  draw_id uuid not null references rejection_draw (id),
  opinion_id uuid not null references opinion (id),
  verdict text,
  note text,
  checked_by uuid references person (id),
  checked_by_name text,
  checked_at timestamptz,
  primary key (draw_id, opinion_id)
);
`)
    .execute(db);
}
