import { type Actor, anonymous } from '#app/ground/actor.ts';
import { orThrow, Refusal, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import type { ReopenInput, VerdictInput } from '../inputs.ts';
import type { PetitionPart } from '../lifecycle.ts';
import { mayRate, type VerdictKind } from '../petition.ts';
import { lockByCode, type PetitionRow } from '../store.ts';
import { insertVerdict, readAnswers, readVerdicts, replaceVerdict, resetTreatments } from '../store-parts.ts';
import { dueByRule, officeUnitOf, suggestedUnit, unitOf } from './due.ts';
import { checkNumber } from './key.ts';
import { loadForDeed, move, stay } from './move.ts';

const asker: Actor = { ...anonymous, kind: 'citizen' };

/**
 * The asker's own word on the answer, once for each answer and once more after "partly", proved by the confirmation
 * number. "Not solved" opens the petition again, for somebody else than the one who answered. A second send with the same
 * key gives the first result.
 */
export async function giveVerdict(
  house: House,
  input: VerdictInput & { code: string; address: string },
): Promise<{ petition: PetitionRow; kind: VerdictKind }> {
  const result = await house.transact(async (tx) => {
    const petition = await lockByCode(tx, input.code);
    if (petition === undefined) return refuse('missing', 'petition.missing', { code: input.code });
    // A wrong number is written down and refused after the commit, so that it counts.
    const proof = await checkNumber(house, tx, { ...input, petition });
    if (proof instanceof Refusal) return proof;
    const verdicts = await readVerdicts(tx, petition.id);
    const same = verdicts.find((verdict) => verdict.send_key === input.sendKey);
    if (same !== undefined) return { petition, kind: same.kind };
    const answer = (await readAnswers(tx, petition.id)).filter((row) => row.state === 'signed').at(-1);
    if (answer === undefined) return refuse('conflict', 'petition.not-answered');
    const before = verdicts.findLast((verdict) => verdict.answer_id === answer.id);
    if (!mayRate(before?.kind ?? null, input.kind)) return refuse('conflict', 'petition.verdict-given');
    const heard = await stay(house, tx, {
      petition,
      verb: 'give_verdict',
      actor: asker,
      parts: ['asker'],
      story: { kind: input.kind, number: answer.number },
    });
    if (before !== undefined) await replaceVerdict(tx, before.id, house.now());
    await insertVerdict(tx, {
      id: house.newId(),
      petition_id: petition.id,
      answer_id: answer.id,
      kind: input.kind,
      reason: input.reason,
      at: house.now(),
      send_key: input.sendKey,
    });
    return { petition: await follow(house, tx, { petition: heard, input }), kind: input.kind };
  });
  return orThrow(result);
}

/** The office or the Front opens an answered petition again: new facts, a broken promise, a recommendation. */
export async function reopenPetition(house: House, actor: Actor, input: ReopenInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    return await reopen(house, tx, {
      petition,
      actor,
      parts,
      reason: input.reason,
      unitId: input.leadUnitId,
    });
  });
}

/**
 * Opens it again inside another deed's transaction. A new date runs by the rule for repeats; the earlier answers and
 * their lateness stay; every sub-question has to be treated anew.
 */
export async function reopen(
  house: House,
  tx: Tx,
  again: {
    petition: PetitionRow;
    actor: Actor;
    parts: readonly PetitionPart[];
    reason: string;
    unitId?: string | null;
  },
): Promise<PetitionRow> {
  const { petition } = again;
  const home = petition.organisation_id;
  const unit =
    (await unitOf(tx, home, again.unitId ?? petition.lead_unit_id)) ??
    (await suggestedUnit(tx, petition, dayOf(house.now()))) ??
    (await officeUnitOf(tx, home));
  const now = house.now();
  const { dueOn, ruleId } = await dueByRule(tx, {
    organisationId: home,
    key: 'petition.repeat_review_days',
    from: dayOf(now),
  });
  const opened = await move(house, tx, {
    petition,
    verb: 'reopen',
    actor: again.actor,
    parts: again.parts,
    facts: {
      'reason-given': again.reason.trim() === '' ? {} : true,
      'unit-given': unit === null ? {} : true,
      'due-given': true,
    },
    set: {
      lead_unit_id: unit?.id ?? null,
      // Whoever worked on the answer may not review it: the unit names somebody else.
      handler_id: null,
      assigned_at: now,
      due_on: dueOn,
      original_due_on: dueOn,
      due_rule_id: ruleId,
      answered_at: null,
      outcome: null,
      look_again_on: null,
      settled_at: null,
      settled_by: null,
      closed_at: null,
      reopened: petition.reopened + 1,
    },
    reason: again.reason,
    story: { unit: unit?.name ?? null, dueOn },
  });
  await resetTreatments(tx, petition.id);
  return opened;
}

async function follow(
  house: House,
  tx: Tx,
  heard: { petition: PetitionRow; input: VerdictInput },
): Promise<PetitionRow> {
  const { petition, input } = heard;
  if (input.kind === 'not_solved') {
    const reason = input.reason ?? '';
    return await reopen(house, tx, { petition, actor: asker, parts: ['asker'], reason });
  }
  // "Partly" confirms nothing: the asker may still say more, and silence goes on. A promise that is still to be kept,
  // or what silence has closed before, is not closed by a verdict either.
  if (input.kind === 'partly' || petition.state === 'committed' || petition.state === 'closed')
    return petition;
  const now = house.now();
  return await move(house, tx, {
    petition,
    verb: 'confirm',
    actor: asker,
    parts: ['asker'],
    set: { settled_at: now, settled_by: 'asker', closed_at: now },
    story: { kind: input.kind },
  });
}
