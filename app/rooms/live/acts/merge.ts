import { refuse } from '#app/ground/refusal.ts';
import type { QuestionState } from '../question.ts';
import { updateSession } from '../store.ts';
import { mergeAgreements, unmergeAgreements } from '../store-moderation.ts';
import { type QuestionRow, updateQuestion } from '../store-questions.ts';
import type { Scope } from './in-session.ts';

/** Two people asked the same: who agreed with one agrees with the other, counted once each. Can be undone. */
export async function mergeInto(scope: Scope, row: QuestionRow, into: QuestionRow): Promise<void> {
  const { tx, session, actor } = scope;
  await mergeAgreements(tx, { from: row.id, into: into.id });
  await updateQuestion(tx, row.id, {
    state: 'merged',
    merged_into: into.id,
    merged_state: row.state,
    decided_by: actor.personId,
  });
  if (session.shown.questionId !== row.id) return;
  await updateSession(tx, session.id, { shown: JSON.stringify({ ...session.shown, questionId: into.id }) });
}

/** Undoes a merge. Conflict `question.merged-on` while the other question is itself part of a third. */
export async function takeApart(
  scope: Scope,
  at: { row: QuestionRow; rows: readonly QuestionRow[]; state: QuestionState },
): Promise<void> {
  const into = at.rows.find((one) => one.id === at.row.merged_into);
  if (into?.state === 'merged') throw refuse('conflict', 'question.merged-on', { into: into.number });
  if (into !== undefined) await unmergeAgreements(scope.tx, { from: at.row.id, into: into.id });
  await updateQuestion(scope.tx, at.row.id, {
    state: at.state,
    merged_into: null,
    merged_state: null,
    decided_by: scope.actor.personId,
  });
}

/** Before a question is emptied: what stood in it waits for the secretary again, and it stands in no other. */
export async function freeMerged(
  scope: Scope,
  row: QuestionRow,
  rows: readonly QuestionRow[],
): Promise<void> {
  for (const one of rows) {
    if (one.merged_into === row.id) await takeApart(scope, { row: one, rows, state: 'pending' });
  }
  if (row.state === 'merged') await takeApart(scope, { row, rows, state: 'pending' });
}
