import type { Moves } from '#app/ground/lifecycle.ts';
import type { SupervisionState } from '../supervision.ts';

/** supervisor: the Front, the People's Council, the people's inspection. */
export type SupervisionMover = 'supervisor';

export type SupervisionCondition =
  /** what was found is written in words */
  | 'conclusion'
  /** every thread that was drawn has a finding */
  | 'all-read'
  /** a reason is given */
  | 'reason';

/** A supervision is planned, goes on, and ends with a conclusion; or it is called off. */
export const supervisionMoves = {
  start: { from: ['planned'], to: 'ongoing', by: ['supervisor'] },
  conclude: {
    from: ['ongoing'],
    to: 'concluded',
    by: ['supervisor'],
    when: ['conclusion', 'all-read'],
    leaves: 'supervision report',
  },
  cancel: { from: ['planned', 'ongoing'], to: 'cancelled', by: ['supervisor'], when: ['reason'] },
} as const satisfies Moves<SupervisionState, SupervisionMover, SupervisionCondition>;

export type SupervisionVerb = keyof typeof supervisionMoves;
export const supervisionMachine = { noun: 'supervision', moves: supervisionMoves } as const;
