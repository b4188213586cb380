import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import { presentStory, type StepView } from '#app/rooms/record/present.ts';
import { readStory } from '#app/rooms/record/store.ts';

/** What was done with a department, newest first. */
export async function presentUnitStory(db: Database, actor: Actor, unitId: string): Promise<StepView[]> {
  return presentStory(await readStory(db, 'unit', [unitId]), actor).reverse();
}

/** Who changed which rule or day of an organisation, newest first. */
export async function presentRuleStory(
  db: Database,
  actor: Actor,
  organisationId: string,
): Promise<StepView[]> {
  return presentStory(await readStory(db, 'rules', [organisationId]), actor).reverse();
}
