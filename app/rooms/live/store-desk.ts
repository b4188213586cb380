import type { Insertable, Selectable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type {
  DeskSeatTable,
  PresidingPeriodTable,
  RecordingMarkTable,
  RunSheetMarkTable,
  SessionBreakTable,
  TurnAnswererTable,
} from '#app/database/tables/live-desk.ts';

export type PresidingRow = Selectable<PresidingPeriodTable>;
export type SeatRow = Selectable<DeskSeatTable>;
export type BreakRow = Selectable<SessionBreakTable>;
export type RunSheetMarkRow = Selectable<RunSheetMarkTable>;
export type RecordingMarkRow = Selectable<RecordingMarkTable>;
export type AnswererRow = Selectable<TurnAnswererTable>;

/** What the desks of a session know beside its turns and questions, each list in the order of time. */
export async function readDesk(db: Database, at: { sessionId: string; dialogueId: string }) {
  const { sessionId } = at;
  return {
    presiding: await readPresiding(db, sessionId),
    breaks: await db
      .selectFrom('session_break')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('since')
      .execute(),
    runSheet: await db
      .selectFrom('run_sheet_item')
      .select(['position', 'title', 'minutes'])
      .where('dialogue_id', '=', at.dialogueId)
      .orderBy('position')
      .execute(),
    runSheetMarks: await db
      .selectFrom('run_sheet_mark')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('since')
      .execute(),
    recordingMarks: await readRecordingMarks(db, sessionId),
    answerers: await db
      .selectFrom('turn_answerer')
      .innerJoin('speech_turn', 'speech_turn.id', 'turn_answerer.turn_id')
      .selectAll('turn_answerer')
      .where('speech_turn.session_id', '=', sessionId)
      .orderBy('invited_at')
      .execute(),
  };
}

/** Who has presided, first to last; the last one without an end presides now. */
export async function readPresiding(db: Database, sessionId: string): Promise<PresidingRow[]> {
  return await db
    .selectFrom('presiding_period')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('since')
    .orderBy('id')
    .execute();
}

export async function insertPresiding(tx: Tx, row: Insertable<PresidingPeriodTable>): Promise<void> {
  await tx
    .updateTable('presiding_period')
    .set({ until: row.since })
    .where('session_id', '=', row.session_id)
    .where('until', 'is', null)
    .execute();
  await tx.insertInto('presiding_period').values(row).execute();
}

export async function endPresiding(tx: Tx, sessionId: string, until: Date): Promise<void> {
  await tx
    .updateTable('presiding_period')
    .set({ until })
    .where('session_id', '=', sessionId)
    .where('until', 'is', null)
    .execute();
}

/** Says that a tab is there and what it holds; since when it holds it is kept while it stays the same. */
export async function writeSeat(tx: Tx, row: Omit<SeatRow, 'held_since'>): Promise<void> {
  const heldSince = row.holding === null ? null : row.seen_at;
  await tx
    .insertInto('desk_seat')
    .values({ ...row, held_since: heldSince })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          desk: row.desk,
          holding: row.holding,
          held_since: eb
            .case()
            .when('desk_seat.holding', '=', row.holding)
            .then(eb.ref('desk_seat.held_since'))
            .else(heldSince)
            .end(),
          seen_at: row.seen_at,
        }))
        .where('desk_seat.person_id', '=', row.person_id),
    )
    .execute();
}

/** Tabs that were heard of since `after`. */
export async function readSeats(db: Database, sessionId: string, after: Date): Promise<SeatRow[]> {
  return await db
    .selectFrom('desk_seat')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('seen_at', '>', after)
    .orderBy('seen_at')
    .execute();
}

/** Forgets tabs that are long gone. */
export async function deleteSeats(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('desk_seat').where('seen_at', '<', before).execute();
}

export async function insertBreak(tx: Tx, row: Insertable<SessionBreakTable>): Promise<void> {
  await tx.insertInto('session_break').values(row).execute();
}

export async function endBreak(tx: Tx, sessionId: string, until: Date): Promise<void> {
  await tx
    .updateTable('session_break')
    .set({ until })
    .where('session_id', '=', sessionId)
    .where('until', 'is', null)
    .execute();
}

export async function insertRunSheetMark(tx: Tx, row: Insertable<RunSheetMarkTable>): Promise<void> {
  await tx.insertInto('run_sheet_mark').values(row).execute();
}

export async function insertRecordingMark(tx: Tx, row: Insertable<RecordingMarkTable>): Promise<void> {
  await tx.insertInto('recording_mark').values(row).execute();
}

export async function updateRecordingMark(
  tx: Tx,
  at: { id: string; sessionId: string },
  columns: Pick<RecordingMarkRow, 'cut_at' | 'cut_by'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('recording_mark')
    .set(columns)
    .where('id', '=', at.id)
    .where('session_id', '=', at.sessionId)
    .returning('id')
    .execute();
  return changed.length > 0;
}

/** The stretches of the recording that must be taken out before it is published. */
export async function readRecordingMarks(db: Database, sessionId: string): Promise<RecordingMarkRow[]> {
  return await db
    .selectFrom('recording_mark')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('since')
    .execute();
}

/** All stretches of a session that were not yet said to be taken out are. */
export async function cutRecordingMarks(
  tx: Tx,
  sessionId: string,
  columns: Pick<RecordingMarkRow, 'cut_at' | 'cut_by'>,
): Promise<void> {
  await tx
    .updateTable('recording_mark')
    .set(columns)
    .where('session_id', '=', sessionId)
    .where('cut_at', 'is', null)
    .execute();
}

/** Everybody who was asked to answer in a turn is kept, each once. */
export async function insertAnswerer(tx: Tx, row: Insertable<TurnAnswererTable>): Promise<void> {
  await tx
    .insertInto('turn_answerer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteAnswerers(tx: Tx, turnId: string): Promise<void> {
  await tx.deleteFrom('turn_answerer').where('turn_id', '=', turnId).execute();
}
