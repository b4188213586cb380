import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { keyHashOf } from '#app/rooms/opinions/number.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { assignPetition, transferPetition } from './acts/assign.ts';
import { answerEscalation, escalatePetition } from './acts/escalate.ts';
import { askExtension, decideExtension } from './acts/extend.ts';
import { issueKey } from './acts/key.ts';
import { openPetition } from './acts/open.ts';
import { noteProgress } from './acts/progress.ts';
import { giveVerdict, reopenPetition, withdrawPetition } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { draftAnswer, returnDraft } from './acts/write.ts';
import { chaseLate, settleSilent } from './clock.ts';
import type { DraftInput } from './inputs.ts';
import { answeredLate } from './petition.ts';
import { type PetitionRow, readByCode, readParts } from './store.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-02T02:00:00Z');
const number = '123456';

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

describe('the clock of the citizen', () => {
  test('starts with acceptance, is not moved by giving or handing on, and counts working days', async () => {
    const petition = await open();
    expect(petition.due_on).toBe('2026-11-23');
    now = new Date('2026-11-05T02:00:00Z');
    const assigned = await assign(petition);
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
    const { code } = await assign(await open());
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

  test('refuses an extension asked one day after due', async () => {
    const petition = await assign(await open());
    at(addDays(petition.due_on ?? '', 1));
    const input = { code: petition.code, toDueOn: addDays(petition.due_on ?? '', 10), reason: 'Chưa xong' };
    expect(await said(askExtension(house, ground.officer, input))).toBe('petition.before-due');
  });
});

describe('an answer', () => {
  test('that is late stays late for ever, and is not signed by who drafted it', async () => {
    const petition = await assign(await open());
    at(addDays(petition.due_on ?? '', 3));
    await draftAnswer(house, ground.clerk, draft(petition));
    expect(await said(signAnswer(house, ground.clerk, sign(petition)))).toBe('petition.signer-is-other');
    await returnDraft(house, ground.head, { code: petition.code, reason: 'Ghi rõ ngày' });
    await draftAnswer(house, ground.officer, draft(petition));
    const answered = await signAnswer(house, ground.head, sign(petition));
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
    const petition = await assign(await open());
    const empty = draft(petition, { answer: 'Đã tiếp nhận và xử lý thông tin.' });
    expect(await said(draftAnswer(house, ground.officer, empty))).toBe('petition.content-enough');
    const open2 = draft(petition, { treatment: null });
    expect(await said(draftAnswer(house, ground.officer, open2))).toBe('petition.questions-treated');
    const none = { ...draft(petition), outcome: null };
    expect(await said(draftAnswer(house, ground.officer, none))).toBe('petition.outcome-complete');
    expect(await said(draftAnswer(house, ground.helper, draft(petition)))).toBe('petition.part');
    expect((await readParts(house.db, petition.id)).answers).toEqual([]);
  });

  test('with a roadmap stays open as a promise; with evidence it is resolved', async () => {
    const promised = await assign(await open());
    await draftAnswer(house, ground.officer, {
      ...draft(promised, { nextStep: 'Thay hết nắp cống', nextStepOn: '2026-12-20' }),
      outcome: 'in_progress_roadmap',
    });
    expect((await signAnswer(house, ground.head, sign(promised))).state).toBe('committed');
    const done = await assign(await open());
    await draftAnswer(house, ground.officer, {
      ...draft(done),
      outcome: 'resolved',
      evidence: 'Biên bản nghiệm thu',
    });
    expect((await signAnswer(house, ground.head, sign(done))).state).toBe('resolved');
  });
});

describe('the word of the asker', () => {
  test('settles, once, and the same form sent twice is one verdict', async () => {
    const petition = await answer(await open());
    expect(petition.settled_at).toBeNull();
    const send = verdict(petition, 'satisfied');
    const first = await giveVerdict(house, send);
    expect([first.petition.state, first.petition.settled_by]).toEqual(['closed', 'asker']);
    expect((await giveVerdict(house, send)).kind).toBe('satisfied');
    expect(await said(giveVerdict(house, { ...send, sendKey: 'another-key' }))).toBe(
      'petition.verdict-given',
    );
  });

  test('"not solved" brings it back to another person than who answered', async () => {
    const petition = await answer(await open());
    const { petition: again } = await giveVerdict(house, verdict(petition, 'not_solved'));
    expect([again.state, again.reopened, again.lead_unit_id]).toEqual(['assigned', 1, ground.units.economy]);
    expect(again.due_on).toBe(addDays(dayOf(now), 15));
    expect(await said(draftAnswer(house, ground.officer, draft(petition)))).toBe('petition.drafter-is-other');
    await draftAnswer(house, ground.secondOfficer, draft(petition));
    expect(await said(signAnswer(house, ground.head, sign(petition)))).toBe('petition.signer-is-other');
    expect((await signAnswer(house, ground.clerk, sign(petition))).state).toBe('answered');
  });

  test('needs the number; after five wrong ones an address waits', async () => {
    const petition = await answer(await open());
    const wrong = { ...verdict(petition, 'satisfied'), number: '000000' };
    for (const left of [4, 3, 2, 1, 0]) {
      const refusal = await refusalOf(giveVerdict(house, wrong));
      expect([refusal.code, refusal.facts.left]).toEqual(['petition.number-wrong', left]);
    }
    expect(await said(giveVerdict(house, verdict(petition, 'satisfied')))).toBe('petition.too-many-tries');
    const elsewhere = { ...verdict(petition, 'satisfied'), address: 'another' };
    expect((await giveVerdict(house, elsewhere)).petition.state).toBe('closed');
  });

  test('from the hall gets its number from the clerk, once', async () => {
    const petition = await answer(await open({ keyHash: null }));
    expect(await said(giveVerdict(house, verdict(petition, 'satisfied')))).toBe('petition.no-key');
    const slip = await issueKey(house, ground.clerk, { code: petition.code });
    expect(slip.number).toMatch(/^\d{6}$/);
    expect(await said(issueKey(house, ground.clerk, { code: petition.code }))).toBe('petition.key-given');
    const given = { ...verdict(petition, 'satisfied'), number: slip.number };
    expect((await giveVerdict(house, given)).petition.state).toBe('closed');
  });

  test('may take a petition back before it is answered', async () => {
    const petition = await open();
    const back = { code: petition.code, number, reason: 'Đã tự giải quyết', address: 'a' };
    expect((await withdrawPetition(house, back)).state).toBe('withdrawn');
    const answered = await answer(await open());
    expect(await said(withdrawPetition(house, { ...back, code: answered.code }))).toBe('petition.state');
  });
});

describe('what time does', () => {
  test('settles by silence after the days of the rule, and the second time nothing', async () => {
    const petition = await answer(await open());
    at(addDays(dayOf(now), 15));
    await settleSilent(house);
    expect((await readByCode(house.db, petition.code))?.state).toBe('answered');
    at(addDays(dayOf(now), 1));
    await settleSilent(house);
    const closed = await readByCode(house.db, petition.code);
    expect([closed?.state, closed?.settled_by]).toEqual(['closed', 'silence']);
    expect(await settleSilent(house)).toBe(0);
  });

  test('reminds once for each mark', async () => {
    const petition = await assign(await open());
    await chaseLate(house);
    at(addDays(petition.due_on ?? '', 1));
    expect(await chaseLate(house)).toBeGreaterThan(0);
    expect(await chaseLate(house)).toBe(0);
  });
});

test('what is beyond authority goes to the parent, whose staff answer; the ward still owns it', async () => {
  const petition = await assign(await open());
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
  const petition = await assign(await open());
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

test('strangers find nothing', async () => {
  const petition = await assign(await open());
  expect(await said(noteProgress(house, ground.stranger, note(petition)))).toBe('petition.missing');
});

async function open(change: { keyHash?: null } = {}): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const petition = await openPetition(house, tx, {
      actor: ground.clerk,
      organisationId: ground.ward,
      origin: 'opinion',
      text: 'Nắp cống trước cổng trường bị hư. Đề nghị thay.',
    });
    if (change.keyHash === null) return petition;
    const key_hash = keyHashOf(petition.code, number);
    return await tx
      .updateTable('petition')
      .set({ key_hash })
      .where('id', '=', petition.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

async function assign(petition: PetitionRow): Promise<PetitionRow> {
  return await assignPetition(house, ground.clerk, {
    code: petition.code,
    leadUnitId: ground.units.economy,
    cooperatingUnitIds: [ground.units.culture],
    dueOn: null,
    product: null,
  });
}

async function answer(petition: PetitionRow): Promise<PetitionRow> {
  await assign(petition);
  await draftAnswer(house, ground.officer, draft(petition));
  return await signAnswer(house, ground.head, sign(petition));
}

function draft(petition: PetitionRow, question: Partial<DraftInput['questions'][number]> = {}): DraftInput {
  return {
    code: petition.code,
    questions: [
      {
        text: 'Bao giờ thay nắp cống?',
        treatment: 'answered',
        answer: 'Phòng đã thay ba nắp cống trước cổng trường ngày 12/11, có biên bản kèm theo.',
        basis: null,
        nextStep: null,
        nextStepOn: null,
        ...question,
      },
    ],
    text: null,
    outcome: 'explained',
    evidence: null,
    documentNumber: '45/UBND-KT',
    documentOn: '2026-11-12',
  };
}

function sign(petition: PetitionRow) {
  return { code: petition.code, documentNumber: null, documentOn: null };
}

function note(petition: PetitionRow) {
  return { code: petition.code, headline: 'Kiểm tra tại chỗ', text: null, isPublic: true };
}

function verdict(petition: PetitionRow, kind: 'satisfied' | 'not_solved') {
  const reason = kind === 'satisfied' ? null : 'Nắp cống vẫn gãy';
  return { code: petition.code, number, kind, reason, sendKey: `key-${petition.code}`, address: 'a' };
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}

async function said(work: Promise<unknown>): Promise<string> {
  return (await refusalOf(work)).code;
}
