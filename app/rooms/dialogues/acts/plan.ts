import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { PlanItemInput, PlanMoveInput, PlanTextInput } from '../inputs-plan.ts';
import { planMachine } from '../lifecycle-plan.ts';
import { mayArrange, planParts } from '../may.ts';
import {
  deletePlanItem,
  insertPlan,
  insertPlanItems,
  listOfYear,
  lockPlan,
  lockPlanItem,
  type PlanRow,
  readPlan,
  readPlanItems,
  updatePlan,
  updatePlanItem,
} from '../store-plan.ts';

export type PlanOf = Readonly<{ organisationId: string; year: number }>;

/** Adds lines to the year's plan, which begins with its first line. Conflict `plan.fixed` once it is approved. */
export async function addPlanItems(
  house: House,
  actor: Actor,
  input: PlanOf & { items: readonly PlanItemInput[] },
): Promise<void> {
  await house.transact((tx) => addPlanItemsInTx(house, tx, { ...input, actor }));
}

/** The same inside a transaction; returns the ids of the lines. `isBeyondPlan` also adds to an approved plan. */
export async function addPlanItemsInTx(
  house: House,
  tx: Tx,
  input: PlanOf & { items: readonly PlanItemInput[]; actor: Actor; isBeyondPlan?: boolean },
): Promise<string[]> {
  const { actor, items } = input;
  const plan = await openPlan(house, tx, { ...input, actor });
  if (plan.state === 'approved' && !input.isBeyondPlan) throw refuse('conflict', 'plan.fixed');
  const rows = items.map((item) => ({ id: house.newId(), plan_id: plan.id, ...columnsOf(item) }));
  await insertPlanItems(tx, rows);
  await touch(tx, plan);
  await tell(house, tx, {
    actor,
    plan,
    verb: 'plan.add',
    facts: { count: rows.length, topic: items[0]?.topic ?? '' },
  });
  return rows.map((row) => row.id);
}

/** Changes a line; conflict `plan.fixed` once the plan is approved. */
export async function editPlanItem(
  house: House,
  actor: Actor,
  input: PlanItemInput & { id: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const plan = await planOfItem(tx, actor, input.id);
    await updatePlanItem(tx, input.id, columnsOf(input));
    await touch(tx, plan);
    await tell(house, tx, { actor, plan, verb: 'plan.edit', facts: { topic: input.topic } });
  });
}

/** Takes a line out. A line whose dialogue is already arranged stays: cancel the dialogue instead. */
export async function dropPlanItem(house: House, actor: Actor, input: { id: string }): Promise<void> {
  await house.transact(async (tx) => {
    const plan = await planOfItem(tx, actor, input.id);
    const item = await lockPlanItem(tx, input.id);
    if (item?.dialogue_id != null) throw refuse('conflict', 'plan.arranged');
    await deletePlanItem(tx, input.id);
    await touch(tx, plan);
    await tell(house, tx, { actor, plan, verb: 'plan.drop', facts: { topic: item?.topic ?? '' } });
  });
}

/**
 * Copies the year before: the lines of its plan, or the dialogues held where it had none, but no line that the plan has
 * already. Returns how many; conflict `plan.nothing-to-copy`, or `plan.copied-already` where all is there.
 */
export async function copyLastYear(house: House, actor: Actor, input: PlanOf): Promise<number> {
  return await house.transact(async (tx) => {
    const before = { organisationId: input.organisationId, year: input.year - 1 };
    const plan = await readPlan(tx, before);
    const lines = plan === undefined ? [] : await readPlanItems(tx, plan.id);
    const last = { origin: 'last_year', originNote: null } as const;
    const items: PlanItemInput[] =
      lines.length > 0
        ? lines.map((line) => ({
            month: line.month,
            kind: line.kind,
            form: line.form,
            audience: line.audience,
            topic: line.topic,
            fieldCode: line.field_code,
            headPersonId: line.head_person_id,
            unitId: line.unit_id,
            ...last,
          }))
        : (await listOfYear(tx, before))
            .filter((row) => row.state !== 'cancelled')
            .map((row) => ({
              month: Number(dayOf(row.starts_at).slice(5, 7)),
              kind: row.kind,
              form: row.form,
              audience: row.audience,
              topic: row.title,
              fieldCode: null,
              headPersonId: null,
              unitId: null,
              ...last,
            }));
    if (items.length === 0) throw refuse('conflict', 'plan.nothing-to-copy', { year: before.year });
    const there = await readPlan(tx, input);
    const known = new Set((there === undefined ? [] : await readPlanItems(tx, there.id)).map(lineKey));
    const fresh = items.filter((item) => !known.has(lineKey(item)));
    if (fresh.length === 0) throw refuse('conflict', 'plan.copied-already', { year: before.year });
    await addPlanItemsInTx(house, tx, { ...input, actor, items: fresh });
    return fresh.length;
  });
}

/** The same month, matter and circle of people: the same line. */
function lineKey(line: Pick<PlanItemInput, 'month' | 'topic' | 'audience'>): string {
  return `${line.month} ${line.audience} ${fold(line.topic)}`;
}

/** Purpose, budget, supervision and number of the plan; what a plan says beside its lines. */
export async function writePlan(house: House, actor: Actor, input: PlanOf & PlanTextInput): Promise<void> {
  await house.transact(async (tx) => {
    const plan = await openPlan(house, tx, { ...input, actor });
    if (plan.state === 'approved') throw refuse('conflict', 'plan.fixed');
    if (input.version !== 0 && plan.version !== input.version) throw refuse('conflict', 'plan.changed');
    const { number, purpose, budget, supervision } = input;
    await updatePlan(tx, plan.id, { number, purpose, budget, supervision, version: plan.version + 1 });
    await tell(house, tx, { actor, plan, verb: 'plan.write' });
  });
}

/** Submits, returns, approves or reopens the plan. Conflict `plan.changed` when another was faster. */
export async function movePlan(house: House, actor: Actor, input: PlanOf & PlanMoveInput): Promise<void> {
  await house.transact(async (tx) => {
    const plan = await lockPlan(tx, input);
    const parts = planParts(actor, input.organisationId);
    if (plan === undefined || parts.length === 0) throw refuse('missing', 'plan.missing');
    if (plan.version !== input.version) throw refuse('conflict', 'plan.changed');
    const items = await readPlanItems(tx, plan.id);
    const facts = { 'not-empty': items.length > 0 ? true : {}, reason: input.reason ? true : {} } as const;
    const to = orThrow(decideMove(planMachine, input.verb, { state: plan.state, parts, facts }));
    await updatePlan(tx, plan.id, {
      state: to,
      version: plan.version + 1,
      ...(input.verb === 'submit' ? { submitted_at: house.now() } : {}),
      ...(input.verb === 'approve'
        ? { approved_at: house.now(), approved_by: actor.personId, number: input.number ?? plan.number }
        : {}),
    });
    await tell(house, tx, { actor, plan, verb: `plan.${input.verb}`, to, reason: input.reason });
  });
}

/** Ties a line to the dialogue that was arranged for it. */
export async function arrangePlanItemInTx(
  tx: Tx,
  input: { planItemId: string; organisationId: string; dialogueId: string },
): Promise<void> {
  const item = await lockPlanItem(tx, input.planItemId);
  if (item?.organisation_id !== input.organisationId) throw refuse('missing', 'plan.missing');
  if (item.dialogue_id !== null) throw refuse('conflict', 'plan.arranged');
  await updatePlanItem(tx, item.id, { dialogue_id: input.dialogueId });
}

async function openPlan(house: House, tx: Tx, of: PlanOf & { actor: Actor }): Promise<PlanRow> {
  if (!mayArrange(of.actor, of.organisationId)) throw refuse('forbidden', 'plan.part');
  await insertPlan(tx, {
    id: house.newId(),
    organisation_id: of.organisationId,
    year: of.year,
    state: 'draft',
    created_by: of.actor.personId,
    created_at: house.now(),
  });
  const plan = await lockPlan(tx, of);
  if (plan === undefined) throw refuse('missing', 'plan.missing');
  return plan;
}

async function planOfItem(tx: Tx, actor: Actor, itemId: string): Promise<PlanRow> {
  const item = await lockPlanItem(tx, itemId);
  if (item === undefined || !mayArrange(actor, item.organisation_id)) throw refuse('missing', 'plan.missing');
  const plan = await lockPlan(tx, { organisationId: item.organisation_id, year: item.year });
  if (plan === undefined) throw refuse('missing', 'plan.missing');
  if (plan.state === 'approved') throw refuse('conflict', 'plan.fixed');
  return plan;
}

async function touch(tx: Tx, plan: PlanRow): Promise<void> {
  await updatePlan(tx, plan.id, { version: plan.version + 1 });
}

function columnsOf(item: PlanItemInput) {
  return {
    month: item.month,
    kind: item.kind,
    form: item.form,
    audience: item.audience,
    topic: item.topic,
    field_code: item.fieldCode,
    head_person_id: item.headPersonId,
    unit_id: item.unitId,
    origin: item.origin,
    origin_note: item.originNote,
  };
}

async function tell(
  house: House,
  tx: Tx,
  said: {
    actor: Actor;
    plan: PlanRow;
    verb: string;
    to?: string;
    reason?: string | null;
    facts?: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const { actor, plan, verb, to, reason = null, facts } = said;
  await record(house, tx, {
    verb,
    organisationId: plan.organisation_id,
    subjectKind: 'plan',
    subjectId: plan.id,
    actor,
    reason,
    ...(to === undefined ? {} : { from: plan.state, to }),
    facts: { year: plan.year, ...facts },
  });
}
