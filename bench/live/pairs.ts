import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf } from '../load/gauge.ts';
import type { Crowd } from '../load/open-crowd.ts';

/** One server with its crowd. `mark`: what the next change will carry. */
export type Side = Readonly<{
  pids: () => readonly number[];
  names: readonly string[];
  crowd: Crowd;
  mark: (round: number) => Promise<string>;
  /** Resolves to the moment from which time counts. */
  publish: (mark: string) => Promise<number>;
}>;

export type Told = Readonly<{ cpuMs: number; first: number; middle: number; last: number; missing: number }>;
export type Pair = Readonly<{ ours: Told; yardstick: Told | null }>;

/** Changes of both sides take turns, so that whatever else the machine does hits both alike. */
export async function measurePairs(given: {
  ours: Side;
  yardstick: Side | null;
  broadcasts: number;
}): Promise<Pair[]> {
  const pairs: Pair[] = [];
  const { ours, yardstick, broadcasts } = given;
  for (let round = -2; round < broadcasts; round += 1) {
    const isOursFirst = round % 2 === 0;
    const early = isOursFirst ? null : yardstick && (await tellOnce(yardstick, round));
    const own = await tellOnce(ours, round);
    const other = isOursFirst ? yardstick && (await tellOnce(yardstick, round)) : early;
    // The first two rounds warm up.
    if (round >= 0) pairs.push({ ours: own, yardstick: other });
  }
  return pairs;
}

async function tellOnce(side: Side, round: number): Promise<Told> {
  await sleep(600);
  const mark = await side.mark(round);
  const heard = await side.crowd.watch(side.names, mark);
  const before = cpuOf(side.pids());
  const began = await side.publish(mark);
  const { first, middle, last, missing } = await heard();
  return {
    cpuMs: cpuOf(side.pids()) - before,
    first: first - began,
    middle: middle - began,
    last: last - began,
    missing,
  };
}
