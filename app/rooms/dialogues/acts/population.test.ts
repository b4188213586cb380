import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/live.ts';
import { peopleTown, type Town } from '#tests/town/people.ts';
import { presentPopulation, presentResidentialUnits } from '../present-population.ts';
import {
  changePopulationLine,
  enterPopulation,
  removePopulationLine,
  restorePopulationLine,
} from './population.ts';

let town: Town;
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
});

const list = { kind: 'place' as const, source: 'Công an phường', asOf: '2026-02-01' };
const enter = async (lines: string) =>
  await enterPopulation(town.house, town.people.clerk, { ...list, lines, organisationId: town.wardId });
const places = async () => {
  const view = await presentPopulation(town.house, town.people.clerk, town.wardId);
  return view.kinds.find((kind) => kind.kind === 'place')?.lines ?? [];
};
const lineOf = async (name: string) => {
  const line = (await places()).find((each) => each.name === name);
  if (line === undefined) throw new Error(`no line ${name}`);
  return { id: line.id, name: line.name, people: line.people, point: '' };
};
const change = async (input: Parameters<typeof changePopulationLine>[2]) =>
  await changePopulationLine(town.house, town.people.clerk, input);

test('a place stands once, however it is written; Thôn 5 is another place than Tổ 5', async () => {
  await enter('Tổ 10; 900\nTổ 5; 1.240\nThôn 5; 300');
  await enter('Tổ dân phố số 05; 1.300');
  expect((await places()).map((line) => [line.name, line.people])).toEqual([
    ['Thôn 5', 300],
    ['Tổ 5', 1300],
    ['Tổ 10', 900],
  ]);
  expect(await said(enter('Tổ 6; 10\nTDP 6; 20'))).toBe('population.twice');
  expect(await said(enter('Tổ 6; nhiều'))).toBe('population.line');
  expect(await places()).toHaveLength(3);
});

test('a wrong line is corrected, but not into another place', async () => {
  const line = await lineOf('Tổ 10');
  expect(await said(change({ ...line, name: 'TDP 5' }))).toBe('population.taken');
  await change({ ...line, name: 'Tổ 11', people: 910 });
  expect(await lineOf('Tổ 11')).toMatchObject({ id: line.id, people: 910 });
  const { story } = await presentPopulation(town.house, town.people.clerk, town.wardId);
  expect(story[0]).toMatchObject({
    verb: 'population.change',
    name: town.people.clerk.name,
    facts: { before: 'Tổ 10', name: 'Tổ 11' },
  });
});

test('a line is taken out and put back, unless its place stands again', async () => {
  const { clerk } = town.people;
  const line = await lineOf('Thôn 5');
  await removePopulationLine(town.house, clerk, line);
  expect((await places()).map((each) => each.name)).toEqual(['Tổ 5', 'Tổ 11']);
  expect((await presentResidentialUnits(town.house.db, town.wardId)).map((unit) => unit.name)).toEqual([
    'Tổ 5',
    'Tổ 11',
  ]);
  expect(await said(change({ ...line, people: 5 }))).toBe('population.missing');
  await enter('thôn số 5; 290');
  expect(await said(restorePopulationLine(town.house, clerk, line))).toBe('population.taken');
  await removePopulationLine(town.house, clerk, await lineOf('thôn số 5'));
  await restorePopulationLine(town.house, clerk, line);
  expect((await places()).map((each) => each.name)).toEqual(['Thôn 5', 'Tổ 5', 'Tổ 11']);
});

test('a point lies in or near the ward', async () => {
  const line = await lineOf('Tổ 5');
  expect(await said(change({ ...line, point: '10.7769, 106.7009' }))).toBe('population.far');
  expect(await said(change({ ...line, point: 'gần chợ' }))).toBe('population.point');
  expect(await said(change({ ...line, point: 'https://maps.app.goo.gl/AbC' }))).toBe(
    'population.point-short',
  );
  expect(await said(change({ ...line, point: 'https://www.google.com/maps/place/Ch' }))).toBe(
    'population.point-link',
  );
  await change({ ...line, point: '20.9913, 105.8094' });
  const [, unit] = await presentResidentialUnits(town.house.db, town.wardId);
  expect(unit).toMatchObject({ name: 'Tổ 5', lat: 20.9913, lon: 105.8094 });
  await enter('Tổ 5; 1.250');
  expect((await places()).find((each) => each.name === 'Tổ 5')?.point).toEqual({
    lat: 20.9913,
    lon: 105.8094,
  });
});

test('only those who arrange dialogues change the list, and only who works there reads it', async () => {
  const { economy } = town.people;
  const line = await lineOf('Tổ 5');
  expect(await said(changePopulationLine(town.house, economy, line))).toBe('population.missing');
  expect(await said(removePopulationLine(town.house, economy, line))).toBe('population.missing');
  expect(await said(presentPopulation(town.house, anonymous, town.wardId))).toBe('population.missing');
  expect((await presentPopulation(town.house, economy, town.wardId)).may.edit).toBe(false);
});
