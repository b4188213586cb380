import type { Actor } from '#app/ground/actor.ts';
import { type ConditionFacts, decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, type Refusal, refuse } from '#app/ground/refusal.ts';
import { type Day, dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { readWithoutOfficers } from '#app/rooms/people/store-roles.ts';
import { record } from '#app/rooms/record/acts.ts';
import { lastEvent } from '#app/rooms/record/store.ts';
import {
  type CommitmentCondition,
  type CommitmentMover,
  type CommitmentStay,
  type CommitmentVerb,
  commitmentMachine,
  decideStay,
} from '../lifecycle/commitment.ts';
import { commitmentParts, type Executors } from '../may.ts';
import { type CommitmentRow, lockCommitment, readEvidence, updateCommitment } from '../store.ts';

export type CommitmentMove = Readonly<{
  row: CommitmentRow;
  verb: CommitmentVerb;
  actor: Actor;
  parts: readonly CommitmentMover[];
  facts?: ConditionFacts<CommitmentCondition>;
  reason?: string | null;
  writes?: Partial<Omit<CommitmentRow, 'id' | 'state' | 'version'>>;
  tells?: Readonly<Record<string, string | number | boolean | null>>;
}>;

/** The only writer of a commitment's state. The row must be locked in this transaction. */
export async function moveCommitment(house: House, tx: Tx, move: CommitmentMove): Promise<CommitmentRow> {
  const { row } = move;
  const to = orThrow(
    decideMove(commitmentMachine, move.verb, {
      state: row.state,
      parts: move.parts,
      facts: move.facts ?? {},
    }),
  );
  const moved = await updateCommitment(tx, row.id, { ...move.writes, state: to, version: row.version + 1 });
  await record(house, tx, {
    verb: `commitment.${move.verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'commitment',
    subjectId: row.id,
    actor: move.actor,
    from: row.state,
    to,
    reason: move.reason ?? null,
    facts: { code: row.code, ...move.tells },
  });
  return moved;
}

/** A deed that leaves the state where it is, by the same rules and with an event of its own. */
export async function stayCommitment(
  house: House,
  tx: Tx,
  deed: Omit<CommitmentMove, 'verb' | 'facts'> & { verb: CommitmentStay },
): Promise<CommitmentRow> {
  const { row } = deed;
  orThrow(decideStay(deed.verb, { state: row.state, parts: deed.parts }));
  const kept = await updateCommitment(tx, row.id, { ...deed.writes, version: row.version + 1 });
  await record(house, tx, {
    verb: `commitment.${deed.verb}`,
    organisationId: row.organisation_id,
    subjectKind: 'commitment',
    subjectId: row.id,
    actor: deed.actor,
    from: row.state,
    to: row.state,
    reason: deed.reason ?? null,
    facts: { code: row.code, ...deed.tells },
  });
  return kept;
}

/**
 * The locked row with those who did it and the actor's parts. Missing where nobody may act on it;
 * conflict `commitment.changed` with who and what when the version has moved on.
 */
export async function lockForDeed(
  house: House,
  tx: Tx,
  actor: Actor,
  wanted: { code: string; version: number },
): Promise<{ row: CommitmentRow; executors: Executors; parts: CommitmentMover[] }> {
  const row = await lockCommitment(tx, wanted.code);
  if (row === undefined) throw refuse('missing', 'commitment.missing');
  const executors = await executorsOf(tx, row, dayOf(house.now()));
  const parts = commitmentParts(actor, row.organisation_id, executors);
  if (parts.length === 0) throw refuse('forbidden', 'commitment.part');
  if (row.version !== wanted.version) throw await changedBy(tx, row.id);
  return { row, executors, parts };
}

/** The unit that promised and every person who reported or gave evidence for it. */
export async function executorsOf(tx: Tx | House['db'], row: CommitmentRow, today: Day): Promise<Executors> {
  const evidence = await readEvidence(tx, row.id);
  const persons = [row.reported_by, ...evidence.map((piece) => piece.person_id)];
  return {
    unitId: row.unit_id,
    personIds: persons.flatMap((person) => (person === null ? [] : [person])),
    cooperatingUnitIds: row.cooperating_unit_ids,
    hasOfficers: row.unit_id !== null && (await readWithoutOfficers(tx, [row.unit_id], today)).length === 0,
  };
}

async function changedBy(tx: Tx, commitmentId: string): Promise<Refusal> {
  const last = await lastEvent(tx, 'commitment', commitmentId);
  return refuse('conflict', 'commitment.changed', {
    who: last?.actor_name ?? null,
    what: last?.verb ?? null,
    at: last?.at.toISOString() ?? null,
  });
}
