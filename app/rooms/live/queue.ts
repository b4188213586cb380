import { fold } from '#app/ground/fold.ts';

export const requestStates = ['waiting', 'called', 'withdrawn', 'not_reached', 'diverted'] as const;
export type RequestState = (typeof requestStates)[number];

/**
 * How a request to speak or a question came: from a telephone's page, or written down for somebody: in the hall, in
 * the room of a point, and for those who called, wrote a message or handed in a paper.
 */
export const requestVias = ['phone', 'hall', 'point', 'telephone', 'sms', 'paper'] as const;
export type RequestVia = (typeof requestVias)[number];

/** Who is heard sooner: aged 70 and over, disabled people, pregnant women or parents with a small child. */
export const precedences = ['aged_70', 'disabled', 'with_child'] as const;
export type Precedence = (typeof precedences)[number];

/** Why the presiding officer called somebody out of order. A code, so that the public log can show it. */
export const orderReasons = ['same_topic', 'not_heard_yet', 'must_leave', 'balance'] as const;
export type OrderReason = (typeof orderReasons)[number];

/**
 * By what a hall can tell who somebody is: the telephone, and the name with the place. Two are the same person where
 * they share one mark.
 */
export function marksOf(
  person: Readonly<{ deviceId: string | null; name: string; place: string | null }>,
): string[] {
  const named = `${fold(person.name)}\n${fold(person.place ?? '')}`;
  return person.deviceId === null ? [named] : [named, `\n${person.deviceId}`];
}

/** Minutes until the speaker at this place (from 1) may begin, given the seconds left of the one who speaks now. */
export function waitMinutes(place: number, turnSeconds: number, secondsLeftNow: number): number {
  return Math.ceil((Math.max(0, secondsLeftNow) + (place - 1) * turnSeconds) / 60);
}
