import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { isMinuted } from '../dialogue.ts';
import type { RollInput } from '../inputs.ts';
import { mayArrange } from '../may.ts';
import { type DialogueRow, insertRoll, lockById, updateMainPoint, updateRoll } from '../store.ts';

/** Puts a delegate on the attendance roll. */
export async function addToRoll(
  house: House,
  actor: Actor,
  input: RollInput & { dialogueId: string },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await arrangeable(tx, actor, input.dialogueId);
    await insertRoll(tx, {
      id: house.newId(),
      dialogue_id: row.id,
      name: input.name,
      title: input.title,
      unit_id: input.unitId,
      is_required: input.isRequired,
    });
    await tell(house, tx, { actor, row, verb: 'dialogue.enrol' });
  });
}

/** Notes that a delegate is there (điểm danh), or takes the note back. */
export async function checkIn(
  house: House,
  actor: Actor,
  input: { dialogueId: string; rollId: string; isPresent: boolean },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await arrangeable(tx, actor, input.dialogueId);
    const found = await updateRoll(tx, input.rollId, { checked_in_at: input.isPresent ? house.now() : null });
    if (found === undefined || found.dialogue_id !== row.id) throw refuse('missing', 'dialogue.roll-missing');
    await tell(house, tx, { actor, row, verb: 'dialogue.check_in' });
  });
}

/** Opens the main point and counts the people in the hall. */
export async function openMainPoint(
  house: House,
  actor: Actor,
  input: { dialogueId: string; headcount: number },
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await arrangeable(tx, actor, input.dialogueId);
    await updateMainPoint(tx, row.id, { opened_at: house.now(), headcount: input.headcount });
    await tell(house, tx, { actor, row, verb: 'dialogue.open_point', headcount: input.headcount });
  });
}

async function arrangeable(tx: Tx, actor: Actor, dialogueId: string): Promise<DialogueRow> {
  const row = await lockById(tx, dialogueId);
  if (row === undefined || !mayArrange(actor, row.organisation_id))
    throw refuse('missing', 'dialogue.missing');
  if (isMinuted(row.state)) throw refuse('conflict', 'dialogue.minuted', { state: row.state });
  return row;
}

async function tell(
  house: House,
  tx: Tx,
  said: { actor: Actor; row: DialogueRow; verb: string; headcount?: number },
): Promise<void> {
  await record(house, tx, {
    verb: said.verb,
    organisationId: said.row.organisation_id,
    subjectKind: 'dialogue',
    subjectId: said.row.id,
    actor: said.actor,
    facts: { code: said.row.code, ...(said.headcount === undefined ? {} : { headcount: said.headcount }) },
  });
}
