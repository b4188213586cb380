import { type Actor, holds, unitsOf } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import type { ChangeInput, ProgressInput, ReportInput, VerifyInput } from '../inputs.ts';
import { isOwnDeed } from '../may.ts';
import {
  type CommitmentRow,
  insertEvidence,
  insertVerification,
  readVerificationBySendKey,
} from '../store.ts';
import { nextDialogue } from './carry-over.ts';
import { lockForDeed, moveCommitment, stayCommitment } from './move.ts';
import { keepOfPetition, oweOfPetition, reopenBroken } from './of-petition.ts';

type Wanted = { code: string };

/** The executor says it is done, with evidence: a photo (name of a stored file), a document number or a text. */
export async function reportDone(
  house: House,
  actor: Actor,
  input: ReportInput & Wanted & { photo: string | null },
): Promise<CommitmentRow> {
  return await house.transact(async (tx) => {
    const { row, parts } = await lockForDeed(house, tx, actor, input);
    const hasEvidence = input.text !== null || input.documentNumber !== null || input.photo !== null;
    if (hasEvidence) {
      await insertEvidence(tx, {
        id: house.newId(),
        commitment_id: row.id,
        kind: input.photo !== null ? 'photo' : input.documentNumber !== null ? 'document' : 'note',
        text: input.text,
        document_number: input.documentNumber,
        file_name: input.photo,
        person_id: actor.personId,
        unit_id: row.unit_id,
        at: house.now(),
      });
    }
    return await moveCommitment(house, tx, {
      row,
      verb: 'report_done',
      actor,
      parts,
      facts: { evidence: hasEvidence ? true : {} },
      writes: { reported_at: house.now(), reported_by: actor.personId },
    });
  });
}

/** The executor shows how far it is, with a text and what belongs to it; the first such sign also starts the work. */
export async function showProgress(
  house: House,
  actor: Actor,
  input: ProgressInput & Wanted & { photo: string | null },
): Promise<CommitmentRow> {
  return await house.transact(async (tx) => {
    const { row, parts } = await lockForDeed(house, tx, actor, input);
    // What a unit shows that only helps does not begin the work of the unit that promised.
    const isHelp = !parts.includes('executor') && !parts.includes('office');
    const helper = unitsOf(actor, row.organisation_id).find((id) => row.cooperating_unit_ids.includes(id));
    const shown = await stayCommitment(house, tx, {
      row,
      verb: 'progress',
      actor,
      parts,
      reason: input.text,
      tells: { document: input.documentNumber },
    });
    await insertEvidence(tx, {
      id: house.newId(),
      commitment_id: row.id,
      kind: input.photo !== null ? 'photo' : input.documentNumber !== null ? 'document' : 'note',
      text: input.text,
      document_number: input.documentNumber,
      file_name: input.photo,
      person_id: actor.personId,
      unit_id: isHelp ? (helper ?? null) : row.unit_id,
      at: house.now(),
    });
    if (shown.state !== 'assigned' || isHelp) return shown;
    return await moveCommitment(house, tx, { row: shown, verb: 'start', actor, parts });
  });
}

/**
 * Somebody who is not the executor looks and says yes or no. A no sends it back to work with the reason.
 * The same form sent again with its key, after a dead line, gives the first result. Refuses `commitment.not-own` to the unit and to every person who had a hand in it, under whatever role.
 */
export async function verifyCommitment(
  house: House,
  actor: Actor,
  input: VerifyInput & Wanted & { photo: string | null },
): Promise<CommitmentRow> {
  return await house.transact(async (tx) => {
    const sent = input.sendKey ? await readVerificationBySendKey(tx, input.sendKey) : undefined;
    if (sent !== undefined) return sent;
    const { row, executors, parts } = await lockForDeed(house, tx, actor, input);
    const own = isOwnDeed(actor, row.organisation_id, executors);
    const moved = await moveCommitment(house, tx, {
      row,
      verb: input.isAccepted ? 'verify' : 'refuse',
      actor,
      parts,
      facts: { 'not-own': own ? {} : true, reason: true },
      reason: input.note,
      writes: input.isAccepted
        ? { verified_at: house.now(), verified_by: actor.personId }
        : { reported_at: null, reported_by: null },
      tells: { by: holds(actor, ['front'], row.organisation_id) ? 'front' : 'office' },
    });
    await insertVerification(tx, {
      id: house.newId(),
      commitment_id: row.id,
      is_accepted: input.isAccepted,
      note: input.note,
      file_name: input.photo,
      person_id: actor.personId,
      unit_id: unitsOf(actor, row.organisation_id)[0] ?? null,
      at: house.now(),
      latitude: input.latitude ?? null,
      longitude: input.longitude ?? null,
      seen_at: input.seenAt ? new Date(input.seenAt) : null,
      send_key: input.sendKey ?? null,
    });
    if (input.isAccepted) await keepOfPetition(house, tx, { row: moved, actor, note: input.note });
    return moved;
  });
}

/** The smaller moves: start, at risk, extension before due, not fulfilled, carried over, close, reopen. */
export async function changeCommitment(
  house: House,
  actor: Actor,
  input: ChangeInput & Wanted,
): Promise<CommitmentRow> {
  return await house.transact(async (tx) => {
    const { row, parts } = await lockForDeed(house, tx, actor, input);
    const today = dayOf(house.now());
    if (input.verb === 'extend' && input.dueOn === null) throw refuse('invalid', 'commitment.day');
    const isBeforeDue =
      row.due_on === null || (today <= row.due_on && input.dueOn !== null && input.dueOn > row.due_on);
    const next = input.verb === 'carry_over' ? await nextDialogue(tx, row, input.toDialogueId ?? null) : null;
    const moved = await moveCommitment(house, tx, {
      row,
      verb: input.verb,
      actor,
      parts,
      facts: {
        reason: input.reason === null ? {} : true,
        responsible: input.responsible === null ? {} : true,
        'before-due': isBeforeDue ? true : { dueOn: row.due_on },
      },
      reason: input.reason,
      writes: { ...writesOf(house, input), ...(next && { carried_to_id: next.id }) },
      tells: input.verb === 'extend' ? { from: row.due_on, to: input.dueOn } : { next: next?.code ?? null },
    });
    // After the move, so that who may not extend at all is told that first; a refusal undoes everything.
    if (input.verb === 'extend' && input.dueOn !== null) {
      await holdTypedDay(tx, { organisationId: row.organisation_id, day: input.dueOn, today });
    }
    if (input.verb === 'reopen') await oweOfPetition(house, tx, { row, actor, reason: input.reason ?? '' });
    if (input.verb === 'fail') await reopenBroken(house, tx, { row, actor, reason: input.reason ?? '' });
    return moved;
  });
}

function writesOf(
  house: House,
  input: ChangeInput,
): Partial<Omit<CommitmentRow, 'id' | 'state' | 'version'>> {
  if (input.verb === 'extend') return { due_on: input.dueOn };
  if (input.verb === 'fail') {
    return { not_fulfilled_reason: input.reason, not_fulfilled_by: input.responsible };
  }
  if (input.verb === 'close') return { closed_at: house.now() };
  if (input.verb === 'reopen') return { verified_at: null, verified_by: null, closed_at: null };
  return {};
}
