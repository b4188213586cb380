import { type Kysely, sql } from 'kysely';

/** How an imported row is known again, and what the slips of an import are made from while they are wanted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table opinion add column import_hash text;
create unique index opinion_import_hash_once on opinion (organisation_id, import_hash) where import_hash is not null;
alter table opinion_import add column slip_secret text;
alter table opinion_import add column channel text not null default 'paper';
alter table opinion_import add column consent_record text not null default 'signed_paper';
`)
    .execute(db);
}
