import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import type { DecideTransferInput, TransferInput } from '../inputs.ts';
import type { PetitionRow } from '../store.ts';
import { insertProposal, readOpenProposal, updateProposal } from '../store-transfer.ts';
import { ruleDays, unitOf } from './due.ts';
import { loadForDeed, move, stay } from './move.ts';

/**
 * To another unit of the same level. The citizen's clock never starts again: every date stays as it is. A proposal that
 * waits is decided with it.
 */
export async function transferPetition(
  house: House,
  actor: Actor,
  input: TransferInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const unit = await unitOf(tx, petition.organisation_id, input.leadUnitId);
    const before = await unitOf(tx, petition.organisation_id, petition.lead_unit_id);
    const open = await readOpenProposal(tx, petition.id);
    if (open !== undefined) {
      const outcome = open.to_unit_id === unit?.id ? 'agreed' : 'lapsed';
      await updateProposal(tx, open.id, {
        ...decidedBy(house, actor),
        outcome,
        decision_reason: input.reason,
      });
    }
    return await move(house, tx, {
      petition,
      verb: 'transfer',
      actor,
      parts,
      facts: {
        'unit-given': unit === null ? {} : true,
        'other-unit': unit?.id === petition.lead_unit_id ? { unit: unit?.name ?? null } : true,
        'reason-given': true,
      },
      set: { lead_unit_id: unit?.id ?? null, handler_id: null },
      reason: input.reason,
      story: {
        ...{ fromUnit: before?.name ?? null, unit: unit?.name ?? null, dueOn: petition.due_on },
        ...(open !== undefined && { askedBy: open.asked_by }),
      },
    });
  });
}

/**
 * The unit that leads says that it is not its own, whose it is, and why. Until the office has decided the unit goes on
 * owing the answer: no date moves, and none moves afterwards. Refusal: `petition.none-asked`.
 */
export async function proposeTransfer(
  house: House,
  actor: Actor,
  input: TransferInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const today = dayOf(house.now());
    const { petition, parts } = await loadForDeed(tx, actor, { ...input, today });
    const { organisation_id: organisationId, lead_unit_id: fromId } = petition;
    const [unit, from] = [
      await unitOf(tx, organisationId, input.leadUnitId),
      await unitOf(tx, organisationId, fromId),
    ];
    const open = await readOpenProposal(tx, petition.id);
    const dueOn = await ruleDays(tx, { organisationId, key: 'petition.transfer_days', from: today });
    const asked = await stay(house, tx, {
      petition,
      verb: 'propose_transfer',
      actor,
      parts,
      facts: {
        'unit-given': unit === null ? {} : true,
        'other-unit': unit?.id === fromId ? {} : true,
        'none-asked': open === undefined ? true : {},
        'reason-given': true,
      },
      reason: input.reason,
      story: { fromUnit: from?.name ?? null, unit: unit?.name ?? null, decideBy: dueOn },
    });
    if (unit === null || fromId === null) return asked;
    await insertProposal(tx, {
      id: house.newId(),
      petition_id: petition.id,
      from_unit_id: fromId,
      to_unit_id: unit.id,
      reason: input.reason,
      asked_by: actor.personId,
      asked_by_name: actor.name,
      asked_at: house.now(),
      due_on: dueOn,
    });
    return asked;
  });
}

/** The office hands it on as proposed, or says why it stays. Either way every date stays as it is. */
export async function decideTransfer(
  house: House,
  actor: Actor,
  input: DecideTransferInput,
): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const { organisation_id: organisationId, due_on: dueOn } = petition;
    const open = await readOpenProposal(tx, petition.id);
    if (open === undefined) throw refuse('invalid', 'petition.transfer-asked');
    const [unit, from] = [
      await unitOf(tx, organisationId, open.to_unit_id),
      await unitOf(tx, organisationId, open.from_unit_id),
    ];
    const story = { fromUnit: from?.name ?? null, unit: unit?.name ?? null, dueOn, askedBy: open.asked_by };
    const deed = { petition, actor, parts };
    // Before it is told and before it moves: whoever hears of it finds the proposal decided. A refusal undoes both.
    await updateProposal(tx, open.id, {
      outcome: input.isApproved ? 'agreed' : 'refused',
      ...decidedBy(house, actor),
      decision_reason: input.reason,
    });
    if (input.isApproved) {
      return await move(house, tx, {
        ...deed,
        verb: 'transfer',
        facts: { 'unit-given': unit === null ? {} : true, 'other-unit': true, 'reason-given': true },
        set: { lead_unit_id: unit?.id ?? null, handler_id: null },
        reason: open.reason,
        story,
      });
    }
    return await stay(house, tx, {
      ...deed,
      verb: 'refuse_transfer',
      facts: { 'transfer-asked': true, 'reason-given': input.reason === null ? {} : true },
      reason: input.reason,
      story,
    });
  });
}

function decidedBy(house: House, actor: Actor) {
  return { decided_by: actor.personId, decided_by_name: actor.name, decided_at: house.now() };
}
