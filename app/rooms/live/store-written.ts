import type { Insertable } from 'kysely';
import type { Database, Tx } from '#app/database/database.ts';
import type { ShorthandTable } from '#app/database/tables/live-desk.ts';

/** The abbreviations of an office, in the order of the alphabet. */
export async function readShorthand(db: Database, organisationId: string) {
  return await db
    .selectFrom('shorthand')
    .select(['id', 'short', 'expansion', 'changed_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('short')
    .execute();
}

/** False where the office has this abbreviation already. */
export async function insertShorthand(tx: Tx, row: Insertable<ShorthandTable>): Promise<boolean> {
  const written = await tx
    .insertInto('shorthand')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return written.length > 0;
}

/** False where there is no such line. */
export async function updateShorthand(
  tx: Tx,
  at: { id: string; organisationId: string },
  columns: Pick<Insertable<ShorthandTable>, 'expansion' | 'changed_by' | 'changed_at'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('shorthand')
    .set(columns)
    .where('id', '=', at.id)
    .where('organisation_id', '=', at.organisationId)
    .returning('id')
    .execute();
  return changed.length > 0;
}

export async function deleteShorthand(tx: Tx, at: { id: string; organisationId: string }): Promise<boolean> {
  const gone = await tx
    .deleteFrom('shorthand')
    .where('id', '=', at.id)
    .where('organisation_id', '=', at.organisationId)
    .returning('id')
    .execute();
  return gone.length > 0;
}

/** What was answered in the sessions of an office, newest first: contents and written replies. */
export async function readAnswered(db: Database, organisationId: string, most: number) {
  const contents = await db
    .selectFrom('content')
    .innerJoin('dialogue_session as session', 'session.id', 'content.session_id')
    .innerJoin('dialogue', 'dialogue.id', 'session.dialogue_id')
    .select(['content.text', 'content.answer', 'content.recorded_at as at', 'dialogue.code'])
    .where('session.organisation_id', '=', organisationId)
    .where('session.is_rehearsal', '=', false)
    .where('content.answer', 'is not', null)
    .where('content.treatment', '<>', 'diverted')
    .orderBy('content.recorded_at', 'desc')
    .limit(most)
    .execute();
  const replies = await db
    .selectFrom('question')
    .innerJoin('dialogue_session as session', 'session.id', 'question.session_id')
    .innerJoin('dialogue', 'dialogue.id', 'session.dialogue_id')
    .select(['question.text', 'question.reply as answer', 'question.asked_at as at', 'dialogue.code'])
    .where('session.organisation_id', '=', organisationId)
    .where('session.is_rehearsal', '=', false)
    .where('question.reply', 'is not', null)
    .orderBy('question.asked_at', 'desc')
    .limit(most)
    .execute();
  return [...contents, ...replies];
}
