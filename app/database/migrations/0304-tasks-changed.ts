import { type Kysely, sql } from 'kysely';

/** A task before a dialogue that the office has set itself keeps its day; one that falls away keeps its reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table checklist_item
  add column is_set boolean not null default false,
  add column dropped_at timestamptz,
  add column dropped_by_name text,
  add column dropped_reason text,
  add constraint checklist_item_dropped check ((dropped_at is null) = (dropped_reason is null));
`)
    .execute(db);
}
