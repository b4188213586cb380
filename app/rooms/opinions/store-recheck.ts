import type { Insertable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { RejectionDrawTable } from '#app/database/tables/selection.ts';

/** Refused opinions of a dialogue that no draw has taken yet. */
export async function readRefused(db: Database, dialogueId: string) {
  return await db
    .selectFrom('opinion')
    .select(['id', 'code'])
    .where('dialogue_id', '=', dialogueId)
    .where('state', '=', 'rejected')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('rejection_check')
            .select('opinion_id')
            .whereRef('rejection_check.opinion_id', '=', 'opinion.id'),
        ),
      ),
    )
    .orderBy('code')
    .execute();
}

export async function insertRejectionDraw(
  db: Database,
  row: Insertable<RejectionDrawTable>,
  opinionIds: readonly string[],
): Promise<void> {
  await db.insertInto('rejection_draw').values(row).execute();
  if (opinionIds.length === 0) return;
  await db
    .insertInto('rejection_check')
    .values(opinionIds.map((id) => ({ draw_id: row.id, opinion_id: id })))
    .execute();
}

export async function readRejectionDraws(db: Database, dialogueId: string) {
  return await db
    .selectFrom('rejection_draw')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('drawn_at')
    .execute();
}

/** What was drawn, with why it was refused and by whom. */
export async function readRechecks(db: Database, dialogueId: string) {
  return await db
    .selectFrom('rejection_check')
    .innerJoin('rejection_draw', 'rejection_draw.id', 'rejection_check.draw_id')
    .innerJoin('opinion', 'opinion.id', 'rejection_check.opinion_id')
    .selectAll('rejection_check')
    .select([
      'opinion.code',
      'opinion.text',
      'opinion.contact_name',
      'opinion.state',
      'opinion.reason_code',
      'opinion.reason_note',
      'opinion.decided_by',
    ])
    .where('rejection_draw.dialogue_id', '=', dialogueId)
    .orderBy('rejection_draw.drawn_at')
    .orderBy('opinion.code')
    .execute();
}

export async function writeRecheck(
  db: Database,
  of: { drawId: string; opinionId: string },
  said: { verdict: 'right' | 'wrong'; note: string | null; by: string | null; name: string | null; at: Date },
): Promise<void> {
  await db
    .updateTable('rejection_check')
    .set({
      verdict: said.verdict,
      note: said.note,
      checked_by: said.by,
      checked_by_name: said.name,
      checked_at: said.at,
    })
    .where('draw_id', '=', of.drawId)
    .where('opinion_id', '=', of.opinionId)
    .execute();
}

/** What was noted in a second look at these goes; that they were looked at stays. */
export async function wipeCheckNotes(db: Database, opinionIds: readonly string[]): Promise<void> {
  await db.updateTable('rejection_check').set({ note: null }).where('opinion_id', 'in', opinionIds).execute();
}
