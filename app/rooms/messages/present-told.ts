import type { House } from '#app/house.ts';
import type { ReadTold } from '#app/rooms/dialogues/told.ts';
import { readLastByPath } from './store-dialogue.ts';

/** For the lists of lower rooms: what has become of the last message to each path. */
export function presentTold(house: House): ReadTold {
  return async (paths) => {
    const rows = await readLastByPath(house.db, paths);
    return new Map(
      rows.map(({ path, channel, state, at }) => [path ?? '', { channel, state, at: at.toISOString() }]),
    );
  };
}
