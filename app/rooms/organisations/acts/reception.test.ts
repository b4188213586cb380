import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/live.ts';
import { makePerson } from '#tests/people.ts';
import { type ReceptionTimeInput, receptionTimeInput } from '../inputs-reception.ts';
import { presentOwnReception, presentReception } from '../present-reception.ts';
import { foundOrganisation } from './found.ts';
import { loadReferenceData } from './load.ts';
import {
  addReceptionTime,
  closeReceptionPlace,
  keepReceptionPlace,
  removeReceptionTime,
} from './reception.ts';

let db: Database;
let house: House;
let ward: string;
let clerk: Actor;
let officer: Actor;
let now = new Date('2026-11-23T02:00:00Z');
beforeAll(async () => {
  db = await testDatabase();
  house = testHouse(db, { now: () => now });
  await loadReferenceData(house);
  ward = (await foundOrganisation(house, anonymous, { adminCode: '00097', ruleProfileId: 'commune' })).id;
  await db
    .updateTable('organisation')
    .set({ rule_profile_id: 'party-11-commune' })
    .where('id', '=', ward)
    .execute();
  const roles = (role: 'clerk' | 'officer') => [{ role, organisationId: ward }];
  clerk = await makePerson(house, { name: 'Đặng Thu Hà', roles: roles('clerk') });
  officer = await makePerson(house, { name: 'Bùi Văn Nam', roles: roles('officer') });
});
afterAll(async () => await db.destroy());

const place = {
  placeId: null,
  name: 'Phòng tiếp công dân',
  address: 'Tầng 1',
  phone: null,
  takes: ['complaint', 'denunciation'],
  about: null,
} as const;
const everyThursday: Omit<ReceptionTimeInput, 'placeId'> = {
  host: 'head',
  hostTitle: 'Chủ tịch',
  weekday: 4,
  monthDays: [],
  fromTime: '08:00',
  toTime: '11:30',
};
const own = async () => await presentOwnReception(db, { organisationId: ward, today: '2026-11-23' });

test('an office says where and when it receives; the head’s days stand beside what the rule asks', async () => {
  const given = { ...place, takes: [...place.takes], organisationId: ward };
  expect(await said(keepReceptionPlace(house, officer, given))).toBe('reception.part');
  const id = await keepReceptionPlace(house, clerk, given);
  expect(await own()).toMatchObject({ headDays: 0, asks: 2, places: [{ name: place.name, next: [] }] });
  await addReceptionTime(house, clerk, { ...everyThursday, placeId: id });
  const { headDays, places } = await own();
  expect(headDays).toBe(4);
  expect(places[0]?.next[0]).toMatchObject({ day: '2026-11-26', from: '08:00', to: '11:30', host: 'head' });
  expect(await said(addReceptionTime(house, officer, { ...everyThursday, placeId: id }))).toBe(
    'reception.missing',
  );
});

test('a line that is taken out still counts today and is gone tomorrow; a closed place leaves the page', async () => {
  const id = (await own()).places[0]?.id ?? '';
  const timeId = (await own()).places[0]?.times[0]?.id ?? '';
  now = new Date('2026-11-26T02:00:00Z');
  await removeReceptionTime(house, clerk, { placeId: id, timeId });
  expect(await said(removeReceptionTime(house, clerk, { placeId: id, timeId }))).toBe('reception.missing');
  const on = async (today: string) =>
    (await presentOwnReception(db, { organisationId: ward, today })).places[0];
  expect((await on('2026-11-26'))?.next.map((each) => each.day)).toEqual(['2026-11-26']);
  expect((await on('2026-11-27'))?.next).toEqual([]);
  await closeReceptionPlace(house, clerk, { placeId: id });
  expect(await said(closeReceptionPlace(house, clerk, { placeId: id }))).toBe('reception.closed');
  const page = await presentReception(db, { organisationId: ward, today: '2026-11-26', language: 'vi' });
  expect(page?.offices.map((office) => office.places)).toEqual([[], []]);
  expect(page?.guide.map((each) => [each.matter, each.lines.length])).toEqual([
    ['petition', 0],
    ['complaint', 3],
    ['denunciation', 3],
  ]);
});

const typed = {
  placeId: '00000000-0000-4000-8000-000000000000',
  host: 'head',
  hostTitle: 'Chủ tịch',
  weekday: '',
  monthDays: '20, 5,5',
  fromTime: '08:00',
  toTime: '11:30',
};

test.each([
  { name: 'days of the month, sorted and once each', change: {}, days: [5, 20], errors: [] },
  {
    name: 'a day that no month has',
    change: { monthDays: '5, 32' },
    days: null,
    errors: ['month-days'],
  },
  { name: 'neither weekday nor days', change: { monthDays: '' }, days: null, errors: ['which-day'] },
  { name: 'both weekday and days', change: { weekday: '4' }, days: null, errors: ['which-day'] },
  { name: 'an end before the beginning', change: { toTime: '07:00' }, days: null, errors: ['time-order'] },
])('the form takes $name', ({ change, days, errors }) => {
  const parsed = receptionTimeInput.safeParse({ ...typed, ...change });
  expect(parsed.data?.monthDays ?? null).toEqual(days);
  expect(parsed.error?.issues.map((issue) => issue.message) ?? []).toEqual(errors);
});
