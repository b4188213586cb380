import type { Moves } from '#app/ground/lifecycle.ts';
import type { QuestionState } from '../question.ts';

export type QuestionMover = 'chair' | 'desk';

export type QuestionCondition =
  /** a reason is chosen */
  'reason';

export const questionMoves = {
  open: { from: ['pending', 'refused'], to: 'open', by: ['chair', 'desk'] },
  refuse: { from: ['pending', 'open'], to: 'refused', by: ['chair', 'desk'], when: ['reason'] },
  divert: { from: ['pending', 'open', 'refused'], to: 'diverted', by: ['chair', 'desk'] },
} as const satisfies Moves<QuestionState, QuestionMover, QuestionCondition>;

export type QuestionVerb = keyof typeof questionMoves;
export const questionMachine = { noun: 'question', moves: questionMoves } as const;
