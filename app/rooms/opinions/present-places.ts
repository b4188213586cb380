import type { Database } from '#app/database/database.ts';
import { presentResidentialUnits } from '#app/rooms/dialogues/present-population.ts';
import { namePlaces } from '#app/rooms/dialogues/residential-unit.ts';
import { listWrittenPlaces } from './store-lists.ts';

/** So many names a page offers beside the organisation's own list. */
const most = 300;

/**
 * Names where a place is asked for: `own` is the organisation's list of residential units, `others` what senders wrote
 * and the list does not know, the most frequent first.
 */
export async function presentPlaces(db: Database, organisationId: string) {
  const [units, written] = await Promise.all([
    presentResidentialUnits(db, organisationId),
    listWrittenPlaces(db, organisationId),
  ]);
  const own = units.map((unit) => unit.name);
  const names = new Set(namePlaces(own, written).values());
  return { own, others: [...names].filter((name) => !own.includes(name)).slice(0, most) };
}

/** Under which name each place counts that senders wrote. */
export async function placeNames(db: Database, organisationId: string): Promise<ReadonlyMap<string, string>> {
  const [units, written] = await Promise.all([
    presentResidentialUnits(db, organisationId),
    listWrittenPlaces(db, organisationId),
  ]);
  return namePlaces(
    units.map((unit) => unit.name),
    written,
  );
}

/** Every writing of a place; null where none is asked for. */
export async function writingsOf(
  db: Database,
  of: { organisationId: string; area: string | null },
): Promise<readonly string[] | null> {
  if (of.area === null) return null;
  const names = await placeNames(db, of.organisationId);
  return [of.area, ...[...names].filter(([, name]) => name === of.area).map(([written]) => written)];
}
