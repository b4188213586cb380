import { type Kysely, sql } from 'kysely';

/** A point may agree by the telephones in its room; such a voice goes again with the last of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table point_agreement add column by_phones boolean not null default false;
create index device_point on device (point_id) where point_id is not null;
`)
    .execute(db);
}
