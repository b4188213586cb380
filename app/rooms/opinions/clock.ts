import type { ClockDeed } from '#app/gateways/clock.ts';
import type { House } from '#app/house.ts';
import { forgetOldImports, forgetSpentSheets } from './acts/import/forget.ts';
import { runImport } from './acts/import/run.ts';
import { drawRefusedOfAll } from './acts/recheck.ts';
import { forgetTallies } from './acts/tally.ts';
import { listStanding } from './store-import.ts';

/** So many ms without a row: whoever worked at it is gone. */
const standing = 30_000;

/** Forgets counts of hours that are over, draws refusals for a second look, and goes on with imports that a stop of the program has cut off. Where one is at work already, it changes nothing. */
export async function tickOpinions(house: House): Promise<void> {
  await forgetTallies(house);
  await forgetSpentSheets(house);
  await forgetOldImports(house);
  await drawRefusedOfAll(house);
  const before = new Date(house.now().getTime() - standing);
  for (const id of await listStanding(house.db, before)) await runImport(house, id);
}

export const opinionsClock: ClockDeed<House> = { name: 'opinions', everyMinutes: 2, run: tickOpinions };
