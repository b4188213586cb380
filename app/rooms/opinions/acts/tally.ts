import { orThrow, type Refusal, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { clientMark, keyFits } from '../number.ts';
import { addToTally, deleteTallies, readByCode } from '../store.ts';

/** Generous: a school or a whole phone network may stand behind one address. */
const sendsPerHour = 120;
const wrongOnKey = 20;
const wrongFromClient = 60;

/** Counts one send of this client address; busy `opinion.many-sends` beyond 120 an hour. */
export async function countSend(house: House, client: string): Promise<void> {
  const hour = thisHour(house);
  const mark = `send:${clientMark(client, hour.toISOString(), house.publicUrl)}`;
  const count = await house.transact(async (tx) => await addToTally(tx, mark, hour));
  if (count > sendsPerHour) throw refuse('busy', 'opinion.many-sends', { limit: sendsPerHour });
}

type Trying = Readonly<{
  keyHash: string;
  number: string;
  /** Null: nobody who could be told apart. */
  client: string | null;
  /** A new receipt opens where many tried before: a school may stand behind one address. */
  isNew?: boolean;
}>;

/**
 * One try of a number on a key. It is counted before it is looked at, so that many at once are many, and given back
 * when it was right. Gives busy `opinion.many-tries` once twenty were wrong on the key in the hour, whoever tried (parts
 * of a letter and its petition have one key), or sixty from one network on whatever keys. The caller must commit.
 */
export async function tryNumber(house: House, tx: Tx, tried: Trying): Promise<boolean | Refusal> {
  const hour = thisHour(house);
  const { keyHash, number, client } = tried;
  const onKey = `try:${keyHash.split(':')[0]}`;
  const from = client === null ? null : `from:${clientMark(client, hour.toISOString(), house.publicUrl)}`;
  const count = async (by: number) => ({
    onKey: await addToTally(tx, onKey, hour, by),
    from: from === null ? 0 : await addToTally(tx, from, hour, by),
  });
  const counted = await count(1);
  if (counted.onKey > wrongOnKey) return refuse('busy', 'opinion.many-tries', { limit: wrongOnKey });
  if (counted.from > wrongFromClient && tried.isNew !== true)
    return refuse('busy', 'opinion.many-tries', { limit: wrongFromClient });
  if (!keyFits(keyHash, number)) return false;
  await count(-1);
  return true;
}

const hourMs = 3_600_000;

/** Is this the confirmation number of the opinion? Busy as `tryNumber`; false for a code that is nobody's. */
export async function proveSender(
  house: House,
  proof: { code: string; number: string; client: string | null },
): Promise<boolean> {
  const row = await readByCode(house.db, proof.code);
  if (row === undefined) return false;
  const isNew = house.now().getTime() - row.received_at.getTime() < hourMs;
  const { number, client } = proof;
  const given = { keyHash: row.key_hash, number, client, isNew };
  return orThrow(await house.transact(async (tx) => await tryNumber(house, tx, given)));
}

/** Counts of hours that are over are kept for nothing. */
export async function forgetTallies(house: House): Promise<void> {
  await house.transact((tx) => deleteTallies(tx, new Date(thisHour(house).getTime() - 2 * hourMs)));
}

function thisHour(house: House): Date {
  return new Date(Math.floor(house.now().getTime() / hourMs) * hourMs);
}
