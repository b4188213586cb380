import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { answerOne, assignOne, draftOf, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { escalatePetition } from './acts/escalate.ts';
import { draftAnswer, returnDraft, saveDraft } from './acts/write.ts';
import { presentDesk } from './present-desk.ts';
import type { PetitionRow } from './store.ts';

let house: House;
let ground: PetitionGround;

const secret = 'Phòng định thay ba nắp cống vào tháng sau, còn chờ Kho bạc trả lời về kinh phí.';
const lacking = 'Chưa nói rõ ngày nghiệm thu';

beforeAll(async () => {
  const now = new Date('2026-11-23T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

test('a draft is read by those who write, return or sign it, and is not even in the data of the others', async () => {
  const petition = await assignOne({ house, ground }, await openOne({ house, ground }));
  await draftAnswer(house, ground.officer, draftOf(petition, { answer: secret }));
  await returnDraft(house, ground.head, { code: petition.code, reason: lacking });
  const supervisor = await makePerson(house, {
    name: 'Bà Giám sát',
    roles: [{ role: 'council', organisationId: ground.ward }],
  });
  for (const actor of [ground.officer, ground.secondOfficer, ground.clerk, ground.head]) {
    const desk = await deskOf(actor, petition);
    expect([desk.draft?.returnedReason, desk.editor[0]?.answer]).toEqual([lacking, secret]);
    expect(desk.story.find((event) => event.verb === 'petition.draft_answer')?.facts).toMatchObject({
      outcome: 'explained',
    });
  }
  for (const actor of [ground.helper, ground.front, supervisor]) {
    const desk = await deskOf(actor, petition);
    expect([desk.draft, desk.editor]).toEqual([null, []]);
    expect(JSON.stringify(desk)).not.toMatch(new RegExp(`${secret}|${lacking}|explained`));
    // That something was handed in and came back is told, by whom too.
    expect(desk.story.map((event) => event.verb)).toContain('petition.return_draft');
  }
});

test('the body above reads what was sent to it, not what the ward has in its drawer', async () => {
  const petition = await assignOne({ house, ground }, await openOne({ house, ground }));
  await saveDraft(house, ground.officer, draftOf(petition, { answer: secret }));
  await escalatePetition(house, ground.clerk, {
    ...{ code: petition.code, toParent: true, toBody: null, whyBeyond: 'Cống của thành phố' },
    ...{ legalBasis: null, documentNumber: null, chaseOn: null },
  });
  const above = await deskOf(ground.superior, petition);
  expect(above.parts).toEqual(['above_office', 'superior']);
  expect(JSON.stringify(above)).not.toContain(secret);
  expect((await deskOf(ground.officer, petition)).draft?.state).toBe('writing');
});

test('what is signed is read by everybody', async () => {
  const petition = await answerOne({ house, ground }, await openOne({ house, ground }));
  const desk = await deskOf(ground.front, petition);
  expect(desk.answers[0]?.questions[0]?.answer).toContain('ba nắp cống');
});

async function deskOf(actor: Actor, petition: PetitionRow) {
  return await presentDesk(house, actor, { code: petition.code }, 'vi');
}
