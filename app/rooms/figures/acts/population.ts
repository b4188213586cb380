import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { enterPopulation, tallyVoices } from '#app/rooms/dialogues/acts/gauge.ts';
import type { PopulationInput, TallyInput } from '#app/rooms/dialogues/inputs-gauge.ts';

/** The gauge's two deeds, told apart by what was sent. */
export async function fillGauge(
  house: House,
  actor: Actor,
  input: Readonly<{ dialogueId: string; population?: PopulationInput; tally?: TallyInput }>,
): Promise<void> {
  const { dialogueId } = input;
  if (input.population) await enterPopulation(house, actor, { ...input.population, dialogueId });
  if (input.tally) await tallyVoices(house, actor, { ...input.tally, dialogueId });
}
