import { sql } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';

/** Batches of printed tokens with how many there are and how many are used, newest first. */
export async function readSeatBatches(db: Database, sessionId: string) {
  return await db
    .selectFrom('seat_batch')
    .leftJoin('seat_token', 'seat_token.batch_id', 'seat_batch.id')
    .select((eb) => [
      'seat_batch.id',
      'seat_batch.number',
      'printed_at',
      'withdrawn_at',
      eb.fn.count<number>('seat_token.token_hash').as('printed'),
      eb.fn.count<number>('seat_token.device_id').as('used'),
    ])
    .where('session_id', '=', sessionId)
    .groupBy('seat_batch.id')
    .orderBy('seat_batch.number', 'desc')
    .execute();
}

export async function insertSeats(
  tx: Tx,
  batch: { id: string; sessionId: string; number: number; printedBy: string | null; printedAt: Date },
  tokenHashes: readonly string[],
): Promise<void> {
  await tx
    .insertInto('seat_batch')
    .values({
      id: batch.id,
      session_id: batch.sessionId,
      number: batch.number,
      printed_by: batch.printedBy,
      printed_at: batch.printedAt,
      withdrawn_at: null,
    })
    .execute();
  await sql`
    insert into seat_token (token_hash, batch_id)
    select hash, ${batch.id}::uuid from unnest(${[...tokenHashes]}::text[]) as one (hash)`.execute(tx);
}

export async function withdrawBatch(
  tx: Tx,
  given: { id: string; sessionId: string; at: Date },
): Promise<number | null> {
  const row = await tx
    .updateTable('seat_batch')
    .set({ withdrawn_at: given.at })
    .where('id', '=', given.id)
    .where('session_id', '=', given.sessionId)
    .where('withdrawn_at', 'is', null)
    .returning('number')
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The telephones of seat tokens behind these tickets. */
export async function readSeated(db: Database, ticketHashes: readonly string[]) {
  if (ticketHashes.length === 0) return [];
  return await db
    .selectFrom('device')
    .innerJoin('seat_token', 'seat_token.device_id', 'device.id')
    .select(['device.id', 'device.session_id', 'device.ticket_hash'])
    .where('ticket_hash', 'in', ticketHashes)
    .execute();
}

/** The token with its batch and session, its row held; undefined where nobody has printed it. */
export async function lockSeat(tx: Tx, tokenHash: string) {
  return await tx
    .selectFrom('seat_token')
    .innerJoin('seat_batch', 'seat_batch.id', 'seat_token.batch_id')
    .innerJoin('dialogue_session', 'dialogue_session.id', 'seat_batch.session_id')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_session.dialogue_id')
    .select([
      'seat_token.device_id',
      'seat_batch.withdrawn_at',
      'seat_batch.printed_at',
      'seat_batch.session_id',
      'dialogue.code',
    ])
    .where('token_hash', '=', tokenHash)
    .forUpdate('seat_token')
    .executeTakeFirst();
}

export async function claimSeat(tx: Tx, tokenHash: string, deviceId: string): Promise<void> {
  await tx
    .updateTable('seat_token')
    .set({ device_id: deviceId })
    .where('token_hash', '=', tokenHash)
    .execute();
}
