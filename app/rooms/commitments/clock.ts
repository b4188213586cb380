import type { ClockDeed } from '#app/gateways/clock.ts';
import type { House } from '#app/house.ts';
import { oweHandovers } from './acts/owe-handover.ts';
import { inheritHelp, inheritPromises, remindPromises } from './acts/time.ts';

/** Everything that time does to promises. Doing it twice changes nothing. */
export async function tickCommitments(house: House): Promise<void> {
  await inheritPromises(house);
  await inheritHelp(house);
  await remindPromises(house);
  await oweHandovers(house);
}

/** For the clock of the house. */
export const commitmentsClock: ClockDeed<House> = {
  name: 'commitments',
  everyMinutes: 30,
  run: tickCommitments,
};
