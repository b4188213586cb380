import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import { backToWriting } from '../answer.ts';
import type { AnswerEscalationInput, EscalateInput, ReasonInput } from '../inputs.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { answersAbove } from '../may.ts';
import { isAnswered, isMovedByAbove } from '../petition.ts';
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
 * What is settled or promised meanwhile stays so: the answer is told.
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
    // Several bodies may owe an answer: each writes its own.
    const own = parts.includes('office') ? open.at(-1) : open.findLast((sent) => answersAbove(actor, sent));
    const deed = {
      ...{ petition, actor, parts },
      facts: { 'answer-given': own === undefined ? {} : true },
      story: { body: own?.to_body ?? null },
    } as const;
    if (!isMovedByAbove(petition) && own !== undefined) {
      const noted = await stay(house, tx, { ...deed, verb: 'note_above' });
      await endEscalation(house, tx, { sent: own, actor, answer: input.answer });
      return noted;
    }
    const answered = await move(house, tx, {
      ...deed,
      verb: 'escalation_answered',
      set: isAnswered(petition) ? await owedAgain(house, tx, petition) : {},
    });
    if (own === undefined) return answered;
    if (isAnswered(petition)) await resetTreatments(tx, petition.id);
    await returnWaiting(tx, petition.id);
    await endEscalation(house, tx, { sent: own, actor, answer: input.answer });
    return answered;
  });
}

/** It was sent up by mistake: the unit goes on with it, and the body above need not answer. No date moves. */
export async function recallEscalation(house: House, actor: Actor, input: ReasonInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const own = (await readOpenEscalations(tx, petition.id)).findLast(
      (sent) => sent.from_organisation_id === petition.organisation_id,
    );
    // Before it is told: whoever hears of it finds it ended. A refusal undoes both.
    if (own !== undefined) {
      await endEscalation(house, tx, { sent: own, actor, answer: null });
      const set = { recalled_at: house.now(), recall_reason: input.reason };
      await updateEscalation(tx, own.id, set);
    }
    const unit = await unitOf(tx, petition.organisation_id, petition.lead_unit_id);
    return await move(house, tx, {
      petition,
      verb: 'recall_escalation',
      actor,
      parts,
      facts: { 'reason-given': true, 'above-open': own === undefined ? {} : true },
      reason: input.reason,
      story: {
        ...{ body: own?.to_body ?? null, unit: unit?.name ?? null, dueOn: petition.due_on },
        aboveId: own?.to_organisation_id ?? null,
        ...{ aboveUnitId: own?.above_unit_id ?? null, handlerId: own?.above_handler_id ?? null },
      },
    });
  });
}

/** Nobody waits for it any more, nor for what the superior had handed on of it. */
async function endEscalation(
  house: House,
  tx: Tx,
  end: { sent: Sent; actor: Actor; answer: string | null },
): Promise<void> {
  const { sent, actor, answer } = end;
  const set = { answered_at: house.now(), answered_by: actor.personId };
  await updateEscalation(tx, sent.id, { ...set, answer });
  for (const further of await readOpenEscalations(tx, sent.petition_id)) {
    if (further.after_id === sent.id) await updateEscalation(tx, further.id, { ...set, answer: null });
  }
}

type Sent = Awaited<ReturnType<typeof readOpenEscalations>>[number];

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
  await updateAnswer(tx, waiting.id, { ...backToWriting, returned_reason: 'Cấp trên đã trả lời.' });
}

/** When the body above is to be asked again where nobody has set a day. */
export async function chaseDay(tx: Tx, organisationId: string, from: Day): Promise<Day | null> {
  return await ruleDays(tx, { organisationId, key: 'petition.escalation_chase_days', from });
}

export async function holdChaseDay(
  house: House,
  tx: Tx,
  of: { organisationId: string; day: Day | null },
): Promise<void> {
  const { day, organisationId } = of;
  if (day !== null) await holdTypedDay(tx, { organisationId, day, today: dayOf(house.now()) });
}
