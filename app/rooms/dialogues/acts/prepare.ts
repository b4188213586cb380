import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import { heldOn } from '#app/rooms/organisations/organisation.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { calendarOf, dialogueDeadlines } from '#app/rooms/organisations/store-rules.ts';
import { record } from '#app/rooms/record/acts.ts';
import { tasksFor } from '../checklist.ts';
import type { AddTaskInput, RunSheetInput, TickTaskInput } from '../inputs-prepare.ts';
import { mayArrange } from '../may.ts';
import { type DialogueRow, lockById, readParts, updateDialogue } from '../store.ts';
import { readTasks, updateTask, writeRunSheet, writeTask } from '../store-prepare.ts';
import { dropUnfit, restoreFitting } from '../store-tasks.ts';
import { readUsualTasks } from './usual-tasks.ts';

/**
 * Brings the list of tasks to what a dialogue of this kind on this day needs, by the list of usual tasks as it holds
 * today. What is done stays done; what is not takes its new day when the dialogue has moved, and falls away where the
 * dialogue has become another, unless the office has set it. Twice changes nothing.
 */
export async function refreshChecklistInTx(
  house: House,
  tx: Tx,
  { row, actor }: { row: DialogueRow; actor: Actor },
): Promise<void> {
  const today = dayOf(house.now());
  const usual = await readUsualTasks(tx, { organisationId: row.organisation_id, onDay: today });
  const day = dayOf(row.starts_at);
  const { bases } = await readParts(tx, row.id);
  const deadlines = await dialogueDeadlines(tx, {
    organisationId: row.organisation_id,
    day,
    onDay: today,
    legalBasisIds: bases.map((basis) => basis.id),
    isForYouth: row.audience === 'youth',
  });
  const limits = Object.fromEntries(deadlines.map((deadline) => [deadline.limit, deadline.by]));
  const units = (await readUnits(tx, row.organisation_id)).filter((unit) => heldOn(unit, day));
  const unitOf = (kind: string) =>
    (units.find((unit) => unit.kind === kind) ?? units.find((unit) => unit.kind === 'office'))?.id ?? null;
  const about = { kind: row.kind, form: row.form, audience: row.audience, day };
  const tasks = tasksFor(usual, about, { limits, calendar: await calendarOf(tx) });
  for (const [position, task] of tasks.entries()) {
    await writeTask(tx, {
      id: house.newId(),
      dialogue_id: row.id,
      key: task.key,
      title: task.vi,
      title_en: task.en,
      unit_id: unitOf(task.unitKind),
      due_on: task.dueOn,
      position,
    });
  }
  const fitting = new Set(tasks.map((task) => task.key));
  const gone = usual.map((task) => task.key).filter((key) => !fitting.has(key));
  await restoreFitting(tx, row.id, [...fitting]);
  const dropped = await dropUnfit(tx, { dialogueId: row.id, keys: gone, at: house.now() });
  if (dropped.length > 0) {
    const what = dropped.map((task) => task.title).join('; ');
    await tell(house, tx, { actor, row, verb: 'dialogue.drop_unfit', what, count: dropped.length });
  }
}

/** Adds a task that the usual list does not have. */
export async function addTask(
  house: House,
  actor: Actor,
  input: AddTaskInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    if (input.dueOn !== null) {
      const today = dayOf(house.now());
      await holdTypedDay(tx, { organisationId: row.organisation_id, day: input.dueOn, today });
    }
    const before = await readTasks(tx, row.id);
    await writeTask(tx, {
      id: house.newId(),
      dialogue_id: row.id,
      key: null,
      title: input.title,
      title_en: null,
      unit_id: input.unitId,
      due_on: input.dueOn,
      position: before.length,
    });
    await tell(house, tx, { actor, row, verb: 'dialogue.add_task', what: input.title });
  });
}

/** Ticks a task as done, or takes the tick back. Everybody who works here may tick the task of their own unit. */
export async function tickTask(
  house: House,
  actor: Actor,
  input: TickTaskInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await lockById(tx, input.dialogueId);
    if (row === undefined) throw refuse('missing', 'dialogue.missing');
    const task = (await readTasks(tx, row.id)).find((each) => each.id === input.id);
    const isTheirs = actor.roles.some((held) => held.unitId !== null && held.unitId === task?.unit_id);
    if (task === undefined || !(isTheirs || mayArrange(actor, row.organisation_id))) {
      throw refuse('missing', 'dialogue.task-missing');
    }
    await updateTask(
      tx,
      { id: task.id, dialogueId: row.id },
      input.isDone
        ? {
            done_at: house.now(),
            done_by: actor.personId,
            done_by_name: actor.name,
            note: input.note ?? task.note,
          }
        : { done_at: null, done_by: null, done_by_name: null },
    );
    const verb = input.isDone ? 'dialogue.tick_task' : 'dialogue.untick_task';
    await tell(house, tx, { actor, row, verb, what: task.title });
  });
}

/** Who speaks to what, which questions lie in reserve, and what is done when a line drops. */
export async function writeRunSheetDetails(
  house: House,
  actor: Actor,
  input: RunSheetInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await prepared(tx, actor, input.dialogueId);
    await updateDialogue(tx, row.id, { fallback: input.fallback });
    await writeRunSheet(tx, { dialogueId: row.id, newId: house.newId }, input);
    await tell(house, tx, { actor, row, verb: 'dialogue.run_sheet', what: row.title });
  });
}

/** The dialogue for those who arrange it, held until the transaction ends. */
export async function prepared(tx: Tx, actor: Actor, dialogueId: string): Promise<DialogueRow> {
  const row = await lockById(tx, dialogueId);
  if (row === undefined || !mayArrange(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  return row;
}

/** Tells the story of the dialogue what was done for it; `at` where rows carry the moment of the deed. */
export async function tell(
  house: House,
  tx: Tx,
  said: {
    actor: Actor;
    row: DialogueRow;
    verb: string;
    what: string;
    count?: number;
    at?: Date;
    facts?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { actor, row, verb, what, count, at, facts } = said;
  await record(house, tx, {
    verb,
    organisationId: row.organisation_id,
    subjectKind: 'dialogue',
    subjectId: row.id,
    actor,
    facts: {
      code: row.code,
      what,
      ...(count === undefined ? {} : { count }),
      ...(at && { at: at.toISOString() }),
      ...facts,
    },
  });
}
