import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { oweHandovers } from '#app/rooms/commitments/acts/owe-handover.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { assignOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { presentToday } from './present-today.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

test('a sheet that somebody left owing stands on the page of the day of the office and the head, with its days', async () => {
  const roles = [{ role: 'head' as const, organisationId: ground.ward }];
  const next = await makePerson(house, { name: 'Nguyễn Thị Kế', roles });
  await assignOne({ house, ground }, await openOne({ house, ground }));
  await house.db
    .updateTable('role_holding')
    .set({ valid_to: dayOf(now) })
    .where('person_id', '=', ground.head.personId)
    .execute();
  expect((await presentToday(house, ground.clerk, 'vi')).owed).toEqual([]);
  now = new Date('2026-11-25T02:00:00Z');
  await oweHandovers(house);
  const { owed, foremost } = await presentToday(house, ground.clerk, 'vi');
  expect(owed).toMatchObject([{ from: ground.head.name, unit: null, until: '2026-11-23' }]);
  expect((await presentToday(house, next, 'vi')).owed).toEqual(owed);
  expect((await presentToday(house, ground.officer, 'vi')).owed).toEqual([]);
  expect(foremost?.pile).toBe('late');
  expect(foremost?.rows.filter((row) => row.kind === 'handover')).toMatchObject([
    { daysLate: 2, dueOn: '2026-11-23' },
  ]);
});

test('where nothing is late the day begins with what is next; with nothing at all there is no list', async () => {
  const idle = await makePerson(house, {
    name: 'Trần Văn Rảnh',
    roles: [{ role: 'officer', organisationId: ground.ward, unitId: ground.units.office }],
  });
  expect((await presentToday(house, idle, 'vi')).foremost).toBeNull();
  const { code } = await assignOne({ house, ground }, await openOne({ house, ground }));
  const { foremost } = await presentToday(house, ground.officer, 'vi');
  expect(foremost?.pile).toBe('new');
  expect(foremost?.rows.map((row) => row.code)).toContain(code);
});

test('head and administrator are told while nobody is charged with citizen reception, and nobody else is', async () => {
  const gapsOf = async (actor: Actor) => (await presentToday(house, actor, 'vi')).receptionGaps;
  const place = { organisationId: ground.ward };
  const head = await makePerson(house, { name: 'Chủ tịch', roles: [{ role: 'head', ...place }] });
  const keeper = await makePerson(house, {
    name: 'Quản trị',
    roles: [
      { role: 'administrator', ...place },
      { role: 'clerk', ...place },
    ],
  });
  expect(await gapsOf(head)).toMatchObject([{ organisationId: ground.ward, mayGrant: false }]);
  expect(await gapsOf(keeper)).toMatchObject([{ organisationId: ground.ward, mayGrant: true }]);
  expect(await gapsOf(ground.clerk)).toEqual([]);
  // Who was it until yesterday, or begins tomorrow, is it not today.
  const held = { role: 'reception' as const, ...place };
  await makePerson(house, {
    name: 'Đã thôi',
    roles: [{ ...held, to: dayOf(new Date('2026-11-24T02:00:00Z')) }],
  });
  await makePerson(house, { name: 'Sắp làm', roles: [{ ...held, from: '2026-11-26' }] });
  expect(await gapsOf(head)).toHaveLength(1);
  await makePerson(house, { name: 'Người tiếp dân', roles: [held] });
  expect(await gapsOf(head)).toEqual([]);
  expect(await gapsOf(keeper)).toEqual([]);
});
