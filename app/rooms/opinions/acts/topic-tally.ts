import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { type DialogueRow, lockById, readTopics } from '#app/rooms/dialogues/store.ts';
import type { TallyInput } from '../inputs-tally.ts';
import { mayEnter } from '../may.ts';
import { insertTally, removeTallyRow } from '../store-tally.ts';
import { tell } from './select.ts';

type OfDialogue = Readonly<{ dialogueId: string }>;

/**
 * Counts one pile of paper forms. Conflict `tally.topics` where the dialogue has other topics by now than the form
 * showed: what was typed for one must not be counted for another.
 */
export async function enterTally(house: House, actor: Actor, said: TallyInput & OfDialogue): Promise<void> {
  await house.transact(async (tx) => {
    const row = await open(tx, actor, said.dialogueId);
    const topics = await readTopics(tx, row.id);
    if (topics.length !== said.ticks.length) throw refuse('conflict', 'tally.topics');
    const counts = topics.map((topic, index) => ({ topic: topic.title, ticks: said.ticks[index] ?? 0 }));
    await insertTally(tx, {
      id: house.newId(),
      dialogue_id: row.id,
      residential_unit: said.residentialUnit,
      forms: said.forms,
      counts,
      entered_at: house.now(),
      entered_by: actor.personId,
      entered_by_name: actor.name,
    });
    const facts = { unit: said.residentialUnit, forms: said.forms };
    await tell(house, tx, { actor, row, verb: 'tally.enter', facts });
  });
}

/** Takes a pile out of the count again; it stays in the story. Missing `tally.missing` where it is out already. */
export async function removeTally(
  house: House,
  actor: Actor,
  said: { id: string } & OfDialogue,
): Promise<void> {
  await house.transact(async (tx) => {
    const row = await open(tx, actor, said.dialogueId);
    const of = { id: said.id, dialogueId: row.id, at: house.now(), by: actor.name };
    if (!(await removeTallyRow(tx, of))) throw refuse('missing', 'tally.missing');
    await tell(house, tx, { actor, row, verb: 'tally.remove', facts: { pile: said.id } });
  });
}

async function open(tx: Tx, actor: Actor, dialogueId: string): Promise<DialogueRow> {
  const row = await lockById(tx, dialogueId);
  if (row === undefined || !mayEnter(actor, row.organisation_id)) throw refuse('missing', 'dialogue.missing');
  return row;
}
