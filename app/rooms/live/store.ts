import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { DeviceTable, DialogueSessionTable, SessionLogTable } from '#app/database/tables/live.ts';
import type { LogBody, LogKind } from './session.ts';

export type SessionRow = Selectable<DialogueSessionTable>;
export type DeviceRow = Selectable<DeviceTable>;
export type LogRow = Selectable<SessionLogTable>;

/** The session of a dialogue by the dialogue's code. */
export async function readSession(db: Database, code: string): Promise<SessionRow | undefined> {
  return await db
    .selectFrom('dialogue_session')
    .selectAll('dialogue_session')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_session.dialogue_id')
    .where('dialogue.code', '=', code)
    .executeTakeFirst();
}

/** The row, held until the transaction ends: all deeds of one session stand in one line. */
export async function lockSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  return await tx
    .selectFrom('dialogue_session')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertSession(
  db: Database,
  row: Insertable<DialogueSessionTable>,
): Promise<SessionRow> {
  return await db.insertInto('dialogue_session').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateSession(
  db: Database,
  id: string,
  columns: Updateable<DialogueSessionTable>,
): Promise<void> {
  await db
    .updateTable('dialogue_session')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Code of the dialogue for six digits, or undefined. Sessions that are over still lead to their record. */
export async function readCodeByJoinCode(db: Database, joinCode: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('dialogue_session')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_session.dialogue_id')
    .select('dialogue.code')
    .where('join_code', '=', joinCode)
    .executeTakeFirst();
  return row?.code;
}

/**
 * Takes the next number and writes the row in one statement. The update holds the session's row until the commit,
 * so numbers become visible in their order and a number is never lost.
 */
export async function insertLog(
  tx: Tx,
  entry: { sessionId: string; at: Date; kind: LogKind; body: LogBody },
): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    with next as (
      update dialogue_session set seq = seq + 1 where id = ${entry.sessionId} returning id, seq
    )
    insert into session_log (session_id, seq, at, kind, body)
    select id, seq, ${entry.at}, ${entry.kind}, ${JSON.stringify(entry.body)}::jsonb from next
    returning seq`.execute(tx);
  const seq = rows[0]?.seq;
  if (seq === undefined) throw new Error(`no session ${entry.sessionId}`);
  return seq;
}

/** The number of the newest line; cheap, for looking again and again. */
export async function readSeq(db: Database, sessionId: string): Promise<number> {
  const row = await db
    .selectFrom('dialogue_session')
    .select('seq')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return row.seq;
}

/** Rows after `after`, oldest first. */
export async function readLog(
  db: Database,
  sessionId: string,
  span: { after: number; limit: number },
): Promise<LogRow[]> {
  return await db
    .selectFrom('session_log')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('seq', '>', span.after)
    .orderBy('seq')
    .limit(span.limit)
    .execute();
}

/** The answer that was given to this sending before, or undefined. */
export async function readSend(db: Database, sendKey: string) {
  return await db
    .selectFrom('session_send')
    .select(['subject_id', 'number', 'session_id'])
    .where('send_key', '=', sendKey)
    .executeTakeFirst();
}

export async function insertSend(
  tx: Tx,
  send: { sendKey: string; sessionId: string; subjectId: string | null; number: number | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('session_send')
    .values({
      send_key: send.sendKey,
      session_id: send.sessionId,
      subject_id: send.subjectId,
      number: send.number,
      at: send.at,
    })
    .execute();
}

type NewDevice = Readonly<Pick<DeviceRow, 'id' | 'session_id' | 'ticket_hash' | 'joined_at'>>;

/** Seats that did not exist; how many of them. In the order of their hashes, so that nobody waits in a circle. */
export async function insertDevices(db: Database, rows: readonly NewDevice[]): Promise<number> {
  if (rows.length === 0) return 0;
  const sorted = [...rows].sort((a, b) => (a.ticket_hash < b.ticket_hash ? -1 : 1));
  const { numAffectedRows } = await sql`
    insert into device (id, session_id, ticket_hash, joined_at)
    select * from unnest(
      ${sorted.map((row) => row.id)}::uuid[], ${sorted.map((row) => row.session_id)}::uuid[],
      ${sorted.map((row) => row.ticket_hash)}::text[], ${sorted.map((row) => row.joined_at)}::timestamptz[])
    on conflict (ticket_hash) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export async function readDevices(db: Database, ticketHashes: readonly string[]): Promise<DeviceRow[]> {
  if (ticketHashes.length === 0) return [];
  const { rows } = await sql<DeviceRow>`
    select * from device where ticket_hash = any(${[...ticketHashes]}::text[])`.execute(db);
  return rows;
}

export async function readDevice(db: Database, ticketHash: string): Promise<DeviceRow | undefined> {
  return await db.selectFrom('device').selectAll().where('ticket_hash', '=', ticketHash).executeTakeFirst();
}

export async function updateDevice(
  db: Database,
  id: string,
  columns: Updateable<DeviceTable>,
): Promise<void> {
  await db.updateTable('device').set(columns).where('id', '=', id).execute();
}

/** The count of wrong join codes from one address, locked; made when there is none. */
export async function lockAttempt(tx: Tx, given: { addressHash: string; now: Date; forgetBefore: Date }) {
  return await tx
    .insertInto('join_attempt')
    .values({ address_hash: given.addressHash, failures: 0, tried_at: given.now, free_at: given.now })
    .onConflict((conflict) =>
      conflict.column('address_hash').doUpdateSet({
        failures: sql`case when join_attempt.tried_at < ${given.forgetBefore} then 0 else join_attempt.failures end`,
      }),
    )
    .returning(['failures', 'free_at'])
    .executeTakeFirstOrThrow();
}

export async function readAttempt(db: Database, addressHash: string) {
  return await db
    .selectFrom('join_attempt')
    .select('free_at')
    .where('address_hash', '=', addressHash)
    .executeTakeFirst();
}

export async function updateAttempt(
  tx: Tx,
  addressHash: string,
  columns: { failures: number; tried_at: Date; free_at: Date },
): Promise<void> {
  await tx.updateTable('join_attempt').set(columns).where('address_hash', '=', addressHash).execute();
}

/** Sessions that go on now in this organisation, newest first. */
export async function readGoing(db: Database, organisationId: string) {
  return await db
    .selectFrom('dialogue_session')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_session.dialogue_id')
    .leftJoin('connection_point', (join) =>
      join
        .onRef('connection_point.dialogue_id', '=', 'dialogue.id')
        .on('connection_point.is_main', '=', true),
    )
    .leftJoin('dialogue_person as chair', (join) =>
      join.onRef('chair.dialogue_id', '=', 'dialogue.id').on('chair.part', '=', 'presiding'),
    )
    .select((eb) => [
      'dialogue.code',
      'dialogue.title',
      'dialogue_session.opened_at',
      'connection_point.headcount',
      'chair.name as chair_name',
      'chair.title as chair_title',
      eb
        .selectFrom('question')
        .whereRef('question.session_id', '=', 'dialogue_session.id')
        .where('question.state', '=', 'open')
        .select(eb.fn.countAll<string>().as('n'))
        .as('questions'),
    ])
    .where('dialogue_session.organisation_id', '=', organisationId)
    .where('dialogue_session.state', '<>', 'ended')
    .where('dialogue_session.is_rehearsal', '=', false)
    .orderBy('dialogue_session.opened_at', 'desc')
    .execute();
}
