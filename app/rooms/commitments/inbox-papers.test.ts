import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { addDays } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { answerRequest, sendRequest, turnRequest } from '#app/rooms/oversight/acts/request.ts';
import { planSupervision, startSupervision } from '#app/rooms/oversight/acts/supervise.ts';
import { setAbsence } from '#app/rooms/petitions/acts/handler.ts';
import { hearing, heldDialogue } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { on } from '#tests/steps/conclusion.ts';
import { issueConclusion } from './acts/conclude.ts';
import { draftConclusion } from './acts/draft.ts';
import { returnConclusion, signConclusion, submitConclusion } from './acts/sign-conclusion.ts';
import { presentInbox } from './present-inbox.ts';

let house: House;
let ground: PetitionGround;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

/** In which piles somebody finds the papers of this kind. */
async function pilesOf(actor: Actor, kind: 'conclusion' | 'request'): Promise<string[]> {
  const { sums } = await presentInbox(house, actor, { kind, language: 'vi' });
  return Object.entries(sums).flatMap(([pile, sum]) => Array.from({ length: sum.n }, () => pile));
}

test('a conclusion lies with the head to read, with the office to mend or to issue, and then no more', async () => {
  const { head, clerk, officer } = ground;
  const at = await heldDialogue(house, ground, 'DT-2026-00501');
  const piles = async () => [await pilesOf(head, 'conclusion'), await pilesOf(clerk, 'conclusion')];
  const draft = await draftConclusion(house, clerk, { dialogueId: at.dialogueId });
  expect(await piles()).toEqual([[], []]);
  const handed = await submitConclusion(house, clerk, on(draft));
  expect(await piles()).toEqual([['review'], ['waiting']]);
  const { rows } = await presentInbox(house, head, { kind: 'conclusion', pile: 'review', language: 'vi' });
  expect(rows).toMatchObject([
    { href: `/lam-viec/ket-luan/${at.code}`, code: at.code, isChoosable: false, unit: 'Lê Thị Thư' },
  ]);
  const back = await returnConclusion(house, head, { ...on(handed), reason: 'Ghi rõ sản phẩm' });
  expect(await piles()).toEqual([['waiting'], ['open']]);
  const signed = await signConclusion(house, head, on(await submitConclusion(house, clerk, on(back))));
  expect(await piles()).toEqual([['waiting'], ['open']]);
  expect(await pilesOf(officer, 'conclusion')).toEqual([]);
  await issueConclusion(house, clerk, { ...on(signed), number: '9/TB-UBND' });
  expect(await piles()).toEqual([[], []]);
});

test('while the head is away it lies with the deputy in his place, and with no deputy else', async () => {
  const deputy = await makePerson(house, {
    ...{ name: 'Đỗ Quang Minh', roles: [{ role: 'deputy', organisationId: ground.ward }] },
  });
  const at = await heldDialogue(house, ground, 'DT-2026-00502');
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  const handed = await submitConclusion(house, ground.clerk, on(draft));
  expect(await pilesOf(deputy, 'conclusion')).toEqual([]);
  await setAbsence(house, ground.head, {
    ...{ organisationId: ground.ward, personId: ground.head.personId ?? '' },
    ...{ substituteId: deputy.personId, fromDay: '2026-11-20', toDay: '2026-11-27' },
  });
  expect(await pilesOf(deputy, 'conclusion')).toEqual(['review']);
  await signConclusion(house, deputy, on(handed));
  expect(await pilesOf(deputy, 'conclusion')).toEqual(['waiting']);
});

test('what supervision asks lies with the unit by its day, then with who asked, and is late where it is late', async () => {
  const { front, officer, helper, clerk, head } = ground;
  const { code } = await planSupervision(house, front, {
    ...{
      organisationId: ground.ward,
      title: 'Giám sát trả lời',
      body: 'front',
      kind: 'petition',
      group: 'all',
    },
    ...{ from: '2026-01-01', to: '2026-12-31', unitId: null, fieldCode: null },
  });
  await startSupervision(house, front, { code });
  const to = { code, kind: 'explanation' as const, threadCode: null, text: 'Vì sao ba kiến nghị trễ?' };
  await sendRequest(house, front, { ...to, unitId: ground.units.economy });
  const { id, due_on: dueOn } = await house.db
    .selectFrom('supervision_request')
    .select(['id', 'due_on'])
    .executeTakeFirstOrThrow();
  const piles = async () => await Promise.all([officer, head, front].map((who) => pilesOf(who, 'request')));
  expect(await piles()).toEqual([['new'], ['open'], ['waiting']]);
  expect(await pilesOf(helper, 'request')).toEqual([]);
  now = new Date(`${addDays(dueOn, 1)}T02:00:00Z`);
  expect(await piles()).toEqual([['late'], ['late'], ['waiting']]);
  const { rows, sums } = await presentInbox(house, officer, { kind: 'request', language: 'vi' });
  expect(sums.late).toMatchObject({ n: 1, late: 1 });
  expect(rows).toMatchObject([{ href: `/lam-viec/giam-sat/${code}#yeu-cau-${id}`, code, daysLate: 1 }]);
  await answerRequest(house, officer, { id, answer: 'Phòng chờ báo giá.', outcome: null });
  expect(await piles()).toEqual([['waiting'], ['waiting'], ['review']]);
  await turnRequest(house, front, { id, verb: 'take_note', words: 'Đã rõ lý do' });
  expect(await piles()).toEqual([['done'], ['done'], ['done']]);
  await sendRequest(house, front, { ...to, unitId: ground.units.office });
  expect(await pilesOf(clerk, 'request')).toContain('new');
});

test('a request lies with the body that asked, and with no other body of the place', async () => {
  const organisationId = ground.ward;
  const council = await makePerson(house, {
    name: 'Đặng Thị Hội',
    roles: [{ role: 'council', organisationId }],
  });
  const roles = [{ role: 'people_inspection' as const, organisationId }];
  const inspection = await makePerson(house, { name: 'Trịnh Văn Chính', roles });
  const { code } = await planSupervision(house, council, {
    ...{ organisationId, title: 'Giám sát nước sạch', body: 'council', kind: 'petition', group: 'all' },
    ...{ from: '2026-01-01', to: '2026-12-31', unitId: null, fieldCode: null },
  });
  await startSupervision(house, council, { code });
  const asked = { code, kind: 'explanation' as const, threadCode: null, text: 'Vì sao ba kiến nghị trễ?' };
  await sendRequest(house, council, { ...asked, unitId: ground.units.economy });
  const piles = [council, inspection, ground.front].map((who) => pilesOf(who, 'request'));
  expect(await Promise.all(piles)).toEqual([['waiting'], [], []]);
});
