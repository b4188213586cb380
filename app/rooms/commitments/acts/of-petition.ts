import type { Actor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { fold } from '#app/ground/fold.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { reopen } from '#app/rooms/petitions/acts/settle.ts';
import { keepPromise } from '#app/rooms/petitions/acts/sign.ts';
import { lockByCode, readById } from '#app/rooms/petitions/store.ts';
import { readAnswers } from '#app/rooms/petitions/store-parts.ts';
import { record } from '#app/rooms/record/acts.ts';
import { nextNumber } from '#app/rooms/record/store.ts';
import { isFinished } from '../commitment.ts';
import { type CommitmentRow, insertCommitment, readOfPetitions } from '../store.ts';
import { moveCommitment } from './move.ts';

/**
 * A signed answer that gives a roadmap is a promise: its next step, its unit, its day. A petition that was answered
 * so before and still has an open promise does not get a second one.
 */
export async function promiseOfPetition(
  house: House,
  tx: Tx,
  given: { petitionId: string; actor: Actor },
): Promise<CommitmentRow | null> {
  const petition = await readById(tx, given.petitionId);
  if (petition === undefined) return null;
  const earlier = await readOfPetitions(tx, [petition.id]);
  if (earlier.some((row) => !isFinished(row.state))) return null;
  const step = await lastStep(tx, petition.id);
  const text = step?.text ?? petition.title;
  const year = Number(dayOf(house.now()).slice(0, 4));
  const row = await insertCommitment(tx, {
    id: house.newId(),
    code: makeCode('LH', year, await nextNumber(tx, `LH-${year}`)),
    organisation_id: petition.organisation_id,
    dialogue_id: petition.dialogue_id,
    petition_id: petition.id,
    text,
    folded: fold(text),
    unit_id: petition.lead_unit_id,
    state: 'published',
    original_due_on: step?.day ?? null,
    due_on: step?.day ?? null,
    published_at: house.now(),
  });
  await record(house, tx, {
    verb: 'commitment.publish',
    organisationId: row.organisation_id,
    subjectKind: 'commitment',
    subjectId: row.id,
    actor: given.actor,
    to: 'published',
    facts: { code: row.code, due: row.due_on, petition: petition.code },
  });
  if (row.unit_id === null) return row;
  return await moveCommitment(house, tx, {
    row,
    verb: 'assign',
    actor: given.actor,
    parts: ['room'],
    facts: { owned: true },
  });
}

/** The promise was verified: a petition that waited for it is resolved, with what the verifier saw as evidence. */
export async function keepOfPetition(
  house: House,
  tx: Tx,
  kept: { row: CommitmentRow; actor: Actor; note: string },
): Promise<void> {
  if (kept.row.petition_id === null) return;
  const petition = await readById(tx, kept.row.petition_id);
  if (petition?.state !== 'committed') return;
  await keepPromise(house, tx, { petitionId: petition.id, actor: kept.actor, evidence: kept.note });
}

/** The last next step of the answer that stands, with its day. */
async function lastStep(tx: Tx, petitionId: string): Promise<{ text: string; day: string | null } | null> {
  const answer = (await readAnswers(tx, petitionId)).findLast((each) => each.state === 'signed');
  const steps = (answer?.questions ?? []).filter((question) => question.next_step);
  const last = steps.toSorted((one, other) =>
    (one.next_step_on ?? '').localeCompare(other.next_step_on ?? ''),
  );
  const found = last.at(-1);
  return found?.next_step ? { text: found.next_step, day: found.next_step_on } : null;
}

/** A promise that answered a petition and is broken leaves it unanswered (domain model 5.2): it opens again. */
export async function reopenBroken(
  house: House,
  tx: Tx,
  broken: { row: CommitmentRow; actor: Actor; reason: string },
): Promise<void> {
  const { row, actor, reason } = broken;
  const found = row.petition_id === null ? undefined : await readById(tx, row.petition_id);
  const petition = found && (await lockByCode(tx, found.code));
  if (petition?.state !== 'committed') return;
  await reopen(house, tx, { petition, actor, parts: ['promise'], reason });
}
