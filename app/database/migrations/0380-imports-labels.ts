import type { Kysely } from 'kysely';

/** What stood over the columns of a sheet, so that its refused rows go back under their titles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('opinion_import').addColumn('labels', 'jsonb').execute();
}
