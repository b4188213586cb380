import { beforeAll, expect, test } from 'vitest';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { presentSendForm } from '../present.ts';
import { readByCode } from '../store.ts';
import { enterOpinion } from './send.ts';

let house: House;
let ground: OpinionGround;
let now = new Date('2026-11-24T02:00:00Z');
beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await opinionGround(house);
});

async function enter(receivedOn: string | null) {
  const { consent: _, ...said } = anOpinion;
  const where = { organisationId: ground.ward, dialogueCode: ground.dialogueCode, collectedBy: null };
  const how = { channel: 'paper', consentRecord: 'signed_paper', receivedOn } as const;
  return await enterOpinion(house, ground.clerk, { ...said, ...where, ...how });
}

test('a form of tomorrow, or of a year that was mistyped, is refused with the furthest day', async () => {
  await enter('2025-11-23');
  for (const day of ['2026-11-25', '2025-11-22']) {
    const facts = { furthest: '2025-11-23' };
    await expect(enter(day)).rejects.toMatchObject({ code: 'opinion.received-day', facts });
  }
});

test('a form handed in before the closing is in time, with its limit from that day, however late it is typed', async () => {
  now = new Date('2026-12-03T02:00:00Z');
  const [early, late, today] = [await enter('2026-11-30'), await enter('2026-12-02'), await enter(null)];
  expect([early.isLate, late.isLate, today.isLate]).toEqual([false, true, true]);
  expect([early.ackDueOn, today.ackDueOn]).toEqual(['2026-12-14', '2026-12-17']);
  const kept = await readByCode(house.db, early.code);
  if (kept === undefined) throw new Error('it is gone');
  expect(dayOf(kept.received_at)).toBe('2026-11-30');
  const [first] = await readStory(house.db, 'opinion', [kept.id]);
  expect(first?.facts).toMatchObject({ receivedOn: '2026-11-30' });
});

test('a dialogue that was called off takes nothing more, and the form says which', async () => {
  const off = { state: 'cancelled', notice_published_at: new Date('2026-11-01T02:00:00Z') } as const;
  const asked = house.db.updateTable('dialogue').where('code', '=', ground.dialogueCode);
  await asked.set(off).execute();
  const facts = { title: 'Đối thoại về giao thông' };
  await expect(enter(null)).rejects.toMatchObject({ code: 'opinion.dialogue-off', facts });
  // One that nobody was told of is not there for those outside, called off or not.
  await asked.set({ notice_published_at: null }).execute();
  await expect(enter(null)).rejects.toMatchObject({ code: 'opinion.dialogue' });
  expect(await presentSendForm(house, ground.dialogueCode)).toMatchObject({ dialogue: null });
});
