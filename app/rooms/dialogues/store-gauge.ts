import type { Insertable } from 'kysely';
import type { Database } from '#app/database/database.ts';
import type { DraftRequestTable } from '#app/database/tables/gauge.ts';
import { dialogueStates, isAfoot } from './dialogue.ts';

export async function readDraftRequests(db: Database, dialogueId: string) {
  return await db.selectFrom('draft_request').selectAll().where('dialogue_id', '=', dialogueId).execute();
}

export type DraftAskRow = Awaited<ReturnType<typeof readDraftAsks>>[number];

/** What was asked for dialogues that are still to come; of these units only, where they are named. */
export async function readDraftAsks(db: Database, unitIds?: readonly string[]) {
  const states = dialogueStates.filter(isAfoot);
  let query = db
    .selectFrom('draft_request')
    .innerJoin('dialogue', 'dialogue.id', 'draft_request.dialogue_id')
    .innerJoin('unit', 'unit.id', 'draft_request.unit_id')
    .selectAll('draft_request')
    .select(['dialogue.code', 'dialogue.title', 'dialogue.starts_at', 'unit.name as unit_name'])
    .where('dialogue.state', 'in', states)
    .orderBy('draft_request.due_on')
    .orderBy('unit.name');
  if (unitIds !== undefined) query = query.where('draft_request.unit_id', 'in', [...unitIds]);
  return await query.execute();
}

/** Notes a new day, or that the unit has been reminded. */
export async function updateDraftRequest(
  db: Database,
  of: { dialogueId: string; unitId: string },
  change: Partial<Pick<DraftRequestTable, 'due_on' | 'reminded_at'>>,
): Promise<void> {
  await db
    .updateTable('draft_request')
    .set(change)
    .where('dialogue_id', '=', of.dialogueId)
    .where('unit_id', '=', of.unitId)
    .execute();
}

/** What a unit was asked for; asked again, the new day counts. */
export async function writeDraftRequest(
  db: Database,
  row: Insertable<Omit<DraftRequestTable, 'reminded_at'>>,
): Promise<void> {
  const { due_on, note, asked_at, asked_by_name } = row;
  await db
    .insertInto('draft_request')
    .values({ ...row, reminded_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['dialogue_id', 'unit_id'])
        .doUpdateSet({ due_on, note, asked_at, asked_by_name, reminded_at: null }),
    )
    .execute();
}

/** The population as the office entered it, with what was counted of it for a dialogue. */
export async function readPopulation(db: Database, of: { organisationId: string; dialogueId: string }) {
  return await db
    .selectFrom('population_group')
    .leftJoin('population_tally', (join) =>
      join
        .onRef('population_tally.group_id', '=', 'population_group.id')
        .on('population_tally.dialogue_id', '=', of.dialogueId),
    )
    .selectAll('population_group')
    .select('population_tally.voices')
    .where('population_group.organisation_id', '=', of.organisationId)
    .where('population_group.removed_at', 'is', null)
    .orderBy('population_group.kind')
    .orderBy('population_group.name')
    .execute();
}

/** Notes how many of a group spoke; false where the group is not of this organisation. */
export async function writeTally(
  db: Database,
  of: { groupId: string; dialogueId: string; organisationId: string },
  voices: number,
): Promise<boolean> {
  const group = await db
    .selectFrom('population_group')
    .select('id')
    .where('id', '=', of.groupId)
    .where('organisation_id', '=', of.organisationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (group === undefined) return false;
  await db
    .insertInto('population_tally')
    .values({ group_id: of.groupId, dialogue_id: of.dialogueId, voices })
    .onConflict((conflict) => conflict.columns(['group_id', 'dialogue_id']).doUpdateSet({ voices }))
    .execute();
  return true;
}
