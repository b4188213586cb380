import type { Database } from '#app/database/database.ts';
import type { DraftChoiceTable } from '#app/database/tables/petitions.ts';
import { waitingStates } from './petition.ts';

export type UndraftedRow = Awaited<ReturnType<typeof listUndrafted>>[number];

/**
 * Petitions of these dialogues with these units whose last answer is neither signed nor approved for the meeting, and
 * that are not left out of it; by code.
 */
export async function listUndrafted(
  db: Database,
  of: { dialogueIds: readonly string[]; unitIds: readonly string[] },
) {
  if (of.dialogueIds.length === 0 || of.unitIds.length === 0) return [];
  return await db
    .selectFrom('petition')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('answer')
          .select(['answer.state as draft', 'answer.approved_at'])
          .whereRef('answer.petition_id', '=', 'petition.id')
          .orderBy('answer.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      'petition.code',
      'petition.title',
      'petition.dialogue_id',
      'petition.lead_unit_id',
      'last.draft',
    ])
    .where('petition.dialogue_id', 'in', [...of.dialogueIds])
    .where('petition.lead_unit_id', 'in', [...of.unitIds])
    .where('petition.state', 'in', [...waitingStates])
    .leftJoin('draft_choice', 'draft_choice.petition_id', 'petition.id')
    .where('draft_choice.left_out_reason', 'is', null)
    .where('last.approved_at', 'is', null)
    .where((eb) => eb('last.draft', 'is distinct from', 'signed'))
    .orderBy('petition.code')
    .execute();
}

export async function writeDraftChoice(db: Database, row: DraftChoiceTable): Promise<void> {
  const { petition_id: _, ...set } = row;
  await db
    .insertInto('draft_choice')
    .values(row)
    .onConflict((conflict) => conflict.column('petition_id').doUpdateSet(set))
    .execute();
}

export async function deleteDraftChoice(db: Database, petitionId: string): Promise<void> {
  await db.deleteFrom('draft_choice').where('petition_id', '=', petitionId).execute();
}
