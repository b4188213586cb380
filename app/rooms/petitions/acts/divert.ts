import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { divertAccepted } from '#app/rooms/opinions/acts/divert.ts';
import type { DivertKind } from '#app/rooms/opinions/opinion.ts';
import { readById as readOpinion } from '#app/rooms/opinions/store.ts';
import { wipeStory } from '#app/rooms/record/store.ts';
import type { DivertInput } from '../inputs.ts';
import { countJoinedInto, lockByOpinion, type PetitionRow, readById } from '../store.ts';
import { deleteParts, readPhotoFiles, unshownPhotos } from '../store-wiped.ts';
import { loadForDeed, move } from './move.ts';

/**
 * What was accepted by mistake turns out to be a complaint or a denunciation: kind, day, receiving body and hand-over
 * number stay, every word goes, its opinion's too (domain 5.4). Its opinion goes first, and this room hears of that.
 */
export async function divertPetition(house: House, actor: Actor, input: DivertInput): Promise<PetitionRow> {
  const { row, files } = await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    if (!parts.includes('office')) throw refuse('forbidden', 'petition.part');
    if (petition.opinion_id === null) {
      return { row: await wipe(house, tx, { petition, actor, ...input }), files: [] };
    }
    const gone = await divertAccepted(house, tx, { opinionId: petition.opinion_id, actor, input });
    const left = await readById(tx, petition.id);
    if (left === undefined) throw refuse('missing', 'petition.missing', { code: input.code });
    return { row: left, files: gone };
  });
  for (const name of files) await house.files.remove(name);
  return row;
}

/** For the room of opinions: its opinion was diverted, and the petition that came of it goes the same way. */
export async function divertWithOpinion(
  house: House,
  tx: Tx,
  diverted: { opinionId: string; actor: Actor },
): Promise<void> {
  const petition = await lockByOpinion(tx, diverted.opinionId);
  const opinion = await readOpinion(tx, diverted.opinionId);
  if (petition === undefined || petition.state === 'diverted' || !opinion?.divert_kind) return;
  const { divert_kind: kind, divert_body: body, divert_handover: handover } = opinion;
  await wipe(house, tx, { petition, actor: diverted.actor, kind, body, handover });
}

type Wiped = {
  petition: PetitionRow;
  actor: Actor;
  kind: DivertKind;
  body: string | null;
  handover: string | null;
};

async function wipe(house: House, tx: Tx, how: Wiped): Promise<PetitionRow> {
  const { petition, actor } = how;
  const joined = await countJoinedInto(tx, petition.id);
  const row = await move(house, tx, {
    petition,
    verb: 'divert',
    actor,
    parts: ['office'],
    facts: { 'no-joined': joined === 0 ? true : { joined } },
    set: {
      ...blank,
      closed_at: house.now(),
      divert_kind: how.kind,
      divert_body: how.body,
      divert_handover: how.handover,
    },
  });
  const photos = await readPhotoFiles(tx, petition.id);
  await deleteParts(tx, petition.id);
  await wipeStory(tx, { subjectKind: 'petition', subjectIds: [petition.id], at: house.now() });
  for (const name of await unshownPhotos(tx, photos)) await house.files.remove(name);
  return row;
}

const blank = {
  title: '',
  text: '',
  folded: '',
  key_hash: null,
  field_code: null,
  residential_unit: null,
  lead_unit_id: null,
  handler_id: null,
  product: null,
  outcome: null,
  answered_at: null,
  settled_at: null,
  settled_by: null,
  repeat_of_id: null,
  joined_into_id: null,
  joined_from: null,
  withdrawn_note: null,
  withdrawn_pressure: null,
};
