import { isRankingStill, type LoadLevel } from './load.ts';
import { withPollCounts } from './poll.ts';
import { byAgreement } from './question.ts';
import type { PublicStage } from './stage.ts';

/** Counts of this moment, absolute: people in the hall and watching, who agrees by the question's number, polls. */
export type Counts = Readonly<{
  hall: number;
  online: number;
  questions: Readonly<Record<string, number>>;
  /** Answers to polls by the names that `pollKey` gives. */
  polls: Readonly<Record<string, number>>;
  /** Small signs about whoever speaks, by the names that `reactionKey` gives. */
  reactions: Readonly<Record<string, number>>;
}>;

/** What differs from what was told before, or null for nothing. A lost or repeated tick does no harm. */
export function changedCounts(before: Counts, now: Counts): Counts | null {
  const questions = changed(before.questions, now.questions);
  const polls = changed(before.polls, now.polls);
  const reactions = changed(before.reactions, now.reactions);
  const isSame = before.hall === now.hall && before.online === now.online;
  if (isSame && Object.keys({ ...questions, ...polls, ...reactions }).length === 0) return null;
  return { hall: now.hall, online: now.online, questions, polls, reactions };
}

/** Only the counts that somebody can see, by the numbers of questions; null for all. */
export function countsOf(counts: Counts, numbers: readonly number[] | null): Counts {
  if (numbers === null) return counts;
  const seen = new Set(numbers.map(String));
  const questions = Object.entries(counts.questions).filter(([number]) => seen.has(number));
  return { ...counts, questions: Object.fromEntries(questions) };
}

/** The stage with the counts of this moment. */
export function withCounts<T extends PublicStage>(stage: T, counts: Counts): T {
  const questions = stage.questions.map((question) => ({
    ...question,
    agreed: counts.questions[question.number] ?? question.agreed,
  }));
  const shown = questions.find((question) => question.id === stage.shown.question?.id) ?? null;
  return {
    ...stage,
    questions: inOrder(questions, stage.load),
    polls: stage.polls.map((poll) => withPollCounts(poll, counts.polls)),
    shown: { ...stage.shown, question: shown },
  };
}

/** The stage as it is shown at a level of load. */
export function withLoad<T extends PublicStage>(stage: T, load: LoadLevel): T {
  return { ...stage, load, questions: inOrder(stage.questions, load) };
}

function inOrder<T extends Readonly<{ agreed: number; number: number }>>(
  questions: readonly T[],
  load: LoadLevel,
): T[] {
  return isRankingStill(load) ? [...questions].sort((a, b) => a.number - b.number) : byAgreement(questions);
}

function changed(
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value));
}
