import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { acceptOpinion, rejectOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { divertOpinion } from '#app/rooms/opinions/acts/divert.ts';
import { mergeOpinion, unmergeOpinion } from '#app/rooms/opinions/acts/merge.ts';
import { objectMerge } from '#app/rooms/opinions/acts/object.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { withdrawOpinion } from '#app/rooms/opinions/acts/withdraw.ts';
import { giveVerdict } from '#app/rooms/petitions/acts/settle.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { assignOne, draftOf, signOf } from '#tests/petition-deeds.ts';
import { reportDone, verifyCommitment } from './acts/keep.ts';
import { explainCode, findCode } from './present-code.ts';
import { presentThread } from './present-thread.ts';

let house: House;
let ground: OpinionGround;
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await opinionGround(house);
});

test('a record of the hall: turn, petition, answer, conclusion, each a link that stands', async () => {
  const at = await concludedDialogue(house, ground, 'DT-2026-00301');
  const petition = await petitionOf(at.items[1]?.petition_id);
  const thread = await presentThread(house, petition.code, 'vi');
  expect(thread).toMatchObject({ kind: 'open', isSent: false, answered: null, settled: null });
  expect(kindsOf(thread)).toEqual(['turn', 'petition', 'item', 'answer (next)']);
  const item = thread?.steps.find((step) => step.kind === 'item');
  expect(item?.link?.path).toBe(`/doi-thoai/${at.code}/ket-luan#muc-2`);
});

test('a sent opinion goes on to the promise, its evidence, its verification and the word of the asker', async () => {
  const sent = await accepted('Nắp cống trước cổng trường vỡ. Bao giờ thay?');
  const petition = await petitionBy(sent.code);
  await assignOne({ house, ground }, petition);
  await draftAnswer(house, ground.officer, {
    ...draftOf(petition, { nextStep: 'Thay hai nắp cống còn lại', nextStepOn: '2026-12-15' }),
    outcome: 'in_progress_roadmap',
  });
  tick();
  await signAnswer(house, ground.head, signOf(petition));
  const promise = await promiseOf(petition.id);
  const common = { code: promise.code, photo: null };
  tick();
  const done = await reportDone(house, ground.officer, {
    ...{ ...common, version: promise.version, text: 'Đã thay hai nắp.', documentNumber: null },
  });
  const waiting = await presentThread(house, sent.code, 'vi');
  expect(kindsOf(waiting).slice(-3)).toEqual(['evidence', 'verification (next)', 'verdict (next)']);
  tick();
  const note = 'Mặt trận đã xem tận nơi.';
  await verifyCommitment(house, ground.front, { ...common, version: done.version, isAccepted: true, note });
  const answered = await presentThread(house, sent.code, 'vi');
  // The body has answered; nobody has said yet that it is settled.
  expect([answered?.answered?.on, answered?.settled, answered?.mayRate]).toEqual(['2026-11-23', null, true]);
  tick();
  await giveVerdict(house, {
    ...{ code: sent.code, number: sent.number, kind: 'satisfied', reason: null },
    ...{ sendKey: randomUUID(), address: '192.0.2.7' },
  });
  const thread = await presentThread(house, sent.code, 'vi');
  expect(kindsOf(thread)).toEqual([
    ...['opinion', 'opinion', 'petition', 'answer', 'commitment', 'evidence', 'verification', 'verdict'],
  ]);
  expect(thread?.settled).toEqual({ on: '2026-11-23', by: 'asker' });
  const shown = JSON.stringify(thread);
  for (const secret of [sent.number, 'Trần Thị Hồng', '0912']) expect(shown).not.toContain(secret);
});

test('what was merged follows the record into which it went, and the other tells how many joined', async () => {
  const parent = await accepted('Đèn đường tổ 5 hỏng.');
  const child = await send('Tổ 5 tối quá, đèn đường hỏng cả tháng.');
  await mergeOpinion(house, ground.clerk, { code: child.code, version: 1, intoCode: parent.code });
  const thread = await presentThread(house, child.code, 'vi');
  expect([thread?.petitionCode, thread?.mayRate]).toEqual([parent.code, false]);
  const merged = thread?.steps.find((step) => step.kind === 'merged');
  expect(merged?.link).toEqual({ to: 'thread', path: `/tra-cuu/${parent.code}`, code: parent.code });
  const other = await presentThread(house, parent.code, 'vi');
  expect(other?.steps.find((step) => step.kind === 'merged')?.more).toEqual([child.code]);
});

test('the answer to a group is shown to each author, not to one who objected, and is a proposal once parted', async () => {
  const parent = await accepted('Chợ tạm thiếu thùng rác, mùi hôi.');
  const content = await send('Cạnh chợ tạm rác ứ, hôi lắm.');
  const objector = await accepted('Trẻ nhỏ cần lối đi qua đường trước trường.');
  for (const [code, version] of [
    [content.code, 1],
    [objector.code, 2],
  ] as const) {
    await mergeOpinion(house, ground.clerk, { code, version, intoCode: parent.code });
  }
  const before = await presentThread(house, content.code, 'vi');
  expect(before?.group).toMatchObject({ code: parent.code, isObjected: false, answers: [] });
  const { code, number } = objector;
  await objectMerge(house, anonymous, { code, number, objection: 'Tôi hỏi việc khác.', client: null });
  const petition = await petitionBy(parent.code);
  await assignOne({ house, ground }, petition);
  await draftAnswer(house, ground.officer, draftOf(petition));
  tick();
  await signAnswer(house, ground.head, signOf(petition));
  const mine = await presentThread(house, content.code, 'vi');
  expect(mine?.group?.answers[0]?.questions[0]?.answer).toContain('đã thay ba nắp cống');
  expect(mine?.answered).not.toBeNull();
  const theirs = await presentThread(house, code, 'vi');
  expect([theirs?.group?.isObjected, theirs?.answered, theirs?.settled]).toEqual([true, null, null]);
  expect(kindsOf(theirs)).not.toContain('answer');
  expect(JSON.stringify(theirs)).not.toContain('việc khác.');
  await unmergeOpinion(house, ground.clerk, { code, version: 4 });
  const own = await assignOne({ house, ground }, await petitionBy(code));
  const desk = await presentDesk(house, ground.officer, { code: own.code }, 'vi');
  expect(desk.reusable[0]).toMatchObject({ code: parent.code, isOfGroup: true });
  const [proposal] = desk.reusable;
  const after = await presentThread(house, code, 'vi');
  expect([after?.group, after?.answered, after?.petitionCode]).toEqual([null, null, code]);
  await draftAnswer(house, ground.officer, { ...draftOf(own), reusesId: proposal?.id ?? null });
  expect((await presentThread(house, code, 'vi'))?.answered).toBeNull();
});

test('what was rejected keeps a stub: the class of the reason, its basis, who decides an objection', async () => {
  const sent = await send('Bán bếp gas giá rẻ, gọi 0912 345 678.');
  await rejectOpinion(house, ground.clerk, {
    code: sent.code,
    version: 1,
    reason: 'advertising',
    note: 'bí mật',
  });
  const thread = await presentThread(house, sent.code, 'vi');
  expect([thread?.kind, thread?.rejection?.code, thread?.rejection?.objection]).toEqual([
    'rejected',
    'advertising',
    'head',
  ]);
  expect(JSON.stringify(thread)).not.toMatch(/bếp gas|0912|bí mật/);
});

test('what was diverted and what was withdrawn show the same: nothing', async () => {
  const sent = await send('Ông A nhận tiền của dân.');
  await divertOpinion(house, ground.clerk, {
    ...{ code: sent.code, version: 1, kind: 'denunciation', body: 'Thanh tra thành phố', handover: '7' },
  });
  const other = await send('Rác ứ.');
  await withdrawOpinion(house, anonymous, { code: other.code, number: other.number, client: null });
  const [thread, theirs] = [
    await presentThread(house, sent.code, 'vi'),
    await presentThread(house, other.code, 'vi'),
  ];
  expect({ ...theirs, code: '' }).toEqual({ ...thread, code: '' });
  expect(thread).toEqual({
    ...{ code: sent.code, kind: 'unshown', title: null, text: null, petitionCode: null, rejection: null },
    ...{
      isSent: false,
      isWithdrawable: false,
      mergedInto: null,
      group: null,
      answered: null,
      dueOn: null,
      daysLate: 0,
      settled: null,
      isPartly: false,
    },
    ...{ silenceUntil: null, mayRate: false, steps: [] },
  });
});

test('a code is found without letters, year and dashes, and a wrong digit is pointed at', async () => {
  const { code } = await send('Rác ứ ở cuối chợ.');
  const serial = code.split('-')[2] ?? '';
  for (const typed of [code, code.toLowerCase(), serial, `2026${serial}`, code.replaceAll('-', ' ')]) {
    expect(await findCode(house, typed)).toBe(code);
  }
  const { commitment } = await concludedDialogue(house, ground, 'DT-2026-00302');
  const digit = (Number(commitment.code.at(-1)) + 1) % 10;
  const wrong = await explainCode(house, `${commitment.code.slice(0, -1)}${digit}`);
  expect([wrong.kind, wrong.typo?.code, wrong.typo?.place]).toEqual(['wrong', commitment.code, 5]);
  expect(await presentThread(house, 'KN-2026-99999', 'vi')).toBeNull();
  expect((await explainCode(house, ' ')).kind).toBe('empty');
});

function kindsOf(thread: Awaited<ReturnType<typeof presentThread>>): string[] {
  return (thread?.steps ?? []).map((step) => (step.stage === 'next' ? `${step.kind} (next)` : step.kind));
}

function tick(): void {
  now = new Date(now.getTime() + 60_000);
}

async function send(text: string) {
  tick();
  return await sendOpinion(house, anonymous, {
    ...anOpinion,
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null, text },
  });
}

async function accepted(text: string) {
  const sent = await send(text);
  tick();
  await acceptOpinion(house, ground.clerk, {
    ...{
      code: sent.code,
      version: 1,
      publicText: text,
      seenText: text,
      fieldCode: 'TRAF',
      publicPhotoIds: [],
    },
  });
  tick();
  return sent;
}

async function petitionBy(code: string) {
  return await house.db.selectFrom('petition').selectAll().where('code', '=', code).executeTakeFirstOrThrow();
}

async function petitionOf(id: string | null | undefined) {
  return await house.db
    .selectFrom('petition')
    .selectAll()
    .where('id', '=', id ?? '')
    .executeTakeFirstOrThrow();
}

async function promiseOf(petitionId: string) {
  return await house.db
    .selectFrom('commitment')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .executeTakeFirstOrThrow();
}
