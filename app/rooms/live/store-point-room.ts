import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type {
  PointLineTable,
  PointNoteTable,
  PointRollTable,
  PointSendTable,
  PointTestTable,
} from '#app/database/tables/points.ts';

export type LineRow = Selectable<PointLineTable>;
export type TestRow = Selectable<PointTestTable>;

/** The line of a point, held until the transaction ends; made when there is none. */
export async function lockLine(tx: Tx, pointId: string, isRehearsal: boolean): Promise<LineRow> {
  await tx
    .insertInto('point_line')
    .values({
      point_id: pointId,
      is_rehearsal: isRehearsal,
      state: 'not_connected',
      seen_at: null,
      headcount: null,
      clock_off_seconds: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await tx
    .selectFrom('point_line')
    .selectAll()
    .where('point_id', '=', pointId)
    .where('is_rehearsal', '=', isRehearsal)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function readLine(db: Database, pointId: string, isRehearsal: boolean) {
  return await db
    .selectFrom('point_line')
    .selectAll()
    .where('point_id', '=', pointId)
    .where('is_rehearsal', '=', isRehearsal)
    .executeTakeFirst();
}

export async function updateLine(
  tx: Tx,
  line: Pick<LineRow, 'point_id' | 'is_rehearsal'>,
  columns: Updateable<PointLineTable>,
): Promise<void> {
  await tx
    .updateTable('point_line')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('point_id', '=', line.point_id)
    .where('is_rehearsal', '=', line.is_rehearsal)
    .execute();
}

/** Lines that count as connected and were last heard of before `before`. */
export async function readSilentLines(db: Database, before: Date) {
  return await db
    .selectFrom('point_line')
    .innerJoin('connection_point as point', 'point.id', 'point_line.point_id')
    .innerJoin('dialogue', 'dialogue.id', 'point.dialogue_id')
    .leftJoin('dialogue_session as session', (join) =>
      join
        .onRef('session.dialogue_id', '=', 'dialogue.id')
        .onRef('session.is_rehearsal', '=', 'point_line.is_rehearsal'),
    )
    .select([
      'point_line.point_id',
      'point_line.is_rehearsal',
      'point_line.seen_at',
      'point.position',
      'dialogue.organisation_id',
      'session.id as session_id',
      'session.drop_seconds',
    ])
    .where('point_line.state', 'in', ['ready', 'live'])
    .where('point_line.seen_at', '<', before)
    .execute();
}

export async function readPointSend(db: Database, sendKey: string) {
  return await db
    .selectFrom('point_send')
    .select(['subject_id', 'number'])
    .where('send_key', '=', sendKey)
    .executeTakeFirst();
}

export async function insertPointSend(tx: Tx, row: Insertable<PointSendTable>): Promise<void> {
  await tx.insertInto('point_send').values(row).execute();
}

export async function countSends(db: Database, pointId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('point_send')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('point_id', '=', pointId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function insertTest(tx: Tx, row: Insertable<PointTestTable>): Promise<void> {
  await tx.insertInto('point_test').values(row).execute();
}

/** The newest test of each of these points. */
export async function readLastTests(
  db: Database,
  pointIds: readonly string[],
  isRehearsal: boolean,
): Promise<TestRow[]> {
  if (pointIds.length === 0) return [];
  return await db
    .selectFrom('point_test')
    .selectAll()
    .distinctOn('point_id')
    .where('point_id', 'in', pointIds)
    .where('is_rehearsal', '=', isRehearsal)
    .orderBy('point_id')
    .orderBy('at', 'desc')
    .execute();
}

/** Puts people on the roll; who is on it already stays as they are. Returns how many are new. */
export async function insertPointRoll(tx: Tx, rows: readonly Insertable<PointRollTable>[]): Promise<number> {
  if (rows.length === 0) return 0;
  const added = await tx
    .insertInto('point_roll')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['point_id', 'is_rehearsal', 'folded']).doNothing())
    .returning('id')
    .execute();
  return added.length;
}

export async function readPointRoll(db: Database, pointId: string, isRehearsal: boolean) {
  return await db
    .selectFrom('point_roll')
    .select(['id', 'name', 'place', 'via', 'checked_in_at'])
    .where('point_id', '=', pointId)
    .where('is_rehearsal', '=', isRehearsal)
    .orderBy('checked_in_at')
    .execute();
}

/** People on the roll of each point. */
export async function countRolls(
  db: Database,
  dialogueId: string,
  isRehearsal: boolean,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('point_roll')
    .innerJoin('connection_point as point', 'point.id', 'point_roll.point_id')
    .select((eb) => ['point.id', eb.fn.countAll<string>().as('n')])
    .where('point.dialogue_id', '=', dialogueId)
    .where('point_roll.is_rehearsal', '=', isRehearsal)
    .groupBy('point.id')
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.n)]));
}

export async function insertNote(tx: Tx, row: Omit<Insertable<PointNoteTable>, 'number'>): Promise<number> {
  const last = await tx
    .selectFrom('point_note')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('point_id', '=', row.point_id)
    .executeTakeFirst();
  const number = (last?.last ?? 0) + 1;
  await tx
    .insertInto('point_note')
    .values({ ...row, number })
    .execute();
  return number;
}

/** Marks words of a point as read. False where there are none such in this dialogue. */
export async function markNoteRead(
  tx: Tx,
  given: { id: string; dialogueId: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('point_note')
    .set({ read_at: given.at })
    .from('connection_point as point')
    .whereRef('point.id', '=', 'point_note.point_id')
    .where('point_note.id', '=', given.id)
    .where('point.dialogue_id', '=', given.dialogueId)
    .returning('point_note.id')
    .executeTakeFirst();
  return row !== undefined;
}
