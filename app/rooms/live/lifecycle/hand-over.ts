import type { Moves } from '#app/ground/lifecycle.ts';
import type { HandOverState } from '../hand-over.ts';

/** point: the coordinator whose turn comes. room: a consequence of calling a speaker. clock: the fall-back. */
export type HandOverMover = 'point' | 'desk' | 'chair' | 'room' | 'clock';

export type HandOverCondition =
  /** its turn had come and the time of the fall-back is over */
  | 'over-due'
  /** a reason is chosen */
  | 'reason';

export const handOverMoves = {
  get_ready: { from: ['next'], to: 'ready', by: ['point', 'desk', 'chair'] },
  test_sound: { from: ['next', 'ready'], to: 'sound_tested', by: ['point', 'desk', 'chair'] },
  go_live: { from: ['next', 'ready', 'sound_tested'], to: 'live', by: ['desk', 'chair', 'room'] },
  thank: { from: ['live'], to: 'thanked', by: ['desk', 'chair', 'room'] },
  fall_back: { from: ['next', 'ready'], to: 'skipped', by: ['clock'], when: ['over-due'] },
  skip: {
    from: ['next', 'ready', 'sound_tested', 'live'],
    to: 'skipped',
    by: ['desk', 'chair', 'room'],
    when: ['reason'],
  },
} as const satisfies Moves<HandOverState, HandOverMover, HandOverCondition>;

export type HandOverVerb = keyof typeof handOverMoves;
export const handOverMachine = { noun: 'handOver', moves: handOverMoves } as const;
