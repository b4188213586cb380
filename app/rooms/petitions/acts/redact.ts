import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { maskOpinion } from '#app/rooms/opinions/acts/mask.ts';
import type { RedactInput } from '../inputs.ts';
import { maskable } from '../mask.ts';
import { type PetitionRow, readQuestions } from '../store.ts';
import { readAnswers, replaceQuestions, updateAnswer } from '../store-parts.ts';
import { loadForDeed, stay } from './move.ts';

/**
 * A name or an address stood in public that must not: the office writes what is read from now on, in the petition, in
 * its questions and in those of signed answers. What stood there before is kept nowhere; why is told to colleagues.
 */
export async function redactPetition(house: House, actor: Actor, input: RedactInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const [questions, answers] = [await readQuestions(tx, petition.id), await readAnswers(tx, petition.id)];
    const before = maskable(questions, answers);
    if (before.length !== input.parts.length) throw refuse('conflict', 'petition.parts-changed');
    const after = (text: string) => input.parts[before.indexOf(text)] ?? text;
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
    await replaceQuestions(
      tx,
      petition.id,
      questions.map((question) => ({ ...question, text: after(question.text) })),
    );
    for (const answer of answers) {
      const masked = answer.questions.map((question) => ({ ...question, text: after(question.text) }));
      await updateAnswer(tx, answer.id, { questions: JSON.stringify(masked) });
    }
    if (petition.opinion_id !== null) {
      await maskOpinion(tx, { opinionId: petition.opinion_id, publicText: input.text });
    }
    return redacted;
  });
}
