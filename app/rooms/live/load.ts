/**
 * What gives way when a process has too much to do, one step after another. 1: counts on telephones come every two
 * seconds. 2: reactions of the hall and counts beside the list of questions hide. 3: questions stand in the order of their numbers. Asking,
 * agreeing, checking in, the list of speakers and whatever is said at the desks never give way.
 */
export const loadLevels = [0, 1, 2, 3] as const;
export type LoadLevel = (typeof loadLevels)[number];

/**
 * One second of a process. `delayMs`: how late its timers are, `lagMs`: from reading a change to the last stream that
 * was told of it, `busy`: share of the second in which it could do nothing else, from 0 to 1.
 */
export type Reading = Readonly<{ delayMs: number; lagMs: number; busy: number }>;

export type Load = Readonly<{ level: LoadLevel; over: number; calm: number }>;
export const noLoad: Load = { level: 0, over: 0, calm: 0 };

/** From which reading on a level is wanted. */
const limits: readonly (Reading & { level: LoadLevel })[] = [
  { level: 1, delayMs: 150, lagMs: 1_000, busy: 0.85 },
  { level: 2, delayMs: 300, lagMs: 2_000, busy: 0.93 },
  { level: 3, delayMs: 600, lagMs: 4_000, busy: 0.98 },
];
const secondsOver = 2;
const secondsCalm = 10;
/** A level is left only well below its limit, or it would come and go. */
const calmShare = 0.6;

/** One step up after two seconds over the next limit, one step down after ten calm ones. */
export function nextLoad(load: Load, reading: Reading): Load {
  const { level } = load;
  const over = limitsOver(reading, 1) > level ? load.over + 1 : 0;
  if (over >= secondsOver) return { level: step(level, 1), over: 0, calm: 0 };
  const calm = level > 0 && limitsOver(reading, calmShare) < level ? load.calm + 1 : 0;
  if (calm >= secondsCalm) return { level: step(level, -1), over: 0, calm: 0 };
  return { level, over, calm };
}

/** How often counts go to telephones. */
export function ticksBetween(level: LoadLevel): number {
  return level === 0 ? 2 : 8;
}

/** Signs of the hall, and counts beside the list of questions. What is sent is kept all the same. */
export function areReactionsHidden(level: LoadLevel): boolean {
  return level >= 2;
}

export function isRankingStill(level: LoadLevel): boolean {
  return level >= 3;
}

/** The higher of two levels that came as numbers. */
export function higherLevel(one: number, other: number): LoadLevel {
  return loadLevels[Math.max(0, Math.min(3, Math.max(one, other)))] ?? 0;
}

function limitsOver(reading: Reading, share: number): number {
  const isOver = (limit: Reading) =>
    reading.delayMs >= limit.delayMs * share ||
    reading.lagMs >= limit.lagMs * share ||
    reading.busy >= limit.busy * share;
  return Math.max(0, ...limits.filter(isOver).map((limit) => limit.level));
}

function step(level: LoadLevel, by: number): LoadLevel {
  return higherLevel(level + by, 0);
}
