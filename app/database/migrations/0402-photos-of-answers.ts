import { type Kysely, sql } from 'kysely';

/** An answer may show a photo as its evidence: drawn anew, with its size and with what is to be seen on it in words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table answer
  add column photo_file text,
  add column photo_width integer,
  add column photo_height integer,
  add column photo_alt text,
  add constraint answer_photo check (num_nulls(photo_file, photo_width, photo_height) in (0, 3)),
  add constraint answer_photo_said check (state <> 'signed' or photo_file is null or photo_alt is not null);
`)
    .execute(db);
}
