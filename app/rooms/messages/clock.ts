import type { ClockDeed } from '#app/gateways/clock.ts';
import type { House } from '#app/house.ts';
import { sendDigests } from './acts/digest.ts';
import { forgetUnconfirmed } from './acts/follow.ts';
import { wipeOld } from './acts/remind.ts';

/** What time does to messages; sending itself is the postman's, who does not wait for the clock. */
export const messagesClock: ClockDeed<House> = {
  name: 'messages',
  everyMinutes: 15,
  run: async (house) => {
    await forgetUnconfirmed(house);
    await sendDigests(house);
    await wipeOld(house);
  },
};
