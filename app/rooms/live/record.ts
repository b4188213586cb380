import type { TurnView } from './stage.ts';

/** Turns that the record counts: somebody was called and was there. */
export function isPublicTurn(turn: TurnView): boolean {
  return turn.stopReason !== 'absent';
}

/** Whole seconds that a turn took. */
export function secondsOf(turn: TurnView): number {
  return turn.allottedSeconds - turn.leftSeconds;
}
