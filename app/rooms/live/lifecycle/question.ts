import type { Moves } from '#app/ground/lifecycle.ts';
import type { QuestionState } from '../question.ts';

export type QuestionMover = 'chair' | 'desk';

export type QuestionCondition =
  /** a reason is chosen */
  | 'reason'
  /** another question of the session, neither merged itself nor diverted, is chosen */
  | 'other'
  /** there are words to reply */
  | 'words';

export const questionMoves = {
  open: { from: ['pending', 'refused'], to: 'open', by: ['chair', 'desk'] },
  hold: { from: ['open'], to: 'pending', by: ['chair', 'desk'] },
  refuse: { from: ['pending', 'open'], to: 'refused', by: ['chair', 'desk'], when: ['reason'] },
  reply: { from: ['pending', 'open', 'closed'], to: 'closed', by: ['chair', 'desk'], when: ['words'] },
  close: { from: ['open'], to: 'closed', by: ['chair', 'desk'] },
  reopen: { from: ['closed'], to: 'open', by: ['chair', 'desk'] },
  merge: { from: ['pending', 'open'], to: 'merged', by: ['chair', 'desk'], when: ['other'] },
  unmerge: { from: ['merged'], to: 'open', by: ['chair', 'desk'] },
  unmerge_pending: { from: ['merged'], to: 'pending', by: ['chair', 'desk'] },
  divert: {
    from: ['pending', 'open', 'closed', 'merged', 'refused'],
    to: 'diverted',
    by: ['chair', 'desk'],
  },
} as const satisfies Moves<QuestionState, QuestionMover, QuestionCondition>;

export type QuestionVerb = keyof typeof questionMoves;
export const questionMachine = { noun: 'question', moves: questionMoves } as const;
