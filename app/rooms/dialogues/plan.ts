import { addDays, type Day, daysBetween, weekdayOf } from '#app/ground/time.ts';
import type { Rule } from '#app/rooms/organisations/rule.ts';
import { type Audience, type DialogueState, isHeld } from './dialogue.ts';

export const planStates = ['draft', 'submitted', 'approved'] as const;
export type PlanState = (typeof planStates)[number];

/** Why a line stands in the plan: a duty, matters still open or raised again, last year, voters, or own will. */
export const planOrigins = ['own', 'obligation', 'open', 'repeated', 'last_year', 'voters'] as const;
export type PlanOrigin = (typeof planOrigins)[number];

export const voterRequestStates = ['received', 'counted', 'granted', 'declined'] as const;
export type VoterRequestState = (typeof voterRequestStates)[number];

/** May it still be corrected and counted? */
export function isOpenRequest(state: VoterRequestState): boolean {
  return state === 'received' || state === 'counted';
}

/** Months in which what is granted today can be held: the next twelve after this one, as 'YYYY-MM'. */
export function monthsToCome(today: Day): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: 12 }, (_, at) => {
    const count = year * 12 + month + at;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
}

/** A dialogue of the year, or a line of its plan for which none has been arranged yet. */
export type PlanEntry = Readonly<{
  audience: Audience;
  month: number;
  day: Day | null;
  /** Null for a line without a dialogue. */
  state: DialogueState | null;
  /** A line whose month has gone by without a dialogue. */
  isMissed: boolean;
}>;

/** `all`: dialogues with whomever. The others: those with one circle of people, where a text of their own asks for them. */
export const obligationNames = [
  'all',
  'youth',
  'farmers',
  'women',
  'workers',
  'businesses',
  'project_households',
] as const satisfies readonly ('all' | Audience)[];
export type ObligationName = (typeof obligationNames)[number];
export type Obligation = Readonly<{ name: ObligationName; required: number; rule: Rule }>;

export type Gap = Readonly<{
  name: ObligationName;
  required: number;
  held: number;
  /** In the plan or being prepared, not held yet. */
  planned: number;
  /** Neither held nor planned. */
  missing: number;
  rule: Rule;
}>;

/**
 * How far the year stands against a duty. What was cancelled, postponed without a new day, or let go by in its month
 * counts for nothing.
 */
export function gapOf(obligation: Obligation, entries: readonly PlanEntry[]): Gap {
  const counted = entries.filter((entry) => obligation.name === 'all' || entry.audience === obligation.name);
  const held = counted.filter((entry) => entry.state !== null && isHeld(entry.state)).length;
  const planned = counted.filter(isToCome).length;
  const missing = Math.max(0, obligation.required - held - planned);
  return { ...obligation, held, planned, missing };
}

/** Not held yet, and nobody has called it off. */
export function isToCome(entry: PlanEntry): boolean {
  if (entry.state === null) return !entry.isMissed;
  return !isHeld(entry.state) && entry.state !== 'cancelled' && entry.state !== 'postponed';
}

/** The month in which youth dialogues are usually held (Luật Thanh niên 2020). */
const youthMonth = 3;

/** Months for so many dialogues, spread over the year; youth in its own month first. */
export function monthsFor(name: ObligationName, count: number): number[] {
  const usual = name === 'youth' ? youthMonth : Math.ceil(12 / (count + 1));
  return Array.from({ length: count }, (_, index) =>
    Math.min(12, usual + index * Math.ceil(12 / (count + 1))),
  );
}

/** Share of voters in tenths of a per cent, rounded down: 9.99 % is not 10 %. */
export function shareOf(counted: number, voters: number): number {
  return voters === 0 ? 0 : Math.floor((counted * 1000) / voters);
}

/** Have enough voters asked that a dialogue must be held? */
export function reaches(request: { counted: number; voters: number; threshold: number }): boolean {
  return request.voters > 0 && request.counted * 100 >= request.threshold * request.voters;
}

/** The weeks of a month from Monday to Sunday; null for days of its neighbours. */
export function weeksOf(year: number, month: number): (Day | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const length = daysBetween(first, next);
  const before = weekdayOf(first) - 1;
  const weeks = Math.ceil((before + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => {
      const at = week * 7 + day - before;
      return at < 0 || at >= length ? null : addDays(first, at);
    }),
  );
}
