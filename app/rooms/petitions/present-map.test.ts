import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { changePopulationLine, enterPopulation } from '#app/rooms/dialogues/acts/population.ts';
import { presentResidentialUnits } from '#app/rooms/dialogues/present-population.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne, assignOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { listQuery } from './inputs.ts';
import { presentPetitions } from './present-list.ts';
import { presentMap } from './present-map.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  for (const [index, area] of ['Tổ 1', 'Tổ 1', 'Tổ 2', null, 'Tổ 2', 'Tổ 2'].entries()) {
    const petition = await openOne({ house, ground });
    await house.db
      .updateTable('petition')
      .set({ residential_unit: area })
      .where('id', '=', petition.id)
      .execute();
    if (index === 0) await answerOne({ house, ground }, petition);
    if (index === 2) await assignOne({ house, ground }, petition);
  }
  const above = await openOne({ house, ground }, { text: 'Xe buýt tuyến 12 hay trễ.' });
  await house.db
    .updateTable('petition')
    .set({ organisation_id: ground.province })
    .where('id', '=', above.id)
    .execute();
  now = new Date('2026-05-04T02:00:00Z');
});

const filters = [
  {},
  { late: true },
  { state: 'answered' },
  { state: 'received' },
  { q: 'cống' },
  { q: 'xe buýt' },
];

test.each(filters)('under %o areas and communes add up to what the list says', async (given) => {
  const query = listQuery.parse(given);
  const view = await presentMap(house, { organisationId: ground.ward, query });
  const list = await presentPetitions(house, { organisationId: ground.ward, query, language: 'vi' });
  const sum = (of: 'total' | 'late') => view.areas.reduce((all, area) => all + area[of], 0);
  expect([sum('total'), sum('late')]).toEqual([list.total, list.late]);
  expect([view.total, view.late]).toEqual([list.total, list.late]);
});

test('a province sees its communes beside itself, and each circle leads to a list of so many', async () => {
  const query = listQuery.parse({});
  const view = await presentMap(house, { organisationId: ground.province, query });
  expect(view.communes.map((commune) => [commune.isHome, commune.total])).toEqual([
    [false, 6],
    [true, 1],
  ]);
  for (const commune of view.communes) {
    const asked = { ...query, commune: commune.isHome ? null : commune.code };
    const given = { organisationId: ground.province, query: asked, language: 'vi' as const };
    expect((await presentPetitions(house, given)).total).toBe(commune.total);
  }
  const elsewhere = { ...query, commune: '99999' };
  const list = await presentPetitions(house, {
    organisationId: ground.province,
    query: elsewhere,
    language: 'vi',
  });
  expect(list.total).toBe(1);
});

test('an area leads to the list of its own', async () => {
  const query = listQuery.parse({ area: 'Tổ 2' });
  const list = await presentPetitions(house, { organisationId: ground.ward, query, language: 'vi' });
  expect(list.rows.map((row) => row.title)).toHaveLength(3);
});

test('writings of one place are one area, of which the office may say where it lies', async () => {
  const source = { source: 'Công an phường', asOf: '2026-02-01' };
  const list = {
    organisationId: ground.ward,
    kind: 'place' as const,
    lines: 'Tổ 1; 90\nTổ 2; 70',
    ...source,
  };
  await enterPopulation(house, ground.clerk, list);
  const [unit] = await presentResidentialUnits(house.db, ground.ward);
  const line = { id: unit?.id ?? '', name: 'Tổ 1', people: 90 };
  await changePopulationLine(house, ground.clerk, { ...line, point: '20.99, 105.81' });
  const [first] = await house.db
    .selectFrom('petition')
    .select('id')
    .where('residential_unit', '=', 'Tổ 2')
    .execute();
  await house.db
    .updateTable('petition')
    .set({ residential_unit: 'TDP 02' })
    .where('id', '=', first?.id ?? '')
    .execute();
  const view = await presentMap(house, { organisationId: ground.ward, query: listQuery.parse({}) });
  expect(view.isOneCommune).toBe(true);
  expect(view.areas.map((area) => [area.area, area.total, area.point])).toEqual([
    ['Tổ 2', 3, null],
    ['Tổ 1', 2, { lat: 20.99, lon: 105.81 }],
    [null, 1, null],
  ]);
  const query = listQuery.parse({ area: 'Tổ 2' });
  const found = await presentPetitions(house, { organisationId: ground.ward, query, language: 'vi' });
  expect(found.rows).toHaveLength(3);
});
