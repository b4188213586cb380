import type { Database } from '#app/database/database.ts';
import { presentResidentialUnits } from '#app/rooms/dialogues/present-population.ts';
import { namePlaces } from '#app/rooms/dialogues/residential-unit.ts';
import { listWrittenPlaces } from './store-places.ts';

/** The organisation's residential units, and under which name each place counts that a petition names. */
export async function presentPlaces(db: Database, organisationId: string) {
  const [units, written] = await Promise.all([
    presentResidentialUnits(db, organisationId),
    listWrittenPlaces(db, organisationId),
  ]);
  const own = units.map((unit) => unit.name);
  return { units, names: namePlaces(own, written) };
}

/** Every writing of a place; null where none is asked for. */
export async function writingsOf(
  db: Database,
  of: { organisationId: string; area: string | null },
): Promise<readonly string[] | null> {
  if (of.area === null) return null;
  const { names } = await presentPlaces(db, of.organisationId);
  return [of.area, ...[...names].filter(([, name]) => name === of.area).map(([written]) => written)];
}
