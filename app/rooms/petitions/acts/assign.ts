import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import type { AssignInput, CooperationInput, ReplyCooperationInput } from '../inputs.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { actsFor } from '../may.ts';
import { isWithUnit } from '../petition.ts';
import { lockById, type PetitionRow, readCooperations } from '../store.ts';
import { insertCooperations, updateCooperation } from '../store-parts.ts';
import { dueByRule, unitOf } from './due.ts';
import { loadForDeed, move, stay } from './move.ts';

/**
 * Gives the petition to a unit. The date stays the one that ran since it was accepted; the office may ask for an
 * earlier one, never quietly for a later one: that is an extension.
 */
export async function assignPetition(house: House, actor: Actor, input: AssignInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const { dueOn, ruleId } = await currentDue(tx, house, petition);
    if (input.dueOn !== null && input.dueOn > dueOn) {
      throw refuse('invalid', 'petition.due-later', { dueOn, asked: input.dueOn });
    }
    if (input.dueOn !== null && input.dueOn !== dueOn) {
      const today = dayOf(house.now());
      await holdTypedDay(tx, { organisationId: petition.organisation_id, day: input.dueOn, today });
    }
    const due =
      input.dueOn !== null && input.dueOn !== dueOn
        ? { dueOn: input.dueOn, ruleId: null }
        : { dueOn, ruleId };
    return await giveToUnit(house, tx, { ...input, ...due, petition, actor, parts });
  });
}

/**
 * The same inside an upper room's transaction: a session or a conclusion may set any date, because it was said in
 * public. `ruleId` null says that the date was set by people.
 */
export async function giveToUnit(
  house: House,
  tx: Tx,
  give: {
    petition: PetitionRow;
    actor: Actor;
    parts: readonly PetitionPart[];
    leadUnitId: string | null;
    cooperatingUnitIds: readonly string[];
    dueOn: string | null;
    ruleId: string | null;
    product: string | null;
  },
): Promise<PetitionRow> {
  const { petition } = give;
  const unit = await unitOf(tx, petition.organisation_id, give.leadUnitId);
  const now = house.now();
  const helpers = await askUnits(house, tx, {
    petition: { ...petition, lead_unit_id: unit?.id ?? null },
    unitIds: give.cooperatingUnitIds,
  });
  return await move(house, tx, {
    petition,
    verb: 'assign',
    actor: give.actor,
    parts: give.parts,
    facts: {
      'unit-given': unit === null ? {} : true,
      'due-given': give.dueOn === null ? {} : true,
    },
    set: {
      lead_unit_id: unit?.id ?? null,
      due_on: give.dueOn,
      original_due_on: give.dueOn,
      due_rule_id: give.ruleId,
      product: give.product,
      assigned_at: now,
      ...(petition.state === 'answered_on_site' ? { answered_at: null, outcome: null } : {}),
    },
    story: {
      unit: unit?.name ?? null,
      dueOn: give.dueOn,
      ...(helpers.ids.length > 0 && { helperIds: helpers.ids }),
      ...(give.parts.includes('session') && { inSession: true }),
    },
  });
}

/** Asks other units to help; they have the days of the rule for it. */
export async function askCooperation(
  house: House,
  actor: Actor,
  input: CooperationInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const helpers = await askUnits(house, tx, { petition, unitIds: input.unitIds });
    const isOther = !input.unitIds.some((unit) => unit === petition.lead_unit_id);
    return await stay(house, tx, {
      petition,
      verb: 'ask_cooperation',
      actor,
      parts,
      facts: { 'other-unit': isOther ? true : {} },
      story: { units: helpers.names, helperIds: helpers.ids },
    });
  });
}

/**
 * The same for an upper room, which has said in public who is to help. Only while the petition is with its unit, and
 * only those who were not asked before: nobody's day moves.
 */
export async function askHelpInTx(
  house: House,
  tx: Tx,
  asked: { petitionId: string; unitIds: readonly string[]; actor: Actor },
): Promise<void> {
  const petition = await lockById(tx, asked.petitionId);
  if (petition === undefined || !isWithUnit(petition)) return;
  const before = (await readCooperations(tx, petition.id)).map((row) => row.unit_id);
  const unitIds = asked.unitIds.filter((id) => id !== petition.lead_unit_id && !before.includes(id));
  if (unitIds.length === 0) return;
  const helpers = await askUnits(house, tx, { petition, unitIds });
  await stay(house, tx, {
    petition,
    verb: 'ask_cooperation',
    actor: asked.actor,
    parts: ['office'],
    facts: { 'other-unit': true },
    story: { units: helpers.names, helperIds: helpers.ids },
  });
}

/** What a unit that was asked to help has to say; staff read it, the public reads the answer. */
export async function replyCooperation(
  house: House,
  actor: Actor,
  input: ReplyCooperationInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const on = { ...input, today: dayOf(house.now()) };
    const { petition, parts, involved } = await loadForDeed(tx, actor, on);
    if (!involved.cooperatingUnitIds.includes(input.unitId)) throw refuse('missing', 'petition.unit-missing');
    const mine = actsFor(actor, involved, input.unitId);
    const unit = await unitOf(tx, petition.organisation_id, input.unitId);
    const replied = await stay(house, tx, {
      petition,
      verb: 'reply_cooperation',
      actor,
      parts: mine ? parts : parts.filter((part) => part !== 'cooperating'),
      story: { unit: unit?.name ?? null },
    });
    await updateCooperation(
      tx,
      { petitionId: petition.id, unitId: input.unitId },
      { replied_at: house.now(), reply: input.reply },
    );
    return replied;
  });
}

/** Asks these units to help, those of this organisation; ids and names of them. For deeds that give a petition. */
export async function askUnits(
  house: House,
  tx: Tx,
  asked: { petition: PetitionRow; unitIds: readonly string[] },
): Promise<{ ids: string[]; names: string[] }> {
  const { petition } = asked;
  const ids = [...new Set(asked.unitIds)].filter((id) => id !== petition.lead_unit_id);
  const units = await Promise.all(ids.map((id) => unitOf(tx, petition.organisation_id, id)));
  const now = house.now();
  const { dueOn } = await dueByRule(tx, {
    organisationId: petition.organisation_id,
    key: 'petition.cooperate_days',
    from: dayOf(now),
  });
  const known = units.flatMap((unit) => (unit === null ? [] : [unit]));
  await insertCooperations(
    tx,
    known.map((unit) => ({ petition_id: petition.id, unit_id: unit.id, asked_at: now, due_on: dueOn })),
  );
  return { ids: known.map((unit) => unit.id), names: known.map((unit) => unit.name) };
}

async function currentDue(tx: Tx, house: House, petition: PetitionRow) {
  if (petition.due_on !== null && petition.state === 'accepted') {
    return { dueOn: petition.due_on, ruleId: petition.due_rule_id };
  }
  return await dueByRule(tx, {
    organisationId: petition.organisation_id,
    key: 'petition.answer_days',
    from: dayOf(house.now()),
  });
}
