import { setTimeout as sleep } from 'node:timers/promises';
import { machine, round } from '../load/gauge.ts';
import { openCrowd } from '../load/open-crowd.ts';

/** Follows any address with many streams: how long joining takes, and who is in and up to date after some seconds. */
export async function listenTo(
  address: string,
  { streams, seconds }: { streams: number; seconds: number },
): Promise<void> {
  const { origin, pathname, search } = new URL(address);
  const crowd = openCrowd(origin);
  const opening = { name: 'public', path: pathname + search, after: -1, isResuming: true, isLog: false };
  const joined = await crowd.open({ ...opening, streams, atOnce: 0 });
  console.log(`${streams} streams of ${address} joined in ${round(joined.ms)} ms; on ${machine()}`);
  await sleep(seconds * 1_000);
  const storm = await crowd.storm('public');
  crowd.end();
  console.table({ ...storm });
  const held = storm.isBack === storm.streams;
  const figures = { joinMs: round(joined.ms), ...storm };
  console.log(JSON.stringify({ bench: 'live', figures, yardstick: null, ratios: null, targets: {}, held }));
}
