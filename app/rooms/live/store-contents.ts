import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { ContentTable, PromiseTable } from '#app/database/tables/live.ts';
import type { EditKind } from './content.ts';

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

/** What the contents of a session ask in several parts, in their order. */
export async function readContentParts(db: Database, sessionId: string) {
  return await db
    .selectFrom('content_part')
    .innerJoin('content', 'content.id', 'content_part.content_id')
    .selectAll('content_part')
    .where('content.session_id', '=', sessionId)
    .orderBy('content_part.content_id')
    .orderBy('content_part.position')
    .execute();
}

/** Writes all parts of a content anew: the editor always sends all of them. */
export async function replaceContentParts(
  tx: Tx,
  contentId: string,
  parts: readonly Readonly<{ text: string; answer: string | null }>[],
): Promise<void> {
  await tx.deleteFrom('content_part').where('content_id', '=', contentId).execute();
  if (parts.length === 0) return;
  await tx
    .insertInto('content_part')
    .values(parts.map((part, position) => ({ content_id: contentId, position, ...part })))
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
    kind: EditKind;
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

/** Earlier wordings of things of this session, oldest first, with who changed them. */
export async function readEdits(db: Database, subjectIds: readonly string[]) {
  if (subjectIds.length === 0) return [];
  return await db
    .selectFrom('session_edit')
    .leftJoin('person', 'person.id', 'session_edit.edited_by')
    .selectAll('session_edit')
    .select('person.name as edited_by_name')
    .where('subject_id', 'in', subjectIds)
    .orderBy('version')
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
