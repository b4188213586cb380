import type { House } from '#app/house.ts';
import type { Issued } from '#app/rooms/live/acts/points/access.ts';
import { settleSilent } from '#app/rooms/petitions/clock.ts';
import { beforeToCome } from './town/before.ts';
import { keepLists } from './town/desk.ts';
import { followUp } from './town/follow-up.ts';
import { inHand } from './town/in-hand.ts';
import { lastYear } from './town/last-year.ts';
import { printLetters } from './town/letters.ts';
import { mergedWard } from './town/merged.ts';
import { peopleTown, type Town } from './town/people.ts';
import { yearPlans } from './town/plan.ts';
import { prepareToCome } from './town/preparation.ts';
import { receiveCitizens } from './town/reception.ts';
import { superviseTown } from './town/supervision.ts';
import { throughTheYear } from './town/through-the-year.ts';
import { toCome } from './town/to-come.ts';
import { today } from './town/today.ts';

export type RaisedTown = Town &
  Readonly<{ closed: string; live: string; collecting: string; points: readonly Issued[] }>;

/**
 * Raises the town in an empty database: invented people in a real ward of Hà Nội, with one dialogue closed last
 * year, one live at this moment and one being collected for. Everything is done by the acts, at its own hour.
 */
export async function raiseTown(house: House): Promise<RaisedTown> {
  const now = house.now();
  const town = await peopleTown(house);
  await keepLists(house, town);
  await receiveCitizens(town);
  const closed = await lastYear(town);
  const lines = await yearPlans(town, now);
  await throughTheYear(town, now);
  await inHand(town, now);
  const collecting = await toCome(town, now, lines.collecting);
  await prepareToCome(town, now, collecting);
  const { code: live, points } = await today(town, now, lines.live);
  await beforeToCome(town, now, collecting);
  await followUp(town, now);
  await superviseTown(town, now);
  await mergedWard(town, now);
  await printLetters(town, now);
  // What time has settled by now stands settled: the clock of a server finds nothing of it left to do.
  await settleSilent(house);
  return { ...town, closed, live, collecting, points };
}
