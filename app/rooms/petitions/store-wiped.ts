import type { Database } from '#app/database/database.ts';

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
