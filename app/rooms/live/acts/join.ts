import { createHash } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { waitAfter } from '#app/rooms/people/attempt.ts';
import { readJoinCode } from '../session.ts';
import {
  insertDevice,
  lockAttempt,
  readCodeByJoinCode,
  readDevice,
  readSession,
  updateAttempt,
} from '../store.ts';

const ticketBytes = 24;
const forgetMinutes = 60;

/**
 * Gives a telephone its ticket for one session: unguessable text for a cookie, of which only the hash is kept.
 * A telephone that shows a valid ticket keeps it. Missing `session.missing`.
 */
export async function joinSession(
  house: House,
  input: { code: string; ticket: string | null },
): Promise<{ actor: Actor; ticket: string }> {
  const session = await readSession(house.db, input.code);
  if (session === undefined) throw refuse('missing', 'session.missing');
  if (input.ticket !== null) {
    const known = await readDevice(house.db, hashOf(input.ticket));
    if (known?.session_id === session.id) return { actor: deviceActor(known.id), ticket: input.ticket };
  }
  const ticket = house.newSecret(ticketBytes);
  const id = house.newId();
  await insertDevice(house.db, {
    id,
    session_id: session.id,
    ticket_hash: hashOf(ticket),
    name: null,
    joined_at: house.now(),
  });
  return { actor: deviceActor(id), ticket };
}

/** Whose ticket this is in the session, or null for none. */
export async function readTicket(house: House, sessionId: string, ticket: string | null) {
  if (ticket === null) return null;
  const device = await readDevice(house.db, hashOf(ticket));
  return device?.session_id === sessionId ? device : null;
}

/**
 * The code of the dialogue behind six digits. Wrong tries are slowed per address (busy `join.wait`, seconds in facts)
 * while a right code is
 * always answered: a whole hall may share one address. Invalid `join.digits`, `join.wrong`.
 */
export async function findByJoinCode(
  house: House,
  input: { typed: string; address: string },
): Promise<string> {
  const digits = readJoinCode(input.typed);
  if (digits === null) throw refuse('invalid', 'join.digits');
  const found = await readCodeByJoinCode(house.db, digits);
  if (found !== undefined) return found;
  const addressHash = hashOf(input.address);
  const now = house.now();
  const forgetBefore = new Date(now.getTime() - forgetMinutes * 60_000);
  const seconds = await house.transact(async (tx) => {
    const attempt = await lockAttempt(tx, { addressHash, now, forgetBefore });
    const left = Math.ceil((attempt.free_at.getTime() - now.getTime()) / 1000);
    if (left > 0) return left;
    const failures = attempt.failures + 1;
    const freeAt = new Date(now.getTime() + waitAfter(failures) * 1000);
    await updateAttempt(tx, addressHash, { failures, tried_at: now, free_at: freeAt });
    return 0;
  });
  throw seconds > 0 ? refuse('busy', 'join.wait', { seconds }) : refuse('invalid', 'join.wrong');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function deviceActor(deviceId: string): Actor {
  return { kind: 'device', personId: null, name: null, roles: [], deviceId };
}
