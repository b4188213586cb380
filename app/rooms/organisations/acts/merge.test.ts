import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { presentMergeable } from '../present.ts';
import { readForerunners } from '../store-merged.ts';
import { foundOrganisation } from './found.ts';
import { loadReferenceData } from './load.ts';
import { mergeOrganisation } from './merge.ts';

let db: Database;
let house: House;
let ids: { first: string; second: string; third: string; province: string };
let admin: Actor;
beforeAll(async () => {
  db = await testDatabase();
  house = testHouse(db, { now: () => new Date('2026-11-23T02:00:00Z') });
  await loadReferenceData(house);
  const first = await foundOrganisation(house, anonymous, { adminCode: '00091', ruleProfileId: 'commune' });
  const founder = await makePerson(house, {
    name: 'Hoàng Minh Trí',
    roles: [{ role: 'administrator', organisationId: first.id }],
  });
  const second = await foundOrganisation(house, founder, { adminCode: '00097', ruleProfileId: 'commune' });
  const third = await foundOrganisation(house, founder, { adminCode: '00364', ruleProfileId: 'commune' });
  ids = { first: first.id, second: second.id, third: third.id, province: first.parent_id ?? '' };
  admin = await makePerson(house, {
    name: 'Lưu Thị Hạnh',
    roles: Object.values(ids).map((organisationId) => ({ role: 'administrator', organisationId })),
  });
});
afterAll(async () => await db.destroy());

const merge = async (formerId: string, organisationId: string, more: { by?: Actor; on?: string } = {}) =>
  await mergeOrganisation(house, more.by ?? admin, {
    formerId,
    organisationId,
    mergedOn: more.on ?? '2026-07-01',
    mergedBasis: 'Nghị quyết 12/NQ-UBTVQH',
  });

test('what cannot be a merger is refused and changes nothing', async () => {
  const one = await makePerson(house, {
    name: 'Trịnh Văn Bảo',
    roles: [{ role: 'administrator', organisationId: ids.third }],
  });
  await expect(merge(ids.second, ids.third, { by: one })).rejects.toMatchObject({ kind: 'missing' });
  await expect(merge(ids.second, ids.second)).rejects.toMatchObject({ code: 'organisation.own-successor' });
  await expect(merge(ids.second, ids.province)).rejects.toMatchObject({ code: 'organisation.merged-level' });
  const later = merge(ids.second, ids.third, { on: '2026-11-24' });
  await expect(later).rejects.toMatchObject({ code: 'organisation.merged-later' });
  expect(await readForerunners(db, ids.third)).toEqual([]);
});

test('a line of two mergers is followed to its beginning, each with its own day, and never closes to a ring', async () => {
  await merge(ids.first, ids.second, { on: '2026-01-01' });
  await merge(ids.second, ids.third);
  expect((await readForerunners(db, ids.third)).map((row) => [row.id, row.merged_on])).toEqual([
    [ids.second, '2026-07-01'],
    [ids.first, '2026-01-01'],
  ]);
  expect(await readForerunners(db, ids.first)).toEqual([]);
  await expect(merge(ids.first, ids.third)).rejects.toMatchObject({ code: 'organisation.merged' });
  await expect(merge(ids.third, ids.first)).rejects.toMatchObject({ code: 'organisation.own-successor' });
  expect(await presentMergeable(db, admin, ids.third)).toEqual([]);
  const story = await readStory(db, 'organisation', [ids.third]);
  expect(story.map((event) => event.verb)).toContain('organisation.merge');
});
