import { beforeEach, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, openOne, refusalOf, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { lookAgain } from './acts/look-again.ts';
import { reopenPetition } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { draftAnswer } from './acts/write.ts';
import { settleSilent, tickPetitions } from './clock.ts';
import { presentPetition } from './present.ts';
import { type PetitionRow, readByCode } from './store.ts';

let house: House;
let ground: PetitionGround;
let petition: PetitionRow;
let now: Date;
const look = '2027-03-01';

beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  await house.db
    .insertInto('rule')
    .values({
      ...{ id: house.newId(), profile_id: 'p', organisation_id: ground.ward, amount: 180 },
      ...{ key: 'petition.look_again_days', unit: 'calendar', basis: 'Thông lệ', article: null },
      ...{ status: 'to_check', valid_from: '2019-01-01' },
    })
    .execute();
  petition = await assignOne({ house, ground }, await openOne({ house, ground }));
});

test.each([
  [null, 'petition.outcome-complete', 'petition.outcome-without-look'],
  ['2026-11-20', 'day.past', undefined],
  ['2027-02-28', 'day.holiday', undefined],
  ['2027-06-01', 'petition.look-far', undefined],
])('an answer that waits for money names a day that can be meant: %s is %s', async (day, code, problem) => {
  const refused = await refusalOf(draftAnswer(house, ground.officer, pending(day)));
  expect([refused.code, refused.facts.problem]).toEqual([code, problem]);
});

test('the day is public, the clock reminds on it once, and the inbox has it; then it is late', async () => {
  await answered();
  const view = await presentPetition(house, petition.code, 'vi');
  // Nothing says that the matter closes by itself.
  expect([view?.lookAgainOn, view?.lookDaysLeft, view?.silenceUntil]).toEqual([look, 98, null]);
  expect(view?.steps.at(-1)).toMatchObject({ kind: 'next', verb: 'look', at: look });
  expect(await reminded()).toBe(0);
  expect(await pile()).toBe(0);
  now = new Date('2027-03-01T02:00:00Z');
  await tickPetitions(house);
  await tickPetitions(house);
  expect([await reminded(), await pile()]).toEqual([1, 1]);
  now = new Date('2027-03-04T02:00:00Z');
  await tickPetitions(house);
  await settleSilent(house);
  const late = await presentPetition(house, petition.code, 'vi');
  expect([late?.state, late?.lookDaysLeft, late?.shape]).toEqual(['answered', -3, 'late']);
  expect([await reminded(), await pile()]).toEqual([1, 1]);
});

test('looking again says in public what was found, how late, and when next; then the clock runs to that day', async () => {
  await answered();
  now = new Date('2027-03-03T02:00:00Z');
  const again = { code: petition.code, found: 'Vốn năm 2027 chưa được giao.', nextOn: '2027-07-01' };
  expect(await said(lookAgain(house, ground.helper, again))).toBe('petition.part');
  expect(await said(lookAgain(house, ground.officer, { ...again, nextOn: '2027-12-01' }))).toBe(
    'petition.look-far',
  );
  await lookAgain(house, ground.officer, again);
  const view = await presentPetition(house, petition.code, 'vi');
  expect([view?.lookAgainOn, view?.state]).toEqual(['2027-07-01', 'answered']);
  const step = view?.steps.find((each) => each.verb === 'petition.look_again');
  expect(step?.text).toBe(
    'Vốn năm 2027 chưa được giao. Xem lại trễ 2 ngày. Xem lại lần tới chậm nhất 01/07/2027.',
  );
  now = new Date('2027-07-01T02:00:00Z');
  await tickPetitions(house);
  expect(await reminded()).toBe(1);
});

test('opened again, nothing is to be looked at any more', async () => {
  await answered();
  const reason = 'Đã có vốn';
  await reopenPetition(house, ground.clerk, { code: petition.code, reason, leadUnitId: null });
  expect((await readByCode(house.db, petition.code))?.look_again_on).toBeNull();
  now = new Date('2027-03-02T02:00:00Z');
  await tickPetitions(house);
  expect(await reminded()).toBe(0);
});

test('an answer of another kind keeps no such day, and is not looked at again', async () => {
  await draftAnswer(house, ground.officer, { ...draftOf(petition), lookAgainOn: look });
  const signed = await signAnswer(house, ground.head, signOf(petition));
  expect(signed.look_again_on).toBeNull();
  const again = { code: petition.code, found: 'Không có gì mới.', nextOn: look };
  expect(await said(lookAgain(house, ground.clerk, again))).toBe('petition.look-owed');
});

function pending(lookAgainOn: string | null) {
  return {
    ...draftOf(petition, { nextStep: 'Đưa vào dự toán năm sau' }),
    ...{ outcome: 'resource_pending' as const, lookAgainOn },
  };
}

async function answered(): Promise<void> {
  await draftAnswer(house, ground.officer, pending(look));
  await signAnswer(house, ground.head, signOf(petition));
}

async function reminded(): Promise<number> {
  const story = await readStory(house.db, 'petition', [petition.id]);
  return story.filter((event) => event.verb === 'petition.remind_look').length;
}

async function pile(): Promise<number> {
  const asked = { pile: 'review', text: petition.code, language: 'vi' } as const;
  const inbox = await presentInbox(house, ground.clerk, asked);
  expect(inbox.rows).toHaveLength(inbox.sums.review.n);
  return inbox.sums.review.n;
}
