import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { showProgress } from './acts/keep.ts';
import type { BoardQuery } from './inputs.ts';
import { presentBoardFeed } from './present-board.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-23T02:00:00Z');
const all: BoardQuery = { group: null, unit: null, dialogue: null, q: null, page: 1 };

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

test('what happened last stands first, also when it is a day that passed', async () => {
  const old = await concludedDialogue(house, ground, 'DT-2026-00501');
  now = new Date('2026-11-23T05:00:00Z');
  const young = await concludedDialogue(house, ground, 'DT-2026-00502');
  expect(await codes()).toEqual([young.commitment.code, old.commitment.code]);
  now = new Date('2026-11-25T02:00:00Z');
  const { code, version, due_on } = old.commitment;
  await showProgress(house, ground.officer, {
    ...{ code, version, text: 'Đã đặt vật tư', documentNumber: null, photo: null },
  });
  expect(await codes()).toEqual([code, young.commitment.code]);
  expect((await feed()).map((row) => row.newsAt)).toEqual([
    '2026-11-25T02:00:00.000Z',
    '2026-11-23T05:00:00.000Z',
  ]);
  // Nobody does anything: on the morning after the day both are news again.
  now = new Date(`${due_on}T20:00:00Z`);
  const late = await feed({ group: 'late' });
  expect(late.map((row) => row.newsAt.slice(0, 16))).toEqual(late.map(() => '2027-01-01T01:00'));
  expect(late).toHaveLength(2);
});

test('the filters of the board are those of the feed, and no person is named', async () => {
  expect(await feed({ group: 'kept' })).toEqual([]);
  expect(await feed({ unit: ground.units.culture })).toEqual([]);
  const found = await feed({ unit: ground.units.economy, q: 'bong den' });
  expect(found.length).toBeGreaterThan(0);
  expect(JSON.stringify(await feed())).not.toMatch(
    new RegExp([ground.officer, ground.head, ground.clerk].map((person) => person.name).join('|')),
  );
});

async function feed(more: Partial<BoardQuery> = {}) {
  return await presentBoardFeed(house, { organisationId: ground.ward, query: { ...all, ...more } });
}

async function codes() {
  return (await feed()).map((row) => row.code);
}
