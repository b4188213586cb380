import type { Kysely } from 'kysely';

/** Which earlier matter an opinion raises again, as its reader says; kept between the first look and the second. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('opinion').addColumn('earlier_code', 'text').execute();
}
