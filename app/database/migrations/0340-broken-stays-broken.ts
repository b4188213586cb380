import { type Kysely, sql } from 'kysely';

/** What was said to be broken and was carried over afterwards counted as being worked on: it is broken, in public. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
update commitment set state = 'not_fulfilled', version = version + 1
  where state = 'carried_over' and not_fulfilled_reason is not null;
`)
    .execute(db);
}
