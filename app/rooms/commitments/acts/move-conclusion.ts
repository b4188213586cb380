import type { Database } from '#app/database/database.ts';
import type { Actor } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, type Refusal, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { furthestDay } from '#app/rooms/organisations/acts/due-day.ts';
import { checkDueDay } from '#app/rooms/organisations/due-day.ts';
import { calendarOf, ruleIfAny } from '#app/rooms/organisations/store-rules.ts';
import { type Signing, signsFor } from '#app/rooms/petitions/acts/stand-in.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
import { type ConclusionItemFacts, type Hole, holesOf } from '../commitment.ts';
import {
  type ConclusionCondition,
  type ConclusionMover,
  type ConclusionVerb,
  conclusionMachine,
} from '../lifecycle/conclusion.ts';
import { conclusionParts, mayConclude } from '../may.ts';
import {
  type ConclusionItemRow,
  type ConclusionRow,
  lockConclusion,
  readItems,
  readKnownOfItems,
  updateConclusion,
} from '../store-conclusion.ts';

export type ConclusionMove = Readonly<{
  row: ConclusionRow;
  verb: ConclusionVerb;
  actor: Actor;
  parts: readonly ConclusionMover[];
  facts?: ConditionFacts<ConclusionCondition>;
  reason?: string | null;
  writes?: Partial<Omit<ConclusionRow, 'id' | 'state' | 'version'>>;
  tells?: Readonly<Record<string, string | number | boolean | null>>;
}>;

/** The only writer of a conclusion's state. The row must be locked in this transaction. */
export async function moveConclusion(house: House, tx: Tx, move: ConclusionMove): Promise<ConclusionRow> {
  const { row } = move;
  const to = orThrow(
    decideMove(conclusionMachine, move.verb, {
      state: row.state,
      parts: move.parts,
      facts: move.facts ?? {},
    }),
  );
  const moved = await updateConclusion(tx, row.id, { ...move.writes, state: to, version: row.version + 1 });
  await record(house, tx, {
    ...happening(row, move.actor, move.verb),
    from: row.state,
    to,
    reason: move.reason ?? null,
    facts: { ...move.tells },
  });
  return moved;
}

/** The locked row with the actor's parts. Missing for strangers; conflict with who and what when it has moved on. */
export async function lockForSigning(
  house: House,
  tx: Tx,
  actor: Actor,
  wanted: { id: string; version: number },
): Promise<{ row: ConclusionRow; parts: ConclusionMover[]; standsFor: Signing | null }> {
  const row = await lockConclusion(tx, wanted.id);
  const organisationId = row?.organisation_id ?? '';
  const head = row && (await signsFor(tx, house, { actor, organisationId, paper: 'conclusion' }));
  if (row === undefined || !(head || mayConclude(actor, organisationId))) {
    throw refuse('missing', 'conclusion.missing');
  }
  if (row.state === 'issued' || row.state === 'superseded') {
    throw refuse('conflict', 'conclusion.issued', { number: row.number });
  }
  if (row.state === 'dropped' || row.version !== wanted.version) throw await changedBy(tx, row.id);
  const own = conclusionParts(actor, organisationId);
  return { row, parts: head ? [...own, 'deputy'] : own, standsFor: head ?? null };
}

/**
 * What the items still lack, with days that cannot be meant: past, too far, or a day off where somebody typed it. A
 * day that the petition has by its rule, or that was issued before, is kept as it is.
 */
export async function holesIn(house: House, db: Database, row: ConclusionRow): Promise<Hole[]> {
  const today = dayOf(house.now());
  const organisationId = row.organisation_id;
  const asked = { organisationId, onDay: today };
  const [items, calendar, furthest, monitor, product, source] = await Promise.all([
    readItems(db, row.id),
    calendarOf(db),
    furthestDay(db, { organisationId, today }),
    ruleIfAny(db, { ...asked, key: 'conclusion.monitor_blocks' }),
    ruleIfAny(db, { ...asked, key: 'conclusion.product_blocks' }),
    ruleIfAny(db, { ...asked, key: 'conclusion.source_blocks' }),
  ]);
  const known = await readKnownOfItems(db, row.id);
  return holesOf(
    items.map((item) => factsOf(item, known.get(item.id))),
    {
      hasMonitor: row.monitor_unit_id !== null,
      monitorBlocks: Number(monitor?.amount ?? 0) > 0,
      productBlocks: Number(product?.amount ?? 0) > 0,
      sourceBlocks: Number(source?.amount ?? 0) > 0,
    },
    (day) => checkDueDay(day, { today, calendar, furthest }),
  );
}

/** The two conditions of the table about what is written. */
export function holeFacts(holes: readonly Hole[], items: number): ConditionFacts<ConclusionCondition> {
  const blocking = holes.filter((hole) => hole.blocks);
  const where = [...new Set(blocking.map((hole) => hole.position))].filter((at) => at > 0).join(', ');
  const isUnfollowed = blocking.some((hole) => hole.lacks === 'monitor');
  return { 'no-holes': blocking.length === 0 && items > 0 ? true : { items: where, isUnfollowed } };
}

type Known = Awaited<ReturnType<typeof readKnownOfItems>> extends Map<string, infer Each> ? Each : never;

/** An item as the pure rules see it, with what is known of its petition and of the item that it amends. */
function factsOf(item: ConclusionItemRow, known: Known | undefined): ConclusionItemFacts {
  return {
    position: item.position,
    kind: item.kind,
    content: item.content,
    leadUnitId: item.lead_unit_id,
    dueOn: item.due_on,
    product: item.product,
    hasSource: [item.turn_id, item.petition_id, item.promise_id, item.source_petition_id].some(
      (id) => id !== null,
    ),
    petition: item.promise_id === null ? known?.petition : undefined,
    day: known?.days.includes(item.due_on) ? 'counted' : item.promise_id !== null ? 'said' : 'typed',
  };
}

export async function changedBy(tx: Tx, id: string): Promise<Refusal> {
  const last = await lastEvent(tx, 'conclusion', id);
  return refuse('conflict', 'conclusion.changed', {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
  });
}

export function happening(row: ConclusionRow, actor: Actor, verb: string) {
  return {
    verb: `conclusion.${verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'conclusion',
    subjectId: row.id,
    actor,
  };
}
