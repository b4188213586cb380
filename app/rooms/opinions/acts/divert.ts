import type { Actor } from '#app/ground/actor.ts';
import type { House, Tx } from '#app/house.ts';
import { wipeStory } from '#app/rooms/record/store.ts';
import type { DivertInput } from '../inputs.ts';
import { deletePhotos, lockAll, lockByCode, type OpinionRow, readById, updateOpinion } from '../store.ts';
import { wipeCheckNotes } from '../store-recheck.ts';
import { decidedBy, holdSeen, moveOpinion, noMerged } from './move.ts';

/**
 * A complaint or a denunciation leaves the dialogue: kind, day, receiving body and hand-over number stay, and every
 * word, contact and photo goes in this same transaction, also from the letter it was a part of, which is no longer
 * linked (Luật Tố cáo 2018, Điều 9; domain 5.4). Files are taken off the disk after the commit.
 */
export async function divertOpinion(house: House, actor: Actor, input: DivertInput): Promise<OpinionRow> {
  const { row, files } = await house.transact(async (tx) => {
    const seen = await holdSeen(tx, actor, input);
    return await divertSeen(house, tx, { seen, actor, input });
  });
  for (const name of files) await house.files.remove(name);
  return row;
}

/** The same for an upper room, inside its transaction; it takes the files off the disk after its commit. */
export async function divertAccepted(
  house: House,
  tx: Tx,
  how: { opinionId: string; actor: Actor; input: Diversion },
): Promise<string[]> {
  const found = await readById(tx, how.opinionId);
  const seen = found && (await lockByCode(tx, found.code));
  if (seen === undefined) return [];
  return (await divertSeen(house, tx, { ...how, seen })).files;
}

type Diversion = Pick<DivertInput, 'kind' | 'body' | 'handover'>;

async function divertSeen(
  house: House,
  tx: Tx,
  how: { seen: OpinionRow; actor: Actor; input: Diversion },
): Promise<{ row: OpinionRow; files: string[] }> {
  const { seen, actor, input } = how;
  const letter = seen.split_from_id === null ? undefined : await readById(tx, seen.split_from_id);
  if (letter !== undefined) {
    await lockAll(tx, [letter.code]);
    await updateOpinion(tx, letter.id, { ...wiped, version: letter.version + 1 });
  }
  const row = await moveOpinion(house, tx, {
    row: seen,
    verb: 'divert',
    actor,
    facts: { 'no-merged': await noMerged(tx, seen) },
    writes: {
      ...wiped,
      ...decidedBy(house, actor),
      residential_unit: null,
      field_code: null,
      split_from_id: null,
      received_by: null,
      divert_kind: input.kind,
      divert_body: input.body,
      divert_handover: input.handover,
    },
  });
  const ids = letter === undefined ? [seen.id] : [seen.id, letter.id];
  await wipeCheckNotes(tx, ids);
  await wipeStory(tx, { subjectKind: 'opinion', subjectIds: [seen.id], at: house.now() });
  return { row, files: await deletePhotos(tx, ids) };
}

const wiped = {
  text: '',
  public_text: null,
  folded: '',
  contact_name: null,
  contact_phone: null,
  contact_email: null,
  is_name_public: false,
  collected_by: null,
  reason_code: null,
  reason_note: null,
  kind: null,
  triage_yes: null,
  earlier_code: null,
  merge_objection: null,
  merge_objected_at: null,
  // Of a row of a sheet: which it was, and what its words and telephone hash to.
  import_id: null,
  import_row: null,
  import_hash: null,
};
