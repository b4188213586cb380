import type { ClockDeed } from '#app/gateways/clock.ts';
import type { House } from '#app/house.ts';
import { forgetHours } from './attempt.ts';
import { idleHours } from './person.ts';
import { forgetAttempts, removeIdleSessions } from './store-accounts.ts';

export const peopleClock: ClockDeed<House> = { name: 'people', everyMinutes: 60, run: sweepSignIn };

/** Clears away sessions at rest for twelve hours and tries of a day ago. Running it twice changes nothing. */
export async function sweepSignIn(house: House): Promise<void> {
  const now = house.now();
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  await removeIdleSessions(house.db, before(idleHours), now);
  await forgetAttempts(house.db, before(forgetHours));
}
