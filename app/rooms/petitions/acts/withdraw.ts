import { type Actor, anonymous } from '#app/ground/actor.ts';
import { orThrow, Refusal, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { forgetSender } from '#app/rooms/opinions/acts/forget.ts';
import { backToWriting } from '../answer.ts';
import type { ContinueInput, WithdrawByOfficeInput, WithdrawInput } from '../inputs.ts';
import { lockByCode, type PetitionRow } from '../store.ts';
import { readAnswers, updateAnswer } from '../store-parts.ts';
import { dueByRule, officeUnitOf, suggestedUnit, unitOf } from './due.ts';
import { checkNumber } from './key.ts';
import { loadForDeed, move } from './move.ts';

/**
 * The asker takes the petition back before it is answered. Its text stays: what was public cannot be unsaid. What he
 * says of threats is kept apart; only that there was such a word stands in the story.
 */
export async function withdrawPetition(
  house: House,
  input: WithdrawInput & { code: string; address: string },
): Promise<PetitionRow> {
  const result = await house.transact(async (tx) => {
    const petition = await lockByCode(tx, input.code);
    if (petition === undefined) return refuse('missing', 'petition.missing', { code: input.code });
    const proof = await checkNumber(house, tx, { ...input, petition });
    if (proof instanceof Refusal) return proof;
    return await move(house, tx, {
      petition,
      verb: 'withdraw',
      actor: { ...anonymous, kind: 'citizen' },
      parts: ['asker'],
      facts: { 'reason-given': true },
      set: {
        withdrawn_note: input.reason,
        withdrawn_pressure: input.pressure,
        closed_at: house.now(),
      },
      story: { pressed: input.pressure !== null },
    });
  });
  return orThrow(result);
}

/** The office records that the asker has taken the petition back, with how he said so. */
export async function withdrawByOffice(
  house: House,
  actor: Actor,
  input: WithdrawByOfficeInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    return await move(house, tx, {
      petition,
      verb: 'withdraw',
      actor,
      parts,
      facts: { 'reason-given': true },
      set: {
        withdrawn_note: input.reason,
        withdrawn_pressure: input.pressure,
        closed_at: house.now(),
      },
      reason: input.reason,
      story: { pressed: input.pressure !== null },
    });
  });
}

/**
 * The matter goes on without its asker, in the public interest: it was withdrawn under pressure, or it concerns others
 * too. Nobody can rate it in his name any more, and his name and address are wiped. The date that ran stays; where it is past, the rule for repeats runs.
 */
export async function continueWithout(
  house: House,
  actor: Actor,
  input: ContinueInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const home = petition.organisation_id;
    const now = house.now();
    const today = dayOf(now);
    const unit =
      (await unitOf(tx, home, input.leadUnitId ?? petition.lead_unit_id)) ??
      (await suggestedUnit(tx, petition, today)) ??
      (await officeUnitOf(tx, home));
    const rule = await dueByRule(tx, {
      organisationId: home,
      key: 'petition.repeat_review_days',
      from: today,
    });
    // What waited for approval when it was taken back is written on: nothing but a draft can be changed.
    const open = (await readAnswers(tx, petition.id)).find((answer) => answer.state === 'review');
    if (open !== undefined) await updateAnswer(tx, open.id, backToWriting);
    if (petition.opinion_id !== null) await forgetSender(tx, petition.opinion_id);
    const isOver = petition.due_on === null || petition.due_on < today;
    const dueOn = isOver ? rule.dueOn : petition.due_on;
    return await move(house, tx, {
      petition,
      verb: 'continue_without',
      actor,
      parts,
      facts: { 'reason-given': true, 'unit-given': unit === null ? {} : true, 'due-given': true },
      set: {
        lead_unit_id: unit?.id ?? null,
        assigned_at: petition.assigned_at ?? now,
        due_on: dueOn,
        ...(isOver ? { due_rule_id: rule.ruleId } : {}),
        key_hash: null,
        closed_at: null,
        continued_at: now,
      },
      reason: input.reason,
      story: { unit: unit?.name ?? null, dueOn },
    });
  });
}
