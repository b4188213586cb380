import type { ClockDeed } from '#app/gateways/clock.ts';
import type { House } from '#app/house.ts';
import { remindOfDrafts } from './acts/remind-drafts.ts';

export const figuresClock: ClockDeed<House> = { name: 'figures', everyMinutes: 60, run: tickFigures };

/** What time does to the work before a dialogue. Twice changes nothing. */
export async function tickFigures(house: House): Promise<void> {
  await remindOfDrafts(house);
}
