import type { Moves } from '#app/ground/lifecycle.ts';
import type { TurnState } from '../turn.ts';

export type TurnMover = 'chair' | 'desk' | 'room';

export type TurnCondition =
  /** a reason is chosen */
  'reason';

export const turnMoves = {
  pause: { from: ['speaking'], to: 'paused', by: ['chair', 'desk'] },
  resume: { from: ['paused'], to: 'speaking', by: ['chair', 'desk'] },
  end: { from: ['speaking', 'paused'], to: 'ended', by: ['chair', 'desk', 'room'] },
  stop: { from: ['speaking', 'paused'], to: 'stopped', by: ['chair', 'desk'], when: ['reason'] },
  divert: {
    from: ['speaking', 'paused', 'ended', 'stopped'],
    to: 'diverted',
    by: ['chair', 'desk'],
    leaves: 'line of the minutes',
  },
} as const satisfies Moves<TurnState, TurnMover, TurnCondition>;

export type TurnVerb = keyof typeof turnMoves;
export const turnMachine = { noun: 'turn', moves: turnMoves } as const;
