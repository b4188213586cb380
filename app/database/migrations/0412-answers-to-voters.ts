import type { Kysely } from 'kysely';

/** Where those who asked for a dialogue are told what was decided; a letter where neither is known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('voter_request')
    .addColumn('asked_phone', 'text')
    .addColumn('asked_email', 'text')
    .execute();
}
