import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { clientMark, keyFits } from '../number.ts';
import { addToTally, readByCode, readTally } from '../store.ts';

/** Generous: a school or a whole phone network may stand behind one address. */
const sendsPerHour = 120;
const wrongTriesPerHour = 20;

/** Counts one send of this client address; busy `opinion.many-sends` beyond 120 an hour. */
export async function countSend(house: House, client: string): Promise<void> {
  const hour = thisHour(house);
  const mark = `send:${clientMark(client, hour.toISOString(), house.publicUrl)}`;
  const count = await house.transact(async (tx) => await addToTally(tx, mark, hour));
  if (count > sendsPerHour) throw refuse('busy', 'opinion.many-sends', { limit: sendsPerHour });
}

/**
 * Is this the confirmation number of the opinion? Wrong ones are counted; busy `opinion.many-tries` once twenty were
 * wrong within the hour, whoever tried.
 */
export async function proveSender(house: House, proof: { code: string; number: string }): Promise<boolean> {
  const [mark, hour] = [`try:${proof.code}`, thisHour(house)];
  if ((await readTally(house.db, mark, hour)) >= wrongTriesPerHour) {
    throw refuse('busy', 'opinion.many-tries', { limit: wrongTriesPerHour });
  }
  const row = await readByCode(house.db, proof.code);
  if (row === undefined) return false;
  if (keyFits(row.key_hash, proof.number)) return true;
  await house.transact(async (tx) => await addToTally(tx, mark, hour));
  return false;
}

function thisHour(house: House): Date {
  return new Date(Math.floor(house.now().getTime() / 3_600_000) * 3_600_000);
}
