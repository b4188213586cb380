import { type Kysely, sql } from 'kysely';

/** What processes that carry streams tell each other; after a crash of the database nothing of it is missed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create unlogged table live_presence (
  process_id uuid not null,
  session_id uuid not null references dialogue_session (id) on delete cascade,
  watching integer not null,
  level integer not null,
  at timestamptz not null,
  primary key (process_id, session_id)
);
`)
    .execute(db);
}
