import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { RatingInput } from '../inputs-people.ts';
import { isRatingOpen } from '../rating.ts';
import { readSession, type SessionRow } from '../store.ts';
import { writeRating } from '../store-ratings.ts';
import { readSeated } from '../store-seat-tokens.ts';
import { ticketDays } from '../ticket.ts';
import { hashOf, readTicket, type Showing } from './join.ts';

/**
 * Rates a session that has ended, once per ticket that joined before its end; it can be changed as long as tickets
 * live. Missing `session.missing`, conflict `rating.closed`.
 */
export async function rateSession(
  house: House,
  input: RatingInput & Showing & { code: string },
): Promise<void> {
  const session = await readSession(house.db, input.code);
  if (session === undefined) throw refuse('missing', 'session.missing');
  const deviceId = await raterOf(house, session, input);
  if (deviceId === null) throw refuse('conflict', 'rating.closed');
  const row = { session_id: session.id, device_id: deviceId, score: input.score, at: house.now() };
  await house.transact((tx) => writeRating(tx, row));
}

/** The ticket that may rate this session now, or null. */
export async function raterOf(house: House, session: SessionRow, showing: Showing): Promise<string | null> {
  const endedAt = session.ended_at;
  if (endedAt === null || !isRatingOpen(endedAt, house.now(), ticketDays)) return null;
  if (session.needs_seat) {
    const [seat] = showing.seat === null ? [] : await readSeated(house.db, [hashOf(showing.seat)]);
    return seat?.session_id === session.id ? seat.id : null;
  }
  const device = await readTicket(house, session.id, showing.ticket);
  return device !== null && device.joined_at <= endedAt ? device.id : null;
}
