import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import type { DropTaskInput, SetTaskInput } from '../inputs-prepare.ts';
import type { DialogueRow } from '../store.ts';
import { readTasks, type TaskRow, updateTask } from '../store-prepare.ts';
import { prepared, tell } from './prepare.ts';

type OfDialogue = Readonly<{ dialogueId: string }>;

/** Gives a task to another department or another day; the usual list leaves it alone from then on. */
export async function setTask(house: House, actor: Actor, input: SetTaskInput & OfDialogue): Promise<void> {
  await house.transact(async (tx) => {
    const { row, task } = await openTask(tx, actor, input);
    const { unitId, dueOn } = input;
    if (dueOn !== null && dueOn !== task.due_on)
      await holdTypedDay(tx, { organisationId: row.organisation_id, day: dueOn, today: dayOf(house.now()) });
    const set = { unit_id: unitId, due_on: dueOn, is_set: true };
    await updateTask(tx, { id: task.id, dialogueId: row.id }, set);
    await tell(house, tx, { actor, row, verb: 'dialogue.set_task', what: task.title });
  });
}

/** Says that a task falls away, and why; it stays to be read, and is never made again by the usual list. */
export async function dropTask(house: House, actor: Actor, input: DropTaskInput & OfDialogue): Promise<void> {
  await house.transact(async (tx) => {
    const { row, task } = await openTask(tx, actor, input);
    const dropped = {
      dropped_at: house.now(),
      dropped_by_name: actor.name,
      dropped_reason: input.reason,
    };
    await updateTask(tx, { id: task.id, dialogueId: row.id }, dropped);
    await tell(house, tx, { actor, row, verb: 'dialogue.drop_task', what: task.title });
  });
}

/** Takes that back. */
export async function restoreTask(
  house: House,
  actor: Actor,
  input: { id: string } & OfDialogue,
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    const task = (await readTasks(tx, row.id)).find((each) => each.id === input.id);
    if (task?.dropped_at == null) throw refuse('missing', 'dialogue.task-missing');
    const back = { dropped_at: null, dropped_by_name: null, dropped_reason: null };
    await updateTask(tx, { id: task.id, dialogueId: row.id }, back);
    await tell(house, tx, { actor, row, verb: 'dialogue.restore_task', what: task.title });
  });
}

/** A task that is neither done nor dropped; conflict `dialogue.task-done` for one that is. */
async function openTask(
  tx: Tx,
  actor: Actor,
  input: { id: string } & OfDialogue,
): Promise<{ row: DialogueRow; task: TaskRow }> {
  const row = await prepared(tx, actor, input.dialogueId);
  const task = (await readTasks(tx, row.id)).find((each) => each.id === input.id);
  if (task === undefined) throw refuse('missing', 'dialogue.task-missing');
  if (task.done_at !== null || task.dropped_at !== null) throw refuse('conflict', 'dialogue.task-done');
  return { row, task };
}
