import type { House } from '#app/house.ts';
import { readTicket } from './acts/join.ts';
import { readSession } from './store.ts';
import { readAnswersOf } from './store-polls.ts';
import { readAgreed } from './store-questions.ts';
import { readRequestOf } from './store-speech.ts';

/** What a telephone knows of itself in a session: its request that waits, what it agrees with and has answered. */
export type Telephone = Readonly<{
  name: string | null;
  request: Readonly<{ id: string; number: number }> | null;
  /** Has it a ticket out of a printed seat token? */
  hasSeat: boolean;
  /** Numbers of questions. */
  agreed: readonly number[];
  answered: readonly Readonly<{ number: number; choices: readonly number[]; word: string | null }>[];
}>;

export const stranger: Telephone = { name: null, request: null, hasSeat: false, agreed: [], answered: [] };

/** By its ticket, and for what it agrees with and answers by its seat's where it has one; else a stranger. */
export async function presentTelephone(
  house: House,
  given: { code: string; ticket: string | null; seat: string | null },
): Promise<Telephone> {
  if (given.ticket === null && given.seat === null) return stranger;
  const session = await readSession(house.db, given.code);
  if (session === undefined) return stranger;
  const device = await readTicket(house, session.id, given.ticket);
  const seat = await readTicket(house, session.id, given.seat);
  const request = device === null ? undefined : await readRequestOf(house.db, device.id);
  const isIn = request?.state === 'waiting' || request?.state === 'called';
  const voter = session.needs_seat ? seat : device;
  return {
    name: device?.name ?? null,
    request: request !== undefined && isIn ? { id: request.id, number: request.number } : null,
    hasSeat: seat !== null,
    agreed: voter === null ? [] : await readAgreed(house.db, voter.id),
    answered: voter === null ? [] : await readAnswersOf(house.db, voter.id),
  };
}
