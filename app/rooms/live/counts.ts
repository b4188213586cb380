import { byAgreement } from './question.ts';
import type { PublicStage } from './stage.ts';

/** Counts of this moment, absolute: people in the hall and watching, and who agrees, by the question's number. */
export type Counts = Readonly<{
  hall: number;
  online: number;
  questions: Readonly<Record<string, number>>;
}>;

/** What differs from what was told before, or null for nothing. A lost or repeated tick does no harm. */
export function changedCounts(before: Counts, now: Counts): Counts | null {
  const questions = Object.entries(now.questions).filter(
    ([number, agreed]) => before.questions[number] !== agreed,
  );
  if (questions.length === 0 && before.hall === now.hall && before.online === now.online) return null;
  return { hall: now.hall, online: now.online, questions: Object.fromEntries(questions) };
}

/** The stage with the counts of this moment. */
export function withCounts<T extends PublicStage>(stage: T, counts: Counts): T {
  const questions = stage.questions.map((question) => ({
    ...question,
    agreed: counts.questions[question.number] ?? question.agreed,
  }));
  const shown = questions.find((question) => question.id === stage.shown.question?.id) ?? null;
  return { ...stage, questions: byAgreement(questions), shown: { ...stage.shown, question: shown } };
}
