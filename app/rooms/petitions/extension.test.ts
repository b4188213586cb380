import { beforeEach, expect, test } from 'vitest';
import { addDays } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { askExtension, decideExtension } from './acts/extend.ts';
import { presentDesk } from './present-desk.ts';
import type { PetitionRow } from './store.ts';

let house: House;
let ground: PetitionGround;
let now: Date;
let petition: PetitionRow;

beforeEach(async () => {
  now = new Date('2026-11-02T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  petition = await assignOne({ house, ground }, await openOne({ house, ground }));
});

const none = async () =>
  (await presentDesk(house, ground.officer, { code: petition.code }, 'vi')).extension.none;
const ask = async (toDueOn: string) =>
  await askExtension(house, ground.officer, { code: petition.code, toDueOn, reason: 'Chờ báo giá vật tư' });
const decide = async (isApproved: boolean) =>
  await decideExtension(house, ground.clerk, { code: petition.code, isApproved, reason: 'Đã xem' });
const on = (day: string) => {
  now = new Date(`${day}T02:00:00Z`);
};

test('until the due date there is nothing to say; a day later it is said why nobody can ask, with the day', async () => {
  on('2026-11-23');
  expect(await none()).toBeNull();
  on('2026-11-24');
  expect(await none()).toEqual({ why: 'after-due', dueOn: '2026-11-23' });
});

test('who has asked reads since when it waits and for what, also once the old date has passed', async () => {
  on('2026-11-20');
  await ask('2026-12-01');
  const waits = { why: 'asked', on: '2026-11-20', from: '2026-11-23', to: '2026-12-01' };
  expect(await none()).toEqual(waits);
  on('2026-11-24');
  expect(await none()).toEqual(waits);
});

test('what was granted as often as the rule allows is used up; what was refused may be asked again', async () => {
  await ask('2026-12-01');
  await decide(false);
  expect(await none()).toBeNull();
  await ask('2026-12-01');
  await decide(true);
  expect(await none()).toEqual({ why: 'used', allowed: 1, dueOn: '2026-12-01' });
  on(addDays('2026-12-01', 1));
  expect(await none()).toEqual({ why: 'after-due', dueOn: '2026-12-01' });
});
