import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { ShorthandInput } from '../inputs-desk.ts';
import { mayAbbreviate } from '../may.ts';
import { deleteShorthand, insertShorthand, updateShorthand } from '../store-written.ts';

type At = Readonly<{ organisationId: string }>;

/** Adds abbreviations to the office's list. Conflict `shorthand.taken` where one that is asked for alone is there. */
export async function addShorthand(
  house: House,
  actor: Actor,
  input: At & Readonly<{ entries: readonly ShorthandInput[] }>,
): Promise<void> {
  await byWriter(house, actor, { ...input, verb: 'shorthand.add' }, async (tx) => {
    for (const { short, expansion } of input.entries) {
      const written = await insertShorthand(tx, {
        id: house.newId(),
        organisation_id: input.organisationId,
        short: short.toLowerCase(),
        expansion,
        changed_by: actor.personId,
        changed_at: house.now(),
      });
      if (!written && input.entries.length === 1) throw refuse('conflict', 'shorthand.taken', { short });
    }
  });
}

/** Changes what an abbreviation stands for. Missing `shorthand.missing`. */
export async function changeShorthand(
  house: House,
  actor: Actor,
  input: At & Readonly<{ id: string; expansion: string }>,
): Promise<void> {
  await byWriter(house, actor, { ...input, verb: 'shorthand.change' }, async (tx) => {
    const columns = { expansion: input.expansion, changed_by: actor.personId, changed_at: house.now() };
    if (!(await updateShorthand(tx, input, columns))) throw refuse('missing', 'shorthand.missing');
  });
}

export async function dropShorthand(
  house: House,
  actor: Actor,
  input: At & Readonly<{ id: string }>,
): Promise<void> {
  await byWriter(house, actor, { ...input, verb: 'shorthand.drop' }, async (tx) => {
    if (!(await deleteShorthand(tx, input))) throw refuse('missing', 'shorthand.missing');
  });
}

async function byWriter(
  house: House,
  actor: Actor,
  deed: At & Readonly<{ verb: string }>,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  if (!mayAbbreviate(actor, deed.organisationId)) throw refuse('forbidden', 'session.part');
  await house.transact(async (tx) => {
    await work(tx);
    await record(house, tx, {
      verb: deed.verb,
      organisationId: deed.organisationId,
      subjectKind: 'organisation',
      subjectId: deed.organisationId,
      actor,
    });
  });
}
