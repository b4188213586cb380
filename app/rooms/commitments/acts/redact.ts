import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { maskPromise } from '#app/rooms/live/acts/wipe.ts';
import { maskWords } from '#app/rooms/petitions/acts/redact.ts';
import { readById } from '#app/rooms/petitions/store.ts';
import { readAnswers } from '#app/rooms/petitions/store-parts.ts';
import { maskStory } from '#app/rooms/record/store.ts';
import type { RedactInput } from '../inputs.ts';
import { maskableOf } from '../mask.ts';
import { type CommitmentRow, lockOfPetition, readEvidence, readVerifications } from '../store.ts';
import { retitleInSheets } from '../store-handover.ts';
import { maskItem, maskProofs } from '../store-wiped.ts';
import { lockForDeed, stayCommitment } from './move.ts';

type Words = ReadonlyMap<string, string>;

/**
 * A promise or its evidence names somebody who must not be named: the office writes what is read from now on, also where
 * the same words stand in its conclusion, in the session, and in the petition. What stood there is kept nowhere.
 */
export async function redactCommitment(
  house: House,
  actor: Actor,
  input: RedactInput & { code: string },
): Promise<CommitmentRow> {
  return await house.transact(async (tx) => {
    const { row, parts } = await lockForDeed(house, tx, actor, input);
    const [evidence, verifications] = [await readEvidence(tx, row.id), await readVerifications(tx, row.id)];
    const before = maskableOf({ row, evidence, verifications });
    if (before.length !== input.parts.length) throw refuse('conflict', 'commitment.parts-changed');
    const words = new Map(
      before.flatMap(({ text }, at) => (input.parts[at] === text ? [] : [[text, input.parts[at] ?? text]])),
    );
    const redacted = await write(house, tx, { row, words, actor, parts, reason: input.reason });
    if (row.petition_id !== null) await maskWords(house, tx, { petitionId: row.petition_id, words });
    return redacted;
  });
}

/** The answer was masked in which a promise stands: the promise says what the step now says. */
export async function redactOfPetition(
  house: House,
  tx: Tx,
  of: { petitionId: string; actor: Actor },
): Promise<void> {
  const petition = await readById(tx, of.petitionId);
  if (petition !== undefined) await retitleInSheets(tx, petition);
  const answers = await readAnswers(tx, of.petitionId);
  for (const row of await lockOfPetition(tx, of.petitionId)) {
    const answer = answers.find((each) => each.id === row.answer_id);
    const step = answer?.questions.find((each) => each.position === row.answer_position)?.next_step;
    if (step == null || fold(step) === fold(row.text)) continue;
    const words = new Map([[row.text, step]]);
    await write(house, tx, { row, words, actor: of.actor, parts: ['room'], reason: null });
  }
}

async function write(
  house: House,
  tx: Tx,
  of: Pick<Parameters<typeof stayCommitment>[2], 'row' | 'actor' | 'parts'> & {
    words: Words;
    reason: string | null;
  },
): Promise<CommitmentRow> {
  const { row, words } = of;
  const after = <T extends string | null>(text: T) => (text === null ? text : (words.get(text) ?? text));
  const text = words.get(row.text) ?? row.text;
  const redacted = await stayCommitment(house, tx, {
    ...{ row, verb: 'redact', actor: of.actor, parts: of.parts, reason: of.reason },
    writes: {
      ...{ text, folded: fold(text) },
      not_fulfilled_reason: after(row.not_fulfilled_reason),
      not_fulfilled_by: after(row.not_fulfilled_by),
    },
  });
  if (text !== row.text) await retitleInSheets(tx, { code: row.code, title: text });
  await maskProofs(tx, { commitmentId: row.id, words });
  if (row.conclusion_item_id !== null) await maskItem(tx, { itemId: row.conclusion_item_id, words });
  if (row.promise_id !== null && text !== row.text) await maskPromise(tx, { id: row.promise_id, text });
  const texts = [...words.keys()];
  await maskStory(tx, { subjectKind: 'commitment', subjectId: row.id, texts, at: house.now() });
  return redacted;
}
