import type { Moves } from '#app/ground/lifecycle.ts';
import type { HandoverState } from '../handover.ts';

/**
 * leaver: whose matters they are. office: clerk or head, who make the sheet of one who is gone. successor: who is named
 * on it, and nobody else. clock: time.
 */
export type HandoverMover = 'leaver' | 'office' | 'successor' | 'clock';

export type HandoverCondition =
  /** somebody else who works here is named */
  | 'successor-given'
  /** a reason is given */
  | 'reason'
  /** nothing is open any more, or the leaver holds the role again */
  | 'nothing-owed';

/** Born owed, when somebody leaves, or waiting, when he makes it before that. */
export const handoverMoves = {
  make: {
    from: ['owed'],
    to: 'waiting',
    by: ['leaver', 'office'],
    when: ['successor-given'],
    leaves: 'hand-over sheet',
  },
  accept: { from: ['waiting'], to: 'accepted', by: ['successor'] },
  refuse: { from: ['waiting'], to: 'refused', by: ['successor'], when: ['reason'] },
  take_back: { from: ['waiting'], to: 'taken_back', by: ['leaver', 'office'], when: ['reason'] },
  lapse: { from: ['owed'], to: 'lapsed', by: ['clock'], when: ['nothing-owed'] },
} as const satisfies Moves<HandoverState, HandoverMover, HandoverCondition>;

export type HandoverVerb = keyof typeof handoverMoves;
export const handoverMachine = { noun: 'handover', moves: handoverMoves } as const;
