import { type Kysely, sql } from 'kysely';

/** An invitation can be withdrawn, with the reason; a unit whose own was may be called anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table invitation add column withdrawn_reason text`.execute(db);
  await sql`drop index invitation_required`.execute(db);
  await sql`
    create unique index invitation_required on invitation (dialogue_id, unit_id)
    where required_for is not null and state <> 'withdrawn'
  `.execute(db);
}
