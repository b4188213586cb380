import { createHash } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { type Refusal, refuse } from '#app/ground/refusal.ts';
import type { Database, House } from '#app/house.ts';
import { waitAfter } from '#app/rooms/people/attempt.ts';
import { placed } from '../point.ts';
import { readJoinCode } from '../session.ts';
import {
  insertDevices,
  lockAttempt,
  readAttempt,
  readCodeByJoinCode,
  readDevice,
  readDevices,
  readSession,
  updateAttempt,
  updateDevice,
} from '../store.ts';
import { readPointsOf } from '../store-points.ts';
import { readSeated } from '../store-seat-tokens.ts';
import { ticketBytes } from '../ticket.ts';

const forgetMinutes = 60;

export type Seat = Readonly<{ deviceId: string; ticket: string }>;

/**
 * Gives a telephone its ticket for one session: unguessable text for a cookie, of which only the hash is kept. A
 * telephone that shows a ticket keeps it, so that a sending whose answer was lost is the same sending when it comes
 * again. Missing `session.missing`.
 */
export async function joinSession(
  house: House,
  input: { code: string; ticket: string | null },
): Promise<{ actor: Actor; ticket: string }> {
  const session = await readSession(house.db, input.code);
  if (session === undefined) throw refuse('missing', 'session.missing');
  const [seat] = await seatDevices(house, house.db, [{ sessionId: session.id, ticket: input.ticket }]);
  if (seat === undefined) throw new Error('no seat');
  return { actor: deviceActor(seat.deviceId), ticket: seat.ticket };
}

/**
 * Joins in the room of a point, whose code on its screen ends with its place in the list. A place that is not there
 * joins as the code of the hall does, without a point. Missing `session.missing`.
 */
export async function joinAtPoint(
  house: House,
  input: { code: string; ticket: string | null; place: number },
): Promise<{ actor: Actor; ticket: string }> {
  const joined = await joinSession(house, input);
  const session = await readSession(house.db, input.code);
  if (session === undefined) throw refuse('missing', 'session.missing');
  const points = await readPointsOf(house.db, session.dialogue_id, session.is_rehearsal);
  const point = placed(points).find((one) => one.place === input.place);
  const { deviceId } = joined.actor;
  if (point !== undefined && deviceId !== null)
    await updateDevice(house.db, deviceId, { point_id: point.id });
  return joined;
}

/** Seats many telephones at once, each at the index of what was asked; who is known keeps the seat. */
export async function seatDevices(
  house: House,
  db: Database,
  asked: readonly Readonly<{ sessionId: string; ticket: string | null }>[],
): Promise<Seat[]> {
  const shown = asked.flatMap(({ ticket }) => ticket ?? []);
  const known = new Map((await readDevices(db, shown.map(hashOf))).map((row) => [row.ticket_hash, row]));
  const seats = asked.map(({ sessionId, ticket }) => {
    const row = ticket === null ? undefined : known.get(hashOf(ticket));
    // The ticket of another session is worth nothing here.
    const own =
      ticket === null || (row && row.session_id !== sessionId) ? house.newSecret(ticketBytes) : ticket;
    return {
      sessionId,
      ticket: own,
      hash: hashOf(own),
      known: row?.session_id === sessionId ? row.id : null,
    };
  });
  const fresh = new Map(seats.flatMap((seat) => (seat.known === null ? [[seat.hash, seat]] : [])));
  const ids = new Map(seats.map((seat) => [seat.hash, seat.known ?? house.newId()]));
  const rows = [...fresh.values()].map(({ hash, sessionId }) => ({
    id: ids.get(hash) ?? '',
    session_id: sessionId,
    ticket_hash: hash,
    joined_at: house.now(),
  }));
  const inserted = await insertDevices(db, rows);
  if (inserted < rows.length) {
    // Another sending of the same telephone was faster.
    for (const row of await readDevices(db, [...fresh.keys()])) ids.set(row.ticket_hash, row.id);
  }
  return seats.map(({ hash, ticket }) => ({ deviceId: ids.get(hash) ?? '', ticket }));
}

/** What may say who votes: the telephone's ticket, and the one that came out of a printed seat token. */
export type Showing = Readonly<{ ticket: string | null; seat: string | null }>;

/**
 * Whose agreements and answers count, each at the index of what was asked: the telephone itself, or, where the session
 * asks for it, the nameless one of a seat token, then null without one.
 */
export async function placeVoters(
  house: House,
  db: Database,
  asked: readonly (Showing & Readonly<{ sessionId: string; needsSeat: boolean }>)[],
): Promise<(Readonly<{ deviceId: string; ticket: string | null }> | null)[]> {
  const free = await seatDevices(
    house,
    db,
    asked.filter((one) => !one.needsSeat),
  );
  const shown = asked.flatMap(({ needsSeat, seat }) => (needsSeat && seat !== null ? [hashOf(seat)] : []));
  const seated = new Map((await readSeated(db, shown)).map((row) => [row.ticket_hash, row]));
  const others = free.values();
  return asked.map(({ needsSeat, seat, sessionId }) => {
    if (!needsSeat) return others.next().value ?? null;
    const row = seat === null ? undefined : seated.get(hashOf(seat));
    return row?.session_id === sessionId ? { deviceId: row.id, ticket: null } : null;
  });
}

/** The voter of one sending. Missing `session.missing`, forbidden `seat.needed`. */
export async function joinToVote(
  house: House,
  input: Showing & { code: string },
): Promise<{ deviceId: string; ticket: string | null }> {
  const session = await readSession(house.db, input.code);
  if (session === undefined) throw refuse('missing', 'session.missing');
  const asked = { ...input, sessionId: session.id, needsSeat: session.needs_seat };
  const [voter = null] = await placeVoters(house, house.db, [asked]);
  if (voter === null) throw refuse('forbidden', 'seat.needed');
  return voter;
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
  throw (await countWrong(house, input.address)) ?? refuse('invalid', 'join.wrong');
}

/** A whole hall mistypes from one address: nobody waits longer than this for what others did. */
const longestWait = 60;

/** Counts a wrong code of an address. While it must wait it is told so (busy `join.wait`), and nothing is counted. */
export async function countWrong(house: House, address: string): Promise<Refusal | null> {
  const addressHash = hashOf(address);
  const now = house.now();
  // Thousands of wrong codes cost one look each; only one in a while stands in line to be counted.
  const known = await readAttempt(house.db, addressHash);
  if (known !== undefined && known.free_at > now)
    return refuse('busy', 'join.wait', { seconds: secondsTo(known.free_at, now) });
  const forgetBefore = new Date(now.getTime() - forgetMinutes * 60_000);
  const seconds = await house.transact(async (tx) => {
    const attempt = await lockAttempt(tx, { addressHash, now, forgetBefore });
    const left = secondsTo(attempt.free_at, now);
    if (left > 0) return left;
    const failures = attempt.failures + 1;
    const freeAt = new Date(now.getTime() + Math.min(longestWait, waitAfter(failures)) * 1000);
    await updateAttempt(tx, addressHash, { failures, tried_at: now, free_at: freeAt });
    return 0;
  });
  return seconds > 0 ? refuse('busy', 'join.wait', { seconds }) : null;
}

function secondsTo(then: Date, now: Date): number {
  return Math.ceil((then.getTime() - now.getTime()) / 1000);
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function deviceActor(deviceId: string): Actor {
  return { kind: 'device', personId: null, name: null, roles: [], deviceId };
}
