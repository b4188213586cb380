import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { giveVerdict } from '#app/rooms/petitions/acts/settle.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import type { PetitionRow } from '#app/rooms/petitions/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, number, openOne, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { presentFront } from './present.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-01-05T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

/** Days between the due day and the answer, and the same for a second answer where the asker was not satisfied. */
const life = fc.record({
  first: fc.integer({ min: -2, max: 2 }),
  second: fc.option(fc.integer({ min: -2, max: 2 })),
});

test('the share of answers in time is that of the first answers, day by day and month by month', async () => {
  const told = { all: 0, kept: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
      for (const { first, second } of lives) {
        const { code } = await answered(await openOne({ house, ground }), first);
        told.all += 1;
        told.kept += first <= 0 ? 1 : 0;
        if (second === null) continue;
        const said = { kind: 'not_solved' as const, reason: 'Vẫn gãy', sendKey: house.newId(), address: 'a' };
        const { petition } = await giveVerdict(house, { code, number, ...said });
        await answered(petition, second);
      }
      // Nothing is older than the year that the page tells of: the numbers are those of all that happened.
      const { onTime, since } = await presentFront(house, ground.ward, 'vi');
      const recent = signed.filter((each) => each.on >= since);
      expect(onTime.answered).toBe(recent.length);
      expect(onTime.onTime).toBe(recent.filter((each) => each.isKept).length);
      for (const month of onTime.months) {
        const own = recent.filter((each) => each.on.startsWith(month.month));
        expect(month).toMatchObject({
          answered: own.length,
          onTime: own.filter((each) => each.isKept).length,
        });
      }
    }),
    { numRuns: 12, seed: 20261130 },
  );
  expect([signed.length, signed.filter((each) => each.isKept).length]).toEqual([told.all, told.kept]);
  expect(told.kept).toBeGreaterThan(0);
  expect(told.kept).toBeLessThan(told.all);
});

const signed: { on: string; isKept: boolean }[] = [];

/** Answers so many days after the due day (before it, where that is negative) and writes down what was first. */
async function answered(petition: PetitionRow, days: number): Promise<PetitionRow> {
  if (petition.due_on === null) throw new Error('it is due on no day');
  const isFirst = petition.state === 'accepted';
  if (isFirst) await assignOne({ house, ground }, petition);
  now = new Date(`${addDays(petition.due_on, days)}T02:00:00Z`);
  // Who answered what did not satisfy does not answer again.
  await draftAnswer(house, isFirst ? ground.officer : ground.secondOfficer, draftOf(petition));
  const done = await signAnswer(house, isFirst ? ground.head : ground.clerk, signOf(petition));
  if (isFirst) signed.push({ on: dayOf(now), isKept: dayOf(now) <= petition.due_on });
  return done;
}
