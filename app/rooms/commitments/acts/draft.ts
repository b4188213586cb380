import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { lockById } from '#app/rooms/dialogues/store.ts';
import { readSessionRecord } from '#app/rooms/live/store-contents.ts';
import { type PetitionRow, readCooperations, readPetitionsOfDialogue } from '#app/rooms/petitions/store.ts';
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
      edited_by: actor.personId,
      drafted_at: house.now(),
    });
    const said = await readSessionRecord(tx, session.id);
    const items = [...(await fromPetitions(tx, dialogue.id, said)), ...fromPromises(said)];
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

type SessionRecord = Awaited<ReturnType<typeof readSessionRecord>>;

/** What was said in a turn and must be answered: explained in the room, given to a unit, or sent upward. */
async function fromPetitions(tx: Tx, dialogueId: string, said: SessionRecord) {
  const turns = new Map(said.turns.map((turn) => [turn.id, turn.number]));
  const places = new Map(
    said.contents.map((content, index) => [
      content.id,
      (turns.get(content.turn_id ?? '') ?? 1e6) * 1e4 + index,
    ]),
  );
  const placeOf = (petition: PetitionRow) => places.get(petition.content_id ?? '') ?? Number.MAX_SAFE_INTEGER;
  const petitions = (await readPetitionsOfDialogue(tx, dialogueId))
    .filter((petition) => petition.turn_id !== null || petition.content_id !== null)
    .sort((one, other) => placeOf(one) - placeOf(other));
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
        source_petition_id: null,
        amends_id: null,
      };
    }),
  );
}

function fromPromises({ promises }: SessionRecord) {
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
      source_petition_id: null,
      amends_id: null,
    }));
}
