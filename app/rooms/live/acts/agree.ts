import type { Tx } from '#app/database/database.ts';
import { type Refusal, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { countPhonesOfPoints } from '../store-phones.ts';
import { lockOpenQuestions, writeWills } from '../store-questions.ts';
import { gather } from './gather.ts';
import { placeVoters } from './join.ts';
import { untilThere } from './until-there.ts';

/** What somebody wants of one question in the session of the dialogue `code`; `ticket` and `seat`: what they show. */
export type Will = Readonly<{
  code: string;
  questionId: string;
  ticket: string | null;
  seat?: string | null;
  isAgreed: boolean;
}>;

/**
 * How many people agree now, told only after it is safely kept. `ticket`: the telephone's from now on; null where that
 * of a seat token counted.
 */
export type Agreed = Readonly<{ isAgreed: boolean; agreed: number; ticket: string | null }>;

export type Agreements = Readonly<{
  /** Resolves after the commit; conflict `question.not-open`, forbidden `seat.needed` without a printed token. */
  send: (will: Will) => Promise<Agreed>;
}>;

/**
 * The group commit of agreements. The last will of a telephone about a question counts; all who sent one are answered
 * by the same commit. A telephone that nobody knew gets its seat in it. Written again after a lost connection, it
 * changes nothing that is there.
 */
export function openAgreements(house: House): Agreements {
  return {
    send: gather<Will, Agreed>((wills) =>
      untilThere(() => house.transact((tx) => agreeInTx(house, tx, wills))),
    ),
  };
}

/** Writes what some people want, each answered at the index of what was sent. */
export async function agreeInTx(house: House, tx: Tx, wills: readonly Will[]): Promise<(Agreed | Refusal)[]> {
  const open = await lockOpenQuestions(tx, [...new Set(wills.map((will) => will.questionId))]);
  const questions = new Map(open.map((question) => [question.id, question]));
  const inSession = wills.map((will) => {
    const question = questions.get(will.questionId);
    return question?.code === will.code ? question : undefined;
  });
  const seats = await placeVoters(
    house,
    tx,
    wills.flatMap((will, index) => {
      const question = inSession[index];
      if (question === undefined) return [];
      return [
        { ...will, seat: will.seat ?? null, sessionId: question.session_id, needsSeat: question.needs_seat },
      ];
    }),
  );
  const seated = seats.values();
  const placed = wills.map((will, index) => {
    const question = inSession[index];
    const seat = question === undefined ? undefined : seated.next().value;
    return question === undefined ? null : { will, question, seat: seat ?? null };
  });
  const last = new Map(
    placed.flatMap((one) =>
      one === null || one.seat === null
        ? []
        : [[`${one.question.id} ${one.seat.deviceId}`, { ...one.will, deviceId: one.seat.deviceId }]],
    ),
  );
  const moved = await writeWills(tx, [...last.values()], house.now());
  await countPhonesOfPoints(tx, [...last.values()], house.now());
  return placed.map((one) => {
    if (one === null) return refuse('conflict', 'question.not-open');
    if (one.seat === null) return refuse('forbidden', 'seat.needed');
    const agreed = one.question.agreed + (moved.get(one.question.id) ?? 0);
    return { isAgreed: one.will.isAgreed, agreed, ticket: one.seat.ticket };
  });
}
