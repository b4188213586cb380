import type { House } from '#app/house.ts';
import { readTicket } from './acts/join.ts';
import { readSession } from './store.ts';
import { readAgreed } from './store-questions.ts';
import { readRequestOf } from './store-speech.ts';

/** What a telephone knows of itself in a session: its request that waits and the questions it agrees with. */
export type Telephone = Readonly<{
  name: string | null;
  request: Readonly<{ id: string; number: number }> | null;
  /** Numbers of questions. */
  agreed: readonly number[];
}>;

export const stranger: Telephone = { name: null, request: null, agreed: [] };

/** By its ticket; a stranger where it has none. */
export async function presentTelephone(
  house: House,
  given: { code: string; ticket: string | null },
): Promise<Telephone> {
  if (given.ticket === null) return stranger;
  const session = await readSession(house.db, given.code);
  const device = session && (await readTicket(house, session.id, given.ticket));
  if (!device) return stranger;
  const request = await readRequestOf(house.db, device.id);
  const isIn = request?.state === 'waiting' || request?.state === 'called';
  return {
    name: device.name,
    request: request !== undefined && isIn ? { id: request.id, number: request.number } : null,
    agreed: await readAgreed(house.db, device.id),
  };
}
