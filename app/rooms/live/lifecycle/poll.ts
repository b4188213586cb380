import type { Moves } from '#app/ground/lifecycle.ts';
import type { PollState } from '../poll.ts';

/** room: another poll is opened, or the session ends. */
export type PollMover = 'chair' | 'desk' | 'room';

export const pollMoves = {
  open: { from: ['draft', 'closed'], to: 'open', by: ['chair', 'desk'] },
  close: { from: ['open'], to: 'closed', by: ['chair', 'desk', 'room'] },
  withdraw: { from: ['draft'], to: 'withdrawn', by: ['chair', 'desk', 'room'] },
} as const satisfies Moves<PollState, PollMover, never>;

export type PollVerb = keyof typeof pollMoves;
export const pollMachine = { noun: 'poll', moves: pollMoves } as const;
