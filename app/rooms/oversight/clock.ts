import type { ClockDeed } from '#app/gateways/clock.ts';
import type { House } from '#app/house.ts';
import { inheritRequests } from './acts/inherit.ts';
import { remindRequests } from './acts/remind.ts';

/** What time does to requests of supervision. Doing it twice changes nothing. */
export const oversightClock: ClockDeed<House> = {
  name: 'oversight',
  everyMinutes: 30,
  run: async (house) => {
    await inheritRequests(house);
    await remindRequests(house);
  },
};
