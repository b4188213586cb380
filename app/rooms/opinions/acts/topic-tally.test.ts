import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type LiveGround, liveGround, said } from '#tests/live.ts';
import { tallyInput } from '../inputs-tally.ts';
import { presentTally, presentTallySum } from '../present-tally.ts';
import { type Pile, sumTally } from '../topic-tally.ts';
import { enterTally, removeTally } from './topic-tally.ts';

let house: House;
let ground: LiveGround;
beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await liveGround(house);
  const topics = ['Thoát nước', 'Trường học'].map((title, position) => ({
    id: house.newId(),
    dialogue_id: ground.dialogueId,
    title,
    position,
  }));
  await house.db.insertInto('dialogue_topic').values(topics).execute();
});

test('piles are counted, a wrong one is taken out once, and both stay in the story', async () => {
  const { dialogueId, clerk, front } = ground;
  await enterTally(house, front, { dialogueId, residentialUnit: 'Tổ 5', forms: 40, ticks: [31, 12] });
  await enterTally(house, clerk, { dialogueId, residentialUnit: 'Tổ 6', forms: 400, ticks: [310, 0] });
  const before = await presentTally(house, clerk, ground.code);
  const wrong = before.piles.find((pile) => pile.residentialUnit === 'Tổ 6');
  await removeTally(house, clerk, { dialogueId, id: wrong?.id ?? '' });
  expect(await said(removeTally(house, clerk, { dialogueId, id: wrong?.id ?? '' }))).toBe('tally.missing');
  await enterTally(house, clerk, { dialogueId, residentialUnit: 'Tổ 6', forms: 4, ticks: [3, 0] });
  expect(await presentTallySum(house, dialogueId)).toEqual({
    forms: 44,
    topics: [
      { topic: 'Thoát nước', ticks: 34 },
      { topic: 'Trường học', ticks: 12 },
    ],
    units: [
      { name: 'Tổ 5', forms: 40 },
      { name: 'Tổ 6', forms: 4 },
    ],
  });
  const { piles } = await presentTally(house, clerk, ground.code);
  expect(piles.map((pile) => pile.removedBy)).toEqual([null, clerk.name, null]);
});

test('topics that have changed meanwhile are not guessed, and others may not count', async () => {
  const pile = { dialogueId: ground.dialogueId, residentialUnit: 'Tổ 7', forms: 3 };
  expect(await said(enterTally(house, ground.clerk, { ...pile, ticks: [1] }))).toBe('tally.topics');
  expect(await said(enterTally(house, ground.officer, { ...pile, ticks: [1, 1] }))).toBe('dialogue.missing');
});

test.each([
  ['more ticks than forms', { residentialUnit: 'Tổ 5', forms: '3', ticks: ['4', ''] }, ['tally-more']],
  ['no forms', { residentialUnit: 'Tổ 5', forms: '0', ticks: ['', ''] }, ['tally-forms']],
  [
    'words for numbers',
    { residentialUnit: 'Tổ 5', forms: 'ba', ticks: ['một', ''] },
    ['tally-forms', 'tally-ticks'],
  ],
  ['an empty box', { residentialUnit: 'Tổ 5', forms: '3', ticks: ['', '3'] }, []],
])('%s', (_, typed, errors) => {
  expect(tallyInput.safeParse(typed).error?.issues.map((issue) => issue.message) ?? []).toEqual(errors);
});

test('the whole is the sum of its piles, whatever topics they name', () => {
  const count = fc.record({ topic: fc.constantFrom('a', 'b', 'c', 'old'), ticks: fc.nat(50) });
  const pile = fc.record({
    residentialUnit: fc.constantFrom('Tổ 1', 'Tổ 2', 'Tổ 3'),
    forms: fc.integer({ min: 1, max: 99 }),
    counts: fc.uniqueArray(count, { selector: (each) => each.topic }),
  });
  fc.assert(
    fc.property(fc.array(pile), (piles: Pile[]) => {
      const whole = sumTally(['a', 'b', 'c'], piles);
      const all = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);
      expect(all(whole.units.map((unit) => unit.forms))).toBe(whole.forms);
      expect(all(whole.topics.map((topic) => topic.ticks))).toBe(
        all(piles.flatMap((each) => each.counts.map(({ ticks }) => ticks))),
      );
    }),
  );
});
