import { type Kysely, sql } from 'kysely';

/** An answer that waits for money or for a body above names the day on which the office looks at it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table answer add column look_again_on date;
alter table petition
  add column look_again_on date,
  add column look_told_on date;
create index petition_look_again on petition (look_again_on) where look_again_on is not null;
`)
    .execute(db);
}
