import type { Actor } from '#app/ground/actor.ts';
import { openVerbs } from '#app/ground/lifecycle.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentFields, presentOrganisation, presentUnits } from '#app/rooms/organisations/present.ts';
import { presentRule } from '#app/rooms/organisations/present-rules.ts';
import { listHolders } from '#app/rooms/people/store.ts';
import { presentStory } from '#app/rooms/record/present.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { computeGaps, entriesOf, type PlanOf } from './acts/gaps.ts';
import { isTold } from './dialogue.ts';
import { type PlanVerb, planMoves } from './lifecycle-plan.ts';
import { mayArrange, maySeePlans, planParts } from './may.ts';
import { monthsFor, type PlanEntry } from './plan.ts';
import { listOfYear, type PlanItemRow, readPlan, readPlanItems } from './store-plan.ts';

export type PlanView = Awaited<ReturnType<typeof presentPlan>>;
export type PlanEntryView = PlanView['entries'][number];
export type GapView = PlanView['gaps'][number];
export type PublicPlanView = NonNullable<Awaited<ReturnType<typeof presentPublicPlan>>>;

/** The year of an organisation for those who work there: its plan, its calendar, and what is missing against duties. */
export async function presentPlan(house: House, actor: Actor, of: PlanOf) {
  const organisation = await presentOrganisation(house.db, of.organisationId);
  if (organisation === null || !maySeePlans(actor, of.organisationId))
    throw refuse('missing', 'plan.missing');
  const today = dayOf(house.now());
  const [plan, dialogues, heads, units, vi, en, lastPlan, lastDialogues] = await Promise.all([
    readPlan(house.db, of),
    listOfYear(house.db, of),
    listHolders(house.db, { organisationId: of.organisationId, role: 'head', day: today }),
    presentUnits(house.db, of.organisationId, today),
    presentFields(house.db, 'vi'),
    presentFields(house.db, 'en'),
    readPlan(house.db, { ...of, year: of.year - 1 }),
    listOfYear(house.db, { ...of, year: of.year - 1 }),
  ]);
  const items = plan === undefined ? [] : await readPlanItems(house.db, plan.id);
  const entries = entriesOf(items, dialogues, { heads, ...of, today });
  const mayEdit = mayArrange(actor, of.organisationId);
  const story = plan === undefined ? [] : await readStory(house.db, 'plan', [plan.id]);
  return {
    year: of.year,
    organisation: {
      id: organisation.id,
      code: organisation.adminCode,
      name: organisation.name,
      level: organisation.level,
    },
    plan: {
      state: plan?.state ?? 'draft',
      number: plan?.number ?? null,
      purpose: plan?.purpose ?? null,
      budget: plan?.budget ?? null,
      supervision: plan?.supervision ?? null,
      approvedAt: plan?.approved_at?.toISOString() ?? null,
      version: plan?.version ?? 0,
    },
    entries,
    gaps: await gapsOf(house, of, entries),
    heads,
    units: units.filter((unit) => unit.isOpen).map((unit) => ({ value: unit.id, label: unit.name })),
    fields: vi.map(({ code, name }) => ({
      ...{ code, vi: name },
      en: en.find((field) => field.code === code)?.name ?? name,
    })),
    canCopy: lastPlan !== undefined || lastDialogues.length > 0,
    story: presentStory(story, actor).reverse(),
    may: {
      edit: mayEdit && plan?.state !== 'approved',
      arrange: mayEdit,
      moves:
        plan === undefined
          ? []
          : openVerbs<string, string, string, PlanVerb>(
              planMoves,
              plan.state,
              planParts(actor, of.organisationId),
            ),
    },
  };
}

/** The approved plan as everybody may read it, beside the dialogues that are public; null where neither is there. */
export async function presentPublicPlan(house: House, of: PlanOf) {
  const plan = await readPlan(house.db, of);
  const dialogues = (await listOfYear(house.db, of)).filter(isTold);
  const approved = plan?.state === 'approved' ? plan : null;
  if (approved === null && dialogues.length === 0) return null;
  const items = approved === null ? [] : await readPlanItems(house.db, approved.id);
  const shown = new Set(dialogues.map((row) => row.id));
  const open = items.map((item) => ({
    ...item,
    dialogue_id: item.dialogue_id !== null && shown.has(item.dialogue_id) ? item.dialogue_id : null,
  }));
  const day = `${of.year}-06-30`;
  const heads = await listHolders(house.db, { organisationId: of.organisationId, role: 'head', day });
  const entries = entriesOf(open, dialogues, { heads, ...of, today: dayOf(house.now()) });
  return {
    year: of.year,
    number: approved?.number ?? null,
    approvedAt: approved?.approved_at?.toISOString() ?? null,
    purpose: approved?.purpose ?? null,
    entries: entries.map(({ originNote: _, ...entry }) => entry),
    gaps: await gapsOf(house, of, entries),
  };
}

/** One line of a plan as the form of a new dialogue begins with it; null where it is not theirs or already arranged. */
export async function presentPlanItem(
  house: House,
  of: PlanOf & { id: string },
): Promise<PlanItemRow | null> {
  const plan = await readPlan(house.db, of);
  if (plan === undefined) return null;
  const items = await readPlanItems(house.db, plan.id);
  return items.find((item) => item.id === of.id && item.dialogue_id === null) ?? null;
}

/** Lines that would close the gaps, for a plan to begin with: a month each, and the duty that asks for it. */
export function linesForGaps(gaps: readonly GapView[]) {
  // A dialogue with young people is one of the year too.
  const special = gaps.reduce((sum, gap) => sum + (gap.name === 'all' ? 0 : gap.missing), 0);
  return gaps.flatMap((gap) => {
    const count = gap.name === 'all' ? Math.max(0, gap.missing - special) : gap.missing;
    return monthsFor(gap.name, count).map((month) => ({ name: gap.name, month, rule: gap.rule }));
  });
}

async function gapsOf(house: House, of: PlanOf, entries: readonly PlanEntry[]) {
  const gaps = await computeGaps(house.db, of, entries);
  return await Promise.all(
    gaps.map(async ({ rule, ...gap }) => ({ ...gap, rule: await presentRule(house.db, rule) })),
  );
}
