import { fold, isBlank } from '#app/ground/fold.ts';
import { type Refusal, refuse } from '#app/ground/refusal.ts';

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

/** writing: with the unit; review: with the approver; signed: public. A petition has one unsigned answer at most. */
export const answerStates = ['writing', 'review', 'signed'] as const;
export type AnswerState = (typeof answerStates)[number];

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

/**
 * What an answer must hold at least, as data. `emptyPhrases` are said in answers that say nothing; folded, without
 * marks. After they are taken out, so many words have to remain in each answer and in the whole.
 */
export const contentRules = {
  minimumWords: 5,
  minimumWordsOfWhole: 12,
  emptyPhrases: [
    'da tiep nhan va xu ly thong tin',
    'da tiep nhan va xu ly',
    'da tiep nhan thong tin',
    'da tiep nhan',
    'da ghi nhan',
    'xin ghi nhan',
    'ghi nhan y kien',
    'se xem xet giai quyet',
    'se xem xet',
    'dang xem xet',
    'se nghien cuu',
    'theo quy dinh cua phap luat',
    'theo quy dinh hien hanh',
    'theo quy dinh',
    'theo tham quyen',
    'trong thoi gian toi',
    'trong thoi gian som nhat',
    'khi co dieu kien',
    'da chuyen co quan chuc nang',
    'chuyen co quan chuc nang',
    'da chuyen bo phan chuyen mon',
    'giao bo phan chuyen mon',
    'da giao cac don vi lien quan',
    'se chi dao cac don vi lien quan',
    'tran trong cam on',
    'xin cam on',
    'cam on y kien cua ong ba',
    'y kien cua ong ba',
    'kien nghi cua ong ba',
    'phan anh cua ong ba',
    'y kien cua cu tri',
    'ong ba',
  ],
} as const;

/** Does the answer to one sub-question say more than "received"? Facts name the phrases that were found. */
export function checkContent(text: string, position: number): true | Refusal {
  const { words, phrases } = wordsBeyondPhrases(text);
  if (words >= contentRules.minimumWords) return true;
  const facts = { position, words, minimum: contentRules.minimumWords, phrases };
  return refuse('invalid', phrases.length > 0 ? 'petition.answer-empty' : 'petition.answer-short', facts);
}

/** Does everything together say enough? */
export function checkWhole(text: string): true | Refusal {
  const { words } = wordsBeyondPhrases(text);
  if (words >= contentRules.minimumWordsOfWhole) return true;
  return refuse('invalid', 'petition.whole-short', { words, minimum: contentRules.minimumWordsOfWhole });
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

/** What the outcome itself demands: a roadmap a date, a refusal its legal basis, "done" its evidence. */
export function checkOutcome(
  answer: { outcome: Outcome | null; evidence: string | null },
  questions: readonly Question[],
): true | Refusal {
  if (answer.outcome === null) return refuse('invalid', 'petition.outcome-missing');
  if (answer.outcome === 'resolved' && lacks(answer.evidence)) {
    return refuse('invalid', 'petition.outcome-without-evidence');
  }
  const dated = questions.some((question) => question.next_step !== null && question.next_step_on !== null);
  if (answer.outcome === 'in_progress_roadmap' && !dated) {
    return refuse('invalid', 'petition.outcome-without-date');
  }
  const based = questions.some((question) => !lacks(question.basis));
  if (answer.outcome === 'not_accepted' && !based) {
    return refuse('invalid', 'petition.outcome-without-basis');
  }
  if (
    ['resource_pending', 'forwarded_up'].includes(answer.outcome) &&
    questions.every((question) => lacks(question.next_step))
  ) {
    return refuse('invalid', 'petition.outcome-without-next', { outcome: answer.outcome });
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

function wordsBeyondPhrases(text: string): { words: number; phrases: string[] } {
  let rest = ` ${fold(text)} `;
  const phrases: string[] = [];
  for (const phrase of contentRules.emptyPhrases) {
    if (!rest.includes(` ${phrase} `)) continue;
    phrases.push(phrase);
    rest = rest.split(` ${phrase} `).join('  ');
  }
  return { words: rest.split(' ').filter((word) => word !== '').length, phrases };
}

function lacks(text: string | null): boolean {
  return text === null || isBlank(text);
}
