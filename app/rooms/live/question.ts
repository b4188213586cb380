/** `pending`: waits for the secretary. `diverted`: a denunciation, of which no word is kept. */
export const questionStates = ['pending', 'open', 'refused', 'diverted'] as const;
export type QuestionState = (typeof questionStates)[number];

export const refuseReasons = ['duplicate', 'off_topic', 'personal_data', 'rude', 'empty'] as const;
export type RefuseReason = (typeof refuseReasons)[number];

/** Questions that one telephone may send in one session. */
export const mostQuestions = 10;

/** Those that most people agree with first, older ones before newer ones. */
export function byAgreement<T extends Readonly<{ agreed: number; number: number }>>(
  questions: readonly T[],
): T[] {
  return [...questions].sort((a, b) => b.agreed - a.agreed || a.number - b.number);
}
