import { type Kysely, sql } from 'kysely';

/** Promises that a unit helps with are found by the unit: before, each inbox read every promise of the province. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index commitment_cooperating on commitment using gin (cooperating_unit_ids)`.execute(db);
}
