/**
 * The line of a point. `ready`: checked in and waiting. `live`: it takes part in the session that runs. `dropped`:
 * nothing has been heard of it for a while.
 */
export const pointStates = ['not_connected', 'ready', 'live', 'dropped'] as const;
export type PointState = (typeof pointStates)[number];

/** What a check-in test found, for sound, picture and line. */
export const testMarks = ['good', 'poor', 'none'] as const;
export type TestMark = (typeof testMarks)[number];

/** How somebody came onto the roll of a point. */
export const rollVias = ['typed', 'scanned', 'sheet'] as const;
export type RollVia = (typeof rollVias)[number];

/** How points that are only simulated are called; they go with the rehearsal. */
export const simulatedName = 'Điểm cầu tổng duyệt ';

/** What a point may send in one minute; more is asked to come back later. */
export const mostPerMinute = 60;

/** Nothing that is typed at a point waits longer than this for its line. */
const longestWithoutLine = 12 * 3_600_000;

/**
 * When something was said: what the point tells, by the server's clock, but never later than now, nor earlier than
 * the session began, nor older than twelve hours. `typedAt` in milliseconds; null for just now.
 */
export function saidAt(typedAt: number | null, bounds: Readonly<{ now: Date; since: Date | null }>): Date {
  const now = bounds.now.getTime();
  const earliest = Math.max(bounds.since?.getTime() ?? 0, now - longestWithoutLine);
  return new Date(Math.min(now, Math.max(earliest, typedAt ?? now)));
}

/** A point in the tree: 26 to 44 people with one coordinator (nationwide online sessions of 2022). */
export type PointNode = Readonly<{
  id: string;
  parentId: string | null;
  isMain: boolean;
  state: PointState;
  headcount: number | null;
}>;

/** What a point and all points under it add up to. `silent`: have not told their headcount. */
export type RolledUp = Readonly<{
  points: number;
  people: number;
  silent: number;
  states: Readonly<Record<PointState, number>>;
}>;

const connectedStates: ReadonlySet<PointState> = new Set(['ready', 'live']);

/** Is there a line to it now? */
export function isConnected(state: PointState): boolean {
  return connectedStates.has(state);
}

/** What a sign of life does to a line: nothing, or back to where it was; into the session once that runs. */
export function wakeVerb(state: PointState, isSessionRunning: boolean): 'go_live' | 'check_in' | null {
  if (state === 'dropped') return isSessionRunning ? 'go_live' : 'check_in';
  return state === 'ready' && isSessionRunning ? 'go_live' : null;
}

/** For each point what it and everything under it adds up to. A parent that is not there, or a ring, ends the way up. */
export function rollUp(nodes: readonly PointNode[]): Map<string, RolledUp> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sums = new Map(nodes.map((node) => [node.id, nobody()]));
  for (const node of nodes) {
    const seen = new Set<string>();
    for (
      let at: PointNode | undefined = node;
      at !== undefined && !seen.has(at.id);
      at = byId.get(at.parentId ?? '')
    ) {
      seen.add(at.id);
      const sum = sums.get(at.id);
      if (sum === undefined) continue;
      sum.points += 1;
      sum.people += node.headcount ?? 0;
      sum.silent += node.headcount === null ? 1 : 0;
      sum.states[node.state] += 1;
    }
  }
  return sums;
}

/** What all points together add up to. */
export function sumOf(nodes: readonly PointNode[]): RolledUp {
  const sum = nobody();
  for (const node of nodes) {
    sum.points += 1;
    sum.people += node.headcount ?? 0;
    sum.silent += node.headcount === null ? 1 : 0;
    sum.states[node.state] += 1;
  }
  return sum;
}

function nobody() {
  return {
    points: 0,
    people: 0,
    silent: 0,
    states: { not_connected: 0, ready: 0, live: 0, dropped: 0 },
  };
}

/** Every point but the main hall with its place, from 1, by which addresses of its screen and its code name it. */
export function placed<T extends Readonly<{ is_main: boolean }>>(
  points: readonly T[],
): (T & { place: number })[] {
  return points.filter((point) => !point.is_main).map((point, index) => ({ ...point, place: index + 1 }));
}
