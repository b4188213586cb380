import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { endOwnEntry, leaveOutEntry, writeListEntry } from '#app/rooms/organisations/acts/lists.ts';
import { presentList } from '#app/rooms/organisations/present-lists.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne, assignOne, draftOf, openOne, refusalOf, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { remindDue } from './acts/chase.ts';
import { setReminderSteps } from './acts/habits.ts';
import { signAnswer } from './acts/sign.ts';
import { draftAnswer } from './acts/write.ts';
import { presentPetition } from './present.ts';
import { presentDesk } from './present-desk.ts';
import { readReminders } from './store-reminders.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

test('a phrase of the office counts from the day it is added to the day it is ended', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  const hollow = {
    ...draftOf(petition, { answer: 'Mong bà con hết sức thông cảm chia sẻ.' }),
    text: 'Liên hệ Phòng Kinh tế, tầng hai, trong giờ hành chính hằng ngày.',
  };
  const list = { list: 'empty_phrase', organisationId: ground.ward } as const;
  const input = {
    ...{ ...list, code: null, position: 1, source: 'Kết luận của Chủ tịch phường', isChecked: false },
    words: {
      ...{ phrase: 'Mong bà con hết sức thông cảm chia sẻ', why_vi: 'Xin thông cảm không phải là trả lời.' },
      why_en: '',
    },
    validFrom: dayOf(now),
  };
  expect(await said(writeListEntry(house, ground.officer, input))).toBe('organisation.part');
  await writeListEntry(house, ground.clerk, input);
  const refusal = await refusalOf(draftAnswer(house, ground.officer, hollow));
  expect([refusal.code, refusal.facts.problem, refusal.facts.whyVi, refusal.facts.whyEn]).toEqual([
    'petition.content-enough',
    'petition.answer-empty',
    'Xin thông cảm không phải là trả lời.',
    'Xin thông cảm không phải là trả lời.',
  ]);
  const { rows } = await presentList(house, ground.clerk, { ...list, language: 'vi' });
  const own = rows.find((row) => row.level === 'own');
  const shared = rows.find((row) => row.level === 'shared');
  const leave = { ...list, code: shared?.code ?? '', reason: 'Không cần' };
  expect(await said(leaveOutEntry(house, ground.clerk, leave))).toBe('list.bound');
  await endOwnEntry(house, ground.clerk, { ...list, code: own?.code ?? '' });
  expect((await draftAnswer(house, ground.officer, hollow)).state).toBe('answer_review');
});

test('an answer with an empty box is published with the reason for it, never in silence', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  await draftAnswer(house, ground.officer, { ...draftOf(petition), gapsReason: null });
  const refusal = await refusalOf(signAnswer(house, ground.head, signOf(petition)));
  expect([refusal.code, refusal.facts.boxes]).toEqual(['petition.boxes-filled', 'evidence']);
  await signAnswer(house, ground.head, { ...signOf(petition), gapsReason: 'Chờ nghiệm thu ngày 20/3' });
  const answer = (await presentPetition(house, petition.code, 'vi'))?.answers[0];
  expect([answer?.emptyBoxes, answer?.gapsReason]).toEqual([['evidence'], 'Chờ nghiệm thu ngày 20/3']);
});

test('a document of a day to come and a validity that has ended are refused, when drafted and when signed', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  const draft = (days: { documentOn?: string; validUntil?: string }) =>
    draftAnswer(house, ground.officer, { ...draftOf(petition), ...days });
  expect(await said(draft({ documentOn: '2062-11-23' }))).toBe('petition.document-later');
  expect(await said(draft({ validUntil: '2020-01-01' }))).toBe('petition.validity-over');
  const until = addDays(dayOf(now), 2);
  await draft({ documentOn: dayOf(now), validUntil: until });
  now = new Date(`${addDays(until, 1)}T02:00:00Z`);
  const sign = (days: { documentOn?: string; validUntil?: string }) =>
    signAnswer(house, ground.head, { ...signOf(petition), ...days });
  expect(await said(sign({}))).toBe('petition.validity-over');
  const mended = { validUntil: addDays(until, 30) };
  expect(await said(sign({ ...mended, documentOn: addDays(until, 2) }))).toBe('petition.document-later');
  expect((await sign(mended)).state).toBe('answered');
});

test('an earlier answer is used again while it is right, and not a day longer', async () => {
  const first = await openOne(place(), { text: 'Bao giờ lấy rác ở chợ Khương Trung vào buổi tối?' });
  await assignOne(place(), first);
  await draftAnswer(house, ground.officer, { ...draftOf(first), validUntil: '2026-04-30' });
  await signAnswer(house, ground.head, signOf(first));
  const again = await openOne(place(), { text: 'Bao giờ lấy rác ở chợ Khương Trung vào buổi tối vậy?' });
  await assignOne(place(), again);
  const desk = await presentDesk(house, ground.officer, { code: again.code }, 'vi');
  const found = desk.reusable.find((answer) => answer.code === first.code);
  expect(found).toMatchObject({ validUntil: '2026-04-30', isOver: false });
  const copied = await presentDesk(
    house,
    ground.officer,
    { code: again.code, reuse: found?.id ?? null },
    'vi',
  );
  expect(copied.editor[0]?.answer).toContain('ba nắp cống');
  const reuse = { ...draftOf(again), reusesId: found?.id ?? null };
  at('2026-05-01');
  expect(await said(draftAnswer(house, ground.officer, reuse))).toBe('petition.reuse-over');
  at('2026-04-30');
  expect((await draftAnswer(house, ground.officer, reuse)).state).toBe('answer_review');
  expect((await presentPetition(house, first.code, 'vi'))?.answers[0]?.isOver).toBe(false);
  at('2026-05-01');
  expect((await presentPetition(house, first.code, 'vi'))?.answers[0]?.isOver).toBe(true);
});

test('the office sets its own reminders; the next day they run, each once', async () => {
  await setReminderSteps(house, ground.head, {
    organisationId: ground.ward,
    source: 'Quy chế làm việc của phường',
    steps: [
      { offsetDays: -5, audience: 'unit' },
      { offsetDays: 2, audience: 'head' },
    ],
  });
  await answerOne(place(), await openOne(place()));
  const petition = await assignOne(place(), await openOne(place()));
  for (const offset of [-6, -5, -4, 0, 1, 2, 3]) {
    at(addDays(petition.due_on ?? '', offset));
    await remindDue(house);
    await remindDue(house);
  }
  const told = await readReminders(house.db, { subjectId: petition.id, limit: 10 });
  expect(told.map((row) => [row.offset_days, row.audience, dayOf(row.at)])).toEqual([
    [2, 'head', addDays(petition.due_on ?? '', 2)],
    [-5, 'unit', addDays(petition.due_on ?? '', -5)],
  ]);
});

function place() {
  return { house, ground };
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}
