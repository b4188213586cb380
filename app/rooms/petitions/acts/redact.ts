import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { maskOpinion } from '#app/rooms/opinions/acts/mask.ts';
import { maskStory } from '#app/rooms/record/store.ts';
import type { RedactInput } from '../inputs.ts';
import { changedWords, maskable, masked } from '../mask.ts';
import { type PetitionRow, readParts } from '../store.ts';
import { replaceQuestions, updateAnswer, updateEscalation, updateExtension } from '../store-parts.ts';
import { unshownPhotos, updateNote } from '../store-wiped.ts';
import { loadForDeed, stay } from './move.ts';

/**
 * A name or an address stood in public that must not: the office writes what is read from now on, in the petition, in
 * its questions, in signed answers and what they rest on, in notes, in what a body above has said and why it was asked,
 * and in reasons for more time. What stood there before is kept nowhere; why is told to colleagues.
 */
export async function redactPetition(house: House, actor: Actor, input: RedactInput): Promise<PetitionRow> {
  const { row, files } = await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const before = maskable(await readParts(tx, petition.id));
    if (before.length !== input.parts.length) throw refuse('conflict', 'petition.parts-changed');
    const words = changedWords(before, input.parts);
    const gone = await dropPhotos(tx, petition.id, input.dropPhotos ?? []);
    // Before it is told: whoever hears of it reads the new words. A refusal undoes both.
    await maskWords(house, tx, { petitionId: petition.id, words });
    const redacted = await stay(house, tx, {
      petition,
      verb: 'redact',
      actor,
      parts,
      facts: { 'reason-given': true },
      set: {
        title: input.title,
        text: input.text,
        folded: fold(`${input.title} ${input.text} ${petition.residential_unit ?? ''}`),
      },
      reason: input.reason,
    });
    if (petition.opinion_id !== null) {
      await maskOpinion(tx, { opinionId: petition.opinion_id, publicText: input.text });
    }
    return { row: redacted, files: await unshownPhotos(tx, gone) };
  });
  for (const name of files) await house.files.remove(name);
  return row;
}

/** Puts words in the place of others wherever they stand in a petition, and takes them out of its story. */
export async function maskWords(
  house: House,
  tx: Tx,
  of: { petitionId: string; words: ReadonlyMap<string, string> },
): Promise<void> {
  const { petitionId, words } = of;
  if (words.size === 0) return;
  const { questions, answers, notes, escalations, extensions } = await readParts(tx, petitionId);
  const reply = (question: Reply) => ({
    text: masked(words, question.text),
    answer: masked(words, question.answer),
    basis: masked(words, question.basis),
    next_step: masked(words, question.next_step),
  });
  await replaceQuestions(
    tx,
    petitionId,
    questions.map((question) => ({ ...question, ...reply(question) })),
  );
  for (const answer of answers) {
    await updateAnswer(tx, answer.id, {
      text: masked(words, answer.text),
      evidence: masked(words, answer.evidence),
      gaps_reason: masked(words, answer.gaps_reason),
      photo_alt: masked(words, answer.photo_alt),
      questions: JSON.stringify(answer.questions.map((question) => ({ ...question, ...reply(question) }))),
    });
  }
  for (const note of notes) {
    await updateNote(tx, note.id, {
      headline: masked(words, note.headline),
      text: masked(words, note.text),
    });
  }
  for (const sent of escalations) {
    await updateEscalation(tx, sent.id, {
      answer: masked(words, sent.answer),
      why_beyond: masked(words, sent.why_beyond),
      legal_basis: masked(words, sent.legal_basis),
    });
  }
  for (const asked of extensions) {
    await updateExtension(tx, asked.id, {
      reason: masked(words, asked.reason),
      decision_reason: masked(words, asked.decision_reason),
    });
  }
  await maskStory(tx, {
    ...{ subjectKind: 'petition', subjectId: petitionId, texts: [...words.keys()], at: house.now() },
  });
}

/** A face or a plate on a photo cannot be written anew: the photo goes. Names of its file. */
async function dropPhotos(tx: Tx, petitionId: string, numbers: readonly number[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const { answers } = await readParts(tx, petitionId);
  const shown = answers.filter((answer) => answer.photo_file !== null && numbers.includes(answer.number));
  for (const { id } of shown) {
    const none = { photo_file: null, photo_width: null, photo_height: null, photo_alt: null };
    await updateAnswer(tx, id, none);
  }
  return shown.flatMap(({ photo_file: name }) => (name === null ? [] : [name]));
}

type Reply = Readonly<{
  text: string;
  answer: string | null;
  basis: string | null;
  next_step: string | null;
}>;
