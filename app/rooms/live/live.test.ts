import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import type { Stream } from '#app/http/stream.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type LiveGround, liveGround } from '#tests/live.ts';
import { openLive } from './live.ts';
import { drawSlots } from './pages/draw.tsx';

let house: House;
let ground: LiveGround;

beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await liveGround(house);
});

test('a process that has no rest says so to its desks, and what it says is in its metrics', async () => {
  const strain = { delayMs: 0, busy: 0.2 };
  const live = openLive(house, drawSlots('http://localhost'), () => strain);
  const feed = await live.feedOf(ground.code);
  const told: string[] = [];
  feed?.join(deskStream(told), { audience: 'staff', language: 'vi', after: feed.stage().seq });
  expect(live.strain().level).toBe(0);
  strain.busy = 0.9;
  await expect.poll(() => live.strain().level).toBe(1);
  await expect.poll(() => told.join('')).toContain('"load":1');
  feed?.close();
});

test('watchers of all processes are counted together, and the highest level is shown', async () => {
  const calm = { delayMs: 0, busy: 0.2 };
  const lives = [0, 1].map(() => openLive(house, drawSlots('http://localhost'), () => calm));
  const feeds = await Promise.all(lives.map((live) => live.feedOf(ground.code)));
  const told: string[] = [];
  for (const feed of feeds) {
    for (let count = 0; count < 3; count += 1) {
      feed?.join(deskStream([]), { audience: 'public', language: 'vi', after: null });
    }
  }
  feeds[0]?.join(deskStream(told), { audience: 'staff', language: 'vi', after: null });
  await expect.poll(() => told.join('')).toContain('"online":6');
  for (const feed of feeds) feed?.close();
});

function deskStream(told: string[]): Stream {
  return {
    write: (frame) => void told.push(frame.bytes.toString()),
    close: () => {},
    onClose: () => {},
    isOpen: () => true,
  };
}
