import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { isAfoot } from '#app/rooms/dialogues/dialogue.ts';
import { readById as readDialogue } from '#app/rooms/dialogues/store.ts';
import type { OnPetition, PlanDraftInput } from '../inputs.ts';
import { answersToReview, isFreeToAnswer, isFreeToSign } from '../may.ts';
import { type PetitionRow, readParts } from '../store.ts';
import { deleteDraftChoice, writeDraftChoice } from '../store-drafts.ts';
import { updateAnswer } from '../store-parts.ts';
import { unitOf } from './due.ts';
import { loadForDeed, stay } from './move.ts';
import { loadForHead } from './stand-in.ts';
import { completeness, contentRulesOf } from './write.ts';

/**
 * Approves the words of a draft for the meeting that is to come. Nothing is published and nobody outside is told: the
 * answer is issued by signing it, afterwards. Never by who drafted it; the petition stays where it is.
 */
export async function approveDraft(house: House, actor: Actor, input: OnPetition): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts, standsFor } = await loadForHead(house, tx, actor, input);
    const all = await readParts(tx, petition.id);
    const draft = all.answers.find((answer) => answer.state === 'review');
    if (draft === undefined) throw refuse('conflict', 'petition.state', { state: petition.state });
    const isOther =
      isFreeToSign(actor.personId, draft) && isFreeToAnswer(actor.personId, answersToReview(all));
    const approved = await stay(house, tx, {
      petition,
      verb: 'approve_draft',
      actor,
      parts,
      facts: {
        'signer-is-other': isOther ? true : { drafter: draft.drafted_by_name },
        'before-meeting': (await isBeforeMeeting(tx, petition)) ? true : {},
        ...completeness(draft, all.questions, await contentRulesOf(house, tx, petition)),
      },
      story: { number: draft.number, for: standsFor?.name ?? null },
    });
    await updateAnswer(tx, draft.id, {
      ...{ approved_at: house.now(), approved_by: actor.personId, approved_by_name: actor.name },
    });
    return approved;
  });
}

/**
 * Says which unit drafts what no unit has yet, or why nothing is drafted for the meeting; neither takes both back.
 * The petition itself is given with the day for the drafts, and its own clock runs on.
 */
export async function planDraft(house: House, actor: Actor, input: PlanDraftInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const unit = await unitOf(tx, petition.organisation_id, input.unitId);
    if (input.unitId !== null && unit === null) throw refuse('invalid', 'petition.unit-given');
    if (unit !== null && petition.state !== 'accepted')
      throw refuse('conflict', 'petition.state', { state: petition.state });
    const planned = await stay(house, tx, {
      petition,
      verb: 'plan_draft',
      actor,
      parts,
      reason: input.leftOutReason,
      story: { unit: unit?.name ?? null },
    });
    if (unit === null && input.leftOutReason === null) await deleteDraftChoice(tx, petition.id);
    else {
      await writeDraftChoice(tx, {
        ...{ petition_id: petition.id, unit_id: unit?.id ?? null, left_out_reason: input.leftOutReason },
        ...{ chosen_at: house.now(), chosen_by_name: actor.name },
      });
    }
    return planned;
  });
}

/** Is the petition of a dialogue that has not been held? */
export async function isBeforeMeeting(
  db: Tx | House['db'],
  petition: Pick<PetitionRow, 'dialogue_id'>,
): Promise<boolean> {
  const dialogue = petition.dialogue_id === null ? undefined : await readDialogue(db, petition.dialogue_id);
  return dialogue !== undefined && isAfoot(dialogue.state);
}
