import type { Database } from '#app/database/database.ts';
import { readOrganisation } from './store.ts';
import { readPlaceOf } from './store-places.ts';

/** Rings of longitude and latitude in degrees (WGS84), simplified. */
export type Outline = readonly (readonly (readonly [lon: number, lat: number])[])[];

/** The outline of the province in which an organisation lies; empty where none is known. */
export async function presentOutline(db: Database, organisationId: string): Promise<Outline> {
  const organisation = await readOrganisation(db, organisationId);
  const place = organisation && (await readPlaceOf(db, organisation.admin_code));
  if (!place) return [];
  const { default: csv } = await import('./data/outlines.csv?raw');
  return csv
    .split('\n')
    .filter((line) => line.startsWith(`${place.province_code},`))
    .map((line) => (line.split(',')[1] ?? '').split(';').flatMap(pointOf));
}

function pointOf(text: string): [number, number][] {
  const [lon, lat] = text.split(' ').map(Number);
  return lon === undefined || lat === undefined ? [] : [[lon, lat]];
}
