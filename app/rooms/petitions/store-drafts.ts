import type { Database } from '#app/database/database.ts';
import { waitingStates } from './petition.ts';

export type UndraftedRow = Awaited<ReturnType<typeof listUndrafted>>[number];

/** Petitions of these dialogues with these units whose last answer is not signed yet; by code. */
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
          .select('answer.state as draft')
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
    .where((eb) => eb('last.draft', 'is distinct from', 'signed'))
    .orderBy('petition.code')
    .execute();
}
