import { type Kysely, sql } from 'kysely';

/** Up to which step a unit was reminded of a request; days after the due day, negative before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table supervision_request add column reminded_offset integer;
create index supervision_request_open on supervision_request (due_on) where state = 'sent';
`)
    .execute(db);
}
