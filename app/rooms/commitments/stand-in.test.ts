import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { setAbsence } from '#app/rooms/petitions/acts/handler.ts';
import { hearing, heldDialogue } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { on } from '#tests/steps/conclusion.ts';
import { editConclusion, issueConclusion } from './acts/conclude.ts';
import { draftConclusion } from './acts/draft.ts';
import { returnConclusion, signConclusion, submitConclusion } from './acts/sign-conclusion.ts';
import { presentConclusionDesk, presentConclusionOfDialogue } from './present-conclusion.ts';
import type { ConclusionRow } from './store-conclusion.ts';

const code = 'DT-2026-00801';
const now = new Date('2026-11-23T02:00:00Z');
let house: House;
let ground: PetitionGround;
let deputy: Actor;
let draft: ConclusionRow;

beforeEach(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
  deputy = await makePerson(house, {
    name: 'Đỗ Quang Minh',
    roles: [{ role: 'deputy', organisationId: ground.ward }],
  });
  const at = await heldDialogue(house, ground, code);
  draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
});

test('a deputy sees a conclusion and signs it off only while the head is away; the paper says KT.', async () => {
  const handed = await submitConclusion(house, ground.clerk, on(draft));
  expect(await said(signConclusion(house, deputy, on(handed)))).toBe('conclusion.missing');
  expect(await presentConclusionDesk(house, deputy, code)).toBeNull();
  await away();
  const desk = await presentConclusionDesk(house, deputy, code);
  expect(desk?.standsFor).toEqual({ head: 'Trần Văn Chủ', form: 'KT' });
  expect(desk?.may).toMatchObject({ sign: true, sendBack: true, edit: false, amend: false });
  const back = await returnConclusion(house, deputy, { ...on(handed), reason: 'Thiếu hạn mục 2' });
  const again = await submitConclusion(house, ground.clerk, on(back));
  const signed = await signConclusion(house, deputy, on(again));
  expect([signed.signed_by_name, signed.signed_for_name]).toEqual(['Đỗ Quang Minh', 'Trần Văn Chủ']);
  await issueConclusion(house, ground.clerk, { ...on(signed), number: '12/TB-UBND' });
  const view = await presentConclusionOfDialogue(house, code);
  expect(view?.issued?.signedFor).toEqual({ who: 'Đỗ Quang Minh', head: 'Trần Văn Chủ', form: 'KT' });
});

test('he issues it himself as the head would, with the head named; what the head issues is the head’s own', async () => {
  await away();
  const handed = await submitConclusion(house, ground.clerk, on(draft));
  const signed = await signConclusion(house, deputy, on(handed));
  const issued = await issueConclusion(house, ground.head, { ...on(signed), number: '13/TB-UBND' });
  expect([issued.signed_for_name, issued.issued_for_name]).toEqual(['Trần Văn Chủ', null]);
  expect((await presentConclusionOfDialogue(house, code))?.issued?.signedFor).toBeNull();
});

test('he writes nothing in it, and does not sign what he wrote as a clerk before', async () => {
  await away();
  const input = { ...on(draft), assessment: null, monitorUnitId: null, items: [] };
  expect(await said(editConclusion(house, deputy, input))).toBe('conclusion.part');
  const both: Actor = {
    ...deputy,
    roles: [...deputy.roles, { role: 'clerk', organisationId: ground.ward, unitId: null }],
  };
  const handed = await submitConclusion(house, both, on(draft));
  expect(await said(signConclusion(house, both, on(handed)))).toBe('conclusion.signer-is-other');
  expect(await said(issueConclusion(house, both, { ...on(handed), number: '14/TB-UBND' }))).toBe(
    'conclusion.signer-is-other',
  );
});

async function away(): Promise<void> {
  await setAbsence(house, ground.head, {
    ...{ organisationId: ground.ward, personId: ground.head.personId ?? '' },
    ...{ substituteId: deputy.personId ?? '', fromDay: '2026-11-20', toDay: '2026-11-27' },
  });
}
