import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import type { ReturnInput, VersionInput } from '../inputs.ts';
import { type ConclusionRow, readItems } from '../store-conclusion.ts';
import { holeFacts, holesIn, lockForSigning, moveConclusion } from './move-conclusion.ts';

type On = Readonly<{ id: string }>;

/** The office hands the draft in; from here on nobody edits it until the head has read it. */
export async function submitConclusion(
  house: House,
  actor: Actor,
  input: VersionInput & On,
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const { row, parts } = await lockForSigning(house, tx, actor, input);
    const items = await readItems(tx, row.id);
    return await moveConclusion(house, tx, {
      row,
      verb: 'submit',
      actor,
      parts,
      facts: holeFacts(await holesIn(house, tx, row), items.length),
      writes: {
        submitted_by: actor.personId,
        submitted_by_name: actor.name,
        submitted_at: house.now(),
        returned_reason: null,
      },
      tells: { items: items.length },
    });
  });
}

/** The head sends it back with what is missing. */
export async function returnConclusion(
  house: House,
  actor: Actor,
  input: ReturnInput & On,
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const { row, parts } = await lockForSigning(house, tx, actor, input);
    return await moveConclusion(house, tx, {
      row,
      verb: 'send_back',
      actor,
      parts,
      facts: { reason: true },
      reason: input.reason,
      writes: {
        returned_reason: input.reason,
        ...{
          signed_by: null,
          signed_by_name: null,
          signed_for_name: null,
          signed_form: null,
          signed_at: null,
        },
      },
    });
  });
}

/** The head, or who signs in his place, signs it off: the office may give it its number. Never who wrote the last version. */
export async function signConclusion(
  house: House,
  actor: Actor,
  input: VersionInput & On,
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const { row, parts, standsFor } = await lockForSigning(house, tx, actor, input);
    const items = await readItems(tx, row.id);
    const isOther = actor.personId !== row.edited_by && actor.personId !== row.submitted_by;
    return await moveConclusion(house, tx, {
      row,
      verb: 'sign',
      actor,
      parts,
      facts: {
        ...holeFacts(await holesIn(house, tx, row), items.length),
        'signer-is-other': isOther ? true : { writer: row.submitted_by_name },
      },
      writes: {
        signed_by: actor.personId,
        signed_by_name: actor.name,
        signed_for_name: standsFor?.name ?? null,
        signed_form: standsFor?.form ?? null,
        signed_at: house.now(),
      },
      tells: { for: standsFor?.name ?? null, form: standsFor?.form ?? null },
    });
  });
}

/** An amendment that was begun by mistake falls away, with why; the issued conclusion goes on to count as before. */
export async function dropAmendment(
  house: House,
  actor: Actor,
  input: ReturnInput & On,
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const { row, parts } = await lockForSigning(house, tx, actor, input);
    return await moveConclusion(house, tx, {
      row,
      verb: 'drop',
      actor,
      parts,
      facts: { amendment: row.supersedes_id !== null ? true : {}, reason: true },
      reason: input.reason,
    });
  });
}
