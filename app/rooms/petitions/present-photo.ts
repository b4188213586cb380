import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { involvedOn } from './acts/move.ts';
import { mayReadDraft, partsOf } from './may.ts';
import { readByCode } from './store.ts';
import { readAnswers } from './store-parts.ts';

/**
 * The bytes of the photo of an answer, by the number of the answer: of a signed one for everybody, of a draft for those
 * who write, return or sign it. Null where there is none for this reader.
 */
export async function presentAnswerPhoto(
  house: House,
  actor: Actor,
  asked: { code: string; number: string },
): Promise<Uint8Array | null> {
  const petition = await readByCode(house.db, asked.code);
  if (petition === undefined) return null;
  const answer = (await readAnswers(house.db, petition.id)).find(
    (row) => String(row.number) === asked.number,
  );
  if (answer?.photo_file == null) return null;
  const isOpen =
    answer.state === 'signed' || mayReadDraft(partsOf(actor, await involvedOn(house.db, petition)));
  return isOpen ? await house.files.get(answer.photo_file) : null;
}
