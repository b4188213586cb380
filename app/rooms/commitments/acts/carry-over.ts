import { refuse } from '#app/ground/refusal.ts';
import type { Tx } from '#app/house.ts';
import { type DialogueRow, readById } from '#app/rooms/dialogues/store.ts';
import { mayGoTo } from '../commitment.ts';
import type { CommitmentRow } from '../store.ts';

/** The dialogue to which this promise is carried over; null where nobody has named one yet. */
export async function nextDialogue(
  tx: Tx,
  row: CommitmentRow,
  dialogueId: string | null,
): Promise<DialogueRow | null> {
  if (dialogueId === null) return null;
  const found = await readById(tx, dialogueId);
  const promise = { organisationId: row.organisation_id, dialogueId: row.dialogue_id };
  if (found !== undefined && mayGoTo(promise, { ...found, organisationId: found.organisation_id }))
    return found;
  throw refuse('invalid', 'commitment.next-dialogue');
}
