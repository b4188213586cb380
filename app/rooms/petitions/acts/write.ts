import type { Actor } from '#app/ground/actor.ts';
import type { ConditionFacts } from '#app/ground/lifecycle.ts';
import { orThrow, type Refusal, refuse } from '#app/ground/refusal.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House, Tx } from '#app/house.ts';
import { holdTypedDay } from '#app/rooms/organisations/acts/due-day.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import {
  backToWriting,
  type ContentRules,
  checkContent,
  checkDays,
  checkOutcome,
  checkPhoto,
  checkQuestions,
  checkWhole,
  isToLookAt,
  type OutcomeFacts,
} from '../answer.ts';
import type { DraftInput, QuestionInput, QuestionsInput, ReasonInput } from '../inputs.ts';
import type { PetitionCondition } from '../lifecycle.ts';
import { answersToReview, isFreeToAnswer } from '../may.ts';
import { type AnswerRow, type PetitionRow, type QuestionRow, readParts, readQuestions } from '../store.ts';
import {
  insertAnswer,
  readAnswers,
  readOpenEscalations,
  replaceQuestions,
  updateAnswer,
  wasSentUp,
} from '../store-parts.ts';
import { hasOpenPromise } from '../store-promises.ts';
import { readEarlierAnswers, readSignedAnswer } from '../store-repeat.ts';
import { readContentRules } from './content-rules.ts';
import { holdLook } from './look-again.ts';
import { loadForDeed, move, stay } from './move.ts';
import { loadForHead } from './stand-in.ts';

/** Adds, splits or rewrites the sub-questions. What was typed as an answer to them stays. */
export async function editQuestions(house: House, actor: Actor, input: QuestionsInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const edited = await stay(house, tx, {
      petition,
      verb: 'edit_questions',
      actor,
      parts,
      story: { questions: input.questions.length },
    });
    await saveQuestions(house, tx, { petition, questions: input.questions });
    return edited;
  });
}

/** Keeps what was typed without showing it to anybody else: nothing is checked yet. */
export async function saveDraft(house: House, actor: Actor, input: DraftInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const kept = await stay(house, tx, { petition, verb: 'edit_questions', actor, parts, story: {} });
    await writeDraft(house, tx, { petition, actor, input, state: 'writing' });
    return kept;
  });
}

/** Hands the answer to the approver. Refused where a sub-question is open, or where the text says nothing. */
export async function draftAnswer(house: House, actor: Actor, input: DraftInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForDeed(tx, actor, input);
    const earlier = answersToReview(await readParts(tx, petition.id));
    const isAbove = petition.state === 'escalated';
    await holdNextSteps(house, tx, { petition, questions: input.questions });
    if (isToLookAt(input.outcome) && input.lookAgainOn) {
      await holdLook(house, tx, { organisationId: petition.organisation_id, day: input.lookAgainOn });
    }
    const { answer, questions } = await writeDraft(house, tx, { petition, actor, input, state: 'review' });
    orThrow(checkDays(answer, dayOf(house.now())));
    orThrow(checkPhoto(answer));
    return await move(house, tx, {
      petition,
      verb: 'draft_answer',
      actor,
      parts,
      facts: {
        'drafter-is-other': isFreeToAnswer(actor.personId, earlier) ? true : {},
        ...completeness(answer, questions, await contentRulesOf(house, tx, petition)),
        'while-above': !isAbove || input.outcome === 'forwarded_up' ? true : {},
      },
      story: { outcome: input.outcome, number: answer.number },
    });
  });
}

/** Sends the draft back to the unit with what is missing. */
export async function returnDraft(house: House, actor: Actor, input: ReasonInput): Promise<PetitionRow> {
  return await house.transact(async (tx) => {
    const { petition, parts } = await loadForHead(house, tx, actor, input);
    const draft = (await readAnswers(tx, petition.id)).find((answer) => answer.state === 'review');
    // What says "passed on above" goes back to where the matter is while nobody above has answered.
    const isAbove =
      draft?.outcome === 'forwarded_up' && (await readOpenEscalations(tx, petition.id)).length > 0;
    const returned = await move(house, tx, {
      petition,
      verb: isAbove ? 'return_above' : 'return_draft',
      actor,
      parts,
      facts: { 'reason-given': true, 'above-open': isAbove ? true : {} },
      reason: input.reason,
    });
    if (draft !== undefined) {
      await updateAnswer(tx, draft.id, { ...backToWriting, returned_reason: input.reason });
    }
    return returned;
  });
}

/** The table's conditions about an answer, each true or with the reason why not. */
export function completeness(
  answer: Pick<AnswerRow, 'text' | 'outcome' | 'evidence' | 'photo_file' | 'look_again_on'>,
  questions: readonly QuestionRow[],
  rules: ContentRules & OutcomeFacts,
): ConditionFacts<PetitionCondition> {
  const enough = [
    ...questions.map(({ answer: text, position }) => checkContent({ text: text ?? '', position }, rules)),
    checkWhole([answer.text, ...questions.map((question) => question.answer ?? '')].join(' '), rules),
  ].find((check) => check !== true);
  return {
    'questions-treated': factOf(checkQuestions(questions)),
    'content-enough': factOf(enough ?? true),
    'outcome-complete': factOf(checkOutcome(answer, questions, rules)),
  };
}

/** The rule's own refusal, as facts of the condition: `problem` names the precise sentence. */
export function factOf(check: true | Refusal) {
  if (check === true) return check;
  const facts = Object.entries(check.facts).flatMap(([name, fact]) =>
    typeof fact === 'object' && fact !== null ? [] : [[name, fact] as const],
  );
  return { ...Object.fromEntries(facts), problem: check.code };
}

async function writeDraft(
  house: House,
  tx: Tx,
  draft: { petition: PetitionRow; actor: Actor; input: DraftInput; state: 'writing' | 'review' },
) {
  const { petition, actor, input } = draft;
  await saveQuestions(house, tx, { petition, questions: input.questions });
  const answers = await readAnswers(tx, petition.id);
  const open = answers.find((answer) => answer.state !== 'signed');
  if (open?.state === 'review') throw refuse('conflict', 'petition.in-review');
  const earlier = await readEarlierAnswers(tx, petition);
  const set = {
    reviews_id: earlier.at(-1)?.id ?? null,
    reuses_id: await reusable(house, tx, { petition, answerId: input.reusesId }),
    valid_until: input.validUntil,
    gaps_reason: input.gapsReason,
    text: input.text ?? '',
    outcome: input.outcome,
    look_again_on: isToLookAt(input.outcome) ? (input.lookAgainOn ?? null) : null,
    evidence: input.evidence,
    ...photoOf(input),
    photo_alt: input.photoAlt ?? null,
    document_number: input.documentNumber,
    document_on: input.documentOn,
    state: draft.state,
    drafted_by: actor.personId,
    drafted_by_name: actor.name,
    drafted_at: house.now(),
  };
  const answer =
    open === undefined
      ? await insertAnswer(tx, {
          id: house.newId(),
          petition_id: petition.id,
          number: answers.length + 1,
          ...set,
        })
      : await updateAnswer(tx, open.id, set);
  return { answer, questions: await readQuestions(tx, petition.id) };
}

/** A new photo takes the place of the one before; without either word the one before stays. */
function photoOf({ photo, dropPhoto }: DraftInput) {
  if (photo) return { photo_file: photo.file, photo_width: photo.width, photo_height: photo.height };
  return dropPhoto === true ? { photo_file: null, photo_width: null, photo_height: null } : {};
}

/** A next step is a promise: its day must be one that can be meant. */
async function holdNextSteps(
  house: House,
  tx: Tx,
  of: { petition: PetitionRow; questions: readonly QuestionInput[] },
): Promise<void> {
  const today = dayOf(house.now());
  for (const { nextStepOn } of of.questions) {
    if (nextStepOn === null) continue;
    await holdTypedDay(tx, { organisationId: of.petition.organisation_id, day: nextStepOn, today });
  }
}

/** The earlier answer that is used again: of this organisation or of one merged into it, signed, and still right. */
async function reusable(
  house: House,
  tx: Tx,
  of: { petition: PetitionRow; answerId: string | null },
): Promise<string | null> {
  if (of.answerId === null) return null;
  const found = await readSignedAnswer(tx, of.answerId);
  const home = of.petition.organisation_id;
  const isOfLine =
    found?.organisation_id === home ||
    (await readForerunners(tx, home)).some((row) => row.id === found?.organisation_id);
  if (found === undefined || !isOfLine) {
    throw refuse('invalid', 'petition.reuse-missing');
  }
  if (found.valid_until !== null && found.valid_until < dayOf(house.now())) {
    throw refuse('invalid', 'petition.reuse-over', { code: found.code, until: found.valid_until });
  }
  return found.id;
}

/** What an answer of this organisation must hold today. */
export async function contentRulesOf(house: House, tx: Tx, petition: PetitionRow) {
  const asked = { organisationId: petition.organisation_id, onDay: dayOf(house.now()) };
  return {
    ...(await readContentRules(tx, asked)),
    isSentUp: await wasSentUp(tx, petition.id),
    isOwed: await hasOpenPromise(tx, petition.id),
  };
}

async function saveQuestions(
  house: House,
  tx: Tx,
  save: { petition: PetitionRow; questions: readonly QuestionInput[] },
): Promise<void> {
  await replaceQuestions(
    tx,
    save.petition.id,
    save.questions.map((question, index) => ({
      id: house.newId(),
      petition_id: save.petition.id,
      position: index + 1,
      text: question.text,
      treatment: question.treatment,
      answer: question.answer,
      basis: question.basis,
      next_step: question.nextStep,
      next_step_on: question.nextStepOn,
    })),
  );
}
