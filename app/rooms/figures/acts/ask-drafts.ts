import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { askForDrafts } from '#app/rooms/dialogues/acts/gauge.ts';
import type { AskDraftsInput } from '#app/rooms/dialogues/inputs-gauge.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';

/**
 * Sends a unit what it is to prepare before the dialogue: notes the day, and gives it the petitions that nobody has
 * yet, with the units that help it: one answer then serves everybody whose opinion was merged into the matter. Each petition is a deed of its own, so that one that another has just given away stops nothing but itself.
 */
export async function sendForDrafts(
  house: House,
  actor: Actor,
  input: AskDraftsInput & { dialogueId: string; unitName: string; codes: readonly string[] },
): Promise<void> {
  await askForDrafts(house, actor, input);
  for (const code of input.codes) {
    await assignPetition(house, actor, {
      code,
      leadUnitId: input.unitId,
      cooperatingUnitIds: input.cooperatingUnitIds.filter((unitId) => unitId !== input.unitId),
      dueOn: null,
      product: null,
    });
  }
}
