import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { keyHashOf } from '#app/rooms/opinions/number.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne } from '#tests/petition-deeds.ts';
import { checkSums } from '#tests/petition-sums.ts';
import { insertAboveUnit, type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { giveAbove, hearAbove, passUp } from './acts/above.ts';
import { assignPetition } from './acts/assign.ts';
import { answerEscalation, escalatePetition, recallEscalation } from './acts/escalate.ts';
import { askExtension, decideExtension } from './acts/extend.ts';
import { nameHandler } from './acts/handler.ts';
import { joinByOffice, unjoinByOffice } from './acts/join.ts';
import { openPetition } from './acts/open.ts';
import { noteProgress } from './acts/progress.ts';
import { linkRepeat } from './acts/repeat.ts';
import { giveVerdict } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { decideTransfer, proposeTransfer, transferPetition } from './acts/transfer.ts';
import { continueWithout, withdrawPetition } from './acts/withdraw.ts';
import { draftAnswer, returnDraft } from './acts/write.ts';
import { settleSilent, tickPetitions } from './clock.ts';
import { petitionStates } from './petition.ts';
import { type PetitionRow, readByCode } from './store.ts';

let house: House;
let ground: PetitionGround;
let roads: string;
let ofRoads: Actor;
let other: PetitionRow;
let earlier: PetitionRow;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  const { unit, officer } = await insertAboveUnit(house, ground, 'Sở Xây dựng');
  [roads, ofRoads] = [unit, officer];
  other = await open();
  earlier = await answerOne({ house, ground }, await open());
});

const steps = [
  'assign',
  'transfer',
  'propose',
  'agree',
  'refuse_transfer',
  'note',
  'extend',
  'grant',
  'escalate',
  'above',
  'draft',
  'return',
  'sign',
  'satisfied',
  'partly',
  'not_solved',
  'silence',
  'withdraw',
  'continue',
  'join',
  'unjoin',
  'repeat',
  'give_above',
  'recall',
  'pass_up',
  'hear',
  'handler',
  'time',
  'wait',
] as const;
type Step = (typeof steps)[number];

/** Taken often, so that histories come to answers and to what is said of them. */
const wayToAnswer = ['assign', 'draft', 'sign', 'satisfied', 'partly', 'not_solved'] as const;

/** Who would do it in life; now and then somebody else tries. */
function fitFor(step: Step): Actor {
  if (step === 'draft' || step === 'note' || step === 'extend' || step === 'propose') return ground.officer;
  if (['above', 'give_above', 'pass_up', 'hear'].includes(step)) return ground.superior;
  return step === 'sign' || step === 'grant' ? ground.head : ground.clerk;
}

/** Which steps may move the due date; every other one leaves it where it is. */
const mayMoveDue: readonly Step[] = ['grant', 'not_solved', 'assign', 'repeat', 'continue'];

test('whatever people try, there is one state, one owner, and a clock that nobody quietly restarts', async () => {
  const actors: Actor[] = [
    ground.clerk,
    ground.head,
    ground.officer,
    ground.helper,
    ground.superior,
    ofRoads,
  ];
  const step = fc.oneof(fc.constantFrom(...steps), fc.constantFrom(...wayToAnswer));
  const deed = fc.tuple(step, fc.option(fc.constantFrom(...actors), { freq: 1 }));
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(deed, { minLength: 5, maxLength: 30 }), async (isNew, deeds) => {
      const { code, id } = isNew ? await open() : await answerOne({ house, ground }, await open());
      for (const [step, given] of deeds) {
        const actor = given ?? fitFor(step);
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
      const { clerk, head, officer, helper, superior } = ground;
      const others = [head, officer, helper, superior, ofRoads];
      await checkSums({ house, organisationId: ground.ward, clerk, others }, code);
    }),
    { numRuns: 40, seed: 20261123 },
  );
  const kinds = await house.db.selectFrom('verdict').select('kind').distinct().execute();
  expect(kinds.map((row) => row.kind).toSorted()).toEqual(['not_solved', 'partly', 'satisfied']);
}, 60_000);

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
  propose: ({ code, actor }) =>
    proposeTransfer(house, actor, { code, leadUnitId: ground.units.culture, reason: 'Không thuộc phòng' }),
  agree: ({ code, actor }) => decideTransfer(house, actor, { code, isApproved: true, reason: null }),
  refuse_transfer: ({ code, actor }) =>
    decideTransfer(house, actor, { code, isApproved: false, reason: 'Đúng phòng' }),
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
  partly: ({ code }) => giveVerdict(house, verdict(code, 'partly')),
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
  give_above: ({ code, actor }) =>
    giveAbove(house, actor, { code, unitId: roads, personId: null, dueOn: null, note: null }),
  recall: ({ code, actor }) => recallEscalation(house, actor, { code, reason: 'Gửi nhầm' }),
  hear: ({ code, actor }) => hearAbove(house, actor, { code, answer: 'Đã ghi vốn năm sau' }),
  handler: ({ code, actor }) => nameHandler(house, actor, { code, personId: ground.officer.personId }),
  time: () => tickPetitions(house),
  wait: async () => {
    now = new Date(`${addDays(dayOf(now), 4)}T02:00:00Z`);
  },
};

const number = '123456';

function verdict(code: string, kind: 'satisfied' | 'partly' | 'not_solved') {
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
