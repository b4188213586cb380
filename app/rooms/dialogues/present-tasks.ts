import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentUnits } from '#app/rooms/organisations/present.ts';
import { titleOf } from './present-prepare.ts';
import { readTasksOfUnits } from './store-tasks.ts';

export type OwnTask = Awaited<ReturnType<typeof presentOwnTasks>>[number];

/** What the units of this person have still to do before dialogues, the next first; empty where there is no unit. */
export async function presentOwnTasks(house: House, actor: Actor, language: Language) {
  const today = dayOf(house.now());
  const tasks = await readTasksOfUnits(house.db, ownUnits(actor));
  const organisations = [...new Set(actor.roles.map((held) => held.organisationId))];
  const units = (await Promise.all(organisations.map((id) => presentUnits(house.db, id, today)))).flat();
  return tasks.map((task) => ({
    id: task.id,
    dialogueId: task.dialogue_id,
    title: titleOf(task, language),
    unit: units.find((unit) => unit.id === task.unit_id)?.name ?? null,
    dueOn: task.due_on,
    isLate: task.due_on !== null && task.due_on < today,
    dialogue: { code: task.code, title: task.dialogue_title, startsAt: task.starts_at.toISOString() },
  }));
}

/** How many; null for who works in no unit. */
export async function presentTasksWaiting(house: House, actor: Actor): Promise<number | null> {
  const unitIds = ownUnits(actor);
  return unitIds.length === 0 ? null : (await readTasksOfUnits(house.db, unitIds)).length;
}

function ownUnits(actor: Actor): string[] {
  return [...new Set(actor.roles.flatMap((held) => held.unitId ?? []))];
}
