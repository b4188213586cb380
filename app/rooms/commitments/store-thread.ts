import { type SqlBool, sql } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { CommitmentRow } from './store.ts';

/** What was said in the hall that a petition grew from: the content, its turn, its question. */
export async function readSpoken(db: Database, contentId: string) {
  return await db
    .selectFrom('content')
    .innerJoin('dialogue_session', 'dialogue_session.id', 'content.session_id')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_session.dialogue_id')
    .leftJoin('speech_turn', 'speech_turn.id', 'content.turn_id')
    .leftJoin('question', 'question.id', 'content.question_id')
    .select([
      'content.id',
      'content.text',
      'content.treatment',
      'content.recorded_at',
      'content.turn_id',
      'dialogue.code as dialogue_code',
      'dialogue.title as dialogue_title',
      'speech_turn.number as turn_number',
      'speech_turn.started_at as turn_at',
      'speech_turn.state as turn_state',
      'question.number as question_number',
      'question.text as question_text',
      'question.asked_at as question_at',
      'question.agreed as question_agreed',
      'question.state as question_state',
    ])
    .where('content.id', '=', contentId)
    .executeTakeFirst();
}

/** Commitments of the petition itself, and those promised aloud about its content or within its turn. */
export async function readOfThread(
  db: Database,
  of: { petitionId: string; contentId: string | null; turnId: string | null },
): Promise<CommitmentRow[]> {
  return await db
    .selectFrom('commitment')
    .leftJoin('promise', 'promise.id', 'commitment.promise_id')
    .selectAll('commitment')
    .where((eb) =>
      eb.or([
        eb('commitment.petition_id', '=', of.petitionId),
        eb('promise.content_id', '=', of.contentId),
        eb.and([eb('promise.content_id', 'is', null), eb('promise.turn_id', '=', of.turnId)]),
      ]),
    )
    .orderBy('commitment.code')
    .execute();
}

/** Codes among these that lead somewhere in public, for the sentence about a mistyped one. */
export async function readExistingCodes(db: Database, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ code: string }>`
    select code from opinion where code = any(${codes}::text[])
    union select code from petition where code = any(${codes}::text[])
    union select code from commitment where code = any(${codes}::text[])
    union select code from dialogue where code = any(${codes}::text[]) and state not in ('planned', 'preparing')
    order by code`.execute(db);
  return rows.map((row) => row.code);
}

/** What a commitment grew from, by name: dialogue, petition, number and place of its conclusion item. */
export async function readOrigin(db: Database, commitmentId: string) {
  return await db
    .selectFrom('commitment')
    .leftJoin('dialogue', 'dialogue.id', 'commitment.dialogue_id')
    .leftJoin('petition', 'petition.id', 'commitment.petition_id')
    .leftJoin('conclusion_item', 'conclusion_item.id', 'commitment.conclusion_item_id')
    .leftJoin('conclusion', 'conclusion.id', 'conclusion_item.conclusion_id')
    .leftJoin('promise', 'promise.id', 'commitment.promise_id')
    .leftJoin('commitment as heir', 'heir.id', 'commitment.superseded_by_id')
    .leftJoin('commitment as before', 'before.superseded_by_id', 'commitment.id')
    .leftJoin('dialogue as next', 'next.id', 'commitment.carried_to_id')
    .leftJoin('petition as spoken', (join) =>
      join.onRef('spoken.content_id', '=', 'promise.content_id').on('promise.content_id', 'is not', null),
    )
    .select([
      'dialogue.code as dialogue_code',
      'dialogue.title as dialogue_title',
      'petition.code as petition_code',
      'petition.title as petition_title',
      'spoken.code as spoken_code',
      'spoken.title as spoken_title',
      'conclusion.number as conclusion_number',
      'conclusion.issued_on as conclusion_on',
      'conclusion.state as conclusion_state',
      'conclusion_item.position as item_position',
      'promise.responsible_name as promised_by',
      'heir.code as heir_code',
      'heir.due_on as heir_due_on',
      'before.code as before_code',
      'before.due_on as before_due_on',
      'next.code as next_code',
      'next.title as next_title',
      'next.state as next_state',
      sql<number>`(select count(*)::int from conclusion earlier where earlier.dialogue_id = conclusion.dialogue_id
        and earlier.issued_at <= conclusion.issued_at)`.as('edition'),
    ])
    .where('commitment.id', '=', commitmentId)
    .executeTakeFirst();
}

/** Codes of the petitions and commitments that hang on these items, or on those that amend them word by word. */
export async function readLinksOfItems(db: Database, conclusionId: string) {
  return await db
    .selectFrom('conclusion_item')
    .leftJoin('petition', 'petition.id', 'conclusion_item.petition_id')
    .leftJoin('commitment', 'commitment.conclusion_item_id', 'conclusion_item.id')
    .leftJoin('conclusion_item as heir', 'heir.amends_id', 'conclusion_item.id')
    .leftJoin('commitment as kept', 'kept.conclusion_item_id', 'heir.id')
    .leftJoin('unit', 'unit.id', 'conclusion_item.lead_unit_id')
    .select((eb) => [
      'conclusion_item.id',
      'petition.code as petition_code',
      'petition.title as petition_title',
      eb.fn.coalesce('commitment.code', 'kept.code').as('commitment_code'),
      eb.fn.coalesce('commitment.state', 'kept.state').as('commitment_state'),
      eb.fn.coalesce('commitment.due_on', 'kept.due_on').as('commitment_due_on'),
      eb.fn.coalesce('commitment.reported_at', 'kept.reported_at').as('commitment_reported_at'),
      'unit.name as lead_unit',
    ])
    .where('conclusion_item.conclusion_id', '=', conclusionId)
    .execute();
}

/** Units of the organisation for which something was promised. */
export async function readPromisingUnits(db: Database, organisationId: string) {
  return await db
    .selectFrom('unit')
    .select(['unit.id', 'unit.name'])
    .where('unit.organisation_id', '=', organisationId)
    .where(
      sql<SqlBool>`exists (select 1 from commitment where commitment.unit_id = unit.id
        and commitment.state <> 'superseded')`,
    )
    .orderBy('unit.position')
    .execute();
}
