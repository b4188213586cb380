import type { Moves } from '#app/ground/lifecycle.ts';
import type { PointState } from '../point.ts';

/** point: its coordinator. room: a consequence of another deed or of a sign of life. clock: time. */
export type PointMover = 'point' | 'desk' | 'chair' | 'room' | 'clock';

export type PointCondition =
  /** nothing was heard of the point for as long as the session allows */
  'silent';

export const pointMoves = {
  check_in: { from: ['not_connected', 'dropped'], to: 'ready', by: ['point', 'desk', 'chair'] },
  go_live: { from: ['ready', 'dropped'], to: 'live', by: ['point', 'room'] },
  lose: { from: ['ready', 'live'], to: 'dropped', by: ['clock'], when: ['silent'] },
  mark_lost: { from: ['ready', 'live'], to: 'dropped', by: ['point', 'desk', 'chair'] },
  leave: {
    from: ['ready', 'live', 'dropped'],
    to: 'not_connected',
    by: ['point', 'desk', 'chair'],
  },
} as const satisfies Moves<PointState, PointMover, PointCondition>;

export type PointVerb = keyof typeof pointMoves;
export const pointMachine = { noun: 'point', moves: pointMoves } as const;
