import { beforeAll, expect, test } from 'vitest';
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
  const { owed, late } = await presentToday(house, ground.clerk, 'vi');
  expect(owed).toMatchObject([{ from: ground.head.name, unit: null, until: '2026-11-23' }]);
  expect((await presentToday(house, next, 'vi')).owed).toEqual(owed);
  expect((await presentToday(house, ground.officer, 'vi')).owed).toEqual([]);
  expect(late.filter((row) => row.kind === 'handover')).toMatchObject([{ daysLate: 2, dueOn: '2026-11-23' }]);
});
