import type { Moves } from '#app/ground/lifecycle.ts';
import type { RequestState } from '../supervision.ts';

/** unit: who works for the unit that was asked. supervisor: who asked. One person is never both. */
export type RequestMover = 'unit' | 'supervisor';

export type RequestCondition =
  /** the answer is written in words */
  | 'words'
  /** a recommendation is answered with accepted, partly or declined */
  | 'outcome';

/** A request for explanation or a recommendation: the unit answers, the supervisor takes note or asks again. */
export const supervisionRequestMoves = {
  answer: {
    from: ['sent'],
    to: 'answered',
    by: ['unit'],
    when: ['words', 'outcome'],
    leaves: 'answer to the supervision',
  },
  take_note: { from: ['answered'], to: 'closed', by: ['supervisor'] },
  ask_again: { from: ['answered'], to: 'sent', by: ['supervisor'], when: ['words'], leaves: 'request' },
  withdraw: { from: ['sent'], to: 'withdrawn', by: ['supervisor'], when: ['words'] },
} as const satisfies Moves<RequestState, RequestMover, RequestCondition>;

export type RequestVerb = keyof typeof supervisionRequestMoves;
export const supervisionRequestMachine = {
  noun: 'supervision-request',
  moves: supervisionRequestMoves,
} as const;
