import type { Actor } from '#app/ground/actor.ts';
import type { House, Tx } from '#app/house.ts';
import type { PetitionPart } from '../lifecycle.ts';
import type { PetitionRow } from '../store.ts';
import { insertAnswer, readAnswers } from '../store-parts.ts';
import { move } from './move.ts';

/** Writes down what was answered in the room. The asker may still say that it was not enough. */
export async function answerOnSite(
  house: House,
  tx: Tx,
  said: {
    petition: PetitionRow;
    actor: Actor;
    parts: readonly PetitionPart[];
    text: string;
    byName: string | null;
    at: Date;
  },
): Promise<PetitionRow> {
  const { petition } = said;
  const answered = await move(house, tx, {
    petition,
    verb: 'answer_on_site',
    actor: said.actor,
    parts: said.parts,
    facts: { 'answer-given': said.text.trim() === '' ? {} : true },
    set: { answered_at: said.at, outcome: 'explained', is_answered_on_site: true },
    story: { by: said.byName },
  });
  await insertAnswer(tx, {
    id: house.newId(),
    petition_id: petition.id,
    number: (await readAnswers(tx, petition.id)).length + 1,
    text: said.text,
    outcome: 'explained',
    state: 'signed',
    due_on: petition.due_on,
    drafted_at: said.at,
    signed_by_name: said.byName,
    signed_at: said.at,
  });
  return answered;
}
