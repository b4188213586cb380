import { type Kysely, sql } from 'kysely';

/** Where a residential unit lies, and lines of the population that were taken out and can be put back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table population_group
      add column lat double precision,
      add column lon double precision,
      add column removed_at timestamptz,
      add column removed_by_name text,
      add check ((lat is null) = (lon is null))
  `.execute(db);
}
