import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { addPlanItems, type PlanOf } from '#app/rooms/dialogues/acts/plan.ts';
import type { Proposal } from '../proposal.ts';

/** Puts chosen suggestions into the year's plan, each with what speaks for it; refuses as `addPlanItems`. */
export async function acceptProposals(
  house: House,
  actor: Actor,
  input: PlanOf & { chosen: readonly Readonly<{ proposal: Proposal; topic: string; note: string }>[] },
): Promise<void> {
  await addPlanItems(house, actor, {
    organisationId: input.organisationId,
    year: input.year,
    items: input.chosen.map(({ proposal, topic, note }) => ({
      month: proposal.month,
      kind: proposal.kind,
      form: 'both' as const,
      audience: proposal.audience,
      topic,
      fieldCode: proposal.fieldCode,
      headPersonId: null,
      unitId: null,
      origin: proposal.origin,
      originNote: note,
    })),
  });
}
