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

/** Those that most people agree with first, older ones before newer ones. */
export function byAgreement<T extends Readonly<{ agreed: number; number: number }>>(
  questions: readonly T[],
): T[] {
  return [...questions].sort((a, b) => b.agreed - a.agreed || a.number - b.number);
}
