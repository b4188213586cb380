import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { SpeechRequestTable, SpeechTurnTable } from '#app/database/tables/live.ts';

export type RequestRow = Selectable<SpeechRequestTable>;
export type TurnRow = Selectable<SpeechTurnTable>;

/** The next number within the session; safe because the session's row is held. */
export async function nextIn(
  tx: Tx,
  table: 'speech_request' | 'speech_turn' | 'question' | 'content' | 'promise' | 'poll' | 'seat_batch',
  sessionId: string,
): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max('number').as('last'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function readRequests(db: Database, sessionId: string): Promise<RequestRow[]> {
  return await db
    .selectFrom('speech_request')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute();
}

export async function insertRequest(db: Database, row: Insertable<SpeechRequestTable>): Promise<void> {
  await db.insertInto('speech_request').values(row).execute();
}

export async function updateRequest(
  db: Database,
  id: string,
  columns: Updateable<SpeechRequestTable>,
): Promise<void> {
  await db.updateTable('speech_request').set(columns).where('id', '=', id).execute();
}

export async function readTurns(db: Database, sessionId: string): Promise<TurnRow[]> {
  return await db
    .selectFrom('speech_turn')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute();
}

export async function insertTurn(db: Database, row: Insertable<SpeechTurnTable>): Promise<void> {
  await db.insertInto('speech_turn').values(row).execute();
}

export async function updateTurn(
  db: Database,
  id: string,
  columns: Updateable<SpeechTurnTable>,
): Promise<void> {
  await db.updateTable('speech_turn').set(columns).where('id', '=', id).execute();
}

/** The latest request of a telephone. */
export async function readRequestOf(db: Database, deviceId: string): Promise<RequestRow | undefined> {
  return await db
    .selectFrom('speech_request')
    .selectAll()
    .where('device_id', '=', deviceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}
