import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { ContentTable, PromiseTable } from '#app/database/tables/live.ts';

export type ContentRow = Selectable<ContentTable>;
export type PromiseRow = Selectable<PromiseTable>;

export async function readContents(db: Database, sessionId: string): Promise<ContentRow[]> {
  return await db
    .selectFrom('content')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute();
}

export async function insertContent(db: Database, row: Insertable<ContentTable>): Promise<void> {
  await db.insertInto('content').values(row).execute();
}

export async function updateContent(
  db: Database,
  id: string,
  columns: Updateable<ContentTable>,
): Promise<void> {
  await db.updateTable('content').set(columns).where('id', '=', id).execute();
}

export async function readPromises(db: Database, sessionId: string): Promise<PromiseRow[]> {
  return await db
    .selectFrom('promise')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('number')
    .execute();
}

export async function insertPromise(db: Database, row: Insertable<PromiseTable>): Promise<void> {
  await db.insertInto('promise').values(row).execute();
}

export async function updatePromise(
  db: Database,
  id: string,
  columns: Updateable<PromiseTable>,
): Promise<void> {
  await db.updateTable('promise').set(columns).where('id', '=', id).execute();
}

/** Keeps what stood before an edit. */
export async function insertEdit(
  tx: Tx,
  edit: {
    kind: 'content' | 'promise';
    subjectId: string;
    version: number;
    body: Record<string, unknown>;
    editedBy: string | null;
    editedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('session_edit')
    .values({
      kind: edit.kind,
      subject_id: edit.subjectId,
      version: edit.version,
      body: JSON.stringify(edit.body),
      edited_by: edit.editedBy,
      edited_at: edit.editedAt,
    })
    .execute();
}

/** Forgets what earlier versions said: a denunciation leaves no words. */
export async function deleteEdits(tx: Tx, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx.deleteFrom('session_edit').where('subject_id', 'in', subjectIds).execute();
}

/** The units that may be named today, in their order. */
export async function readUnits(db: Database, organisationId: string, today: string) {
  return await db
    .selectFrom('unit')
    .select(['id', 'name', 'short_name'])
    .where('organisation_id', '=', organisationId)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('position')
    .execute();
}

/** The whole record of a session for the rooms above: turns, contents, promises, questions, each in its order. */
export async function readSessionRecord(db: Database, sessionId: string) {
  const [turns, contents, promises, questions] = await Promise.all([
    db.selectFrom('speech_turn').selectAll().where('session_id', '=', sessionId).orderBy('number').execute(),
    readContents(db, sessionId),
    readPromises(db, sessionId),
    db.selectFrom('question').selectAll().where('session_id', '=', sessionId).orderBy('number').execute(),
  ]);
  return { turns, contents, promises, questions };
}
