import type { Updateable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { ProgressNoteTable } from '#app/database/tables/petitions.ts';

const parts = [
  'verdict',
  'sub_question',
  'extension',
  'transfer_proposal',
  'escalation',
  'progress_note',
  'petition_cooperation',
  'key_attempt',
  'draft_choice',
] as const;

/** What a note says from now on. */
export async function updateNote(
  db: Database,
  id: string,
  set: Updateable<ProgressNoteTable>,
): Promise<void> {
  await db.updateTable('progress_note').set(set).where('id', '=', id).execute();
}

/** Names of the photos of its answers. */
export async function readPhotoFiles(db: Database, petitionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('answer')
    .select('photo_file')
    .where('petition_id', '=', petitionId)
    .execute();
  return rows.flatMap((row) => (row.photo_file === null ? [] : [row.photo_file]));
}

/** Of these files those that no answer shows any more: the same photo is kept once. */
export async function unshownPhotos(db: Database, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const shown = await db.selectFrom('answer').select('photo_file').where('photo_file', 'in', names).execute();
  return names.filter((name) => !shown.some((row) => row.photo_file === name));
}

/** Forgets everything that hangs on a petition; answers that were taken from its own stand on their own. */
export async function deleteParts(db: Database, petitionId: string): Promise<void> {
  const own = db.selectFrom('answer').select('id').where('petition_id', '=', petitionId);
  for (const column of ['reviews_id', 'reuses_id'] as const) {
    await db
      .updateTable('answer')
      .set({ [column]: null })
      .where(column, 'in', own)
      .execute();
  }
  for (const part of parts) await db.deleteFrom(part).where('petition_id', '=', petitionId).execute();
  await db.deleteFrom('answer').where('petition_id', '=', petitionId).execute();
  await db
    .updateTable('petition')
    .set({ repeat_of_id: null })
    .where('repeat_of_id', '=', petitionId)
    .execute();
  await db.deleteFrom('reminder').where('subject_id', '=', petitionId).execute();
}

/** What is left of petitions that were handed over and that no opinion carried. */
export async function listLooseStubs(db: Database, organisationId: string) {
  return await db
    .selectFrom('petition')
    .select(['code', 'divert_kind', 'divert_body', 'divert_handover', 'closed_at as diverted_at'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'diverted')
    .where('opinion_id', 'is', null)
    .execute();
}
