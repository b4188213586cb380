import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { tallyVoices } from '#app/rooms/dialogues/acts/gauge.ts';
import type { TallyInput } from '#app/rooms/dialogues/inputs-gauge.ts';

/** Notes how many of each group spoke, as the gauge of a dialogue asks it. */
export async function countVoices(
  house: House,
  actor: Actor,
  input: TallyInput & { dialogueId: string },
): Promise<void> {
  await tallyVoices(house, actor, input);
}
