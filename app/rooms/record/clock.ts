import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClockDeed } from '#app/gateways/clock.ts';
import type { House } from '#app/house.ts';
import { canonicalLine, firstHash, type SealedEvent, sealSize, settleSeconds } from './seal.ts';
import {
  addSeal,
  areWipedByLaw,
  lastSeal,
  lockSeals,
  oldestTransaction,
  readHorizon,
  readRange,
  readSeals,
} from './store-seals.ts';

const longestWait = 15_000;
const lookEvery = 100;

export const recordClock: ClockDeed<House> = {
  name: 'record',
  everyMinutes: 1,
  run: async (house) => {
    await sealEvents(house);
  },
};

/**
 * Seals what has happened, in batches: each seal is the SHA-256 of the one before it and of its events in the order
 * of their places. Returns how many events were sealed; 0 where a long transaction may still bring an earlier one.
 */
export async function sealEvents(house: House): Promise<number> {
  const before = new Date(house.now().getTime() - settleSeconds * 1000);
  const horizon = await readHorizon(house.db, before);
  if (horizon.place === null || !(await areOver(house, horizon.nextTransaction))) return 0;
  for (let sum = 0; ; ) {
    const count = await sealOnce(house, horizon.place);
    sum += count;
    if (count < sealSize) return sum;
  }
}

/** Where the record no longer says what was sealed: the seal's number and the first place under it. */
export type Broken = Readonly<{ seal: number; firstPlace: number; why: 'missing' | 'changed' }>;

/**
 * Computes every seal again. `broken` is the first one that does not fit: an event under it was changed, taken away
 * or slipped in, or the seal itself is gone. What is not sealed yet is not judged. A seal over words that were wiped
 * by law cannot be computed again: it is taken at its word where each of those things was diverted or masked.
 */
export async function verifyRecord(
  house: House,
): Promise<Readonly<{ seals: number; events: number; broken: Broken | null }>> {
  let [seals, events, place, hash] = [0, 0, 0, firstHash];
  for (;;) {
    const [seal] = await readSeals(house.db, seals + 1, 1);
    if (!seal) return { seals, events, broken: null };
    const broken = (why: Broken['why']) => ({
      seals,
      events,
      broken: { seal: seals + 1, firstPlace: place + 1, why },
    });
    if (seal.n !== seals + 1) return broken('missing');
    const range = { after: place, upTo: seal.last_place, limit: seal.events + 1 };
    const rows = await readRange(house.db, range);
    const wiped = rows.filter((row) => row.wiped_at !== null).map((row) => row.subject_id);
    const fits = wiped.length === 0 ? hashOf(hash, rows) === seal.hash : await areWipedByLaw(house.db, wiped);
    if (rows.length !== seal.events || !fits) return broken('changed');
    hash = seal.hash;
    place = seal.last_place;
    seals += 1;
    events += rows.length;
  }
}

async function sealOnce(house: House, upTo: number): Promise<number> {
  return await house.transact(async (tx) => {
    await lockSeals(tx);
    const last = await lastSeal(tx);
    const rows = await readRange(tx, { after: last?.last_place ?? 0, upTo, limit: sealSize });
    const [first, end] = [rows[0], rows.at(-1)];
    if (!first || !end) return 0;
    await addSeal(tx, {
      n: (last?.n ?? 0) + 1,
      first_place: first.place,
      last_place: end.place,
      events: rows.length,
      hash: hashOf(last?.hash ?? firstHash, rows),
      sealed_at: house.now(),
    });
    return rows.length;
  });
}

function hashOf(previous: string, events: readonly SealedEvent[]): string {
  const hash = createHash('sha256').update(previous);
  for (const event of events) hash.update(`\n${canonicalLine(event)}`);
  return hash.digest('hex');
}

/** Waits until every transaction that began before this number has ended; false when that takes too long. */
async function areOver(house: House, nextTransaction: number): Promise<boolean> {
  for (let waited = 0; waited <= longestWait; waited += lookEvery) {
    if ((await oldestTransaction(house.db)) >= nextTransaction) return true;
    await sleep(lookEvery);
  }
  return false;
}
