import type { Insertable, Selectable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { PopulationGroupTable } from '#app/database/tables/gauge.ts';

export type PopulationRow = Selectable<PopulationGroupTable>;

/** Every line that the office entered, also those that were taken out. */
export async function readPopulationLines(db: Database, organisationId: string): Promise<PopulationRow[]> {
  return await db
    .selectFrom('population_group')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .execute();
}

/** The organisation's own residential units; coordinates where the office gave them. */
export async function readResidentialUnits(db: Database, organisationId: string) {
  return await db
    .selectFrom('population_group')
    .select(['id', 'name', 'lat', 'lon'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'place')
    .where('removed_at', 'is', null)
    .execute();
}

export async function lockPopulationLine(db: Database, id: string): Promise<PopulationRow | undefined> {
  return await db
    .selectFrom('population_group')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** A line that stands gets the new number; one that was taken out comes back. */
export async function writePopulation(
  db: Database,
  row: Insertable<Omit<PopulationGroupTable, 'lat' | 'lon' | 'removed_at' | 'removed_by_name'>>,
): Promise<void> {
  const { people, source, as_of } = row;
  await db
    .insertInto('population_group')
    .values({ ...row, lat: null, lon: null, removed_at: null, removed_by_name: null })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'kind', 'name'])
        .doUpdateSet({ people, source, as_of, removed_at: null, removed_by_name: null }),
    )
    .execute();
}

export async function updatePopulationLine(
  db: Database,
  id: string,
  change: Partial<
    Pick<PopulationGroupTable, 'name' | 'people' | 'lat' | 'lon' | 'removed_at' | 'removed_by_name'>
  >,
): Promise<void> {
  await db.updateTable('population_group').set(change).where('id', '=', id).execute();
}
