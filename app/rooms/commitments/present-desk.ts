import { type Actor, holds, supervisingRoles } from '#app/ground/actor.ts';
import type { Language } from '#app/ground/language.ts';
import { openVerbs } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { listDialogues } from '#app/rooms/dialogues/store.ts';
import { executorsOf } from './acts/move.ts';
import { comingStates } from './commitment.ts';
import { type CommitmentVerb, commitmentMoves, decideStay } from './lifecycle/commitment.ts';
import { maskableOf } from './mask.ts';
import { commitmentParts, isOwnDeed } from './may.ts';
import { presentCommitment } from './present.ts';
import {
  type CommitmentRow,
  readCommitment,
  readEvidence,
  readVerifications,
  type VerificationRow,
} from './store.ts';

export type DeskView = NonNullable<Awaited<ReturnType<typeof presentDesk>>>;

/** One promise for somebody who works in its organisation: what he may do now, and why he may not verify. */
export async function presentDesk(house: House, actor: Actor, code: string, language: Language) {
  const row = await readCommitment(house.db, code);
  const view = await presentCommitment(house, code, language);
  if (row === undefined || view === null) return null;
  if (!actor.roles.some((held) => held.organisationId === row.organisation_id)) return null;
  const executors = await executorsOf(house.db, row, dayOf(house.now()));
  const parts = commitmentParts(actor, row.organisation_id, executors);
  const isOwn = isOwnDeed(actor, row.organisation_id, executors);
  const isPastDue = row.due_on !== null && dayOf(house.now()) > row.due_on;
  const [evidence, verifications] = [
    await readEvidence(house.db, row.id),
    await readVerifications(house.db, row.id),
  ];
  const open = openVerbs<string, string, string, CommitmentVerb>(commitmentMoves, row.state, parts);
  return {
    ...view,
    isOwn,
    stood: holds(actor, ['clerk', 'head', ...supervisingRoles], row.organisation_id)
      ? stoodOf(verifications)
      : [],
    isPastDue,
    maskable: parts.includes('office') ? maskableOf({ row, evidence, verifications }) : [],
    coming: open.includes('carry_over') ? await comingOf(house, row) : [],
    mayProgress: !(decideStay('progress', { state: row.state, parts }) instanceof Refusal),
    may: open.filter((verb) => {
      if (verb === 'verify' || verb === 'refuse') return !isOwn;
      return verb === 'extend' ? !isPastDue : true;
    }),
  };
}

/** Where it may be carried over to, the next one first. */
async function comingOf(house: House, row: CommitmentRow) {
  const wanted = { organisationId: row.organisation_id, states: comingStates };
  return (await listDialogues(house.db, wanted))
    .filter((dialogue) => dialogue.id !== row.dialogue_id)
    .map((dialogue) => ({ value: dialogue.id, label: dialogue.title }));
}

/** Where and when the verifier stood, as the telephone said; the public does not read where staff were. */
function stoodOf(rows: readonly VerificationRow[]) {
  return rows.map((row) => ({
    id: row.id,
    seenAt: row.seen_at?.toISOString() ?? null,
    place:
      row.latitude === null || row.longitude === null
        ? null
        : `${row.latitude.toFixed(5)}, ${row.longitude.toFixed(5)}`,
  }));
}
