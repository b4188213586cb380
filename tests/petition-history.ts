import type { Actor } from '#app/ground/actor.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { changeCommitment, reportDone, verifyCommitment } from '#app/rooms/commitments/acts/keep.ts';
import { readOfPetitions } from '#app/rooms/commitments/store.ts';
import { giveAbove, hearAbove, passUp } from '#app/rooms/petitions/acts/above.ts';
import { askCooperation, assignPetition, replyCooperation } from '#app/rooms/petitions/acts/assign.ts';
import { divertPetition } from '#app/rooms/petitions/acts/divert.ts';
import { answerEscalation, escalatePetition, recallEscalation } from '#app/rooms/petitions/acts/escalate.ts';
import { askExtension, decideExtension } from '#app/rooms/petitions/acts/extend.ts';
import { nameHandler } from '#app/rooms/petitions/acts/handler.ts';
import { joinByOffice, unjoinByOffice } from '#app/rooms/petitions/acts/join.ts';
import { lookAgain } from '#app/rooms/petitions/acts/look-again.ts';
import { answerOnSite } from '#app/rooms/petitions/acts/on-site.ts';
import { noteProgress } from '#app/rooms/petitions/acts/progress.ts';
import { linkRepeat } from '#app/rooms/petitions/acts/repeat.ts';
import { giveVerdict, reopenPetition } from '#app/rooms/petitions/acts/settle.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { decideTransfer, proposeTransfer, transferPetition } from '#app/rooms/petitions/acts/transfer.ts';
import { continueWithout, withdrawByOffice, withdrawPetition } from '#app/rooms/petitions/acts/withdraw.ts';
import { draftAnswer, returnDraft } from '#app/rooms/petitions/acts/write.ts';
import { settleSilent, tickPetitions } from '#app/rooms/petitions/clock.ts';
import type { DraftInput } from '#app/rooms/petitions/inputs.ts';
import { lockByCode, type PetitionRow } from '#app/rooms/petitions/store.ts';
import { draftOf, number, signOf } from './petition-deeds.ts';
import type { PetitionGround } from './petitions.ts';

/** Where the histories play: another petition to join, an earlier one that was answered, a unit of the level above. */
export type History = Readonly<{
  house: House;
  ground: PetitionGround;
  other: PetitionRow;
  earlier: PetitionRow;
  roads: { unit: string; officer: Actor };
  /** Lets days go by. */
  wait: (days: number) => void;
  read: (code: string) => Promise<PetitionRow>;
}>;
export type Deed = (of: { code: string; actor: Actor }) => Promise<unknown>;
export type Step = keyof ReturnType<typeof deedsOf>;

/** Everything that people and time may try with a petition. */
export function deedsOf(history: History) {
  return { ...handing(history), ...above(history), ...answering(history), ...settling(history) };
}

/** Who would do it in life. */
export function fitFor(step: Step, { ground, roads }: Pick<History, 'ground' | 'roads'>): Actor {
  if (step === 'above_by_unit') return roads.officer;
  if (['above', 'give_above', 'pass_up', 'hear'].includes(step)) return ground.superior;
  if (['sign', 'grant', 'refuse_extension'].includes(step)) return ground.head;
  if (step === 'reply') return ground.helper;
  // Whoever drafted what was not accepted drafts no second time.
  if (step === 'draft_other') return ground.secondOfficer;
  if (step.startsWith('draft') || ['note', 'extend', 'propose', 'look_again'].includes(step)) {
    return ground.officer;
  }
  return step === 'reopen' ? ground.front : ground.clerk;
}

/** May this step move the day on which the answer is owed? Every other one leaves it where it is. */
export function mayMoveDue(step: Step, before: PetitionRow): boolean {
  const always: readonly Step[] = ['grant', 'not_solved', 'assign', 'repeat', 'continue', 'reopen', 'break'];
  // The body above has answered what was told to be with it: the first level owes an answer again.
  return always.includes(step) || (step.startsWith('above') && before.answered_at !== null);
}

function handing({ house, ground, other, earlier, read }: History) {
  return {
    assign: ({ code, actor }) =>
      assignPetition(house, actor, {
        ...{ code, leadUnitId: ground.units.economy, cooperatingUnitIds: [], dueOn: null, product: null },
      }),
    transfer: ({ code, actor }) =>
      transferPetition(house, actor, { code, leadUnitId: ground.units.office, reason: 'Sai phòng' }),
    propose: ({ code, actor }) =>
      proposeTransfer(house, actor, { code, leadUnitId: ground.units.culture, reason: 'Không thuộc phòng' }),
    agree: ({ code, actor }) => decideTransfer(house, actor, { code, isApproved: true, reason: null }),
    refuse_transfer: ({ code, actor }) =>
      decideTransfer(house, actor, { code, isApproved: false, reason: 'Đúng phòng' }),
    note: ({ code, actor }) =>
      noteProgress(house, actor, { code, headline: 'Đã kiểm tra', text: null, isPublic: true }),
    cooperate: ({ code, actor }) => askCooperation(house, actor, { code, unitIds: [ground.units.culture] }),
    reply: ({ code, actor }) =>
      replyCooperation(house, actor, { code, unitId: ground.units.culture, reply: 'Trường đồng ý' }),
    extend: async ({ code, actor }) =>
      askExtension(house, actor, {
        code,
        toDueOn: nextFriday((await read(code)).due_on ?? ''),
        reason: 'Chờ',
      }),
    grant: ({ code, actor }) => decideExtension(house, actor, { code, isApproved: true, reason: null }),
    refuse_extension: ({ code, actor }) =>
      decideExtension(house, actor, { code, isApproved: false, reason: 'Làm được ngay' }),
    handler: ({ code, actor }) =>
      nameHandler(house, actor, { code, personId: ground.officer.personId ?? '' }),
    join: ({ code, actor }) => joinByOffice(house, actor, { code, intoCode: other.code }),
    unjoin: ({ code, actor }) => unjoinByOffice(house, actor, { code }),
    repeat: ({ code, actor }) => linkRepeat(house, actor, { code, earlierCode: earlier.code }),
    divert: ({ code, actor }) =>
      divertPetition(house, actor, {
        ...{ code, kind: 'complaint', body: 'Thanh tra', handover: '12/BG', sure: true },
      }),
  } satisfies Record<string, Deed>;
}

function above({ house, roads }: History) {
  const answer: Deed = ({ code, actor }) =>
    answerEscalation(house, actor, { code, answer: 'Sẽ sửa quý sau' });
  const sent = { legalBasis: null, documentNumber: null, chaseOn: null };
  return {
    escalate: ({ code, actor }) =>
      escalatePetition(house, actor, {
        ...{ ...sent, code, whyBeyond: 'Của thành phố', toParent: true, toBody: null },
      }),
    recall: ({ code, actor }) => recallEscalation(house, actor, { code, reason: 'Gửi nhầm' }),
    above: answer,
    above_by_unit: answer,
    give_above: ({ code, actor }) =>
      giveAbove(house, actor, { code, unitId: roads.unit, personId: null, dueOn: null, note: null }),
    pass_up: ({ code, actor }) =>
      passUp(house, actor, { ...sent, code, whyBeyond: 'Của Bộ', toBody: 'Bộ Xây dựng' }),
    hear: ({ code, actor }) => hearAbove(house, actor, { code, answer: 'Đã ghi vốn năm sau' }),
  } satisfies Record<string, Deed>;
}

function answering({ house, read }: History) {
  const draft = async (code: string, actor: Actor, change: Partial<DraftInput>, next?: string) => {
    const today = dayOf(house.now());
    const step = next === undefined ? {} : { nextStep: next, nextStepOn: null };
    const input = draftOf(await read(code), step);
    return await draftAnswer(house, actor, { ...input, documentOn: today, ...change });
  };
  const plain: Deed = ({ code, actor }) => draft(code, actor, {});
  return {
    draft: plain,
    draft_other: plain,
    draft_resolved: ({ code, actor }) => draft(code, actor, { outcome: 'resolved', evidence: 'Biên bản 12' }),
    draft_roadmap: async ({ code, actor }) => {
      const [first] = draftOf(await read(code)).questions;
      const day = nextFriday(addDays(dayOf(house.now()), 20));
      if (first === undefined) throw new Error('nothing is asked');
      const questions = [{ ...first, nextStep: 'Thay hết nắp cống', nextStepOn: day }];
      return await draft(code, actor, { outcome: 'in_progress_roadmap', questions });
    },
    draft_up: ({ code, actor }) => {
      const lookAgainOn = nextFriday(addDays(dayOf(house.now()), 30));
      return draft(code, actor, { outcome: 'forwarded_up', lookAgainOn }, 'Chờ thành phố');
    },
    return: ({ code, actor }) => returnDraft(house, actor, { code, reason: 'Thiếu ngày' }),
    sign: async ({ code, actor }) => signAnswer(house, actor, signOf(await read(code))),
    on_site: ({ code, actor }) =>
      house.transact(async (tx) => {
        const petition = await lockByCode(tx, code);
        if (petition === undefined) throw new Error(code);
        const said = { text: 'Đã sửa sáng nay.', byName: 'Vũ Đình Khôi', at: house.now() };
        return await answerOnSite(house, tx, { ...said, petition, actor, parts: ['session'] });
      }),
    look_again: ({ code, actor }) => {
      const nextOn = nextFriday(addDays(dayOf(house.now()), 40));
      return lookAgain(house, actor, { code, found: 'Vẫn chờ thành phố', nextOn });
    },
  } satisfies Record<string, Deed>;
}

function settling({ house, ground, wait }: History) {
  const verdict = (kind: 'satisfied' | 'partly' | 'not_solved'): Deed => {
    const said = { number, kind, reason: 'Chưa xong', address: 'a' };
    return ({ code }) => giveVerdict(house, { ...said, code, sendKey: house.newId() });
  };
  const promiseOf = async (code: string) => {
    const petition = await house.db
      .selectFrom('petition')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return (await readOfPetitions(house.db, [petition.id])).at(-1);
  };
  return {
    satisfied: verdict('satisfied'),
    partly: verdict('partly'),
    not_solved: verdict('not_solved'),
    reopen: ({ code, actor }) =>
      reopenPetition(house, actor, { code, reason: 'Nắp lại vỡ', leadUnitId: null }),
    silence: () => settleSilent(house),
    withdraw: ({ code }) =>
      withdrawPetition(house, { code, number, reason: 'Thôi', pressure: 'Bị dọa', address: 'a' }),
    withdraw_office: ({ code, actor }) =>
      withdrawByOffice(house, actor, { code, reason: 'Có đơn rút', pressure: null }),
    continue: ({ code, actor }) =>
      continueWithout(house, actor, { code, reason: 'Vì lợi ích chung', leadUnitId: null }),
    keep: async ({ code }) => {
      const promise = await promiseOf(code);
      if (promise === undefined) return;
      const done = { code: promise.code, text: 'Đã thay đủ.', documentNumber: null, photo: null };
      const reported = await reportDone(house, ground.officer, { ...done, version: promise.version });
      await verifyCommitment(house, ground.front, {
        ...{ code: promise.code, version: reported.version, isAccepted: true, note: 'Đã xem tại chỗ' },
        photo: null,
      });
    },
    break: async ({ code }) => {
      const promise = await promiseOf(code);
      if (promise === undefined) return;
      await changeCommitment(house, ground.head, {
        ...{ code: promise.code, version: promise.version, verb: 'fail', reason: 'Thiếu vốn', dueOn: null },
        responsible: 'Phòng Kinh tế',
      });
    },
    time: () => tickPetitions(house),
    wait: async () => wait(4),
  } satisfies Record<string, Deed>;
}

/** The first Friday after the day: nobody may set a day on which nobody works. */
function nextFriday(day: Day): Day {
  if (day === '') return day;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, ((5 - weekday + 6) % 7) + 1);
}
