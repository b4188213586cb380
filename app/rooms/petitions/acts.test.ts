import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, openOne, refusalOf, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { answerEscalation, escalatePetition } from './acts/escalate.ts';
import { askExtension, decideExtension, lapseExtensions } from './acts/extend.ts';
import { noteProgress } from './acts/progress.ts';
import { reopenPetition } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { transferPetition } from './acts/transfer.ts';
import { draftAnswer, editQuestions, returnDraft } from './acts/write.ts';
import { answeredLate } from './petition.ts';
import { presentPetition } from './present.ts';
import { presentDesk } from './present-desk.ts';
import { type PetitionRow, readParts } from './store.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

describe('the clock of the citizen', () => {
  test('starts with acceptance, is not moved by giving or handing on, and counts working days', async () => {
    const petition = await openOne(place());
    expect(petition.due_on).toBe('2026-11-23');
    now = new Date('2026-11-05T02:00:00Z');
    const assigned = await assignOne(place(), petition);
    expect([assigned.state, assigned.due_on]).toEqual(['assigned', '2026-11-23']);
    const moved = await transferPetition(house, ground.clerk, {
      code: petition.code,
      leadUnitId: ground.units.culture,
      reason: 'Thuộc phòng Văn hóa',
    });
    expect([moved.state, moved.due_on, moved.original_due_on]).toEqual([
      'assigned',
      '2026-11-23',
      '2026-11-23',
    ]);
    expect(moved.lead_unit_id).toBe(ground.units.culture);
  });

  test('is extended only before the due date, once, by somebody else than who asked', async () => {
    const { code } = await assignOne(place(), await openOne(place()));
    const ask = (toDueOn: string) => ({ code, toDueOn, reason: 'Chờ báo giá vật tư' });
    expect(await said(askExtension(house, ground.officer, ask('2027-03-01')))).toBe(
      'petition.extension-fits',
    );
    await askExtension(house, ground.officer, ask('2026-12-01'));
    const both: Actor = { ...ground.officer, roles: [...ground.officer.roles, ...ground.clerk.roles] };
    const yes = { code, isApproved: true, reason: null };
    expect(await said(decideExtension(house, both, yes))).toBe('petition.decider-is-other');
    const granted = await decideExtension(house, ground.clerk, yes);
    expect([granted.due_on, granted.original_due_on]).toEqual(['2026-12-01', '2026-11-26']);
    expect(await said(askExtension(house, ground.officer, ask('2026-12-05')))).toBe(
      'petition.extension-left',
    );
  });

  test('asked in time and undecided by the due date, an extension lapses in public; nobody grants it afterwards', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    const { code, due_on: due } = petition;
    const toDueOn = '2026-12-01';
    await askExtension(house, ground.officer, { code, toDueOn, reason: 'Chờ báo giá vật tư' });
    at(due ?? '');
    await lapseExtensions(house);
    expect((await presentDesk(house, ground.clerk, { code }, 'vi')).blocked.decide).toBe(false);
    at(addDays(due ?? '', 1));
    expect((await presentDesk(house, ground.clerk, { code }, 'vi')).blocked.decide).toBe(true);
    const yes = { code, isApproved: true, reason: null };
    expect(await said(decideExtension(house, ground.clerk, yes))).toBe('petition.before-due');
    expect(await lapseExtensions(house)).toBe(1);
    expect(await lapseExtensions(house)).toBe(0);
    expect(await said(decideExtension(house, ground.clerk, yes))).toBe('petition.extension-asked');
    const view = await presentPetition(house, code, 'vi');
    expect([view?.dueOn, view?.daysLate]).toEqual([due, 1]);
    expect(view?.steps.map((step) => step.title)).toContain('Đề nghị lùi hạn hết hiệu lực');
  });

  test('refuses an extension asked one day after due', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    at(addDays(petition.due_on ?? '', 1));
    const input = { code: petition.code, toDueOn: addDays(petition.due_on ?? '', 10), reason: 'Chưa xong' };
    expect(await said(askExtension(house, ground.officer, input))).toBe('petition.before-due');
  });
});

describe('an answer', () => {
  test('that is late stays late for ever, and is not signed by who drafted it', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    at(addDays(petition.due_on ?? '', 3));
    await draftAnswer(house, ground.clerk, draftOf(petition));
    expect(await said(signAnswer(house, ground.clerk, signOf(petition)))).toBe('petition.signer-is-other');
    await returnDraft(house, ground.head, { code: petition.code, reason: 'Ghi rõ ngày' });
    await draftAnswer(house, ground.officer, draftOf(petition));
    const answered = await signAnswer(house, ground.head, signOf(petition));
    expect([answered.state, answered.outcome, answered.settled_at]).toEqual(['answered', 'explained', null]);
    const again = await reopenPetition(house, ground.front, {
      code: petition.code,
      reason: 'Mặt trận thấy chưa đúng',
      leadUnitId: null,
    });
    expect([again.state, again.reopened, again.answered_at]).toEqual(['assigned', 1, null]);
    const [first] = (await readParts(house.db, petition.id)).answers;
    const signedOn = first?.signed_at ? dayOf(first.signed_at) : null;
    expect(answeredLate({ signed_on: signedOn, due_on: first?.due_on ?? null })).toBe(3);
    expect(first?.questions).toMatchObject([{ position: 1, treatment: 'answered' }]);
  });

  test('is refused while it says nothing, or a sub-question is open, or no outcome was chosen', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    const empty = draftOf(petition, { answer: 'Đã tiếp nhận và xử lý thông tin.' });
    expect(await said(draftAnswer(house, ground.officer, empty))).toBe('petition.content-enough');
    const open2 = draftOf(petition, { treatment: null });
    expect(await said(draftAnswer(house, ground.officer, open2))).toBe('petition.questions-treated');
    const none = { ...draftOf(petition), outcome: null };
    expect(await said(draftAnswer(house, ground.officer, none))).toBe('petition.outcome-complete');
    expect(await said(draftAnswer(house, ground.helper, draftOf(petition)))).toBe('petition.part');
    expect((await readParts(house.db, petition.id)).answers).toEqual([]);
  });

  test('with a roadmap stays open as a promise; with evidence it is resolved', async () => {
    const promised = await assignOne(place(), await openOne(place()));
    await draftAnswer(house, ground.officer, {
      ...draftOf(promised, { nextStep: 'Thay hết nắp cống', nextStepOn: '2027-03-22' }),
      outcome: 'in_progress_roadmap',
    });
    expect((await signAnswer(house, ground.head, signOf(promised))).state).toBe('committed');
    const done = await assignOne(place(), await openOne(place()));
    await draftAnswer(house, ground.officer, {
      ...draftOf(done),
      outcome: 'resolved',
      evidence: 'Biên bản nghiệm thu',
    });
    expect((await signAnswer(house, ground.head, signOf(done))).state).toBe('resolved');
  });
});

test('what is beyond authority goes to the parent, whose staff answer; the ward still owns it', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  expect(await said(answerEscalation(house, ground.superior, { code: petition.code, answer: 'x' }))).toBe(
    'petition.missing',
  );
  const sent = await escalatePetition(house, ground.officer, {
    code: petition.code,
    whyBeyond: 'Đường do thành phố quản lý',
    legalBasis: null,
    toParent: true,
    toBody: null,
    documentNumber: '12/UBND',
    chaseOn: null,
  });
  expect([sent.state, sent.lead_unit_id]).toEqual(['escalated', ground.units.economy]);
  const back = await answerEscalation(house, ground.superior, {
    code: petition.code,
    answer: 'Sở Xây dựng sửa trong quý I',
  });
  expect(back.state).toBe('in_progress');
});

test('the second of two editors is told who changed what', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  await noteProgress(house, ground.officer, { ...note(petition), version: petition.version });
  const refusal = await refusalOf(
    noteProgress(house, ground.secondOfficer, { ...note(petition), version: petition.version }),
  );
  expect([refusal.code, refusal.facts.who, refusal.facts.what]).toEqual([
    'petition.changed',
    'Vũ Đình Khôi',
    'petition.start',
  ]);
});

test('two officers who answer at once leave one draft, and one of two signatures counts', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  const drafts = await Promise.allSettled(
    [ground.officer, ground.secondOfficer].map((officer) =>
      draftAnswer(house, officer, { ...draftOf(petition), version: petition.version }),
    ),
  );
  expect(drafts.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(drafts.find((each) => each.status === 'rejected')?.reason).toMatchObject({
    code: 'petition.changed',
  });
  const signed = await Promise.allSettled([1, 2].map(() => signAnswer(house, ground.head, signOf(petition))));
  expect(signed.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  const answers = await house.db
    .selectFrom('answer')
    .select('signed_at')
    .where('petition_id', '=', petition.id)
    .where('signed_at', 'is not', null)
    .execute();
  expect(answers).toHaveLength(1);
});

test.each([
  ['2026-01-05', 'day.past'],
  ['2062-11-23', 'day.far'],
  ['2026-11-29', 'day.holiday'],
])('a next step on a day that cannot be meant is refused: %s', async (nextStepOn, code) => {
  at('2026-11-05');
  const petition = await assignOne(place(), await openOne(place()));
  const promised = {
    ...draftOf(petition, { nextStep: 'Thay hết nắp cống', nextStepOn }),
    outcome: 'in_progress_roadmap' as const,
  };
  expect(await said(draftAnswer(house, ground.officer, promised))).toBe(code);
});

test('an extension to a Sunday is refused', async () => {
  at('2026-11-05');
  const { code } = await assignOne(place(), await openOne(place()));
  const sunday = { code, toDueOn: '2026-11-29', reason: 'Chờ báo giá vật tư' };
  expect(await said(askExtension(house, ground.officer, sunday))).toBe('day.holiday');
});

test('strangers find nothing', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  expect(await said(noteProgress(house, ground.stranger, note(petition)))).toBe('petition.missing');
});

function place() {
  return { house, ground };
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}

function note(petition: PetitionRow) {
  return { code: petition.code, headline: 'Kiểm tra tại chỗ', text: null, isPublic: true };
}

test('a letter with five points waits for its office cut in five, and the office corrects the cut before it assigns', async () => {
  const points = [
    'Chậu cây lấn vỉa hè.',
    'Nút giao chưa có đèn.',
    'Ngã ba quá hẹp.',
    'Vỉa hè chưa lát.',
    'Lò mổ.',
  ];
  const text = points.map((point, index) => `${index + 1}. ${point}`).join('\n');
  const { code } = await openOne({ house, ground }, { text });
  const cut = await presentDesk(house, ground.clerk, { code }, 'vi');
  expect([cut.editor.map((each) => each.text), cut.isProposed]).toEqual([points, true]);
  const corrected = ['Chậu cây lấn vỉa hè, vỉa hè chưa lát.', 'Nút giao chưa có đèn, ngã ba hẹp.', 'Lò mổ.'];
  await editQuestions(house, ground.clerk, {
    code,
    questions: corrected.map((each) => ({
      ...{ text: each, treatment: null, answer: null, basis: null, nextStep: null, nextStepOn: null },
    })),
  });
  const own = await presentDesk(house, ground.clerk, { code }, 'vi');
  expect([own.questions, own.isProposed]).toEqual([corrected, false]);
});
