import type { Moves } from '#app/ground/lifecycle.ts';
import type { SessionState } from '../session.ts';

/** chair: presides. desk: secretary or office. */
export type SessionMover = 'chair' | 'desk';

export type SessionCondition =
  /** no promise lacks a unit or a date */
  | 'promises-complete'
  /** what was answered has its answer, what was assigned its unit and date */
  | 'contents-complete';

export const sessionMoves = {
  pause: { from: ['open'], to: 'paused', by: ['chair', 'desk'] },
  resume: { from: ['paused'], to: 'open', by: ['chair', 'desk'] },
  end: {
    from: ['open', 'paused'],
    to: 'ended',
    by: ['chair', 'desk'],
    when: ['promises-complete', 'contents-complete'],
    leaves: 'minutes',
  },
} as const satisfies Moves<SessionState, SessionMover, SessionCondition>;

export type SessionVerb = keyof typeof sessionMoves;
export const sessionMachine = { noun: 'session', moves: sessionMoves } as const;
