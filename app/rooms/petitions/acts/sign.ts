import type { Actor } from '#app/ground/actor.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { checkBoxes, checkDays, roadmapDate } from '../answer.ts';
import type { SignInput } from '../inputs.ts';
import { answersToReview, isFreeToAnswer, isFreeToSign } from '../may.ts';
import { answeredLate } from '../petition.ts';
import { type PetitionRow, readById, readParts } from '../store.ts';
import { readAnswers, updateAnswer } from '../store-parts.ts';
import { hasOpenPromise } from '../store-promises.ts';
import { dropIdleRequest } from './extend.ts';
import { move } from './move.ts';
import { loadForHead } from './stand-in.ts';
import { completeness, contentRulesOf, factOf } from './write.ts';

/**
 * Signs and publishes the answer. From here on it is answered; whether it is settled is said by the asker or by the
 * rule after silence. A deputy signs for the head who is away, others by a right of theirs. The signer is never the one who drafted it, nor, after "not solved", one who answered before.
 */
export async function signAnswer(house: House, actor: Actor, input: SignInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts, standsFor } = await loadForHead(house, tx, actor, input);
    const all = await readParts(tx, petition.id);
    const draft = all.answers.find((answer) => answer.state === 'review');
    if (draft === undefined) throw refuse('conflict', 'petition.state', { state: petition.state });
    const { questions } = all;
    const now = house.now();
    const earlier = answersToReview(all);
    const isOther = isFreeToSign(actor.personId, draft) && isFreeToAnswer(actor.personId, earlier);
    const boxes = {
      document_number: input.documentNumber ?? draft.document_number,
      document_on: input.documentOn ?? draft.document_on,
      evidence: draft.evidence,
      gaps_reason: input.gapsReason ?? draft.gaps_reason,
      photo_file: draft.photo_file,
    };
    const validUntil = input.validUntil ?? draft.valid_until;
    orThrow(checkDays({ ...boxes, valid_until: validUntil }, dayOf(now)));
    const nextOn = roadmapDate(questions);
    const late = answeredLate({ signed_on: dayOf(now), due_on: petition.due_on });
    // Before the move, so that whoever hears of it finds the answer signed; a refusal undoes both.
    await updateAnswer(tx, draft.id, {
      state: 'signed',
      due_on: petition.due_on,
      signed_by: actor.personId,
      signed_by_name: actor.name,
      signed_for: standsFor?.id ?? null,
      signed_for_name: standsFor?.name ?? null,
      signed_form: standsFor?.form ?? null,
      signed_at: now,
      questions: JSON.stringify(questions.map(({ petition_id: _, id: __, ...question }) => question)),
      ...boxes,
      valid_until: validUntil,
    });
    const answered = await move(house, tx, {
      petition,
      verb: 'answer',
      actor,
      parts,
      facts: {
        'signer-is-other': isOther ? true : { drafter: draft.drafted_by_name },
        ...completeness(draft, questions, await contentRulesOf(house, tx, petition)),
        'boxes-filled': factOf(checkBoxes(boxes)),
      },
      set: {
        ...{ answered_at: now, outcome: draft.outcome },
        ...{ look_again_on: draft.look_again_on, look_told_on: null },
      },
      story: {
        ...{ number: draft.number, outcome: draft.outcome, dueOn: petition.due_on, late, nextOn },
        ...{ for: standsFor?.name ?? null, form: standsFor?.form ?? null, lookOn: draft.look_again_on },
      },
    });
    await dropIdleRequest(house, tx, { petition, actor, reason: 'Đã trả lời trước khi xét gia hạn.' });
    const deed = { petition: answered, actor, parts: ['signature'] as const };
    if (draft.outcome === 'resolved') {
      return await move(house, tx, {
        ...deed,
        verb: 'resolve',
        // Evidence and promises were looked at with the answer itself (`outcome-complete`).
        facts: { 'is-resolved': true, 'evidence-given': true, 'promises-kept': true },
        story: { evidence: (draft.evidence ?? draft.photo_alt)?.slice(0, 400) ?? null },
      });
    }
    if (draft.outcome === 'in_progress_roadmap') {
      return await move(house, tx, {
        ...deed,
        verb: 'commit',
        facts: { 'is-roadmap': true },
        story: { nextOn },
      });
    }
    return answered;
  });
}

/**
 * For the room of promises: what was verified as kept turned out not to be. The petition is owed again, whoever has
 * settled it; the rule after silence waits until the promise is verified anew.
 */
export async function oweAgain(
  house: House,
  tx: Tx,
  owed: { petition: PetitionRow; actor: Actor; reason: string },
): Promise<PetitionRow> {
  const { petition, actor, reason } = owed;
  const signed = (await readAnswers(tx, petition.id)).filter((answer) => answer.state === 'signed');
  return await move(house, tx, {
    petition,
    verb: 'owe_again',
    actor,
    parts: ['promise'],
    facts: { 'reason-given': reason.trim() === '' ? {} : true },
    set: {
      outcome: signed.at(-1)?.outcome ?? petition.outcome,
      settled_at: null,
      settled_by: null,
      closed_at: null,
    },
    reason,
  });
}

/** For the room of promises: the last one that this petition waits for was verified. */
export async function keepPromise(
  house: House,
  tx: Tx,
  kept: { petitionId: string; actor: Actor; evidence: string },
): Promise<PetitionRow> {
  const petition = await readById(tx, kept.petitionId);
  if (petition === undefined) throw refuse('missing', 'petition.missing');
  return await move(house, tx, {
    petition,
    verb: 'resolve',
    actor: kept.actor,
    parts: ['promise'],
    facts: {
      'is-resolved': true,
      'evidence-given': kept.evidence.trim() === '' ? {} : true,
      'promises-kept': (await hasOpenPromise(tx, petition.id)) ? {} : true,
    },
    set: { outcome: 'resolved', look_again_on: null },
    story: { evidence: kept.evidence.slice(0, 400) },
  });
}
