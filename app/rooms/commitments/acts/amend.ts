import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { lockById } from '#app/rooms/dialogues/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import { isBroken, isFinished, isKept } from '../commitment.ts';
import type { AmendInput } from '../inputs.ts';
import { mayConclude } from '../may.ts';
import { type CommitmentRow, updateCommitment } from '../store.ts';
import {
  type ConclusionItemRow,
  type ConclusionRow,
  insertConclusion,
  lockCommitmentsOfItems,
  readConclusion,
  readConclusionById,
  readItems,
  replaceItems,
} from '../store-conclusion.ts';
import { moveCommitment } from './move.ts';
import { happening, moveConclusion } from './move-conclusion.ts';

/**
 * An issued conclusion turns out to be wrong or overtaken: a new draft begins with all its items and says why. The
 * old one goes on to count until the new one is issued. Conflict `conclusion.exists` while another is worked on.
 */
export async function amendConclusion(
  house: House,
  actor: Actor,
  input: AmendInput & { dialogueId: string },
): Promise<ConclusionRow> {
  return await house.transact(async (tx) => {
    const dialogue = await lockById(tx, input.dialogueId);
    if (dialogue === undefined || !mayConclude(actor, dialogue.organisation_id)) {
      throw refuse('missing', 'dialogue.missing');
    }
    const before = await readConclusion(tx, dialogue.id);
    if (before === undefined || before.state !== 'issued') throw refuse('conflict', 'conclusion.exists');
    const row = await insertConclusion(tx, {
      id: house.newId(),
      dialogue_id: dialogue.id,
      organisation_id: dialogue.organisation_id,
      state: 'draft',
      assessment: before.assessment,
      monitor_unit_id: before.monitor_unit_id,
      supersedes_id: before.id,
      amend_reason: input.reason,
      drafted_by: actor.personId,
      edited_by: actor.personId,
      drafted_at: house.now(),
    });
    const items = await readItems(tx, before.id);
    await replaceItems(
      tx,
      row.id,
      items.map((item) => ({ ...item, id: house.newId(), conclusion_id: row.id, amends_id: item.id })),
    );
    await record(house, tx, {
      ...happening(row, actor, 'amend'),
      to: row.state,
      reason: input.reason,
      facts: { dialogue: dialogue.code, number: before.number },
    });
    return row;
  });
}

/**
 * The new conclusion takes the place of the old one, and each promise has its life meanwhile. One whose item is the same
 * goes on under the new item; so does one that is kept, and, while unit and day stay, one that is reported or was broken:
 * mended words owe nothing anew. Any other whose item is changed or gone is superseded, what was broken stays broken, both
 * with the link to what took their place. Returns the items that need a promise of their own.
 */
export async function supersedeBefore(
  house: House,
  tx: Tx,
  issued: { row: ConclusionRow; items: readonly ConclusionItemRow[]; actor: Actor },
): Promise<{ fresh: ConclusionItemRow[]; replaced: ReadonlyMap<string, CommitmentRow> }> {
  const { row, items, actor } = issued;
  const replaced = new Map<string, CommitmentRow>();
  if (row.supersedes_id === null) return { fresh: [...items], replaced };
  const before = await readConclusionById(tx, row.supersedes_id);
  if (before === undefined) return { fresh: [...items], replaced };
  await moveConclusion(house, tx, {
    row: before,
    verb: 'supersede',
    actor,
    parts: ['room'],
    reason: row.amend_reason,
    tells: { by: row.number },
  });
  const old = await readItems(tx, before.id);
  const promises = await lockCommitmentsOfItems(
    tx,
    old.map((item) => item.id),
  );
  const kept: string[] = [];
  for (const promise of promises) {
    const was = old.find((item) => item.id === promise.conclusion_item_id);
    const heir = items.find((item) => item.amends_id === was?.id);
    if (was !== undefined && heir !== undefined && goesWith(promise, was, heir)) {
      const helpers = heir.cooperating_unit_ids.filter((id) => id !== promise.unit_id);
      await updateCommitment(tx, promise.id, {
        ...{ conclusion_item_id: heir.id, cooperating_unit_ids: helpers },
      });
      kept.push(heir.id);
      continue;
    }
    const reason = row.amend_reason;
    const over = isFinished(promise.state)
      ? promise
      : await moveCommitment(house, tx, { row: promise, verb: 'supersede', actor, parts: ['room'], reason });
    if (heir !== undefined) replaced.set(heir.id, over);
  }
  return { fresh: items.filter((item) => !kept.includes(item.id)), replaced };
}

/** Does the promise of the item go on under the item that took its place? */
function goesWith(promise: CommitmentRow, was: ConclusionItemRow, heir: ConclusionItemRow): boolean {
  if (isKept(promise.state)) return true;
  const isSameDuty =
    was.kind === heir.kind && was.lead_unit_id === heir.lead_unit_id && was.due_on === heir.due_on;
  const isAccounted = promise.state === 'reported_done' || isBroken(promise.state);
  return isSameDuty && (isAccounted || was.content === heir.content);
}
