import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { moveDialogueInTx } from '#app/rooms/dialogues/acts/move.ts';
import { maySeePlans, moverParts } from '#app/rooms/dialogues/may.ts';
import { lockById, readByCode } from '#app/rooms/dialogues/store.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
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
  await house.transact(async (tx) => {
    const found = await readByCode(tx, input.code);
    const row = found === undefined ? undefined : await lockById(tx, found.id);
    if (row === undefined || !maySeePlans(actor, row.organisation_id)) {
      throw refuse('missing', 'dialogue.missing');
    }
    if (row.version !== input.version) {
      const last = await lastEvent(tx, 'dialogue', row.id);
      throw refuse('conflict', 'dialogue.changed', {
        who: last?.actor_name ?? null,
        what: last?.verb ?? null,
        at: last?.at.toISOString() ?? null,
      });
    }
    await moveDialogueInTx(house, tx, {
      dialogueId: row.id,
      verb: 'sign_minutes',
      actor,
      parts: moverParts(actor, row.organisation_id),
      writes: { minutes_signed_at: house.now(), minutes_signed_by: actor.personId },
    });
  });
}
