import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { assignOne, draftOf, openOne, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { endAbsence, setAbsence } from './acts/handler.ts';
import { signAnswer } from './acts/sign.ts';
import { giveSigning } from './acts/signing.ts';
import { draftAnswer, returnDraft } from './acts/write.ts';
import { presentPetition } from './present.ts';
import { presentAbsence } from './present-absence.ts';
import { presentDesk } from './present-desk.ts';
import { readAbsencesOf } from './store-work.ts';

let house: House;
let ground: PetitionGround;
let deputy: Actor;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  deputy = await makePerson(house, {
    name: 'Đỗ Quang Minh',
    title: 'Phó Chủ tịch',
    roles: [{ role: 'deputy', organisationId: ground.ward }],
  });
  await house.db
    .updateTable('person')
    .set({ title: 'Chủ tịch' })
    .where('id', '=', ground.head.personId)
    .execute();
});

test('a deputy signs for the head only while he is away and only where he was named', async () => {
  const petition = await waiting();
  expect(await said(signAnswer(house, deputy, signOf(petition)))).toBe('petition.part');
  await away('2026-11-23', '2026-11-25');
  const desk = await presentDesk(house, deputy, { code: petition.code }, 'vi');
  expect([desk.standsFor, desk.may]).toEqual([
    { head: 'Trần Văn Chủ, Chủ tịch', form: 'KT' },
    expect.arrayContaining(['answer']),
  ]);
  const other = await makePerson(house, {
    name: 'Phó khác',
    roles: [{ role: 'deputy', organisationId: ground.ward }],
  });
  expect(await said(signAnswer(house, other, signOf(petition)))).toBe('petition.part');
  expect((await signAnswer(house, deputy, signOf(petition))).state).toBe('answered');
  const view = await presentPetition(house, petition.code, 'vi');
  expect(view?.answers[0]).toMatchObject({ signedBy: 'Đỗ Quang Minh', signedFor: 'Trần Văn Chủ, Chủ tịch' });
  const step = view?.steps.find((each) => each.verb === 'petition.answer');
  expect(step?.text).toContain('ký thay Trần Văn Chủ, Chủ tịch (KT.)');
  const story = await readStory(house.db, 'petition', [petition.id]);
  expect(story.findLast((event) => event.verb === 'petition.answer')?.facts.for).toBe(
    'Trần Văn Chủ, Chủ tịch',
  );
});

test('an officer signs an answer by order where the head gave him that, and the page says so', async () => {
  const petition = await waiting();
  const chief = await makePerson(house, {
    name: 'Chánh Văn phòng',
    roles: [{ role: 'officer', organisationId: ground.ward, unitId: ground.units.office }],
  });
  expect(await said(signAnswer(house, chief, signOf(petition)))).toBe('petition.part');
  await giveSigning(house, ground.head, {
    ...{ organisationId: ground.ward, personId: chief.personId, form: 'TL', papers: ['answer'] },
    ...{ basis: 'Quy chế làm việc, Điều 9', fromDay: '2026-11-01', toDay: null },
  });
  await signAnswer(house, chief, signOf(petition));
  const view = await presentPetition(house, petition.code, 'vi');
  expect(view?.answers[0]).toMatchObject({ signedFor: 'Trần Văn Chủ, Chủ tịch', signedForm: 'TL' });
  const step = view?.steps.find((each) => each.verb === 'petition.answer');
  expect(step?.text).toContain('Đã ký thừa lệnh Trần Văn Chủ, Chủ tịch (TL.)');
});

test('on the day on which the head is back the deputy signs no more', async () => {
  const petition = await waiting();
  await away('2026-11-23', '2026-11-25');
  now = new Date('2026-11-26T02:00:00Z');
  expect(await said(signAnswer(house, deputy, signOf(petition)))).toBe('petition.part');
  now = new Date('2026-11-24T02:00:00Z');
  const [row] = await readAbsencesOf(house.db, ground.head.personId);
  await endAbsence(house, ground.head, { id: row?.id ?? '' });
  expect(await said(signAnswer(house, deputy, signOf(petition)))).toBe('petition.part');
});

test('what the deputy wrote himself he does not sign, also where he holds a second role', async () => {
  const both: Actor = {
    ...deputy,
    roles: [...deputy.roles, { role: 'officer', organisationId: ground.ward, unitId: ground.units.economy }],
  };
  const petition = await assignOne({ house, ground }, await openOne({ house, ground }));
  await draftAnswer(house, both, draftOf(petition));
  await away('2026-11-23', '2026-11-25');
  expect(await said(signAnswer(house, both, signOf(petition)))).toBe('petition.signer-is-other');
});

test('he may send a draft back, but assigns and transfers nothing', async () => {
  const petition = await waiting();
  await away('2026-11-23', '2026-11-25');
  const desk = await presentDesk(house, deputy, { code: petition.code }, 'vi');
  expect([...desk.may].sort()).toEqual(['answer', 'approve_draft', 'return_above', 'return_draft']);
  const back = await returnDraft(house, deputy, { code: petition.code, reason: 'Thiếu ngày' });
  expect(back.state).toBe('in_progress');
});

test('somebody else in the place of the head does his work, and the page says that he does not sign', async () => {
  await setAbsence(house, ground.clerk, {
    ...{ organisationId: ground.ward, personId: ground.head.personId ?? '' },
    ...{ substituteId: ground.secondClerk.personId ?? '', fromDay: '2026-11-23', toDay: '2026-11-25' },
  });
  expect((await presentAbsence(house, ground.clerk))?.rows[0]?.signs).toBe(false);
  const petition = await waiting();
  const signed = await signAnswer(house, ground.secondClerk, signOf(petition));
  const view = await presentPetition(house, signed.code, 'vi');
  expect(view?.answers[0]?.signedFor).toBeNull();
});

async function waiting() {
  const petition = await assignOne({ house, ground }, await openOne({ house, ground }));
  return await draftAnswer(house, ground.officer, draftOf(petition));
}

async function away(fromDay: string, toDay: string): Promise<void> {
  await setAbsence(house, ground.clerk, {
    ...{ organisationId: ground.ward, personId: ground.head.personId ?? '' },
    ...{ substituteId: deputy.personId ?? '', fromDay, toDay },
  });
  expect((await presentAbsence(house, ground.clerk))?.rows[0]?.signs).toBe(true);
}
