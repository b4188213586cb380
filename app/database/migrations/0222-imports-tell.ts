import { type Kysely, sql } from 'kysely';

/** Whether the senders in a sheet are told their codes: the clerk says so when the sheet is taken in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('alter table opinion_import add column tells_senders boolean not null default false')
    .execute(db);
}
