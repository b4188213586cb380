import type { Actor } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { mayArrange } from '#app/rooms/dialogues/may.ts';
import { linesForGaps, presentPlan } from '#app/rooms/dialogues/present-plan.ts';
import { presentFields } from '#app/rooms/organisations/present.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import { waitingStates } from '#app/rooms/petitions/petition.ts';
import { proposeLines, withBroken } from './proposal.ts';
import { readOpenMatters, readUnkept } from './store-programme.ts';

export type ProposalView = Awaited<ReturnType<typeof presentProposals>>;

/** Lines that the year's plan could begin with, and why: duties not met yet, matters still open or raised again. */
export async function presentProposals(
  house: House,
  actor: Actor,
  of: { organisationId: string; year: number; language: Language },
) {
  const plan = await presentPlan(house, actor, of);
  // Who may not write the plan is told so, and not that it is approved.
  if (!mayArrange(actor, of.organisationId)) throw refuse('forbidden', 'plan.part');
  const [matters, fields] = await Promise.all([mattersFor(house, of), presentFields(house.db, of.language)]);
  const nameOf = (code: string) => fields.find((field) => field.code === code)?.name ?? code;
  const known = plan.entries.map(({ title, fieldCode }) => ({ title, fieldCode }));
  return {
    year: of.year,
    organisation: plan.organisation,
    /** An approved plan takes no line: when and under which number it was approved, and whether it may be amended here. */
    fixed: plan.may.edit
      ? null
      : {
          number: plan.plan.number,
          approvedAt: plan.plan.approvedAt,
          mayAmend: plan.may.moves.includes('amend'),
        },
    lines: proposeLines({ duties: linesForGaps(plan.gaps), matters, nameOf, known }),
  };
}

/** What is open, was raised again or promised and not kept, here and in what was merged into it, since last year began. */
async function mattersFor(house: House, of: { organisationId: string; year: number }) {
  const forerunners = await readForerunners(house.db, of.organisationId);
  const organisationIds = [of.organisationId, ...forerunners.map((former) => former.id)];
  const today = dayOf(house.now());
  const since = `${of.year - 1}-01-01`;
  const [petitions, promises] = await Promise.all([
    readOpenMatters(house.db, { organisationIds, today, since, openStates: [...waitingStates, 'committed'] }),
    readUnkept(house.db, organisationIds),
  ]);
  return withBroken(petitions, promises, { today, since });
}
