import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { moveDialogue } from '#app/rooms/dialogues/acts/office-move.ts';
import { readByCode } from '#app/rooms/dialogues/store.ts';
import type { SignInput } from '../inputs-desk.ts';

/**
 * Signs the minutes: from then on nothing in them can be changed. Missing `dialogue.missing`; conflict
 * `dialogue.changed` where somebody was faster; refuses by the dialogue's table before the session is over.
 */
export async function signMinutes(
  house: House,
  actor: Actor,
  input: SignInput & { code: string },
): Promise<void> {
  const dialogue = await readByCode(house.db, input.code);
  if (dialogue === undefined) throw refuse('missing', 'dialogue.missing');
  await moveDialogue(house, actor, {
    dialogueId: dialogue.id,
    verb: 'sign_minutes',
    version: input.version,
    reason: undefined,
    noticeNumber: undefined,
  });
}
