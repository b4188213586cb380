import type { ClockDeed } from '#app/gateways/clock.ts';
import type { House } from '#app/house.ts';
import { runImport } from './acts/import/run.ts';
import { listRunning } from './store-import.ts';

/** Goes on with imports that a stop of the program has cut off. Where one is at work already, it changes nothing. */
export async function tickOpinions(house: House): Promise<void> {
  for (const id of await listRunning(house.db)) await runImport(house, id);
}

export const opinionsClock: ClockDeed<House> = { name: 'opinions', everyMinutes: 2, run: tickOpinions };
