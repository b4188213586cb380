import type { Actor } from '#app/ground/actor.ts';
import { type RefusalFacts, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import type { MergeGroupInput, MergeInput, RowInput, UnmergeGroupInput } from '../inputs.ts';
import { codesBeside, codesMergedInto, listMerged, lockAll, type OpinionRow, readById } from '../store.ts';
import { carriedWith, readCarriers } from './carried.ts';
import { decidedBy, holdSeen, moveOpinion, noMerged } from './move.ts';

/**
 * Says that this opinion is about the same matter as another; the other keeps count of its senders. What was merged into
 * it before goes along.
 */
export async function mergeOpinion(house: House, actor: Actor, input: MergeInput): Promise<OpinionRow> {
  return await house.transact(async (tx) => {
    const held = await lockAll(tx, await withMembers(tx, [input.code, input.intoCode]));
    return await mergeHeld(house, tx, { actor, input, parent: parentIn(held, input.intoCode) });
  });
}

/**
 * Puts a whole group under one of its opinions, with what was merged into each of them before: all of them or, where
 * somebody was faster with one, none.
 */
export async function mergeGroup(house: House, actor: Actor, input: MergeGroupInput): Promise<OpinionRow[]> {
  const { intoCode } = input;
  const others = input.members.filter((member) => member.code !== intoCode);
  if (others.length === 0) throw refuse('invalid', 'opinion.group-empty');
  return await house.transact(async (tx) => {
    const codes = [intoCode, ...others.map((member) => member.code)];
    const held = await lockAll(tx, await withMembers(tx, codes));
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
  const members = isOpen ? await listMerged(tx, row.id) : [];
  const alone = await partAll(house, tx, { members, actor });
  const merged = await moveOpinion(house, tx, {
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
  await joinAll(house, tx, { members: alone, parent, actor, tells: { withId: row.id, withCode: row.code } });
  return merged;
}

type Member = Readonly<{ row: OpinionRow; before: OpinionRow }>;

/** Members on their way from one topic to another stand alone for a moment; nobody is told of that. */
async function partAll(
  house: House,
  tx: Tx,
  given: { members: readonly OpinionRow[]; actor: Actor },
): Promise<Member[]> {
  const alone: Member[] = [];
  for (const before of given.members) {
    const row = await standAlone(house, tx, { row: before, actor: given.actor, tells: { isCarried: true } });
    alone.push({ row, before });
  }
  return alone;
}

/** Each one is merged by an event of its own, which tells its sender and can be undone; an objection stays open. */
async function joinAll(
  house: House,
  tx: Tx,
  given: { members: readonly Member[]; parent: OpinionRow; actor: Actor; tells: RefusalFacts },
): Promise<void> {
  const { parent, actor, tells } = given;
  for (const { row, before } of given.members) {
    await moveOpinion(house, tx, {
      ...{ row, verb: 'merge', actor, as: ['clerk'], facts: { 'parent-open': true, 'no-merged': true } },
      writes: {
        ...{ ...decidedBy(house, actor), merged_into_id: parent.id, merged_from: row.state },
        merge_objection: before.merge_objection,
        merge_objected_at: before.merge_objected_at,
      },
      tells: { intoCode: parent.code, intoId: parent.id, ...tells },
    });
  }
}

/** The codes, and those of what is merged into them. */
async function withMembers(tx: Tx, codes: readonly string[]): Promise<string[]> {
  return [...codes, ...(await codesMergedInto(tx, codes))];
}

/**
 * Undoes a merge: the opinion stands again where it stood, and what came along with it goes back to it. Only for the
 * office, whose part `holdSeen` has seen.
 */
export async function unmergeOpinion(house: House, actor: Actor, input: RowInput): Promise<OpinionRow> {
  return await house.transact(async (tx) => {
    await lockAll(tx, await codesBeside(tx, [input.code]));
    const row = await holdSeen(tx, actor, input);
    return await standWithMembers(house, tx, { row, actor });
  });
}

async function standWithMembers(
  house: House,
  tx: Tx,
  { row, actor }: { row: OpinionRow; actor: Actor },
): Promise<OpinionRow> {
  const members = await carriedWith(tx, row);
  const alone = await partAll(house, tx, { members, actor });
  const parent = await standAlone(house, tx, { row, actor });
  await joinAll(house, tx, { members: alone, parent, actor, tells: {} });
  return parent;
}

/** Undoes the merge of a whole group at once; who came along with another of the group goes back with that one. */
export async function unmergeGroup(
  house: House,
  actor: Actor,
  input: UnmergeGroupInput,
): Promise<OpinionRow[]> {
  return await house.transact(async (tx) => {
    const codes = input.members.map((member) => member.code);
    await lockAll(tx, await codesBeside(tx, codes));
    const held: OpinionRow[] = [];
    for (const member of input.members) held.push(await holdSeen(tx, actor, member));
    const ids = held.map((row) => row.id);
    const carriers = await readCarriers(tx, ids);
    const own = held.filter((row) => !carriers.get(row.id)?.some((id) => ids.includes(id)));
    const rows: OpinionRow[] = [];
    for (const row of own) rows.push(await standWithMembers(house, tx, { row, actor }));
    return rows;
  });
}

/** The undoing itself, also for deeds of this room that take a parent away. The row is held. */
export async function standAlone(
  house: House,
  tx: Tx,
  given: { row: OpinionRow; actor: Actor; tells?: RefusalFacts },
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
    tells: { intoCode: parent?.code ?? null, intoId: parent?.id ?? null, ...given.tells },
  });
}
