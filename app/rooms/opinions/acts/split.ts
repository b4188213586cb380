import type { Actor } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { fold } from '#app/ground/fold.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { nextNumber } from '#app/rooms/record/store.ts';
import type { SplitInput } from '../inputs.ts';
import { redact } from '../redact.ts';
import { insertOpinion, listPhotos, movePhoto, type OpinionRow } from '../store.ts';
import { checkField } from './decide.ts';
import { decidedBy, holdSeen, moveOpinion, noMerged } from './move.ts';

/**
 * One letter, several matters: each part gets a code of its own and waits for triage with the day of the letter.
 * Returns the parts in their order.
 */
export async function splitOpinion(house: House, actor: Actor, input: SplitInput): Promise<OpinionRow[]> {
  return await house.transact(async (tx) => {
    const letter = await holdSeen(tx, actor, input);
    await moveOpinion(house, tx, {
      row: letter,
      verb: 'split',
      actor,
      facts: { 'no-merged': await noMerged(tx, letter), parts: input.parts.length > 1 ? true : {} },
      writes: decidedBy(house, actor),
      // Only the number of parts: a part that turns out to be a denunciation must not be traceable from here.
      tells: { parts: input.parts.length },
    });
    const parts: OpinionRow[] = [];
    for (const part of input.parts) parts.push(await makePart(house, tx, { letter, part, actor }));
    for (const photo of await listPhotos(tx, [letter.id])) {
      const part = parts[input.photoParts[photo.id] ?? 0] ?? parts[0];
      if (part !== undefined) await movePhoto(tx, photo.id, part.id);
    }
    return parts;
  });
}

async function makePart(
  house: House,
  tx: Tx,
  given: { letter: OpinionRow; part: SplitInput['parts'][number]; actor: Actor },
): Promise<OpinionRow> {
  const { letter, part, actor } = given;
  await checkField(tx, part.fieldCode);
  const year = Number(dayOf(house.now()).slice(0, 4));
  const row = await insertOpinion(tx, {
    ...letter,
    id: house.newId(),
    code: makeCode('KN', year, await nextNumber(tx, `KN-${year}`)),
    text: part.text,
    public_text: redact(part.text, { sender: letter.contact_name }).text,
    folded: fold(part.text),
    field_code: part.fieldCode ?? letter.field_code,
    state: 'received',
    split_from_id: letter.id,
    decided_by: null,
    decided_at: null,
    send_key: null,
    version: 1,
  });
  await record(house, tx, {
    verb: 'opinion.part',
    organisationId: row.organisation_id,
    subjectKind: 'opinion',
    subjectId: row.id,
    actor,
    to: row.state,
    facts: { code: row.code },
  });
  return row;
}
