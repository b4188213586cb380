import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import type { MergeGroupInput, MergeInput, RowInput, UnmergeGroupInput } from '../inputs.ts';
import { lockAll, type OpinionRow, readById } from '../store.ts';
import { decidedBy, holdSeen, moveOpinion, noMerged } from './move.ts';

/** Says that this opinion is about the same matter as another; the other keeps count of its senders. */
export async function mergeOpinion(house: House, actor: Actor, input: MergeInput): Promise<OpinionRow> {
  return await house.transact(async (tx) => {
    const held = await lockAll(tx, [input.code, input.intoCode]);
    return await mergeHeld(house, tx, { actor, input, parent: parentIn(held, input.intoCode) });
  });
}

/** Puts a whole group under one of its opinions: all of them or, where somebody was faster with one, none. */
export async function mergeGroup(house: House, actor: Actor, input: MergeGroupInput): Promise<OpinionRow[]> {
  const { intoCode } = input;
  const others = input.members.filter((member) => member.code !== intoCode);
  if (others.length === 0) throw refuse('invalid', 'opinion.group-empty');
  return await house.transact(async (tx) => {
    const held = await lockAll(tx, [intoCode, ...others.map((member) => member.code)]);
    const merged: OpinionRow[] = [];
    for (const member of others) {
      const row = { ...member, intoCode };
      merged.push(await mergeHeld(house, tx, { actor, input: row, parent: parentIn(held, intoCode) }));
    }
    return merged;
  });
}

function parentIn(held: readonly OpinionRow[], code: string): OpinionRow {
  const parent = held.find((each) => each.code === code);
  if (parent === undefined) throw refuse('missing', 'opinion.into-missing', { code });
  return parent;
}

async function mergeHeld(
  house: House,
  tx: Tx,
  { actor, input, parent }: { actor: Actor; input: MergeInput; parent: OpinionRow },
): Promise<OpinionRow> {
  const row = await holdSeen(tx, actor, input);
  if (parent.organisation_id !== row.organisation_id) {
    throw refuse('missing', 'opinion.into-missing', { code: input.intoCode });
  }
  const isOpen = parent.id !== row.id && (parent.state === 'received' || parent.state === 'accepted');
  return await moveOpinion(house, tx, {
    row,
    verb: 'merge',
    actor,
    facts: {
      'parent-open': isOpen ? true : { code: parent.code, state: parent.state },
      'no-merged': await noMerged(tx, row),
    },
    writes: { ...decidedBy(house, actor), merged_into_id: parent.id, merged_from: row.state },
    tells: { intoCode: parent.code, intoId: parent.id },
  });
}

/** Undoes a merge: the opinion stands again where it stood. Only for the office, whose part `holdSeen` has seen. */
export async function unmergeOpinion(house: House, actor: Actor, input: RowInput): Promise<OpinionRow> {
  return await house.transact(async (tx) => {
    const row = await holdSeen(tx, actor, input);
    return await standAlone(house, tx, { row, actor });
  });
}

/** Undoes the merge of a whole group at once. */
export async function unmergeGroup(
  house: House,
  actor: Actor,
  input: UnmergeGroupInput,
): Promise<OpinionRow[]> {
  return await house.transact(async (tx) => {
    const rows: OpinionRow[] = [];
    await lockAll(
      tx,
      input.members.map((member) => member.code),
    );
    for (const member of input.members) {
      rows.push(await standAlone(house, tx, { row: await holdSeen(tx, actor, member), actor }));
    }
    return rows;
  });
}

/** The undoing itself, also for deeds of this room that take a parent away. The row is held. */
export async function standAlone(
  house: House,
  tx: Tx,
  given: { row: OpinionRow; actor: Actor },
): Promise<OpinionRow> {
  const { row, actor } = given;
  const parent = row.merged_into_id === null ? undefined : await readById(tx, row.merged_into_id);
  return await moveOpinion(house, tx, {
    row,
    verb: row.merged_from === 'accepted' ? 'unmergeAccepted' : 'unmerge',
    actor,
    as: ['room'],
    facts: {
      'came-received': row.merged_from === 'received' ? true : {},
      'came-accepted': row.merged_from === 'accepted' ? true : {},
    },
    writes: {
      merged_into_id: null,
      merged_from: null,
      decided_by: null,
      decided_at: null,
      merge_objection: null,
      merge_objected_at: null,
    },
    tells: { intoCode: parent?.code ?? null, intoId: parent?.id ?? null },
  });
}
