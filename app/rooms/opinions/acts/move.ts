import type { Actor } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, type Refusal, type RefusalFacts, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
import { type OpinionCondition, type OpinionPart, type OpinionVerb, opinionMachine } from '../lifecycle.ts';
import { mayTriage, partsOf } from '../may.ts';
import { listMerged, lockByCode, type OpinionRow, updateOpinion } from '../store.ts';

export type OpinionMove = Readonly<{
  row: OpinionRow;
  verb: OpinionVerb;
  actor: Actor;
  /** Parts that the deed has found out, beside those of the actor's roles. */
  as?: readonly OpinionPart[];
  facts?: ConditionFacts<OpinionCondition>;
  /** A code or nothing: what people wrote stays in the row, where a diversion can wipe it. */
  reason?: string | null;
  writes?: Partial<Omit<OpinionRow, 'id' | 'state' | 'version'>>;
  tells?: RefusalFacts;
}>;

/** The only writer of an opinion's state; the row must be held by this transaction. */
export async function moveOpinion(house: House, tx: Tx, move: OpinionMove): Promise<OpinionRow> {
  const { row, actor, verb } = move;
  const parts = [...partsOf(actor, row.organisation_id), ...(move.as ?? [])];
  const to = orThrow(decideMove(opinionMachine, verb, { state: row.state, parts, facts: move.facts ?? {} }));
  const moved = await updateOpinion(tx, row.id, { ...move.writes, state: to, version: row.version + 1 });
  await record(house, tx, {
    verb: verb === 'unmergeAccepted' ? 'opinion.unmerge' : `opinion.${verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'opinion',
    subjectId: row.id,
    actor,
    from: row.state,
    to,
    reason: move.reason ?? null,
    facts: { code: row.code, ...move.tells },
  });
  return moved;
}

/**
 * The opinion as the clerk saw it, held. Missing where the actor may not triage it; conflict `opinion.changed`
 * (who, what, at, state) where somebody was faster.
 */
export async function holdSeen(
  tx: Tx,
  actor: Actor,
  seen: { code: string; version: number },
): Promise<OpinionRow> {
  const row = await lockByCode(tx, seen.code);
  if (row === undefined || !mayTriage(actor, row.organisation_id)) throw refuse('missing', 'opinion.missing');
  if (row.version !== seen.version) throw await changed(tx, row);
  return row;
}

/** Who was faster, and what they did. */
export async function changed(tx: Tx, row: OpinionRow): Promise<Refusal> {
  const last = await lastEvent(tx, 'opinion', row.id);
  return refuse('conflict', 'opinion.changed', {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
    state: row.state,
  });
}

/** The answer to the condition `no-merged`. */
export async function noMerged(tx: Tx, row: OpinionRow): Promise<true | { count: number }> {
  const merged = await listMerged(tx, row.id);
  return merged.length === 0 ? true : { count: merged.length };
}

/** Who decided, and when. */
export function decidedBy(house: House, actor: Actor) {
  return { decided_by: actor.personId, decided_at: house.now() };
}
