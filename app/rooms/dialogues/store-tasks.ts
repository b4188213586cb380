import type { Database } from '#app/database/database.ts';
import type { Day } from '#app/ground/time.ts';
import { noLongerFits } from './checklist.ts';

/** Drops tasks of the usual list that no longer fit; not what is done, dropped already, or set by the office. */
export async function dropUnfit(
  db: Database,
  of: { dialogueId: string; keys: readonly string[]; at: Date },
): Promise<{ title: string }[]> {
  if (of.keys.length === 0) return [];
  return await db
    .updateTable('checklist_item')
    .set({ dropped_at: of.at, dropped_by_name: null, dropped_reason: noLongerFits })
    .where('dialogue_id', '=', of.dialogueId)
    .where('key', 'in', of.keys)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .where('is_set', '=', false)
    .returning('title')
    .execute();
}

/** Takes back what only the list itself had dropped, where it fits again. */
export async function restoreFitting(
  db: Database,
  dialogueId: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await db
    .updateTable('checklist_item')
    .set({ dropped_at: null, dropped_reason: null })
    .where('dialogue_id', '=', dialogueId)
    .where('key', 'in', keys)
    .where('dropped_by_name', 'is', null)
    .where('dropped_reason', '=', noLongerFits)
    .execute();
}

/** Tasks that these units have still to do, over all dialogues, the next first. */
export async function readTasksOfUnits(db: Database, unitIds: readonly string[]) {
  if (unitIds.length === 0) return [];
  return await db
    .selectFrom('checklist_item')
    .innerJoin('dialogue', 'dialogue.id', 'checklist_item.dialogue_id')
    .select(['checklist_item.id', 'checklist_item.title', 'checklist_item.title_en'])
    .select(['checklist_item.due_on', 'checklist_item.unit_id', 'dialogue.id as dialogue_id'])
    .select(['dialogue.code', 'dialogue.title as dialogue_title', 'dialogue.starts_at', 'dialogue.state'])
    .where('checklist_item.unit_id', 'in', unitIds)
    .where('checklist_item.done_at', 'is', null)
    .where('checklist_item.dropped_at', 'is', null)
    .where('dialogue.state', 'not in', ['postponed', 'cancelled', 'closed'])
    .orderBy('checklist_item.due_on')
    .orderBy('dialogue.starts_at')
    .orderBy('checklist_item.position')
    .execute();
}

/** How many of them are to be done by a day, or are late. */
export async function countTasksDue(
  db: Database,
  of: { unitIds: readonly string[]; until: Day },
): Promise<number> {
  const tasks = await readTasksOfUnits(db, of.unitIds);
  return tasks.filter((task) => task.due_on !== null && task.due_on <= of.until).length;
}
