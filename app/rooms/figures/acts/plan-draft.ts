import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { planDraft } from '#app/rooms/petitions/acts/approve.ts';
import type { PlanDraftInput } from '#app/rooms/petitions/inputs.ts';

/** Says, on the page of drafts, who drafts a matter, or why the meeting does without. */
export async function arrangeDraft(house: House, actor: Actor, input: PlanDraftInput): Promise<void> {
  await planDraft(house, actor, input);
}
