import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { SeatInput } from '../inputs-desk.ts';
import { mayServe } from '../may.ts';
import { type SeatView, seatSeconds } from '../seat.ts';
import { readSession } from '../store.ts';
import { deleteSeats, readSeats, writeSeat } from '../store-desk.ts';

const forgetAfterMinutes = 60;

/**
 * A tab of a console says that it is there and what it has under the pen, and hears who else is. It is no deed of
 * the session and leaves no line in its log: like counts, it is told as it stands. Forbidden `session.part`.
 */
export async function sitAtDesk(
  house: House,
  actor: Actor,
  input: SeatInput & { code: string },
): Promise<SeatView[]> {
  const session = await readSession(house.db, input.code);
  if (session === undefined) throw refuse('missing', 'session.missing');
  const { personId, name } = actor;
  if (personId === null || !mayServe(actor, session.organisation_id)) {
    throw refuse('forbidden', 'session.part');
  }
  const now = house.now();
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  const rows = await house.transact(async (tx) => {
    await writeSeat(tx, {
      id: input.seatId,
      session_id: session.id,
      person_id: personId,
      name: name ?? '',
      desk: input.desk,
      holding: input.holding,
      seen_at: now,
    });
    await deleteSeats(tx, ago(forgetAfterMinutes * 60));
    return await readSeats(tx, session.id, ago(seatSeconds));
  });
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    desk: row.desk,
    holding: row.holding,
    heldSince: row.held_since?.toISOString() ?? null,
    seenAt: row.seen_at.toISOString(),
  }));
}
