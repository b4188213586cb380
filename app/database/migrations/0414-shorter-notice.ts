import type { Kysely } from 'kysely';

/** Why a dialogue that was put off is announced anew with fewer days than the rule asks; published beside the notice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('dialogue').addColumn('short_notice_reason', 'text').execute();
}
