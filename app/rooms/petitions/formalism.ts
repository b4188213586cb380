import type { Day } from '#app/ground/time.ts';

/** Signs that answers are given for form's sake. Each hit opens the record: a person decides what it means. */
export const formalismSigns = [
  'copied',
  'last_evening',
  'undecided',
  'in_time_not_accepted',
  'extended_again',
  'series',
  'years_running',
] as const;
export type FormalismSign = (typeof formalismSigns)[number];

/** A signed answer as the signs see it; days and the time of day are those of Vietnam. */
export type ToldAnswer = Readonly<{
  id: string;
  petitionId: string;
  code: string;
  title: string;
  unit: string | null;
  signedOn: Day;
  /** 'HH:MM' */
  signedAt: string;
  dueOn: Day | null;
  /** The whole answer with those to its sub-questions. */
  text: string;
  hasNextStep: boolean;
  /** The earlier answer that it openly says it was taken from. */
  reusesId: string | null;
  /** Why the sender says that it is not solved; null where nobody says so. */
  notSolved: string | null;
}>;

/** One hit; `seen` is what the sign saw: the other code, the hour, how many times. */
export type FormalismHit = Readonly<{
  code: string;
  title: string;
  unit: string | null;
  on: Day | null;
  seen: string;
  /** How much is the same, in per cent; of a copy only. */
  percent?: number;
}>;

/** A dialogue that was held in a session here: turns of people, and minutes that they spoke and that it lasted. */
export type DialogueTurns = Readonly<{
  code: string;
  title: string;
  on: string;
  turns: number;
  spoken: number;
  lasted: number;
}>;

/** Signed on the day that was due, from this hour on: nobody reads it any more that day. */
export function isLastEvening(answer: Pick<ToldAnswer, 'signedOn' | 'signedAt' | 'dueOn'>, hour: number) {
  return answer.signedOn === answer.dueOn && Number(answer.signedAt.slice(0, 2)) >= hour;
}

/** The body kept its day, and the sender says that nothing is solved. */
export function isInTimeNotAccepted(answer: Pick<ToldAnswer, 'signedOn' | 'dueOn' | 'notSolved'>): boolean {
  return answer.notSolved !== null && (answer.dueOn === null || answer.signedOn <= answer.dueOn);
}
