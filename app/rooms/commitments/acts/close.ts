import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { moveDialogueInTx } from '#app/rooms/dialogues/acts/move.ts';
import { type DialogueRow, lockById } from '#app/rooms/dialogues/store.ts';
import { listOpenOfDialogue } from '#app/rooms/petitions/store-lists.ts';
import { mayConclude } from '../may.ts';
import { countOpenOfDialogue } from '../store.ts';

/** Closes a dialogue once nothing that came from it is open; invalid `dialogue.children-done` says how much is. */
export async function closeDialogue(
  house: House,
  actor: Actor,
  input: { dialogueId: string },
): Promise<DialogueRow> {
  return await house.transact(async (tx) => {
    const row = await lockById(tx, input.dialogueId);
    if (row === undefined || !mayConclude(actor, row.organisation_id))
      throw refuse('missing', 'dialogue.missing');
    const petitions = await listOpenOfDialogue(tx, row.id);
    const open = petitions.length + (await countOpenOfDialogue(tx, row.id));
    return await moveDialogueInTx(house, tx, {
      dialogueId: row.id,
      verb: 'close',
      actor,
      parts: ['room'],
      facts: { 'children-done': open === 0 ? true : { open } },
      writes: { closed_at: house.now() },
    });
  });
}
