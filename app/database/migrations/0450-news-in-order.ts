import { type Kysely, sql } from 'kysely';

/** Finds whether earlier news of a matter still waits for an address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index message_line on message (address, about_code, id) where state = 'waiting'`.execute(
    db,
  );
}
