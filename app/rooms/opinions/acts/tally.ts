import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { clientMark } from '../number.ts';
import { addToTally } from '../store.ts';

/** Generous: a school or a whole phone network may stand behind one address. */
const sendsPerHour = 120;
const triesPerHour = 20;

/** Counts one send of this client address; busy `opinion.many-sends` beyond 120 an hour. */
export async function countSend(house: House, client: string): Promise<void> {
  const hour = thisHour(house);
  const mark = `send:${clientMark(client, hour.toISOString(), house.publicUrl)}`;
  const count = await house.transact(async (tx) => await addToTally(tx, mark, hour));
  if (count > sendsPerHour) throw refuse('busy', 'opinion.many-sends', { limit: sendsPerHour });
}

/** Counts one try at the confirmation number of a code; busy `opinion.many-tries` beyond 20 an hour. */
export async function countTry(house: House, code: string): Promise<void> {
  const hour = thisHour(house);
  const count = await house.transact(async (tx) => await addToTally(tx, `try:${code}`, hour));
  if (count > triesPerHour) throw refuse('busy', 'opinion.many-tries', { limit: triesPerHour });
}

function thisHour(house: House): Date {
  return new Date(Math.floor(house.now().getTime() / 3_600_000) * 3_600_000);
}
