import { z } from 'zod';
import { line, optional, sendInput, text, ticked } from './inputs.ts';
import { leastOptions, longestWord, mostOptions, pollKinds } from './poll.ts';
import { reactionKinds } from './reaction.ts';
import { recordingCuts } from './recording.ts';

/** Options as the desk types them: one a line, empty lines left out. */
const options = z
  .string('options')
  .default('')
  .transform((typed) => typed.split('\n'))
  .transform((lines) => lines.map((one) => one.trim()).filter((one) => one !== ''))
  .pipe(z.array(line(120, 'options')).max(mostOptions, 'options_many'));

/** A scale takes two lines, its lowest and its highest step; a word poll none; the others at least two. */
export const pollInput = sendInput
  .extend({ kind: z.enum(pollKinds, 'kind'), text: line(200, 'poll'), options })
  .superRefine(({ kind, options: given }, context) => {
    const isRight =
      kind === 'word' ? true : kind === 'scale' ? given.length === 2 : given.length >= leastOptions;
    if (!isRight) context.addIssue({ code: 'custom', path: ['options'], message: `options_${kind}` });
  });
export type PollInput = z.output<typeof pollInput>;

export const pollMoveInput = sendInput.extend({
  pollId: z.uuid(),
  verb: z.enum(['open', 'close', 'withdraw']),
});
export type PollMoveInput = z.output<typeof pollMoveInput>;

export const pollShowInput = sendInput.extend({ pollId: z.uuid(), isShown: ticked });
export type PollShowInput = z.output<typeof pollShowInput>;

export const pollWordInput = sendInput.extend({ pollId: z.uuid(), word: line(longestWord, 'word') });
export type PollWordInput = z.output<typeof pollWordInput>;

/** What a telephone answers. */
export const answerInput = z.object({
  pollId: z.uuid('poll'),
  choices: z.preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]),
    z.array(z.coerce.number('choices').int('choices').min(1, 'choices').max(mostOptions, 'choices')),
  ),
  word: optional(line(longestWord, 'word')),
});
export type AnswerInput = z.output<typeof answerInput>;

export const seatsInput = sendInput.extend({
  count: z.coerce.number('seats').int('seats').min(1, 'seats').max(2000, 'seats'),
});
export type SeatsInput = z.output<typeof seatsInput>;

export const seatRuleInput = sendInput.extend({ needsSeat: ticked });
export type SeatRuleInput = z.output<typeof seatRuleInput>;

export const seatBatchInput = sendInput.extend({ batchId: z.uuid() });
export type SeatBatchInput = z.output<typeof seatBatchInput>;

export const ratingInput = z.object({
  score: z.coerce.number('score').int('score').min(1, 'score').max(5, 'score'),
});
export type RatingInput = z.output<typeof ratingInput>;

export const reactionInput = z.object({ kind: z.enum(reactionKinds) });

/** "1:02:30", "02:30" or seconds as players show them. */
const offset = z
  .string('offset')
  .trim()
  .regex(/^(\d{1,2}:)?\d{1,3}:\d{2}$|^\d{1,6}$/, 'offset')
  .transform((typed) => typed.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));

export const recordingInput = z.object({
  url: optional(
    text(500, 'address').refine((value) => URL.canParse(value) && /^https:/.test(value), 'address'),
  ),
  offset: z.preprocess((value) => (value === '' || value === undefined ? '0' : value), offset),
  cut: optional(z.enum(recordingCuts, 'cut')),
});
export type RecordingInput = z.output<typeof recordingInput>;
