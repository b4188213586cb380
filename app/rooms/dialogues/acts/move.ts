import type { Actor } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import {
  type DialogueCondition,
  type DialogueMover,
  type DialogueVerb,
  dialogueMachine,
} from '../lifecycle.ts';
import { type DialogueRow, lockById, updateDialogue } from '../store.ts';
import { tickByKey } from '../store-prepare.ts';

export type DialogueMove = Readonly<{
  dialogueId: string;
  verb: DialogueVerb;
  actor: Actor;
  parts: readonly DialogueMover[];
  facts?: ConditionFacts<DialogueCondition>;
  reason?: string | null;
  /** Columns that this move writes beside the state. */
  writes?: Partial<Omit<DialogueRow, 'id' | 'state' | 'version'>>;
  /** Facts for the story. */
  tells?: Readonly<Record<string, string | number | boolean | null>>;
}>;

/** Tasks of the usual list that a move itself has done. */
const doneBy: Readonly<Partial<Record<DialogueVerb, string>>> = {
  announce: 'notice',
  announce_again: 'notice',
  consolidate: 'consolidation',
  sign_minutes: 'minutes',
  conclude: 'conclusion',
};

/**
 * The only writer of a dialogue's state. Other rooms call it inside their own transaction with `parts: ['room']`.
 * Refuses by the table: missing dialogue, wrong state, wrong part, or a condition that does not hold.
 */
export async function moveDialogueInTx(house: House, tx: Tx, move: DialogueMove): Promise<DialogueRow> {
  const row = await lockById(tx, move.dialogueId);
  if (row === undefined) throw refuse('missing', 'dialogue.missing');
  const to = orThrow(
    decideMove(dialogueMachine, move.verb, { state: row.state, parts: move.parts, facts: move.facts ?? {} }),
  );
  const moved = await updateDialogue(tx, row.id, { ...move.writes, state: to, version: row.version + 1 });
  const key = doneBy[move.verb];
  if (key !== undefined) {
    const done = { at: house.now(), by: move.actor.personId, name: move.actor.name };
    await tickByKey(tx, { dialogueId: row.id, key }, done);
  }
  await record(house, tx, {
    verb: `dialogue.${move.verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'dialogue',
    subjectId: row.id,
    actor: move.actor,
    from: row.state,
    to,
    reason: move.reason ?? null,
    facts: { code: row.code, ...move.tells },
  });
  return moved;
}
