import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { SettingInput, WordInput } from '../inputs-desk.ts';
import { mayModerate } from '../may.ts';
import { endWord, insertWord, writeSetting } from '../store-moderation.ts';

type Given<T> = T & Readonly<{ organisationId: string }>;

/** Writes the limits of an office; they hold at once, in every session of it. Forbidden `moderation.forbidden`. */
export async function setModeration(house: House, actor: Actor, input: Given<SettingInput>): Promise<void> {
  await byOffice(house, actor, { ...input, verb: 'moderation.set', facts: factsOf(input) }, async (tx) => {
    await writeSetting(tx, {
      organisation_id: input.organisationId,
      least_letters: input.leastLetters,
      most_letters: input.mostLetters,
      holds_links: input.holdsLinks,
      most_per_device: input.mostPerDevice,
      most_per_device_minute: input.mostPerDeviceMinute,
      most_per_point_minute: input.mostPerPointMinute,
      updated_by: actor.personId,
      updated_at: house.now(),
    });
  });
}

/** Adds a word to the list, with where it comes from and from which day it holds. Conflict `moderation.word`. */
export async function addWord(house: House, actor: Actor, input: Given<WordInput>): Promise<void> {
  const facts = { validFrom: input.validFrom };
  await byOffice(house, actor, { ...input, verb: 'moderation.add', facts }, async (tx) => {
    const written = await insertWord(tx, {
      id: house.newId(),
      organisation_id: input.organisationId,
      word: input.word.toLowerCase(),
      folded: fold(input.word),
      source: input.source,
      valid_from: input.validFrom,
      valid_to: null,
      added_by: actor.personId,
      added_at: house.now(),
    });
    if (!written) throw refuse('conflict', 'moderation.word');
  });
}

/** Ends a word from today on; it stays in the list as one that held. Missing `moderation.word-missing`. */
export async function dropWord(house: House, actor: Actor, input: Given<{ id: string }>): Promise<void> {
  await byOffice(house, actor, { ...input, verb: 'moderation.drop', facts: {} }, async (tx) => {
    const lastDay = addDays(dayOf(house.now()), -1);
    const ended = await endWord(tx, { id: input.id, organisationId: input.organisationId, lastDay });
    if (!ended) throw refuse('missing', 'moderation.word-missing');
  });
}

async function byOffice(
  house: House,
  actor: Actor,
  deed: { organisationId: string; verb: string; facts: Readonly<Record<string, string | number | boolean>> },
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  if (!mayModerate(actor, deed.organisationId)) throw refuse('forbidden', 'moderation.forbidden');
  await house.transact(async (tx) => {
    await work(tx);
    await record(house, tx, {
      verb: deed.verb,
      organisationId: deed.organisationId,
      subjectKind: 'organisation',
      subjectId: deed.organisationId,
      actor,
      facts: deed.facts,
    });
  });
}

function factsOf({ organisationId: _, ...limits }: Given<SettingInput>) {
  return limits;
}
