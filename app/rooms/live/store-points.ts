import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { HandOverTable, PointAgreementTable } from '#app/database/tables/points.ts';
import { handOverStates, isOpenHandOver } from './hand-over.ts';
import type { LineGround } from './line.ts';
import type { SessionRow } from './store.ts';

export type HandOverRow = Selectable<HandOverTable>;
export type PointRow = Awaited<ReturnType<typeof readPointsOf>>[number];

/** All points of a dialogue with what is known of their lines, in their order. */
export async function readPointsOf(db: Database, dialogueId: string, isRehearsal: boolean) {
  const rows = await db
    .selectFrom('connection_point as point')
    .leftJoin('point_line as line', (join) =>
      join.onRef('line.point_id', '=', 'point.id').on('line.is_rehearsal', '=', isRehearsal),
    )
    .select([
      'point.id',
      'point.parent_id',
      'point.is_main',
      'point.level',
      'point.name',
      'point.position',
      'point.headcount as counted',
      'point.opened_at',
      'line.state',
      'line.seen_at',
      'line.headcount',
    ])
    .where('point.dialogue_id', '=', dialogueId)
    .orderBy('point.position')
    .execute();
  return rows.map(({ counted, opened_at, ...row }) => ({
    ...row,
    state: row.state ?? (row.is_main && opened_at !== null ? 'live' : 'not_connected'),
    // The main hall is counted by the desk and has no line of its own.
    headcount: row.headcount ?? (row.is_main && opened_at !== null ? counted : null),
  }));
}

/** Hand-overs that are not over, in the order in which they were called. */
export async function readHandOvers(db: Database, sessionId: string): Promise<HandOverRow[]> {
  return await db
    .selectFrom('hand_over')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('state', 'in', handOverStates.filter(isOpenHandOver))
    .orderBy('number')
    .execute();
}

/** Requests of a point that did not answer stand where they stood, once it is back. */
export async function clearPassed(tx: Tx, sessionId: string, pointId: string): Promise<void> {
  await tx
    .updateTable('speech_request')
    .set({ passed_at: null })
    .where('session_id', '=', sessionId)
    .where('point_id', '=', pointId)
    .where('passed_at', 'is not', null)
    .execute();
}

export async function insertHandOver(tx: Tx, row: Insertable<HandOverTable>): Promise<void> {
  await tx.insertInto('hand_over').values(row).execute();
}

export async function updateHandOver(tx: Tx, id: string, columns: Updateable<HandOverTable>): Promise<void> {
  await tx.updateTable('hand_over').set(columns).where('id', '=', id).execute();
}

export async function nextHandOver(tx: Tx, sessionId: string): Promise<number> {
  const row = await tx
    .selectFrom('hand_over')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Hand-overs whose point has not answered in time, with the code of their dialogue. */
export async function readOverdue(db: Database, now: Date) {
  return await db
    .selectFrom('hand_over')
    .innerJoin('dialogue_session as session', 'session.id', 'hand_over.session_id')
    .innerJoin('dialogue', 'dialogue.id', 'session.dialogue_id')
    .select(['hand_over.id', 'dialogue.code'])
    .where('hand_over.due_at', '<=', now)
    .where('session.state', '<>', 'ended')
    .orderBy('hand_over.due_at')
    .execute();
}

/** A point agrees once; counted again, the newest count holds. */
export async function upsertPointAgreement(tx: Tx, row: Insertable<PointAgreementTable>): Promise<void> {
  await tx
    .insertInto('point_agreement')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['question_id', 'point_id'])
        .doUpdateSet({ people: row.people, at: row.at, by_phones: false }),
    )
    .execute();
}

/** Does anybody wait at a point other than the main one, or is the floor being handed over? */
export async function hasPointsInLine(db: Database, sessionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('speech_request')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('state', '=', 'waiting')
    .where('point_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many points agree with each question of the session. */
export async function readAgreedPoints(db: Database, sessionId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('point_agreement')
    .innerJoin('question', 'question.id', 'point_agreement.question_id')
    .select((eb) => ['question.id', eb.fn.countAll<string>().as('n')])
    .where('question.session_id', '=', sessionId)
    .groupBy('question.id')
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.n)]));
}

/** Place of a point in the list of its dialogue. */
export async function readPosition(db: Database, pointId: string): Promise<number> {
  const row = await db
    .selectFrom('connection_point')
    .select('position')
    .where('id', '=', pointId)
    .executeTakeFirstOrThrow();
  return row.position;
}

/** Who serves a point, and the title of its dialogue. */
export async function readLocals(db: Database, pointId: string) {
  return await db
    .selectFrom('connection_point as point')
    .innerJoin('dialogue', 'dialogue.id', 'point.dialogue_id')
    .select([
      'dialogue.title',
      'point.chair_name',
      'point.secretary_name',
      'point.technician_name',
      'point.coordinator_name',
    ])
    .where('point.id', '=', pointId)
    .executeTakeFirstOrThrow();
}

/** The newest questions that came by this point. */
export async function readOwnQuestions(
  db: Database,
  pointId: string,
  { isRehearsal, limit }: { isRehearsal: boolean; limit: number },
) {
  return await db
    .selectFrom('question')
    .innerJoin('dialogue_session as session', 'session.id', 'question.session_id')
    .select(['question.number', 'question.text', 'question.state', 'question.via'])
    .where('question.point_id', '=', pointId)
    .where('question.device_id', 'is', null)
    .where('session.is_rehearsal', '=', isRehearsal)
    .orderBy('question.number', 'desc')
    .limit(limit)
    .execute();
}

/** Words of points that nobody has marked as read, oldest first. */
export async function readUnreadNotes(db: Database, dialogueId: string, isRehearsal: boolean) {
  return await db
    .selectFrom('point_note')
    .innerJoin('connection_point as point', 'point.id', 'point_note.point_id')
    .select([
      'point_note.id',
      'point_note.number',
      'point_note.text',
      'point_note.said_at',
      'point.name as point',
    ])
    .where('point.dialogue_id', '=', dialogueId)
    .where('point_note.is_rehearsal', '=', isRehearsal)
    .where('point_note.read_at', 'is', null)
    .orderBy('point_note.said_at')
    .limit(50)
    .execute();
}

/** What the suggested order of a session depends on besides its requests and turns. */
export async function readLineGround(db: Database, session: SessionRow): Promise<LineGround> {
  const points = await readPointsOf(db, session.dialogue_id, session.is_rehearsal);
  const handOvers = await readHandOvers(db, session.id);
  return lineGroundOf({ session, points, handOvers, agreedPoints: await readAgreedPoints(db, session.id) });
}

export function lineGroundOf(rows: {
  session: SessionRow;
  points: readonly PointRow[];
  handOvers: readonly HandOverRow[];
  agreedPoints: ReadonlyMap<string, number>;
}): LineGround {
  return {
    points: rows.points.map((row) => ({
      id: row.id,
      isMain: row.is_main,
      isDropped: row.state === 'dropped',
      name: row.name,
      headcount: row.headcount,
    })),
    handOvers: rows.handOvers.map(handOverLike),
    agreedPoints: rows.agreedPoints,
    off: new Set(rows.session.floor_off),
  };
}

export function handOverLike(row: HandOverRow) {
  return {
    id: row.id,
    number: row.number,
    pointId: row.point_id,
    requestId: row.request_id,
    state: row.state,
    dueAt: row.due_at,
  };
}
