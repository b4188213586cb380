import { describe, expect, test } from 'vitest';
import { fold } from '#app/ground/fold.ts';
import { Refusal } from '#app/ground/refusal.ts';
import {
  type ContentRules,
  checkBoxes,
  checkContent,
  checkDays,
  checkOutcome,
  checkQuestions,
  checkWhole,
  type EmptyPhrase,
  type Question,
} from './answer.ts';
import { answeredLate, daysLate, daysLeft, titleOf } from './petition.ts';

const phrase = (text: string, why = 'Người hỏi đã biết là đã nhận.'): EmptyPhrase => ({
  phrase: text,
  folded: fold(text),
  why_vi: why,
  why_en: why,
});
const rules: ContentRules = {
  minimumWords: 5,
  minimumWordsOfWhole: 12,
  phrases: [
    'đã tiếp nhận',
    'đã tiếp nhận và xử lý thông tin',
    'sẽ xem xét giải quyết',
    'theo quy định',
    'ghi nhận ý kiến',
    'xin cảm ơn',
    'ông bà',
  ].map((text) => phrase(text)),
};

describe('an answer that says nothing is refused', () => {
  test.each([
    ['Đã tiếp nhận và xử lý thông tin.', 'petition.answer-empty'],
    [
      'UBND phường đã tiếp nhận, sẽ xem xét giải quyết theo quy định. Xin cảm ơn ông/bà.',
      'petition.answer-empty',
    ],
    ['Ghi nhận ý kiến.', 'petition.answer-empty'],
    ['Sẽ làm.', 'petition.answer-short'],
    ['', 'petition.answer-short'],
    ['Phòng đã thay ba nắp cống gãy ngày 12/11, có biên bản nghiệm thu kèm theo.', 'true'],
    ['Đã tiếp nhận. Ngày 12/11 công nhân đã thay ba nắp cống trước cổng trường.', 'true'],
  ])('%s', (text, said) => {
    expect(codeOf(checkContent({ text, position: 1 }, rules))).toBe(said);
  });

  test('names the phrase and why it says nothing', () => {
    const refusal = checkContent({ text: 'UBND đã tiếp nhận.', position: 2 }, rules);
    expect(refusal instanceof Refusal && refusal.facts).toMatchObject({
      position: 2,
      phrase: 'đã tiếp nhận',
      whyVi: 'Người hỏi đã biết là đã nhận.',
    });
  });

  test('without rules only emptiness is left to the other checks', () => {
    const none = { minimumWords: 0, minimumWordsOfWhole: 0, phrases: [] };
    expect(checkContent({ text: 'Đã tiếp nhận.', position: 1 }, none)).toBe(true);
  });

  test('the whole must say more than one line', () => {
    expect(codeOf(checkWhole('Đã thay ba nắp cống.', rules))).toBe('petition.whole-short');
  });
});

describe('an empty box is published with its reason or not at all', () => {
  const whole = { document_number: '12/UBND', document_on: '2026-11-12', evidence: 'Ảnh', gaps_reason: null };
  test.each([
    [{}, 'true'],
    [{ evidence: ' ' }, 'petition.boxes-empty'],
    [{ document_number: null, document_on: null }, 'petition.boxes-empty'],
    [{ evidence: null, gaps_reason: 'Chưa nghiệm thu' }, 'true'],
  ])('%j', (change, said) => {
    expect(codeOf(checkBoxes({ ...whole, ...change }))).toBe(said);
  });
});

test.each([
  ['2026-11-23', '2026-11-23', 'true'],
  [null, null, 'true'],
  ['2026-11-24', null, 'petition.document-later'],
  ['2062-11-23', '2027-01-01', 'petition.document-later'],
  ['2026-11-12', '2026-11-22', 'petition.validity-over'],
])('a document of %s, right until %s', (document_on, valid_until, said) => {
  expect(codeOf(checkDays({ document_on, valid_until }, '2026-11-23'))).toBe(said);
});

describe('every sub-question is treated', () => {
  test.each([
    [{}, 'true'],
    [{ treatment: null }, 'petition.question-untreated'],
    [{ answer: ' ' }, 'petition.question-unanswered'],
    [{ treatment: 'declined' as const }, 'petition.question-without-basis'],
    [{ treatment: 'out_of_competence' as const, basis: 'Điều 5' }, 'petition.question-without-next'],
    [{ treatment: 'out_of_competence' as const, basis: 'Điều 5', next_step: 'Gửi Sở Xây dựng' }, 'true'],
  ])('%j', (change, said) => {
    expect(codeOf(checkQuestions([question(change)]))).toBe(said);
  });

  test('no sub-question at all is an untreated one', () => {
    expect(codeOf(checkQuestions([]))).toBe('petition.question-untreated');
  });
});

describe('the outcome demands what it says', () => {
  const dated = question({ next_step: 'Thay nắp cống', next_step_on: '2026-12-20' });
  test.each([
    [null, null, [question({})], 'petition.outcome-missing'],
    ['resolved', null, [question({})], 'petition.outcome-without-evidence'],
    ['resolved', 'Biên bản nghiệm thu 12/11', [question({})], 'true'],
    ['in_progress_roadmap', null, [question({ next_step: 'Sẽ làm' })], 'petition.outcome-without-date'],
    ['in_progress_roadmap', null, [dated], 'true'],
    ['explained', null, [question({})], 'true'],
    ['not_accepted', null, [question({})], 'petition.outcome-without-basis'],
    ['not_accepted', null, [question({ basis: 'Luật Đất đai' })], 'true'],
    ['resource_pending', null, [question({})], 'petition.outcome-without-next'],
    ['forwarded_up', null, [question({})], 'petition.outcome-without-next'],
    ['resolved', 'Biên bản nghiệm thu 12/11', [dated], 'petition.outcome-with-date'],
    ['resource_pending', null, [question({ next_step: 'Xin vốn' })], 'petition.outcome-without-look'],
    ['forwarded_up', null, [question({ next_step: 'Chờ trả lời' })], 'petition.outcome-without-look'],
  ] as const)('%s', (outcome, evidence, questions, said) => {
    expect(codeOf(checkOutcome({ outcome, evidence, look_again_on: null }, questions))).toBe(said);
  });

  test('what waits for others is whole with the day of the next look', () => {
    const answer = { outcome: 'resource_pending', evidence: null, look_again_on: '2027-03-01' } as const;
    expect(checkOutcome(answer, [question({ next_step: 'Xin vốn' })])).toBe(true);
  });

  test('"done" waits for every promise of before to be verified; other outcomes do not', () => {
    const owed = { isSentUp: true, isOwed: true };
    const said = (['resolved', 'explained'] as const).map((outcome) =>
      codeOf(
        checkOutcome({ outcome, evidence: 'Biên bản 12/11', look_again_on: null }, [question({})], owed),
      ),
    );
    expect(said).toEqual(['petition.promises-kept', 'true']);
  });
});

test('late is computed: while waiting by today, afterwards by the day of signing', () => {
  const waiting = { state: 'assigned', due_on: '2026-11-15' } as const;
  expect(daysLeft(waiting, '2026-11-09')).toBe(6);
  expect(daysLate(waiting, '2026-11-15')).toBe(0);
  expect(daysLate(waiting, '2026-11-23')).toBe(8);
  expect(daysLate({ ...waiting, state: 'answered' }, '2026-11-23')).toBe(0);
  expect(answeredLate({ signed_on: '2026-11-18', due_on: '2026-11-15' })).toBe(3);
  expect(answeredLate({ signed_on: '2026-11-15', due_on: '2026-11-15' })).toBe(0);
});

test('a title is the first sentence, cut between words', () => {
  expect(titleOf('Nắp cống hư. Đề nghị thay ngay.')).toBe('Nắp cống hư');
  expect(titleOf(`${'dài '.repeat(60)}`).length).toBeLessThanOrEqual(110);
});

function question(change: Partial<Question>): Question {
  return {
    position: 1,
    treatment: 'answered',
    answer: 'Đã thay ba nắp cống trước cổng trường.',
    basis: null,
    next_step: null,
    next_step_on: null,
    ...change,
  };
}

function codeOf(check: true | Refusal): string {
  return check instanceof Refusal ? check.code : String(check);
}
