import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import type { AnswerEscalationInput, EscalateInput } from '../inputs.ts';
import type { PetitionPart } from '../lifecycle.ts';
import type { PetitionRow } from '../store.ts';
import { insertEscalation, readOpenEscalation, updateEscalation } from '../store-parts.ts';
import { officeUnitOf, parentOf, unitOf } from './due.ts';
import { loadForDeed, move } from './move.ts';

/** Days after which the first level asks the upper one again when no other date was set. */
const chaseAfterDays = 15;

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
  const chaseOn = send.chaseOn ?? addDays(dayOf(now), chaseAfterDays);
  const sent = await move(house, tx, {
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
  await insertEscalation(tx, {
    id: house.newId(),
    petition_id: petition.id,
    to_organisation_id: parent?.id ?? null,
    to_body: body,
    why_beyond: send.whyBeyond,
    legal_basis: send.legalBasis,
    document_number: send.documentNumber,
    sent_by: send.actor.personId,
    sent_at: now,
    chase_on: chaseOn,
  });
  return sent;
}

/** What the upper level has answered: written by its own staff, or by the first level's office from a paper. */
export async function answerEscalation(
  house: House,
  actor: Actor,
  input: AnswerEscalationInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const open = await readOpenEscalation(tx, petition.id);
    const now = house.now();
    const answered = await move(house, tx, {
      petition,
      verb: 'escalation_answered',
      actor,
      parts,
      facts: { 'answer-given': open === undefined ? {} : true },
      story: { body: open?.to_body ?? null },
    });
    if (open === undefined) return answered;
    await updateEscalation(tx, open.id, {
      answered_at: now,
      answered_by: actor.personId,
      answer: input.answer,
    });
    return answered;
  });
}
