import type { Language } from '#app/ground/language.ts';
import type { OpinionThread } from '#app/rooms/opinions/present.ts';
import type { RejectReason } from '#app/rooms/opinions/reason.ts';
import type { PetitionView } from '#app/rooms/petitions/present.ts';
import { threadWords } from './words.ts';

/** One link of the chain: what happened (or is still to come), when, and the page on which it stands. */
export type ThreadStep = Readonly<{
  kind:
    | 'opinion'
    | 'merged'
    | 'split'
    | 'question'
    | 'turn'
    | 'petition'
    | 'answer'
    | 'item'
    | 'commitment'
    | 'evidence'
    | 'verification'
    | 'verdict';
  stage: 'done' | 'next';
  /** Instant or day; null where none is known. For what is to come: the latest day. */
  at: string | null;
  title: string;
  text: string | null;
  link: Readonly<{
    to: 'thread' | 'live' | 'petition' | 'conclusion' | 'commitment' | 'verdict';
    path: string;
    /** Which record it leads to, where there are several. */
    code?: string;
  }> | null;
  more?: readonly string[];
}>;

export type ThreadView = Readonly<{
  code: string;
  kind: 'open' | 'rejected' | 'unshown';
  title: string | null;
  text: string | null;
  petitionCode: string | null;
  rejection: RejectReason | null;
  isSent: boolean;
  isWithdrawable: boolean;
  /** The topic it went into: the sender may object. */
  mergedInto: string | null;
  /** That topic with what was signed for it; an author who objected has not been answered by it. */
  group: Readonly<{
    code: string;
    title: string;
    isObjected: boolean;
    answers: PetitionView['answers'];
  }> | null;
  /** What the body says: the day of its first answer and by how many days that was late. */
  answered: Readonly<{ on: string; late: number }> | null;
  dueOn: string | null;
  daysLate: number;
  /** What the asker says, or the rule after silence: a second fact. */
  settled: Readonly<{ on: string; by: string | null }> | null;
  /** The last that the asker said of the answer is "partly". */
  isPartly: boolean;
  silenceUntil: string | null;
  mayRate: boolean;
  steps: readonly ThreadStep[];
}>;

/** What is still to come: being looked at, the answer, the word of the asker. */
export function waitingSteps(
  of: { opinion: OpinionThread | null; petition: PetitionView | null; told: readonly ThreadStep[] },
  language: Language,
): ThreadStep[] {
  const { steps: words } = threadWords(language);
  const { opinion, petition } = of;
  const next = (step: Pick<ThreadStep, 'kind' | 'at' | 'title' | 'text'>): ThreadStep => ({
    ...step,
    stage: 'next',
    link: null,
  });
  if (opinion?.state === 'received') {
    return [next({ kind: 'opinion', at: opinion.ackDueOn, title: words.waiting, text: words.waitingText })];
  }
  if (petition === null || petition.stage === null) return [];
  if (petition.daysLeft !== null) {
    return [
      next({
        kind: 'answer',
        at: petition.dueOn,
        title: words.answerNext,
        text: petition.unit === null ? null : words.unit(petition.unit),
      }),
    ];
  }
  if (!petition.verdict.isOpen || petition.settledAt !== null) return [];
  return [next({ kind: 'verdict', at: petition.silenceUntil, title: words.verdictNext, text: null })];
}
