import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { lockById } from '#app/rooms/dialogues/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import { isFinished } from '../commitment.ts';
import type { AmendInput } from '../inputs.ts';
import { mayConclude } from '../may.ts';
import { type CommitmentRow, lockCommitment, updateCommitment } from '../store.ts';
import {
  type ConclusionItemRow,
  type ConclusionRow,
  insertConclusion,
  readCommitmentsOfItems,
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
 * The new conclusion takes the place of the old one. A promise whose item is kept word by word goes on under the new
 * item; one whose item is changed or gone is superseded, with the link to what took its place. Returns the items that
 * need a promise of their own.
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
  const promises = await readCommitmentsOfItems(
    tx,
    old.map((item) => item.id),
  );
  const kept: string[] = [];
  for (const promise of promises) {
    const was = old.find((item) => item.id === promise.conclusion_item_id);
    const heir = items.find((item) => item.amends_id === was?.id);
    if (was !== undefined && heir !== undefined && isSame(was, heir)) {
      await updateCommitment(tx, promise.id, { conclusion_item_id: heir.id });
      kept.push(heir.id);
      continue;
    }
    if (isFinished(promise.state) || promise.state === 'reported_done') continue;
    const locked = await lockCommitment(tx, promise.code);
    if (locked === undefined) continue;
    const over = await moveCommitment(house, tx, {
      row: locked,
      verb: 'supersede',
      actor,
      parts: ['room'],
      reason: row.amend_reason,
    });
    if (heir !== undefined) replaced.set(heir.id, over);
  }
  return { fresh: items.filter((item) => !kept.includes(item.id)), replaced };
}

function isSame(one: ConclusionItemRow, other: ConclusionItemRow): boolean {
  return (
    one.kind === other.kind &&
    one.content === other.content &&
    one.lead_unit_id === other.lead_unit_id &&
    one.due_on === other.due_on
  );
}
