import type { House } from '#app/house.ts';
import { placed } from './point.ts';
import { readSession } from './store.ts';
import { readPointsOf } from './store-points.ts';

/** A point that has a screen of its own; `place` is its number in the address, in the order of the points. */
export type PointPlace = Readonly<{ place: number; id: string; name: string }>;

/** Every point of the session but the main hall, which has the hall screen. */
export async function presentPointPlaces(house: House, code: string): Promise<PointPlace[]> {
  const session = await readSession(house.db, code);
  if (session === undefined) return [];
  const points = await readPointsOf(house.db, session.dialogue_id, session.is_rehearsal);
  return placed(points).map(({ place, id, name }) => ({ place, id, name }));
}
