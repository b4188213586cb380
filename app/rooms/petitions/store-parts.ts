import type { Insertable, Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type {
  AnswerTable,
  EscalationTable,
  ExtensionTable,
  KeyAttemptTable,
  PetitionCooperationTable,
  ProgressNoteTable,
  SubQuestionTable,
  VerdictTable,
} from '#app/database/tables/petitions.ts';

export async function insertQuestions(db: Database, rows: Insertable<SubQuestionTable>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('sub_question').values(rows).execute();
}

/** What one content of a session asks in several parts, as the secretary took it apart (decision 0004). */
export async function readAskedParts(db: Database, contentId: string) {
  return await db
    .selectFrom('content_part')
    .select(['text', 'answer'])
    .where('content_id', '=', contentId)
    .orderBy('position')
    .execute();
}

/** Replaces every sub-question of the petition: the editor always sends all of them. */
export async function replaceQuestions(
  db: Database,
  petitionId: string,
  rows: Insertable<SubQuestionTable>[],
): Promise<void> {
  await db.deleteFrom('sub_question').where('petition_id', '=', petitionId).execute();
  await insertQuestions(db, rows);
}

/** A reopened petition has to be answered anew, sub-question by sub-question; what was written stays as a base. */
export async function resetTreatments(db: Database, petitionId: string): Promise<void> {
  await db
    .updateTable('sub_question')
    .set({ treatment: null })
    .where('petition_id', '=', petitionId)
    .execute();
}

export async function insertAnswer(db: Database, row: Insertable<AnswerTable>) {
  return await db.insertInto('answer').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function updateAnswer(db: Database, id: string, set: Updateable<AnswerTable>) {
  return await db
    .updateTable('answer')
    .set(set)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function readAnswers(db: Database, petitionId: string) {
  return await db
    .selectFrom('answer')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .orderBy('number')
    .execute();
}

export async function insertExtension(db: Database, row: Insertable<ExtensionTable>): Promise<void> {
  await db.insertInto('extension').values(row).execute();
}

export async function updateExtension(
  db: Database,
  id: string,
  set: Updateable<ExtensionTable>,
): Promise<void> {
  await db.updateTable('extension').set(set).where('id', '=', id).execute();
}

export async function readExtensions(db: Database, petitionId: string) {
  return await db
    .selectFrom('extension')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .orderBy('asked_at')
    .execute();
}

export async function insertEscalation(db: Database, row: Insertable<EscalationTable>): Promise<void> {
  await db.insertInto('escalation').values(row).execute();
}

export async function updateEscalation(
  db: Database,
  id: string,
  set: Updateable<EscalationTable>,
): Promise<void> {
  await db.updateTable('escalation').set(set).where('id', '=', id).execute();
}

/** The escalations whose answer is awaited, in the order in which they were sent. */
export async function readOpenEscalations(db: Database, petitionId: string) {
  return await readOpenEscalationsOf(db, [petitionId]);
}

/** The same of several petitions. */
export async function readOpenEscalationsOf(db: Database, petitionIds: readonly string[]) {
  if (petitionIds.length === 0) return [];
  return await db
    .selectFrom('escalation')
    .selectAll()
    .where('petition_id', 'in', petitionIds)
    .where('answered_at', 'is', null)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
}

export async function insertNote(db: Database, row: Insertable<ProgressNoteTable>): Promise<void> {
  await db.insertInto('progress_note').values(row).execute();
}

/** Asks units to help; who was asked before is left as he is. */
export async function insertCooperations(
  db: Database,
  rows: Insertable<PetitionCooperationTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('petition_cooperation')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['petition_id', 'unit_id']).doNothing())
    .execute();
}

export async function updateCooperation(
  db: Database,
  of: { petitionId: string; unitId: string },
  set: Updateable<PetitionCooperationTable>,
): Promise<void> {
  await db
    .updateTable('petition_cooperation')
    .set(set)
    .where('petition_id', '=', of.petitionId)
    .where('unit_id', '=', of.unitId)
    .execute();
}

export async function insertVerdict(db: Database, row: Insertable<VerdictTable>) {
  return await db.insertInto('verdict').values(row).returningAll().executeTakeFirstOrThrow();
}

/** What was said before of this answer no longer counts. */
export async function replaceVerdict(db: Database, id: string, at: Date): Promise<void> {
  await db.updateTable('verdict').set({ replaced_at: at }).where('id', '=', id).execute();
}

export async function readVerdicts(db: Database, petitionId: string) {
  return await db
    .selectFrom('verdict')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .orderBy('at')
    .execute();
}

export async function insertAttempt(db: Database, row: KeyAttemptTable): Promise<void> {
  await db.insertInto('key_attempt').values(row).execute();
}

/** Wrong numbers from this address for this petition since then. */
export async function countAttempts(
  db: Database,
  of: { petitionId: string; addressHash: string; since: Date },
): Promise<number> {
  const row = await db
    .selectFrom('key_attempt')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('petition_id', '=', of.petitionId)
    .where('address_hash', '=', of.addressHash)
    .where('at', '>', of.since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Forgets wrong numbers that no rule counts any more. */
export async function deleteAttempts(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('key_attempt').where('at', '<', before).execute();
}

/** Was it ever sent to a body above, answered or not? */
export async function wasSentUp(db: Database, petitionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('escalation')
    .select('id')
    .where('petition_id', '=', petitionId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The heir of a unit that has ended is asked in its place: same day of asking, same day to answer by. */
export async function passCooperation(
  db: Database,
  of: { petitionId: string; fromUnitId: string; toUnitId: string },
): Promise<void> {
  await db
    .updateTable('petition_cooperation')
    .set({ unit_id: of.toUnitId })
    .where('petition_id', '=', of.petitionId)
    .where('unit_id', '=', of.fromUnitId)
    .where('replied_at', 'is', null)
    .execute();
}
