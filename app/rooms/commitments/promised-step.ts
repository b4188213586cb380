import { fold } from '#app/ground/fold.ts';
import type { Day } from '#app/ground/time.ts';
import { type CommitmentState, isLate } from './commitment.ts';

/** One step with a day in a signed answer; `question` is what it answers to. */
export type PromisedStep = Readonly<{ position: number; question: string; text: string; day: Day }>;

/** A promise of the same petition that is still owed, with the sub-question under which it was made. */
export type OpenPromise = Readonly<{
  id: string;
  question: string | null;
  text: string;
  state: CommitmentState;
  dueOn: Day | null;
  originalDueOn: Day | null;
}>;

/** What a new answer makes of the promises of the answer before it. */
export type StepPlan = Readonly<{
  /** The same step with the same day: it goes on, and is not promised a second time. */
  kept: readonly Readonly<{ id: string; position: number }>[];
  fresh: readonly Readonly<{ step: PromisedStep; replacesId: string | null }>[];
  /** No step of the new answer speaks of them: they stay owed. */
  left: readonly string[];
}>;

/**
 * Each dated step is one promise. A step that answers the same sub-question otherwise, or says the same with another
 * day, takes the place of the promise before it, but never of one that is late or reported: that has to be accounted for.
 */
export function planSteps(
  steps: readonly PromisedStep[],
  open: readonly OpenPromise[],
  today: Day,
): StepPlan {
  const rest = [...open];
  const take = (fits: (promise: OpenPromise) => boolean): OpenPromise | undefined => {
    const at = rest.findIndex(fits);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  const kept: { id: string; position: number }[] = [];
  const others = steps.filter((step) => {
    const same = take((promise) => isSameText(promise, step) && isSameDay(promise, step));
    if (same !== undefined) kept.push({ id: same.id, position: step.position });
    return same === undefined;
  });
  const fresh = others.map((step) => {
    const before =
      take((promise) => isSameText(promise, step)) ?? take((promise) => isSameQuestion(promise, step));
    const isReplaced = before !== undefined && mayBeReplaced(before, today);
    return { step, replacesId: isReplaced ? before.id : null };
  });
  return { kept, fresh, left: rest.map((promise) => promise.id) };
}

function mayBeReplaced(promise: OpenPromise, today: Day): boolean {
  if (promise.state === 'reported_done' || promise.state === 'carried_over') return false;
  return !isLate(promise, today);
}

function isSameText(promise: OpenPromise, step: PromisedStep): boolean {
  return fold(promise.text) === fold(step.text);
}

function isSameDay(promise: OpenPromise, step: PromisedStep): boolean {
  return promise.dueOn === step.day || promise.originalDueOn === step.day;
}

function isSameQuestion(promise: OpenPromise, step: PromisedStep): boolean {
  return promise.question !== null && fold(promise.question) === fold(step.question);
}
