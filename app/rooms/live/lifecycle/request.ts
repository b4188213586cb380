import type { Moves } from '#app/ground/lifecycle.ts';
import type { RequestState } from '../queue.ts';

/** owner: the telephone that asked. room: a consequence of another deed. */
export type RequestMover = 'chair' | 'desk' | 'owner' | 'room';

export const requestMoves = {
  call: { from: ['waiting'], to: 'called', by: ['chair', 'desk', 'room'] },
  withdraw: { from: ['waiting'], to: 'withdrawn', by: ['owner', 'desk', 'chair'] },
  miss: { from: ['waiting'], to: 'not_reached', by: ['room'] },
  divert: { from: ['called'], to: 'diverted', by: ['room'] },
} as const satisfies Moves<RequestState, RequestMover, never>;

export type RequestVerb = keyof typeof requestMoves;
export const requestMachine = { noun: 'request', moves: requestMoves } as const;
