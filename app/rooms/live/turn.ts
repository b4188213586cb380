/** A turn of speech. `diverted`: a denunciation was pointed to its proper place; no word of it is kept. */
export const turnStates = ['speaking', 'paused', 'ended', 'stopped', 'diverted'] as const;
export type TurnState = (typeof turnStates)[number];

/** Why the presiding officer ended a turn early. A code and not free text: the record must not quote what was cut. */
export const stopReasons = ['time_over', 'off_topic', 'repeats', 'disorder', 'absent'] as const;
export type StopReason = (typeof stopReasons)[number];

/** Seconds that "one more minute" gives. */
export const extension = 60;

export type TurnClock = Readonly<{
  state: TurnState;
  startedAt: Date;
  endedAt: Date | null;
  allottedSeconds: number;
  pausedAt: Date | null;
  pausedSeconds: number;
}>;

const openStates: ReadonlySet<TurnState> = new Set(['speaking', 'paused']);

/** Does the speaker still have the floor? */
export function isOpenTurn(state: TurnState): boolean {
  return openStates.has(state);
}

/** Whole seconds that were spoken, without pauses. */
export function spokenSeconds(clock: TurnClock, now: Date): number {
  const until = clock.endedAt ?? clock.pausedAt ?? now;
  const passed = Math.floor((until.getTime() - clock.startedAt.getTime()) / 1000);
  return Math.max(0, passed - clock.pausedSeconds);
}

/** Whole seconds left; negative when over time. */
export function secondsLeft(clock: TurnClock, now: Date): number {
  return clock.allottedSeconds - spokenSeconds(clock, now);
}

/** Seconds of pause to add when the clock goes on at `now`. */
export function pauseLength(pausedAt: Date, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - pausedAt.getTime()) / 1000));
}

/** "1:52", or "-0:12" when over time. */
export function clockText(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${seconds < 0 ? '-' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
