/**
 * `pending`: waits for the secretary. `closed`: answered or done with, can be read but not agreed with. `merged`:
 * stands in another question. `diverted`: a denunciation, of which no word is kept.
 */
export const questionStates = ['pending', 'open', 'closed', 'merged', 'refused', 'diverted'] as const;
export type QuestionState = (typeof questionStates)[number];

export const refuseReasons = ['duplicate', 'off_topic', 'personal_data', 'rude', 'empty'] as const;
export type RefuseReason = (typeof refuseReasons)[number];

/** May an answer be written down to it? Also to one that is closed since it was answered. */
export function isAnswerable(state: QuestionState): boolean {
  return state === 'open' || state === 'closed';
}

/**
 * Questions as the desk puts them: those chosen for the floor before the day stand first, then what is asked in the session;
 * behind them what was sent before and not chosen. Where nothing was chosen, all stand together. Each list keeps its order.
 */
export function floorList<T extends Readonly<{ isFromBefore: boolean; chosenWay: unknown }>>(
  questions: readonly T[],
): Readonly<{ chosen: readonly T[]; asked: readonly T[]; others: readonly T[] }> {
  const chosen = questions.filter((question) => question.chosenWay !== null);
  const rest = questions.filter((question) => question.chosenWay === null);
  if (chosen.length === 0) return { chosen, asked: rest, others: [] };
  return {
    chosen,
    asked: rest.filter((question) => !question.isFromBefore),
    others: rest.filter((question) => question.isFromBefore),
  };
}

/** The same as one list. */
export function inFloorOrder<T extends Readonly<{ isFromBefore: boolean; chosenWay: unknown }>>(
  questions: readonly T[],
): T[] {
  const { chosen, asked, others } = floorList(questions);
  return [...chosen, ...asked, ...others];
}

/** Those that most people agree with first, older ones before newer ones. */
export function byAgreement<T extends Readonly<{ agreed: number; number: number }>>(
  questions: readonly T[],
): T[] {
  return [...questions].sort((a, b) => b.agreed - a.agreed || a.number - b.number);
}
