import type { Kysely } from 'kysely';

/** When telephone and e-mail of those who asked for voters were deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('voter_request').addColumn('contact_deleted_at', 'timestamptz').execute();
}
