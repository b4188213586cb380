import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { acceptOpinion, rejectOpinion, reopenOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { divertOpinion } from '#app/rooms/opinions/acts/divert.ts';
import { mergeOpinion, unmergeOpinion } from '#app/rooms/opinions/acts/merge.ts';
import { selectOpinion, unselectOpinion } from '#app/rooms/opinions/acts/select.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { splitOpinion } from '#app/rooms/opinions/acts/split.ts';
import { withdrawOpinion } from '#app/rooms/opinions/acts/withdraw.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { withdrawPetition } from '#app/rooms/petitions/acts/withdraw.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import { listeners } from '#app/rooms/petitions/listens.ts';
import { waitingStates } from '#app/rooms/petitions/petition.ts';
import { readByCode as readPetition } from '#app/rooms/petitions/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { draftOf, signOf } from '#tests/petition-deeds.ts';
import { linesOf } from './funnel.ts';
import { presentFront } from './present.ts';
import { presentFunnel } from './present-funnel.ts';

let house: House;
let ground: OpinionGround;
let dialogueId: string;
let sessionId: string;
let now = new Date('2026-11-24T02:00:00Z');
beforeAll(async () => {
  house = testHouse(await testDatabase(), { listeners, now: () => now });
  ground = await opinionGround(house);
  const row = await house.db
    .selectFrom('dialogue')
    .select('id')
    .where('code', '=', ground.dialogueCode)
    .executeTakeFirstOrThrow();
  dialogueId = row.id;
  sessionId = house.newId();
  await house.db
    .insertInto('dialogue_session')
    .values({
      ...{ id: sessionId, dialogue_id: dialogueId, organisation_id: ground.ward, state: 'ended' },
      ...{ join_code: '482713', shown: JSON.stringify({ kind: 'turn' }) },
    })
    .execute();
});

const deeds = [
  ...[
    'accept',
    'accept',
    'accept',
    'accept',
    'accept',
    'merge',
    'unmerge',
    'reject',
    'reopen',
    'split',
    'withdraw',
    'divert',
  ],
  ...[
    'choose',
    'unchoose',
    'assign',
    'assign',
    'assign',
    'answer',
    'answer',
    'answer',
    'takeBack',
    'takeBack',
    'wait',
  ],
  ...['choose', 'choose', 'draft', 'hall', 'hall', 'hall'],
] as const;
type Deed = Readonly<{ deed: string; on: number; into: number }>;
const history = fc.array(fc.record({ deed: fc.constantFrom(...deeds), on: fc.nat(5), into: fc.nat(5) }), {
  minLength: 6,
  maxLength: 30,
});

test('after any history of real deeds the public funnel is the sum of what stands in the records', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const sent: Sent[] = [];
      for (let n = 0; n < 3; n += 1) sent.push(await send(`Cống vỡ ${house.newId()}`));
      // Most histories that matter begin with an accepted opinion.
      for (const on of [0, 1]) await attempt({ deed: 'accept', on, into: 0 }, sent);
      for (const step of steps) await attempt(step, sent);
      await check();
    }),
    { numRuns: 30, seed: 20261127 },
  );
  // The histories have been to every corner.
  const view = await presentFunnel(house, anonymous, { code: ground.dialogueCode, language: 'vi' });
  const { promised: _, late: __, aside, ...counts } = view?.funnel ?? {};
  const corners = { ...counts, ...aside?.apart };
  expect(Object.entries(corners).filter(([, count]) => count === 0)).toEqual([]);
  const { onTime } = await presentFront(house, ground.ward, 'vi');
  expect([onTime.months.length > 1, onTime.onTime < onTime.answered, onTime.onTime > 0]).toEqual([
    true,
    true,
    true,
  ]);
});

type Sent = { code: string; number: string };

async function send(text: string): Promise<Sent> {
  const where = { organisationId: ground.ward, dialogueCode: ground.dialogueCode } as const;
  const how = { channel: 'web', photos: [], client: null } as const;
  return await sendOpinion(house, anonymous, { ...anOpinion, ...where, ...how, text });
}

/** What the tables refuse is part of the game; anything else is a bug. */
async function attempt(step: Deed, sent: Sent[]): Promise<void> {
  const { code = '', number = '' } = sent[step.on % sent.length] ?? {};
  const row = await readByCode(house.db, code);
  const { clerk, officer, head } = ground;
  const on = { code, version: row?.version ?? 0 };
  const text = row?.text || 'x';
  const chosen = { dialogueId, code };
  const work: Readonly<Record<string, () => Promise<unknown>>> = {
    accept: () =>
      acceptOpinion(house, clerk, {
        ...{ ...on, publicText: text, seenText: text, fieldCode: 'TRAF', publicPhotoIds: [] },
      }),
    merge: () => mergeOpinion(house, clerk, { ...on, intoCode: sent[step.into % sent.length]?.code ?? '' }),
    unmerge: () => unmergeOpinion(house, clerk, on),
    reject: () => rejectOpinion(house, clerk, { ...on, reason: 'no_content', note: null }),
    reopen: () => reopenOpinion(house, clerk, on),
    split: async () => {
      const parts = [1, 2].map((part) => ({ text: `${text} ${part}`, fieldCode: null }));
      for (const part of await splitOpinion(house, clerk, { ...on, parts, photoParts: {} }))
        sent.push({ code: part.code, number: '' });
    },
    withdraw: () => withdrawOpinion(house, anonymous, { client: null, code, number }),
    divert: () => divertOpinion(house, clerk, { ...on, kind: 'complaint', body: 'Chủ tịch', handover: '1' }),
    choose: () => selectOpinion(house, clerk, { ...chosen, way: 'other', reason: 'Việc gấp' }),
    unchoose: () => unselectOpinion(house, clerk, { ...chosen, reason: 'Đã xong' }),
    assign: () =>
      assignPetition(house, clerk, {
        ...{ code, leadUnitId: ground.units.economy, cooperatingUnitIds: [], dueOn: null, product: null },
      }),
    answer: async () => {
      const petition = await readPetition(house.db, code);
      if (petition === undefined) return;
      await draftAnswer(house, officer, draftOf(petition));
      await signAnswer(house, head, signOf(petition));
    },
    draft: async () => {
      const petition = await readPetition(house.db, code);
      if (petition !== undefined) await draftAnswer(house, officer, draftOf(petition));
    },
    hall: () => putInHall(code, step.into),
    wait: async () => {
      now = new Date(now.getTime() + 24 * 86_400_000);
    },
    takeBack: () => withdrawPetition(house, { code, number, reason: 'Thôi', pressure: null, address: 'a' }),
  };
  try {
    await work[step.deed]?.();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const treatments = ['explained', 'assigned', 'beyond'] as const;

/** Is asked and treated in the hall; what waits for its answer goes on there, whatever was done for it before. */
async function putInHall(code: string, how: number): Promise<void> {
  const row = await readByCode(house.db, code);
  if (row?.state !== 'accepted') return;
  const before = await readPetition(house.db, code);
  const count = async () => (await house.db.selectFrom('petition').select('id').execute()).length;
  const petitions = await count();
  const treatment = treatments[how % treatments.length] ?? 'explained';
  const questionId = house.newId();
  const number = (await house.db.selectFrom('question').select('id').execute()).length + 1;
  const asked = { session_id: sessionId, number, text: 'Hỏi', turn_id: null };
  await house.db
    .insertInto('question')
    .values({
      ...{ ...asked, id: questionId, opinion_id: row.id, device_id: null, name: null, state: 'open' },
      ...{ reason_code: null, asked_at: now, decided_by: null },
    })
    .execute();
  await house.db
    .insertInto('content')
    .values({
      ...{ ...asked, id: house.newId(), question_id: questionId, treatment, recorded_at: now },
      ...{ answer: 'Đã trả lời tại chỗ.', lead_unit_id: ground.units.culture, due_on: '2030-01-04' },
    })
    .execute();
  const ended = { subjectKind: 'dialogue_session', subjectId: sessionId } as const;
  await house.transact((tx) =>
    record(house, tx, { verb: 'session.end', organisationId: ground.ward, actor: ground.clerk, ...ended }),
  );
  const isContinued =
    before !== undefined &&
    before.content_id === null &&
    waitingStates.some((state) => state === before.state);
  expect(await count()).toBe(isContinued ? petitions : petitions + 1);
  const after = await readPetition(house.db, code);
  const to = { explained: 'answered_on_site', assigned: 'assigned', beyond: 'escalated' }[treatment];
  if (isContinued) expect(after?.state).toBe(to);
}

/** The sums of the page, and each of its numbers against a count of the records themselves. */
async function check(): Promise<void> {
  const view = await presentFunnel(house, anonymous, { code: ground.dialogueCode, language: 'vi' });
  if (view === null) throw new Error('the funnel is not public');
  const { funnel } = view;
  const opinions = await house.db.selectFrom('opinion').selectAll().execute();
  const petitions = await house.db.selectFrom('petition').selectAll().execute();
  const stateOf = (id: string) => petitions.find((petition) => petition.opinion_id === id)?.state ?? null;
  const of = (...states: string[]) => opinions.filter((opinion) => states.includes(opinion.state));
  const standing = await house.db
    .selectFrom('selection')
    .select('opinion_id')
    .where('removed_at', 'is', null)
    .execute();
  const accepted = of('accepted');
  const isChosen = (id: string) => standing.some((one) => one.opinion_id === id);
  const asked = await house.db.selectFrom('question').select('opinion_id').execute();
  const put = new Set(asked.map((question) => question.opinion_id));
  const fate = (...states: (string | null)[]) =>
    accepted.filter((opinion) => states.includes(stateOf(opinion.id))).length;
  expect(funnel).toMatchObject({
    received: opinions.length - of('split').length,
    waiting: of('received').length,
    merged: of('merged').length,
    refused: of('rejected').length,
    aside: { sum: of('withdrawn', 'diverted').length },
    accepted: accepted.length,
    floor: accepted.filter((each) => isChosen(each.id)).length,
    put: accepted.filter((each) => isChosen(each.id) && put.has(each.id)).length,
    putUnchosen: accepted.filter((each) => !isChosen(each.id) && put.has(each.id)).length,
    split: of('split').length,
    setAside: fate('withdrawn', 'joined'),
    answered: fate('answered', 'answered_on_site', 'closed', 'resolved'),
    open: fate(null, 'accepted', 'assigned', 'in_progress', 'answer_review', 'escalated'),
  });
  expect(linesOf(funnel, 'ways').reduce((sum, line) => sum + line.count, 0)).toBe(funnel.received);
  expect(funnel.floor + funnel.written).toBe(funnel.accepted);
  expect(funnel.answered + funnel.promised + funnel.open + funnel.setAside).toBe(funnel.accepted);
  await checkOnTime();
  // An accepted opinion always has a case that somebody owns or that waits for the office.
  for (const opinion of accepted) expect(stateOf(opinion.id), opinion.code).not.toBeNull();
}

/** The front page: first written answers with a day to keep, month by month, and those that kept it. */
async function checkOnTime(): Promise<void> {
  const { onTime, since } = await presentFront(house, ground.ward, 'vi');
  const answers = await house.db
    .selectFrom('answer')
    .select(['petition_id', 'number', 'due_on', 'signed_at'])
    .where('state', '=', 'signed')
    .where('due_on', 'is not', null)
    .orderBy('number')
    .execute();
  const first = new Map(answers.toReversed().map((answer) => [answer.petition_id, answer]));
  const signed = [...first.values()]
    .map((answer) => ({ on: dayOf(answer.signed_at ?? now), due: answer.due_on ?? '' }))
    .filter((answer) => answer.on >= since);
  expect(onTime.answered).toBe(signed.length);
  expect(onTime.onTime).toBe(signed.filter((answer) => answer.on <= answer.due).length);
  for (const month of onTime.months) {
    const own = signed.filter((answer) => answer.on.startsWith(month.month));
    expect(month).toMatchObject({
      ...{ answered: own.length, onTime: own.filter((answer) => answer.on <= answer.due).length },
    });
  }
}
