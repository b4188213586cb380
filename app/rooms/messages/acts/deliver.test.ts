import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Handed } from '#app/gateways/mail.ts';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { listeners as messagesHear } from '../listens.ts';
import { deliverDue } from './deliver.ts';
import { retryDead } from './office.ts';

let house: House;
let now: Date;
let letters: string[];
let answer: (handed: Handed) => void;
let ground: OpinionGround;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  now = new Date('2026-11-24T02:00:00Z');
  letters = [];
  const said = new Promise<Handed>((resolve) => {
    answer = resolve;
  });
  house = testHouse(await testDatabase(), {
    now: () => now,
    listeners: joinListeners([petitionsHear, messagesHear]),
    mail: {
      async send(letter) {
        letters.push(letter.id);
        return await said;
      },
      close() {},
    },
  });
  ground = await opinionGround(house);
  await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, contactPhone: null, contactEmail: 'hong@example.vn' },
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
  });
});
afterEach(() => vi.useRealTimers());

test('what a slow server has in hand is taken by no other postman, however long it takes', async () => {
  const first = deliverDue(house);
  await expect.poll(() => letters.length).toBe(1);
  for (let seconds = 0; seconds < 90; seconds += 10) {
    now = new Date(now.getTime() + 10_000);
    vi.advanceTimersByTime(10_000);
    await expect.poll(heldFor).toBe(30);
  }
  expect(await deliverDue(house)).toBe(0);
  answer({ ok: true });
  expect(await first).toBe(1);
  expect(letters).toHaveLength(1);
  expect(await states()).toEqual(['sent']);
});

test('a postman that has died is heard of no more: after half a minute another goes, with the same name', async () => {
  const first = deliverDue(house);
  await expect.poll(() => letters.length).toBe(1);
  // The first says nothing from here on.
  now = new Date(now.getTime() + 29_000);
  expect(await deliverDue(house)).toBe(0);
  now = new Date(now.getTime() + 2_000);
  const second = deliverDue(house);
  await expect.poll(() => letters.length).toBe(2);
  answer({ ok: true });
  await Promise.all([first, second]);
  expect(letters[1]).toBe(letters[0]);
  expect(await states()).toEqual(['sent']);
});

test('what was given up goes out again at one press of the office, once, with the same name', async () => {
  const first = deliverDue(house);
  await expect.poll(() => letters.length).toBe(1);
  answer({ ok: false, isFinal: true, why: 'mailbox is full' });
  await first;
  expect(await states()).toEqual(['dead']);
  await expect(retryDead(house, ground.officer, ground.ward)).rejects.toMatchObject({ code: 'people.role' });
  expect([
    await retryDead(house, ground.clerk, ground.ward),
    await retryDead(house, ground.clerk, ground.ward),
  ]).toEqual([1, 0]);
  expect(await states()).toEqual(['waiting']);
  await deliverDue({ ...house, mail: { send: async () => ({ ok: true }), close() {} } });
  expect(await states()).toEqual(['sent']);
  const told = await house.db
    .selectFrom('event')
    .select('verb')
    .where('verb', '=', 'message.retry')
    .execute();
  expect(told).toHaveLength(1);
});

/** Seconds until what is in hand would be free. */
async function heldFor(): Promise<number> {
  const { held_until: until } = await house.db
    .selectFrom('message')
    .select('held_until')
    .executeTakeFirstOrThrow();
  return ((until?.getTime() ?? 0) - now.getTime()) / 1000;
}

async function states() {
  return (await house.db.selectFrom('message').select('state').execute()).map((row) => row.state);
}
