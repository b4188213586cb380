import { fold } from '#app/ground/fold.ts';

export const requestStates = ['waiting', 'called', 'withdrawn', 'not_reached', 'diverted'] as const;
export type RequestState = (typeof requestStates)[number];

/** How a request came: from a telephone, or written down by the secretary for somebody in the hall. */
export const requestVias = ['phone', 'hall'] as const;
export type RequestVia = (typeof requestVias)[number];

/** Who is heard sooner: aged 70 and over, disabled people, pregnant women or parents with a small child. */
export const precedences = ['aged_70', 'disabled', 'with_child'] as const;
export type Precedence = (typeof precedences)[number];

/** Why the presiding officer called somebody out of order. A code, so that the public log can show it. */
export const orderReasons = ['same_topic', 'not_heard_yet', 'must_leave', 'balance'] as const;
export type OrderReason = (typeof orderReasons)[number];

/** Precedence counts as so many minutes of waiting more. */
export const headStart = 10;

export type Waiting = Readonly<{
  number: number;
  requestedAt: Date;
  precedence: Precedence | null;
  hasSpoken: boolean;
}>;

/**
 * The fair order: who has not spoken yet before who has; then who has waited longest, precedence counting as ten
 * minutes more; then by number. It does not depend on the present moment, so nobody is overtaken while waiting
 * except by a request that is fairer by the same rule.
 */
export function fairOrder<T extends Waiting>(waiting: readonly T[]): T[] {
  return [...waiting].sort(
    (a, b) =>
      Number(a.hasSpoken) - Number(b.hasSpoken) || countedFrom(a) - countedFrom(b) || a.number - b.number,
  );
}

/** Who is the same person, as far as a hall can tell: the same telephone, else the same name from the same place. */
export function isSamePerson(
  a: Readonly<{ deviceId: string | null; name: string; place: string | null }>,
  b: Readonly<{ deviceId: string | null; name: string; place: string | null }>,
): boolean {
  if (a.deviceId !== null && a.deviceId === b.deviceId) return true;
  return fold(a.name) === fold(b.name) && fold(a.place ?? '') === fold(b.place ?? '');
}

/** Minutes until the speaker at this place (from 1) may begin, given the seconds left of the one who speaks now. */
export function waitMinutes(place: number, turnSeconds: number, secondsLeftNow: number): number {
  return Math.ceil((Math.max(0, secondsLeftNow) + (place - 1) * turnSeconds) / 60);
}

function countedFrom(request: Waiting): number {
  return request.requestedAt.getTime() - (request.precedence === null ? 0 : headStart * 60_000);
}
