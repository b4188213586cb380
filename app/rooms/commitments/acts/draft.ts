import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { lockById } from '#app/rooms/dialogues/store.ts';
import { readSessionRecord } from '#app/rooms/live/store-contents.ts';
import { readCooperations, readPetitionsOfDialogue } from '#app/rooms/petitions/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import type { ItemKind } from '../commitment.ts';
import { mayConclude } from '../may.ts';
import {
  type ConclusionRow,
  insertConclusion,
  readConclusion,
  readSessionOf,
  replaceItems,
} from '../store-conclusion.ts';

/**
 * Makes the draft of the conclusion from what the session left: every content in the order of the turns, then every
 * promise. Conflict `conclusion.exists` when there is one, `dialogue.state` when the session is not over.
 */
export async function draftConclusion(
  house: House,
  actor: Actor,
  input: { dialogueId: string },
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const dialogue = await lockById(tx, input.dialogueId);
    if (dialogue === undefined || !mayConclude(actor, dialogue.organisation_id)) {
      throw refuse('missing', 'dialogue.missing');
    }
    if ((await readConclusion(tx, dialogue.id)) !== undefined) throw refuse('conflict', 'conclusion.exists');
    const session = await readSessionOf(tx, dialogue.id);
    if (session === undefined || session.ended_at === null) throw refuse('conflict', 'conclusion.session');
    const row = await insertConclusion(tx, {
      id: house.newId(),
      dialogue_id: dialogue.id,
      organisation_id: dialogue.organisation_id,
      state: 'draft',
      drafted_by: actor.personId,
      drafted_at: house.now(),
    });
    const items = [...(await fromPetitions(tx, dialogue.id)), ...(await fromPromises(tx, session.id))];
    await replaceItems(
      tx,
      row.id,
      items.map((item, index) => ({
        ...item,
        id: house.newId(),
        conclusion_id: row.id,
        position: index + 1,
      })),
    );
    await record(house, tx, {
      verb: 'conclusion.draft',
      organisationId: row.organisation_id,
      subjectKind: 'conclusion',
      subjectId: row.id,
      actor,
      to: row.state,
      facts: { dialogue: dialogue.code, items: items.length },
    });
    return row;
  });
}

/** What was said in a turn and must be answered: explained in the room, given to a unit, or sent upward. */
async function fromPetitions(tx: Tx, dialogueId: string) {
  const petitions = (await readPetitionsOfDialogue(tx, dialogueId)).filter(
    (petition) => petition.turn_id !== null,
  );
  return await Promise.all(
    petitions.map(async (petition) => {
      const kind: ItemKind =
        petition.state === 'escalated' ? 'beyond' : petition.is_answered_on_site ? 'explained' : 'assigned';
      const cooperations = await readCooperations(tx, petition.id);
      return {
        kind,
        content: petition.title,
        lead_unit_id: petition.lead_unit_id,
        cooperating_unit_ids: cooperations.map((cooperation) => cooperation.unit_id),
        due_on: petition.due_on,
        product: petition.product,
        turn_id: petition.turn_id,
        petition_id: petition.id,
        promise_id: null,
      };
    }),
  );
}

async function fromPromises(tx: Tx, sessionId: string) {
  const { promises } = await readSessionRecord(tx, sessionId);
  return promises
    .filter((promise) => promise.withdrawn_at === null)
    .map((promise) => ({
      kind: 'assigned' as const,
      content: promise.text,
      lead_unit_id: promise.unit_id,
      cooperating_unit_ids: [],
      due_on: promise.due_on,
      product: null,
      turn_id: promise.turn_id,
      petition_id: null,
      promise_id: promise.id,
    }));
}
