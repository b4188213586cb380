import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import { readPerson, rolesOn } from '#app/rooms/people/store.ts';
import type { AnswerEscalationInput, GiveAboveInput, PassUpInput } from '../inputs.ts';
import { answersAbove } from '../may.ts';
import type { PetitionRow } from '../store.ts';
import { insertEscalation, readOpenEscalations, updateEscalation } from '../store-parts.ts';
import { ruleDays, unitOf } from './due.ts';
import { chaseDay, holdChaseDay } from './escalate.ts';
import { loadForDeed, stay } from './move.ts';

/**
 * The office of the body above gives what came from below to one of its units, and to a person of it, by the day of its
 * own rule or another. That unit answers the level below; given again, it is another unit's.
 */
export async function giveAbove(house: House, actor: Actor, input: GiveAboveInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const today = dayOf(house.now());
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const own = (await readOpenEscalations(tx, petition.id)).findLast((sent) => answersAbove(actor, sent));
    const organisationId = own?.to_organisation_id ?? petition.organisation_id;
    const unit = await unitOf(tx, organisationId, input.unitId);
    const worker = await workerOf(tx, { personId: input.personId, unitId: unit?.id ?? null, today });
    if (input.dueOn !== null) await holdTypedDay(tx, { organisationId, day: input.dueOn, today });
    const byRule = await ruleDays(tx, { organisationId, key: 'petition.above_days', from: today });
    if (input.dueOn !== null && byRule !== null && input.dueOn > byRule) {
      throw refuse('invalid', 'petition.above-later', { dueOn: byRule });
    }
    const dueOn = input.dueOn ?? byRule;
    const given = await stay(house, tx, {
      petition,
      verb: 'give_above',
      actor,
      parts,
      facts: {
        'unit-given': unit === null ? {} : true,
        'due-given': dueOn === null ? {} : true,
        'of-unit': worker.isOfUnit ? true : { who: worker.name },
        'above-open': own === undefined ? {} : true,
      },
      reason: input.note,
      story: {
        ...{ body: own?.to_body ?? null, unit: unit?.name ?? null, dueOn, aboveId: organisationId },
        ...{ aboveUnitId: unit?.id ?? null, handlerId: input.personId, handler: worker.name },
      },
    });
    if (own === undefined || unit === null) return given;
    await updateEscalation(tx, own.id, {
      above_unit_id: unit.id,
      above_handler_id: input.personId,
      above_due_on: dueOn,
      above_given_at: house.now(),
      above_told_at: null,
    });
    return given;
  });
}

/** Whether the person who is named works for the unit; nobody named is nobody wrong. */
async function workerOf(tx: Tx, of: { personId: string | null; unitId: string | null; today: string }) {
  if (of.personId === null) return { isOfUnit: true, name: null };
  const roles = await rolesOn(tx, of.personId, of.today);
  const person = await readPerson(tx, of.personId);
  const isOfUnit = of.unitId !== null && roles.some((held) => held.unit_id === of.unitId);
  return { isOfUnit, name: person?.name ?? null };
}

/** The superior hands it on to a body still higher, outside this system. It goes on owing an answer to the first level. */
export async function passUp(house: House, actor: Actor, input: PassUpInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const open = await readOpenEscalations(tx, petition.id);
    const own = open.findLast((sent) => answersAbove(actor, sent));
    const superiorId = own?.to_organisation_id ?? petition.organisation_id;
    await holdChaseDay(house, tx, { organisationId: superiorId, day: input.chaseOn });
    const now = house.now();
    const chaseOn = input.chaseOn ?? (await chaseDay(tx, superiorId, dayOf(now)));
    const passed = await stay(house, tx, {
      petition,
      verb: 'pass_up',
      actor,
      parts,
      facts: { 'why-given': true, 'above-open': own === undefined ? {} : true },
      reason: input.whyBeyond,
      story: { by: own?.to_body ?? null, body: input.toBody, chaseOn },
    });
    await insertEscalation(tx, {
      id: house.newId(),
      petition_id: petition.id,
      from_organisation_id: superiorId,
      after_id: own?.id ?? null,
      to_body: input.toBody,
      why_beyond: input.whyBeyond,
      legal_basis: input.legalBasis,
      document_number: input.documentNumber,
      sent_by: actor.personId,
      sent_at: now,
      chase_on: chaseOn,
    });
    return passed;
  });
}

/** What the body still higher has told the superior, copied in by the superior. Its own answer is still to come. */
export async function hearAbove(
  house: House,
  actor: Actor,
  input: AnswerEscalationInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const open = await readOpenEscalations(tx, petition.id);
    const own = open.filter((sent) => answersAbove(actor, sent)).map((sent) => sent.id);
    const passed = open.findLast((sent) => sent.after_id !== null && own.includes(sent.after_id));
    const heard = await stay(house, tx, {
      petition,
      verb: 'hear_above',
      actor,
      parts,
      facts: { 'answer-given': true, 'above-open': passed === undefined ? {} : true },
      story: { body: passed?.to_body ?? null },
    });
    if (passed !== undefined) {
      const set = { answered_at: house.now(), answered_by: actor.personId, answer: input.answer };
      await updateEscalation(tx, passed.id, set);
    }
    return heard;
  });
}
