import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import type { House, Tx } from '#app/house.ts';
import { backToWriting } from '../answer.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { type PetitionRow, readQuestions } from '../store.ts';
import { insertAnswer, readAnswers, replaceQuestions, updateAnswer } from '../store-parts.ts';
import { askUnits } from './assign.ts';
import { unitOf } from './due.ts';
import { dropIdleRequest } from './extend.ts';
import { lapseProposal, move } from './move.ts';

/** Writes down what was answered in the room. The asker may still say that it was not enough. */
export async function answerOnSite(
  house: House,
  tx: Tx,
  said: {
    petition: PetitionRow;
    actor: Actor;
    parts: readonly PetitionPart[];
    text: string;
    byName: string | null;
    at: Date;
  },
): Promise<PetitionRow> {
  const { petition } = said;
  const answered = await move(house, tx, {
    petition,
    verb: 'answer_on_site',
    actor: said.actor,
    parts: said.parts,
    facts: { 'answer-given': said.text.trim() === '' ? {} : true },
    set: { answered_at: said.at, outcome: 'explained', is_answered_on_site: true },
    story: { by: said.byName },
  });
  await dropIdleRequest(house, tx, { petition, actor: said.actor, reason: 'Đã trả lời tại hội nghị.' });
  const answers = await readAnswers(tx, petition.id);
  const draft = answers.find((answer) => answer.state !== 'signed');
  // What was drafted stays behind what was said, as the base of a later answer.
  if (draft !== undefined) await updateAnswer(tx, draft.id, { number: answers.length + 1 });
  await insertAnswer(tx, {
    id: house.newId(),
    petition_id: petition.id,
    number: draft?.number ?? answers.length + 1,
    text: said.text,
    outcome: 'explained',
    state: 'signed',
    due_on: petition.due_on,
    drafted_at: said.at,
    signed_by_name: said.byName,
    signed_at: said.at,
  });
  return answered;
}

/**
 * A petition that lies with a unit already is given in the hall: the unit and the day that were said there hold from now on.
 * Without a day the one that runs goes on.
 */
export async function giveOnSite(
  house: House,
  tx: Tx,
  give: {
    petition: PetitionRow;
    actor: Actor;
    parts: readonly PetitionPart[];
    leadUnitId: string | null;
    cooperatingUnitIds: readonly string[];
    dueOn: string | null;
  },
): Promise<PetitionRow> {
  const { actor } = give;
  const petition = await lapseProposal(house, tx, give.petition);
  await dropIdleRequest(house, tx, { petition, actor, reason: 'Đã giao lại tại hội nghị.' });
  const unit = await unitOf(tx, petition.organisation_id, give.leadUnitId);
  const leadUnitId = unit?.id ?? null;
  const dueOn = give.dueOn ?? petition.due_on;
  const helpers = await askUnits(house, tx, {
    petition: { ...petition, lead_unit_id: leadUnitId },
    unitIds: give.cooperatingUnitIds,
  });
  return await move(house, tx, {
    petition,
    verb: 'assign_on_site',
    actor: give.actor,
    parts: give.parts,
    facts: { 'unit-given': unit === null ? {} : true, 'due-given': dueOn === null ? {} : true },
    set: {
      lead_unit_id: leadUnitId,
      due_on: dueOn,
      due_rule_id: give.dueOn === null ? petition.due_rule_id : null,
      assigned_at: house.now(),
      ...(leadUnitId === petition.lead_unit_id ? {} : { handler_id: null }),
    },
    story: {
      unit: unit?.name ?? null,
      dueOn,
      ...(helpers.ids.length > 0 && { helperIds: helpers.ids }),
      inSession: true,
    },
  });
}

/** A draft that waits for approval when its matter is treated in the hall goes back to who wrote it, as a base. */
export async function returnToHall(
  house: House,
  tx: Tx,
  back: { petition: PetitionRow; actor: Actor },
): Promise<PetitionRow> {
  const { petition, actor } = back;
  if (petition.state !== 'answer_review') return petition;
  const reason = 'Đã nêu tại hội nghị.';
  const draft = (await readAnswers(tx, petition.id)).find((answer) => answer.state === 'review');
  const returned = await move(house, tx, {
    ...{ petition, actor, reason, verb: 'return_draft', parts: ['session'] },
    facts: { 'reason-given': true },
  });
  if (draft !== undefined) await updateAnswer(tx, draft.id, { ...backToWriting, returned_reason: reason });
  return returned;
}

/** The parts that were taken apart in the hall; what was drafted for other sub-questions before stays with them. */
export async function takeParts(
  house: House,
  tx: Tx,
  taken: { petitionId: string; asked: readonly Readonly<{ text: string; answer: string | null }>[] },
): Promise<void> {
  const { petitionId, asked } = taken;
  const isAsked = (text: string) => asked.some((part) => fold(part.text) === fold(text));
  const drafted = (await readQuestions(tx, petitionId)).filter(
    (question) => (question.answer !== null || question.treatment !== null) && !isAsked(question.text),
  );
  const rows = [
    ...asked.map(({ text, answer }) => ({ id: house.newId(), petition_id: petitionId, text, answer })),
    ...drafted,
  ];
  await replaceQuestions(
    tx,
    petitionId,
    rows.map((row, index) => ({ ...row, position: index + 1 })),
  );
}
