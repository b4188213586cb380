import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { countInbox, inboxScopeOf } from '#app/rooms/commitments/acts/inbox-scope.ts';
import { openOf, sumPiles } from '#app/rooms/commitments/inbox.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { keyHashOf } from '#app/rooms/opinions/number.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { assignPetition, transferPetition } from './acts/assign.ts';
import { answerEscalation, escalatePetition, hearAbove, passUp } from './acts/escalate.ts';
import { askExtension, decideExtension } from './acts/extend.ts';
import { nameHandler } from './acts/handler.ts';
import { joinByOffice, unjoinByOffice } from './acts/join.ts';
import { openPetition } from './acts/open.ts';
import { noteProgress } from './acts/progress.ts';
import { linkRepeat } from './acts/repeat.ts';
import { giveVerdict } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { continueWithout, withdrawPetition } from './acts/withdraw.ts';
import { draftAnswer, returnDraft } from './acts/write.ts';
import { settleSilent, tickPetitions } from './clock.ts';
import { petitionStates, stateGroupNames, stateGroups } from './petition.ts';
import { countPetitions } from './present.ts';
import { type PetitionRow, readByCode } from './store.ts';
import { countListed, listPetitions } from './store-lists.ts';

let house: House;
let ground: PetitionGround;
let other: PetitionRow;
let earlier: PetitionRow;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  other = await open();
  earlier = await answerOne({ house, ground }, await open());
});

const steps = [
  'assign',
  'transfer',
  'note',
  'extend',
  'grant',
  'escalate',
  'above',
  'draft',
  'return',
  'sign',
  'satisfied',
  'not_solved',
  'silence',
  'withdraw',
  'continue',
  'join',
  'unjoin',
  'repeat',
  'pass_up',
  'hear',
  'handler',
  'time',
  'wait',
] as const;
type Step = (typeof steps)[number];

/** Which steps may move the due date; every other one leaves it where it is. */
const mayMoveDue: readonly Step[] = ['grant', 'not_solved', 'assign', 'repeat', 'continue'];

test('whatever people try, there is one state, one owner, and a clock that nobody quietly restarts', async () => {
  const actors: Actor[] = [ground.clerk, ground.head, ground.officer, ground.helper, ground.superior];
  const deed = fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...actors));
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 30 }), async (deeds) => {
      const { code, id } = await open();
      for (const [step, actor] of deeds) {
        const before = await read(code);
        const isDone = await attempt(step, { code, actor });
        const after = await read(code);
        expect(petitionStates).toContain(after.state);
        if (!isDone) expect(after).toEqual(before);
        if (!['accepted', 'withdrawn', 'joined'].includes(after.state)) {
          expect(after.lead_unit_id).not.toBeNull();
        }
        if (!mayMoveDue.includes(step)) expect(after.due_on).toBe(before.due_on);
        if (step === 'repeat') expect((after.due_on ?? '') <= (before.due_on ?? '')).toBe(true);
        if (step === 'assign') expect((after.due_on ?? '') <= (before.due_on ?? '')).toBe(true);
        expect(after.settled_at === null).toBe(after.settled_by === null);
        if (after.settled_by !== null) expect(after.state).toBe('closed');
      }
      const story = await readStory(house.db, 'petition', [id]);
      const moves = story.filter((event) => event.from_state !== event.to_state);
      let state: string | null = null;
      for (const event of moves) {
        expect(event.from_state).toBe(state);
        state = event.to_state;
      }
      expect((await read(code)).state).toBe(state);
      await checkLists(code);
    }),
    { numRuns: 40, seed: 20261123 },
  );
}, 60_000);

/** Every petition lies in exactly one list of each kind, and the numbers that people read are sums of records. */
async function checkLists(code: string): Promise<void> {
  const today = dayOf(now);
  const of = { organisationId: ground.ward, today };
  const { total } = await countListed(house.db, of);
  const records = await house.db
    .selectFrom('petition')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('organisation_id', '=', ground.ward)
    .executeTakeFirstOrThrow();
  expect(total).toBe(Number(records.n));
  const found: string[] = [];
  let sum = 0;
  for (const group of stateGroupNames) {
    const filter = { ...of, states: stateGroups[group] };
    sum += (await countListed(house.db, filter)).total;
    const rows = await listPetitions(house.db, { ...filter, limit: 500 });
    if (rows.some((row) => row.code === code)) found.push(group);
  }
  expect(sum).toBe(total);
  expect(found).toHaveLength(1);
  const counts = await countInbox(house, await inboxScopeOf(house, ground.clerk));
  const waiting = openOf(counts, 'petition');
  const { done, review } = sumPiles(counts);
  expect(waiting.n + done.n).toBe(total);
  // Everybody finds it in one pile or in none, and that pile shows it.
  for (const actor of [ground.clerk, ground.head, ground.officer, ground.helper, ground.superior]) {
    const found = await presentInbox(house, actor, { text: code, language: 'vi' });
    const sum = Object.values(found.sums).reduce((all, pile) => all + pile.n, 0);
    expect(found.rows.map((row) => row.code)).toEqual(sum === 0 ? [] : [code]);
  }
  const figures = await countPetitions(house.db, ground.ward, {
    from: '2026-01-01',
    to: '2030-12-31',
    today,
  });
  expect(review.n).toBeLessThanOrEqual(waiting.n);
  expect([figures.waiting, figures.late]).toEqual([waiting.n, waiting.late]);
}

async function attempt(step: Step, of: { code: string; actor: Actor }): Promise<boolean> {
  try {
    await deeds[step](of);
    return true;
  } catch (thrown) {
    if (thrown instanceof Refusal) return false;
    throw thrown;
  }
}

const deeds: Record<Step, (of: { code: string; actor: Actor }) => Promise<unknown>> = {
  assign: ({ code, actor }) =>
    assignPetition(house, actor, {
      code,
      leadUnitId: ground.units.economy,
      cooperatingUnitIds: [],
      dueOn: null,
      product: null,
    }),
  transfer: ({ code, actor }) =>
    transferPetition(house, actor, { code, leadUnitId: ground.units.culture, reason: 'Sai phòng' }),
  note: ({ code, actor }) =>
    noteProgress(house, actor, { code, headline: 'Đã kiểm tra', text: null, isPublic: true }),
  extend: async ({ code, actor }) =>
    askExtension(house, actor, { code, toDueOn: addDays((await read(code)).due_on ?? '', 5), reason: 'Chờ' }),
  grant: ({ code, actor }) => decideExtension(house, actor, { code, isApproved: true, reason: null }),
  escalate: ({ code, actor }) =>
    escalatePetition(house, actor, {
      code,
      whyBeyond: 'Của thành phố',
      legalBasis: null,
      toParent: true,
      toBody: null,
      documentNumber: null,
      chaseOn: null,
    }),
  above: ({ code, actor }) => answerEscalation(house, actor, { code, answer: 'Sẽ sửa quý sau' }),
  draft: ({ code, actor }) =>
    draftAnswer(house, actor, {
      code,
      questions: [
        {
          text: 'Bao giờ sửa?',
          treatment: 'answered',
          answer: 'Đã thay ba nắp cống trước cổng trường ngày 12/11, có biên bản kèm theo.',
          basis: null,
          nextStep: null,
          nextStepOn: null,
        },
      ],
      text: null,
      outcome: 'explained',
      evidence: null,
      documentNumber: null,
      documentOn: null,
      validUntil: null,
      gapsReason: null,
      reusesId: null,
    }),
  return: ({ code, actor }) => returnDraft(house, actor, { code, reason: 'Thiếu ngày' }),
  sign: ({ code, actor }) =>
    signAnswer(house, actor, {
      code,
      documentNumber: '12/UBND',
      documentOn: '2026-03-02',
      validUntil: null,
      gapsReason: 'Chưa có biên bản',
    }),
  satisfied: ({ code }) => giveVerdict(house, verdict(code, 'satisfied')),
  not_solved: ({ code }) => giveVerdict(house, verdict(code, 'not_solved')),
  silence: () => settleSilent(house),
  withdraw: ({ code }) =>
    withdrawPetition(house, { code, number, reason: 'Thôi', pressure: 'Bị dọa', address: 'a' }),
  continue: ({ code, actor }) =>
    continueWithout(house, actor, { code, reason: 'Vì lợi ích chung', leadUnitId: null }),
  join: ({ code, actor }) => joinByOffice(house, actor, { code, intoCode: other.code }),
  unjoin: ({ code, actor }) => unjoinByOffice(house, actor, { code }),
  repeat: ({ code, actor }) => linkRepeat(house, actor, { code, earlierCode: earlier.code }),
  pass_up: ({ code, actor }) =>
    passUp(house, actor, {
      code,
      whyBeyond: 'Của Bộ',
      legalBasis: null,
      toBody: 'Bộ Xây dựng',
      documentNumber: null,
      chaseOn: null,
    }),
  hear: ({ code, actor }) => hearAbove(house, actor, { code, answer: 'Đã ghi vốn năm sau' }),
  handler: ({ code, actor }) => nameHandler(house, actor, { code, personId: ground.officer.personId }),
  time: () => tickPetitions(house),
  wait: async () => {
    now = new Date(`${addDays(dayOf(now), 4)}T02:00:00Z`);
  },
};

const number = '123456';

function verdict(code: string, kind: 'satisfied' | 'not_solved') {
  return { code, number, kind, reason: 'Chưa xong', sendKey: house.newId(), address: 'a' };
}

async function read(code: string): Promise<PetitionRow> {
  const petition = await readByCode(house.db, code);
  if (petition === undefined) throw new Error('it has vanished');
  return petition;
}

async function open(): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { id, code } = await openPetition(house, tx, {
      actor: ground.clerk,
      organisationId: ground.ward,
      origin: 'opinion',
      text: 'Nắp cống hư.',
    });
    return await tx
      .updateTable('petition')
      .set({ key_hash: keyHashOf(code, number) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}
