import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { reopen } from '#app/rooms/petitions/acts/settle.ts';
import { keepPromise, oweAgain } from '#app/rooms/petitions/acts/sign.ts';
import { isAnswered } from '#app/rooms/petitions/petition.ts';
import { lockById, type PetitionRow, readById } from '#app/rooms/petitions/store.ts';
import { readAnswers } from '#app/rooms/petitions/store-parts.ts';
import { isFinished } from '../commitment.ts';
import { type OpenPromise, type PromisedStep, planSteps } from '../promised-step.ts';
import { type CommitmentRow, lockOfPetition, readOfPetitions, updateCommitment } from '../store.ts';
import { moveCommitment } from './move.ts';
import { publishCommitment } from './publish.ts';

type Answer = Awaited<ReturnType<typeof readAnswers>>[number];

/**
 * Every step with a day in the answer that was just signed is a promise of its own: its unit, its day, its code. What an
 * earlier answer promised goes on, is replaced or stays owed, and is never there twice. Hearing it again changes nothing.
 */
export async function promiseSteps(
  house: House,
  tx: Tx,
  given: { petitionId: string; actor: Actor },
): Promise<CommitmentRow[]> {
  const petition = await readById(tx, given.petitionId);
  if (petition === undefined) return [];
  const answers = (await readAnswers(tx, petition.id)).filter((each) => each.state === 'signed');
  const answer = answers.at(-1);
  if (answer === undefined) return [];
  const rows = await lockOfPetition(tx, petition.id);
  const done = rows.filter((row) => row.answer_id === answer.id).map((row) => row.answer_position);
  const steps = stepsOf(answer).filter((step) => !done.includes(step.position));
  const open = rows.filter(
    (row) => row.answer_id !== null && row.answer_id !== answer.id && !isFinished(row.state),
  );
  const today = dayOf(house.now());
  const plan = planSteps(
    steps,
    open.map((row) => openPromise(row, answers)),
    today,
  );
  for (const { id, position } of plan.kept) {
    await updateCommitment(tx, id, { answer_id: answer.id, answer_position: position });
  }
  for (const id of plan.left) {
    await updateCommitment(tx, id, { answer_id: answer.id, answer_position: null });
  }
  const made: CommitmentRow[] = [];
  for (const { step, replacesId } of plan.fresh) {
    const promised = await publishCommitment(house, tx, {
      actor: given.actor,
      petitionCode: petition.code,
      promised: {
        organisation_id: petition.organisation_id,
        dialogue_id: petition.dialogue_id,
        petition_id: petition.id,
        answer_id: answer.id,
        answer_position: step.position,
        text: step.text,
        unit_id: petition.lead_unit_id,
        due_on: step.day,
      },
    });
    made.push(promised);
    const before = open.find((row) => row.id === replacesId);
    if (before !== undefined) await replace(house, tx, { before, by: promised, actor: given.actor });
  }
  return made;
}

/** The promise was verified: a petition that waits for it and for no other is resolved, with what was seen as evidence. */
export async function keepOfPetition(
  house: House,
  tx: Tx,
  kept: { row: CommitmentRow; actor: Actor; note: string },
): Promise<void> {
  if (kept.row.petition_id === null) return;
  if ((await readById(tx, kept.row.petition_id))?.state !== 'committed') return;
  // Two promises of one petition that are verified at once must see each other.
  const petition = await lockById(tx, kept.row.petition_id);
  if (petition?.state !== 'committed') return;
  const others = await readOfPetitions(tx, [petition.id]);
  if (others.some((row) => row.id !== kept.row.id && !isFinished(row.state))) return;
  await keepPromise(house, tx, { petitionId: petition.id, actor: kept.actor, evidence: kept.note });
}

/**
 * A promise that answered a petition and is broken leaves it unanswered (domain model 5.2): it opens again, unless it
 * is open already or a later answer has promised the step anew.
 */
export async function reopenBroken(
  house: House,
  tx: Tx,
  broken: { row: CommitmentRow; actor: Actor; reason: string },
): Promise<void> {
  const { row, actor, reason } = broken;
  const { petition, answerId } = await lockAnswered(tx, row);
  if (petition === undefined || (row.answer_id !== null && row.answer_id !== answerId)) return;
  await reopen(house, tx, { petition, actor, parts: ['promise'], reason });
}

/**
 * A promise that was verified is opened again: a petition that counted as solved or settled waits for it as before, and
 * the answer that stands now answers for it too.
 */
export async function oweOfPetition(
  house: House,
  tx: Tx,
  owed: { row: CommitmentRow; actor: Actor; reason: string },
): Promise<void> {
  const { row, actor, reason } = owed;
  const { petition, answerId } = await lockAnswered(tx, row);
  if (petition === undefined) return;
  if (row.answer_id !== null && row.answer_id !== answerId)
    await updateCommitment(tx, row.id, { answer_id: answerId, answer_position: null });
  if (petition.state === 'resolved' || petition.state === 'closed')
    await oweAgain(house, tx, { petition, actor, reason });
}

/** The petition, held, that the promise was made for, while it is answered, and the answer that stands. */
async function lockAnswered(
  tx: Tx,
  row: CommitmentRow,
): Promise<{ petition?: PetitionRow; answerId: string | null }> {
  const found = row.petition_id === null ? undefined : await readById(tx, row.petition_id);
  const petition = found && isAnswered(found) ? await lockById(tx, found.id) : undefined;
  if (petition === undefined || !isAnswered(petition)) return { answerId: null };
  const standing = (await readAnswers(tx, petition.id)).findLast((each) => each.state === 'signed');
  return { petition, answerId: standing?.id ?? null };
}

async function replace(
  house: House,
  tx: Tx,
  change: { before: CommitmentRow; by: CommitmentRow; actor: Actor },
): Promise<void> {
  const { before, by, actor } = change;
  await moveCommitment(house, tx, {
    row: before,
    verb: 'supersede',
    actor,
    parts: ['room'],
    writes: { superseded_by_id: by.id },
    tells: { by: by.code },
  });
}

/** The dated steps; the same step with the same day under two sub-questions is one promise. */
function stepsOf(answer: Answer): PromisedStep[] {
  const all = answer.questions.flatMap(({ position, text, next_step, next_step_on }) =>
    next_step === null || next_step_on === null
      ? []
      : [{ position, question: text, text: next_step, day: next_step_on }],
  );
  return all.filter(
    (step, at) => all.findIndex((one) => one.day === step.day && fold(one.text) === fold(step.text)) === at,
  );
}

function openPromise(row: CommitmentRow, answers: readonly Answer[]): OpenPromise {
  const before = answers.find((answer) => answer.id === row.answer_id);
  const question = before?.questions.find((each) => each.position === row.answer_position);
  return {
    id: row.id,
    question: question?.text ?? null,
    text: row.text,
    state: row.state,
    dueOn: row.due_on,
    originalDueOn: row.original_due_on,
  };
}
