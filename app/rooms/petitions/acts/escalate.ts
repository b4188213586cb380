import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import type { AnswerEscalationInput, EscalateInput, PassUpInput } from '../inputs.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { isAnswered } from '../petition.ts';
import type { PetitionRow } from '../store.ts';
import {
  insertEscalation,
  readAnswers,
  readOpenEscalations,
  resetTreatments,
  updateAnswer,
  updateEscalation,
} from '../store-parts.ts';
import { dueByRule, officeUnitOf, parentOf, ruleDays, unitOf } from './due.ts';
import { loadForDeed, move, stay } from './move.ts';

/**
 * Sends upward what is beyond one's authority: to the parent organisation where it works here, else to a named body.
 * The first level stays the one that owes the citizen information, by the chase date at the latest.
 */
export async function escalatePetition(
  house: House,
  actor: Actor,
  input: EscalateInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    await holdChaseDay(house, tx, { organisationId: petition.organisation_id, day: input.chaseOn });
    return await sendUp(house, tx, { ...input, petition, actor, parts });
  });
}

/** The same inside another deed's transaction. Without a named body the parent organisation is meant. */
export async function sendUp(
  house: House,
  tx: Tx,
  send: {
    petition: PetitionRow;
    actor: Actor;
    parts: readonly PetitionPart[];
    leadUnitId?: string | null;
    whyBeyond: string;
    legalBasis: string | null;
    toParent: boolean;
    toBody: string | null;
    documentNumber: string | null;
    chaseOn: string | null;
  },
): Promise<PetitionRow> {
  const { petition } = send;
  const parent = send.toParent ? await parentOf(tx, petition.organisation_id) : null;
  const body = parent?.name ?? send.toBody;
  if (body === null) throw refuse('invalid', 'petition.body-missing');
  const unit =
    (await unitOf(tx, petition.organisation_id, petition.lead_unit_id ?? send.leadUnitId ?? null)) ??
    (await officeUnitOf(tx, petition.organisation_id));
  const now = house.now();
  const chaseOn = send.chaseOn ?? (await chaseDay(tx, petition.organisation_id, dayOf(now)));
  // Before it is told: whoever hears of it reads where it went. A refusal undoes both.
  await insertEscalation(tx, {
    id: house.newId(),
    petition_id: petition.id,
    from_organisation_id: petition.organisation_id,
    to_organisation_id: parent?.id ?? null,
    to_body: body,
    why_beyond: send.whyBeyond,
    legal_basis: send.legalBasis,
    document_number: send.documentNumber,
    sent_by: send.actor.personId,
    sent_at: now,
    chase_on: chaseOn,
  });
  return await move(house, tx, {
    petition,
    verb: 'escalate',
    actor: send.actor,
    parts: send.parts,
    facts: {
      'unit-given': unit === null ? {} : true,
      'why-given': send.whyBeyond.trim() === '' ? {} : true,
    },
    set: { lead_unit_id: unit?.id ?? null, assigned_at: petition.assigned_at ?? now },
    reason: send.whyBeyond,
    story: { body, unit: unit?.name ?? null, chaseOn, basis: send.legalBasis },
  });
}

/**
 * What the upper level has answered: written by its own staff, or by the first level's office from a paper. The asker who
 * was told "passed on above" meanwhile is owed an answer again, by the rule for reviews; a draft that waits goes back.
 */
export async function answerEscalation(
  house: House,
  actor: Actor,
  input: AnswerEscalationInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const open = (await readOpenEscalations(tx, petition.id)).filter(
      (sent) => sent.from_organisation_id === petition.organisation_id,
    );
    const own = open.at(-1);
    const answered = await move(house, tx, {
      petition,
      verb: 'escalation_answered',
      actor,
      parts,
      facts: { 'answer-given': own === undefined ? {} : true },
      set: isAnswered(petition) ? await owedAgain(house, tx, petition) : {},
      story: { body: own?.to_body ?? null },
    });
    if (own === undefined) return answered;
    if (isAnswered(petition)) await resetTreatments(tx, petition.id);
    await returnWaiting(tx, petition.id);
    const set = { answered_at: house.now(), answered_by: actor.personId };
    await updateEscalation(tx, own.id, { ...set, answer: input.answer });
    // What the superior had handed on is over for this petition when the superior itself has answered.
    for (const sent of await readOpenEscalations(tx, petition.id)) {
      await updateEscalation(tx, sent.id, { ...set, answer: null });
    }
    return answered;
  });
}

/** The superior hands it on to a body still higher, outside this system. It goes on owing an answer to the first level. */
export async function passUp(house: House, actor: Actor, input: PassUpInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const open = await readOpenEscalations(tx, petition.id);
    const own = open.findLast((sent) => sent.to_organisation_id !== null);
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
    const passed = (await readOpenEscalations(tx, petition.id)).findLast((sent) => sent.after_id !== null);
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

/** The answer that stands said only where the matter went: the clock of the first level runs again. */
async function owedAgain(house: House, tx: Tx, petition: PetitionRow) {
  const { dueOn, ruleId } = await dueByRule(tx, {
    organisationId: petition.organisation_id,
    key: 'petition.repeat_review_days',
    from: dayOf(house.now()),
  });
  return {
    ...{ due_on: dueOn, original_due_on: dueOn, due_rule_id: ruleId, assigned_at: house.now() },
    ...{ answered_at: null, outcome: null, look_again_on: null },
  };
}

/** A draft that waits for approval was written before the body above had answered. */
async function returnWaiting(tx: Tx, petitionId: string): Promise<void> {
  const waiting = (await readAnswers(tx, petitionId)).find((answer) => answer.state === 'review');
  if (waiting === undefined) return;
  await updateAnswer(tx, waiting.id, { state: 'writing', returned_reason: 'Cấp trên đã trả lời.' });
}

/** When the body above is to be asked again where nobody has set a day. */
async function chaseDay(tx: Tx, organisationId: string, from: Day): Promise<Day | null> {
  return await ruleDays(tx, { organisationId, key: 'petition.escalation_chase_days', from });
}

async function holdChaseDay(
  house: House,
  tx: Tx,
  of: { organisationId: string; day: Day | null },
): Promise<void> {
  const { day, organisationId } = of;
  if (day !== null) await holdTypedDay(tx, { organisationId, day, today: dayOf(house.now()) });
}
