import { fold, isBlank } from '#app/ground/fold.ts';
import { type Refusal, refuse } from '#app/ground/refusal.ts';
import type { Day } from '#app/ground/time.ts';

/** What an answer comes to. `explained` stands apart: most answers explain, few solve, and a count must tell them apart. */
export const outcomes = [
  'resolved',
  'in_progress_roadmap',
  'explained',
  'resource_pending',
  'not_accepted',
  'forwarded_up',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes that silence may settle: nothing more was promised. */
export const outcomesThatSettle = ['resolved', 'explained', 'not_accepted'] as const satisfies Outcome[];

/** Outcomes that leave the matter with somebody else or with next year: the office says when it looks again. */
export const outcomesToLookAt = ['resource_pending', 'forwarded_up'] as const satisfies Outcome[];

/** Does an answer with this outcome name a day on which the office looks again? */
export function isToLookAt(outcome: Outcome | null): boolean {
  return outcomesToLookAt.some((each) => each === outcome);
}

/** Is the day no further off than the rule allows? `latest` null: the house has no such rule. */
export function checkLook(day: string, latest: string | null): true | Refusal {
  if (latest === null || day <= latest) return true;
  return refuse('invalid', 'petition.look-far', { latest });
}

/** writing: with the unit; review: with the approver; signed: public. A petition has one unsigned answer at most. */
export const answerStates = ['writing', 'review', 'signed'] as const;
export type AnswerState = (typeof answerStates)[number];

/** A draft that goes back to the unit, by whatever way: what was approved of it counts no more. */
export const backToWriting = {
  state: 'writing',
  approved_at: null,
  approved_by: null,
  approved_by_name: null,
} as const;

/** How one sub-question is treated. */
export const treatments = ['answered', 'out_of_competence', 'declined'] as const;
export type Treatment = (typeof treatments)[number];

/** One sub-question with how it is treated. */
export type Question = Readonly<{
  position: number;
  treatment: Treatment | null;
  answer: string | null;
  basis: string | null;
  next_step: string | null;
  next_step_on: string | null;
}>;

/** A phrase that says nothing, folded, and why. */
export type EmptyPhrase = Readonly<{ phrase: string; folded: string; why_vi: string; why_en: string }>;

/**
 * What an answer must hold at least: after the phrases that say nothing are taken out, so many words have to remain
 * in each answer and in the whole. All of it is data of the house.
 */
export type ContentRules = Readonly<{
  minimumWords: number;
  minimumWordsOfWhole: number;
  phrases: readonly EmptyPhrase[];
}>;

/** Does the answer to one sub-question say more than "received"? Facts name the first empty phrase and why it is one. */
export function checkContent(asked: { text: string; position: number }, rules: ContentRules): true | Refusal {
  const { words, found } = wordsBeyondPhrases(asked.text, rules.phrases);
  if (words >= rules.minimumWords) return true;
  const facts = { position: asked.position, words, minimum: rules.minimumWords };
  if (found === undefined) return refuse('invalid', 'petition.answer-short', facts);
  return refuse('invalid', 'petition.answer-empty', {
    ...facts,
    phrase: found.phrase,
    whyVi: found.why_vi,
    whyEn: found.why_en,
  });
}

/** Does everything together say enough? */
export function checkWhole(text: string, rules: ContentRules): true | Refusal {
  const { words } = wordsBeyondPhrases(text, rules.phrases);
  if (words >= rules.minimumWordsOfWhole) return true;
  return refuse('invalid', 'petition.whole-short', { words, minimum: rules.minimumWordsOfWhole });
}

/** Boxes of an answer that the public looks for. An empty one is published only with the reason for it. */
export const answerBoxes = ['document', 'document_on', 'evidence'] as const;
export type AnswerBox = (typeof answerBoxes)[number];

/** What an answer shows for what it says: in words, or on a photo. */
export type Shown = Readonly<{ evidence: string | null; photo_file?: string | null }>;

/** A photo says nothing to whoever cannot see it: what is on it stands beside it in words. */
export function checkPhoto(answer: { photo_file: string | null; photo_alt: string | null }): true | Refusal {
  if (answer.photo_file === null || !lacks(answer.photo_alt)) return true;
  return refuse('invalid', 'petition.photo-alt');
}

/** Which boxes of the answer are empty. */
export function emptyBoxes(
  answer: Shown & { document_number: string | null; document_on: string | null },
): AnswerBox[] {
  const of = {
    document: answer.document_number,
    document_on: answer.document_on,
    evidence: showsNothing(answer) ? null : 'shown',
  };
  return answerBoxes.filter((box) => lacks(of[box]));
}

/** May the answer be published with the boxes that it has? Facts name the empty ones by a list in one text. */
export function checkBoxes(
  answer: Parameters<typeof emptyBoxes>[0] & { gaps_reason: string | null },
): true | Refusal {
  const empty = emptyBoxes(answer);
  if (empty.length === 0 || !lacks(answer.gaps_reason)) return true;
  return refuse('invalid', 'petition.boxes-empty', { boxes: empty.join(',') });
}

/** Days that an answer may bear when it is handed in and when it is signed: a document that is there, and some validity left. */
export function checkDays(
  answer: { document_on: Day | null; valid_until: Day | null },
  today: Day,
): true | Refusal {
  const { document_on: writtenOn, valid_until: until } = answer;
  if (writtenOn !== null && writtenOn > today)
    return refuse('invalid', 'petition.document-later', { on: writtenOn });
  if (until !== null && until < today) return refuse('invalid', 'petition.validity-over', { until });
  return true;
}

/** Is every sub-question treated, each with what its treatment needs? Facts give the position of the first that is not. */
export function checkQuestions(questions: readonly Question[]): true | Refusal {
  for (const question of questions) {
    const facts = { position: question.position };
    if (question.treatment === null) return refuse('invalid', 'petition.question-untreated', facts);
    if (lacks(question.answer)) return refuse('invalid', 'petition.question-unanswered', facts);
    if (question.treatment !== 'answered' && lacks(question.basis)) {
      return refuse('invalid', 'petition.question-without-basis', facts);
    }
    if (question.treatment === 'out_of_competence' && lacks(question.next_step)) {
      return refuse('invalid', 'petition.question-without-next', facts);
    }
  }
  return questions.length > 0 ? true : refuse('invalid', 'petition.question-untreated', { position: 1 });
}

/** What an outcome rests on beside the answer: was it sent up, and does a promise of before still wait to be verified? */
export type OutcomeFacts = Readonly<{ isSentUp: boolean; isOwed: boolean }>;

/**
 * What the outcome itself demands: a roadmap a date, a refusal its legal basis, "done" its evidence and nothing that is
 * still to be done by a day or was promised before and is not verified, "passed on above" that it was sent there; what
 * waits for others the day of the next look.
 */
export function checkOutcome(
  answer: Shown & { outcome: Outcome | null; look_again_on: string | null },
  questions: readonly Question[],
  known: OutcomeFacts = { isSentUp: true, isOwed: false },
): true | Refusal {
  if (answer.outcome === null) return refuse('invalid', 'petition.outcome-missing');
  if (answer.outcome === 'resolved' && showsNothing(answer)) {
    return refuse('invalid', 'petition.outcome-without-evidence');
  }
  const dated = questions.some((question) => question.next_step !== null && question.next_step_on !== null);
  if (answer.outcome === 'resolved' && dated) return refuse('invalid', 'petition.outcome-with-date');
  if (answer.outcome === 'in_progress_roadmap' && !dated) {
    return refuse('invalid', 'petition.outcome-without-date');
  }
  if (answer.outcome === 'resolved' && known.isOwed) return refuse('invalid', 'petition.promises-kept');
  if (answer.outcome === 'forwarded_up' && !known.isSentUp)
    return refuse('invalid', 'petition.outcome-not-sent');
  const based = questions.some((question) => !lacks(question.basis));
  if (answer.outcome === 'not_accepted' && !based) {
    return refuse('invalid', 'petition.outcome-without-basis');
  }
  if (isToLookAt(answer.outcome) && questions.every((question) => lacks(question.next_step))) {
    return refuse('invalid', 'petition.outcome-without-next', { outcome: answer.outcome });
  }
  if (isToLookAt(answer.outcome) && answer.look_again_on === null) {
    return refuse('invalid', 'petition.outcome-without-look');
  }
  return true;
}

/** The date by which the whole roadmap is to be done: the latest next step. */
export function roadmapDate(questions: readonly Question[]): string | null {
  const days = questions.flatMap((question) =>
    question.next_step_on === null ? [] : [question.next_step_on],
  );
  return days.sort().at(-1) ?? null;
}

function wordsBeyondPhrases(text: string, phrases: readonly EmptyPhrase[]) {
  let rest = ` ${fold(text)} `;
  let found: EmptyPhrase | undefined;
  // The longest first, so that a phrase within a longer one does not leave half of it standing.
  for (const each of phrases.toSorted((one, other) => other.folded.length - one.folded.length)) {
    if (!rest.includes(` ${each.folded} `)) continue;
    found ??= each;
    rest = rest.split(` ${each.folded} `).join('  ');
  }
  return { words: rest.split(' ').filter((word) => word !== '').length, found };
}

function showsNothing({ evidence, photo_file: photo = null }: Shown): boolean {
  return lacks(evidence) && photo === null;
}

function lacks(text: string | null): boolean {
  return text === null || isBlank(text);
}
