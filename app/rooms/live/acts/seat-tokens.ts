import { randomBytes } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { SeatBatchInput, SeatRuleInput, SeatsInput } from '../inputs-people.ts';
import { readSeatToken, seatTokenFrom } from '../seat-token.ts';
import { insertDevices, updateSession } from '../store.ts';
import { claimSeat, insertSeats, lockSeat, withdrawBatch } from '../store-seat-tokens.ts';
import { nextIn } from '../store-speech.ts';
import { ticketBytes } from '../ticket.ts';
import { inSession, nothingNew, type Sent } from './in-session.ts';
import { countWrong, hashOf } from './join.ts';

/**
 * Prints tokens, one a seat. They are handed out this once: only their hashes are kept, so the same sending again
 * gives none. Nothing says which seat a token lies on.
 */
export async function printSeats(
  house: House,
  actor: Actor,
  input: SeatsInput & { code: string },
): Promise<Sent & { tokens: readonly string[] }> {
  let tokens: string[] = [];
  const sent = await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const { tx, session } = scope;
    tokens = freshTokens(input.count);
    const id = house.newId();
    const number = await nextIn(tx, 'seat_batch', session.id);
    await insertSeats(
      tx,
      { id, sessionId: session.id, number, printedBy: actor.personId, printedAt: house.now() },
      tokens.map(hashOf),
    );
    await scope.tell('seat.print', { number, count: input.count });
    return { id, number };
  });
  return { ...sent, tokens };
}

/** From now on agreements and answers count only from tickets of seat tokens, or again from every telephone. */
export async function ruleSeats(
  house: House,
  actor: Actor,
  input: SeatRuleInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    await updateSession(scope.tx, scope.session.id, { needs_seat: input.needsSeat });
    await scope.say('session.settings', { needsSeat: input.needsSeat });
    await scope.tell('session.settings', { needsSeat: input.needsSeat });
    return nothingNew;
  });
}

/** Takes back all tokens of a printing that nobody has used yet; what was used stays. */
export async function withdrawSeats(
  house: House,
  actor: Actor,
  input: SeatBatchInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const { tx, session } = scope;
    const number = await withdrawBatch(tx, {
      id: input.batchId,
      sessionId: session.id,
      at: house.now(),
    });
    if (number === null) throw refuse('missing', 'seat.wrong');
    await scope.tell('seat.withdraw', { number });
    return { id: input.batchId, number };
  });
}

/**
 * A telephone uses a printed token, once: it gets a ticket of its own for agreeing, which has no name and the hour of
 * the printing. Invalid `seat.wrong`, conflict `seat.used`, `seat.withdrawn`; wrong codes in series are slowed down
 * (busy `join.wait`), while a right one is always answered.
 */
export async function takeSeat(
  house: House,
  input: { typed: string; address: string },
): Promise<{ code: string; ticket: string }> {
  const token = readSeatToken(input.typed);
  if (token === null) throw refuse('invalid', 'seat.wrong');
  const taken = await house.transact(async (tx) => {
    const seat = await lockSeat(tx, hashOf(token));
    if (seat === undefined) return null;
    if (seat.device_id !== null) throw refuse('conflict', 'seat.used');
    if (seat.withdrawn_at !== null) throw refuse('conflict', 'seat.withdrawn');
    const ticket = house.newSecret(ticketBytes);
    const id = house.newId();
    const { session_id, printed_at } = seat;
    await insertDevices(tx, [{ id, session_id, ticket_hash: hashOf(ticket), joined_at: printed_at }]);
    await claimSeat(tx, hashOf(token), id);
    return { code: seat.code, ticket };
  });
  if (taken !== null) return taken;
  throw (await countWrong(house, input.address)) ?? refuse('invalid', 'seat.wrong');
}

function freshTokens(count: number): string[] {
  const tokens = new Set<string>();
  while (tokens.size < count) {
    const token = seatTokenFrom(randomBytes(32));
    if (token !== null) tokens.add(token);
  }
  return [...tokens];
}
