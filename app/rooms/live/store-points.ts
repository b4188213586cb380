import type { Selectable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { HandOverTable } from '#app/database/tables/points.ts';
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
    state: row.state ?? 'not_connected',
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
