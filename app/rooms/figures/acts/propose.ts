import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { addPlanItems, type PlanOf } from '#app/rooms/dialogues/acts/plan.ts';
import { listHolders } from '#app/rooms/people/store.ts';
import type { Proposal } from '../proposal.ts';
import { countPlannedByHead } from '../store-programme.ts';

/**
 * Puts chosen suggestions into the year's plan, each with what speaks for it, and gives each to the head who has the
 * fewest lines so far; refuses as `addPlanItems`.
 */
export async function acceptProposals(
  house: House,
  actor: Actor,
  input: PlanOf & { chosen: readonly Readonly<{ proposal: Proposal; topic: string; note: string }>[] },
): Promise<void> {
  const { organisationId, year } = input;
  const day = dayOf(house.now());
  const heads = await listHolders(house.db, { organisationId, role: 'head', day });
  const lines = new Map(await countPlannedByHead(house.db, { organisationId, year }));
  const nextHead = (): string | null => {
    const [head] = [...heads].sort((one, other) => (lines.get(one.id) ?? 0) - (lines.get(other.id) ?? 0));
    if (head !== undefined) lines.set(head.id, (lines.get(head.id) ?? 0) + 1);
    return head?.id ?? null;
  };
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
      headPersonId: nextHead(),
      unitId: null,
      origin: proposal.origin,
      originNote: note,
    })),
  });
}
