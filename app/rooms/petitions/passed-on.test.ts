import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, number, openOne, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { hearAbove, passUp } from './acts/above.ts';
import { chaseAbove } from './acts/chase.ts';
import { answerEscalation, escalatePetition } from './acts/escalate.ts';
import { giveVerdict } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { draftAnswer, returnDraft } from './acts/write.ts';
import type { DraftInput } from './inputs.ts';
import { presentPetition } from './present.ts';
import { presentBelow } from './present-below.ts';
import { type PetitionRow, readByCode, readParts } from './store.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-03-02T02:00:00Z');
let petition: PetitionRow;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

beforeEach(async () => {
  now = new Date('2026-03-02T02:00:00Z');
  const { code } = await assignOne({ house, ground }, await openOne({ house, ground }));
  petition = await escalatePetition(house, ground.officer, {
    ...{ code, whyBeyond: 'Đường do thành phố quản lý', legalBasis: null, toParent: true },
    ...{ toBody: null, documentNumber: null, chaseOn: null },
  });
});

test('while the matter is above the asker is told so, and nothing else can be answered', async () => {
  expect(await said(draft('explained'))).toBe('petition.while-above');
  const answered = await passOn();
  expect([answered.state, answered.outcome]).toEqual(['answered', 'forwarded_up']);
  const view = await presentPetition(house, petition.code, 'vi');
  expect([view?.daysLate, view?.escalation]).toMatchObject([0, { isOpen: true, body: 'UBND thành phố' }]);
  expect(view?.steps.filter((step) => step.kind === 'next').map((step) => step.verb)).toContain('chase');
});

test('the body above still owes its answer: it is chased, seen by it, and handed on by it', async () => {
  await passOn();
  now = new Date(`${addDays(dayOf(now), 20)}T02:00:00Z`);
  expect(await chaseAbove(house)).toBeGreaterThan(0);
  const view = await presentPetition(house, petition.code, 'vi');
  expect(view?.escalation?.chased).toBe(1);
  const page = { pile: 'below', language: 'vi' } as const;
  const inbox = await presentInbox(house, ground.superior, page);
  expect(inbox.rows.map((row) => row.code)).toContain(petition.code);
  const items = (await presentBelow(house, ground.superior, 'vi')).groups.flatMap((group) => group.items);
  expect(items.find((item) => item.code === petition.code)).toMatchObject({ chased: 1, daysLate: 0 });
  const { code } = petition;
  await passUp(house, ground.superior, {
    ...{ code, whyBeyond: 'Quốc lộ', legalBasis: null, toBody: 'Bộ Xây dựng' },
    ...{ documentNumber: null, chaseOn: null },
  });
  expect((await hearAbove(house, ground.superior, { code, answer: 'Ghi vốn năm 2027' })).state).toBe(
    'answered',
  );
});

test('its answer opens the matter again for the same people, with a new day, and the next answer ends it', async () => {
  await passOn();
  now = new Date('2026-04-06T02:00:00Z');
  const back = await answerEscalation(house, ground.superior, { code: petition.code, answer: 'Sửa quý II' });
  expect([back.state, back.due_on, back.answered_at, back.outcome, back.look_again_on]).toEqual([
    ...['in_progress', '2026-04-21', null, null, null],
  ]);
  const again = answerEscalation(house, ground.clerk, { code: petition.code, answer: 'Sửa quý II' });
  expect(await said(again)).toBe('petition.answer-given');
  await draft('explained');
  expect((await signAnswer(house, ground.head, signOf(petition))).state).toBe('answered');
  const { answers } = await readParts(house.db, petition.id);
  expect(answers.map((answer) => answer.outcome)).toEqual(['forwarded_up', 'explained']);
});

test('after “not solved” others have to answer, also once the body above has', async () => {
  await passOn();
  const reason = 'Chuyển rồi nhưng không ai làm';
  const send = { number, kind: 'not_solved', reason, sendKey: `k-${petition.code}`, address: 'a' } as const;
  await giveVerdict(house, { ...send, code: petition.code });
  await answerEscalation(house, ground.superior, { code: petition.code, answer: 'Sửa quý II' });
  expect(await said(draft('explained'))).toBe('petition.drafter-is-other');
});

test('a draft sent back lies above again; one that waits when the answer of above comes is written anew', async () => {
  await draft('forwarded_up');
  const returned = await returnDraft(house, ground.head, {
    code: petition.code,
    reason: 'Ghi rõ cơ quan nào',
  });
  expect(returned.state).toBe('escalated');
  await draft('forwarded_up');
  const back = await answerEscalation(house, ground.superior, { code: petition.code, answer: 'Sửa quý II' });
  expect([back.state, back.due_on]).toEqual(['in_progress', petition.due_on]);
  await draft('explained');
  expect((await readByCode(house.db, petition.code))?.state).toBe('answer_review');
});

async function draft(outcome: DraftInput['outcome']) {
  const nextStep = outcome === 'forwarded_up' ? 'Chờ thành phố trả lời' : null;
  const lookAgainOn = outcome === 'forwarded_up' ? '2026-04-15' : null;
  return await draftAnswer(house, ground.officer, {
    ...draftOf(petition, { nextStep }),
    outcome,
    lookAgainOn,
  });
}

async function passOn() {
  await draft('forwarded_up');
  return await signAnswer(house, ground.head, signOf(petition));
}
