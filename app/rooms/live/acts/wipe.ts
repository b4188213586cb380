import type { House, Tx } from '#app/house.ts';
import { divertedLine } from '../content.ts';
import { deleteEdits, replaceContentParts, updateContent, updatePromise } from '../store-contents.ts';
import { deleteAnswerers } from '../store-desk.ts';
import {
  hasOtherContent,
  readOriginOfPetition,
  readSaid,
  wipePromisesOf,
  wipeTurn,
} from '../store-diverted.ts';
import { updateQuestion } from '../store-questions.ts';

/** A petition was diverted after the session: what the minutes and the questions keep of it goes too (domain 5.4). */
export async function wipeSaid(house: House, tx: Tx, petitionId: string): Promise<void> {
  const origin = await readOriginOfPetition(tx, petitionId);
  if (origin === undefined) return;
  const { contents, questions } = await readSaid(tx, {
    contentId: origin.content_id,
    opinionId: origin.opinion_id,
  });
  for (const content of contents) {
    await updateContent(tx, content.id, { ...blankContent, version: content.version + 1 });
    await replaceContentParts(tx, content.id, []);
  }
  for (const question of questions) await updateQuestion(tx, question.id, blankQuestion);
  const ids = contents.map((content) => content.id);
  const promised = await wipePromisesOf(tx, { contentIds: ids, line: divertedLine, at: house.now() });
  await deleteEdits(tx, [...ids, ...promised]);
  const { turn_id: turnId } = origin;
  // Somebody may have spoken of several matters: the others are still answered to a name.
  if (turnId === null || (await hasOtherContent(tx, turnId))) return;
  await deleteAnswerers(tx, turnId);
  await deleteEdits(tx, [turnId]);
  await wipeTurn(tx, turnId);
}

/** The public words of a petition were masked: the minutes and the questions say what it says now. */
export async function maskSaid(tx: Tx, petitionId: string): Promise<void> {
  const origin = await readOriginOfPetition(tx, petitionId);
  if (origin === undefined) return;
  const { contents, questions } = await readSaid(tx, {
    contentId: origin.content_id,
    opinionId: origin.opinion_id,
  });
  for (const content of contents) {
    const answer = content.answer === null ? null : (origin.said_answer ?? content.answer);
    await updateContent(tx, content.id, { text: origin.text, answer, version: content.version + 1 });
    await replaceContentParts(tx, content.id, []);
  }
  for (const question of questions) await updateQuestion(tx, question.id, { text: origin.text });
  await deleteEdits(
    tx,
    contents.map((content) => content.id),
  );
}

/** For the room of promises: what was promised in the session says less in public from now on. */
export async function maskPromise(tx: Tx, promise: { id: string; text: string }): Promise<void> {
  await updatePromise(tx, promise.id, { text: promise.text });
  await deleteEdits(tx, [promise.id]);
}

/** What is left of a content that was wiped. */
export const blankContent = {
  text: divertedLine,
  treatment: 'diverted' as const,
  field_code: null,
  question_id: null,
  answer: null,
  answered_by_name: null,
  answered_by_unit_id: null,
  lead_unit_id: null,
  cooperating_unit_ids: [],
  due_on: null,
};

const blankQuestion = {
  state: 'diverted' as const,
  text: '',
  name: null,
  device_id: null,
  turn_id: null,
  reason_code: null,
  reply: null,
  held_for: null,
};
