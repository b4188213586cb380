import { z } from 'zod';
import { floorRules } from './floor.ts';
import { skipReasons } from './hand-over.ts';
import { askInput, headcountInput, requestInput, sendInput, speakInput } from './inputs.ts';
import { pointStates, rollVias, testMarks } from './point.ts';
import { requestVias } from './queue.ts';

const seconds = (least: number, most: number) =>
  z.coerce.number('seconds').int('seconds').min(least, 'seconds').max(most, 'seconds');
const listOf = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value ? [value] : []), z.array(one).max(most));
const blankAsNull = (value: unknown) =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsNull, schema.nullable());
const text = (most: number, code: string) =>
  z
    .string(code)
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(2, code).max(most, 'long'));

/** Which rules of the fair floor hold, how long the next point is waited for, and when a silent one is dropped. */
export const floorInput = sendInput.extend({
  rules: listOf(z.enum(floorRules), floorRules.length),
  fallbackSeconds: seconds(5, 120),
  dropSeconds: seconds(30, 600),
});
export type FloorInput = z.output<typeof floorInput>;

/** Points that get a new link: those that are named, or all that have none. */
export const issueInput = z.object({
  pointIds: listOf(z.uuid(), 1_000).default([]),
  isMissing: z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false),
});
export type IssueInput = Readonly<{ pointIds: readonly string[]; isMissing?: boolean }>;

/** Points that are only simulated, for a rehearsal. */
export const simulateInput = z.object({
  count: z.coerce.number('count').int('count').min(1, 'count').max(1_000, 'count'),
});

/** The filter of the board as it stands in the address. */
export const boardQuery = z.object({
  q: z.string().max(120).catch(''),
  tinh_trang: z.enum(['', ...pointStates]).catch(''),
  thuoc: z.union([z.literal(''), z.uuid()]).catch(''),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
});
export type BoardQuery = z.output<typeof boardQuery>;

/** `typedAt`: milliseconds since 1970 by the server's clock, as the page of a point reckons it; null for just now. */
const fromPoint = { typedAt: optional(z.coerce.number().finite()) };
/** What a point writes down for people is marked with how it came; the page of a telephone is not among these. */
const via = z.enum(requestVias).exclude(['phone', 'hall'], 'via').default('point');

export const pointSendInput = sendInput.extend(fromPoint);
export type PointSendInput = z.output<typeof pointSendInput>;

export const lineInput = pointSendInput.extend({
  verb: z.enum(['check_in', 'go_live', 'mark_lost', 'leave']),
});
export type LineInput = z.output<typeof lineInput>;

export const testInput = pointSendInput.extend({
  sound: z.enum(testMarks, 'mark'),
  picture: z.enum(testMarks, 'mark'),
  line: z.enum(testMarks, 'mark'),
  roundTrip: optional(z.coerce.number().int().min(0).max(600_000)),
  note: optional(text(500, 'note')),
});
export type TestInput = z.output<typeof testInput>;

export const pointHeadcountInput = headcountInput.extend(fromPoint);
export type PointHeadcountInput = z.output<typeof pointHeadcountInput>;

export const pointRollInput = pointSendInput.extend({
  /** May be left out where the invitation says who it is. */
  name: optional(text(120, 'name')),
  place: optional(text(120, 'place')),
  invitation: optional(text(200, 'invitation')),
  via: z.enum(rollVias).exclude(['sheet']).default('typed'),
});
export type PointRollInput = z.output<typeof pointRollInput>;

/** A sheet as it was pasted or chosen: one person a line, name first; see `roll-sheet.ts`. */
export const sheetInput = pointSendInput.extend({ sheet: text(200_000, 'sheet') });
export type SheetInput = z.output<typeof sheetInput>;

export const pointSpeakInput = speakInput.extend({
  ...fromPoint,
  via,
  question: optional(z.coerce.number().int().min(1)),
});
export type PointSpeakInput = z.output<typeof pointSpeakInput>;

export const pointAskInput = askInput.extend({ ...fromPoint, via });
export type PointAskInput = z.output<typeof pointAskInput>;

export const pointAgreeInput = pointSendInput.extend({
  question: z.coerce.number('question_number').int('question_number').min(1, 'question_number'),
  people: optional(
    z.coerce.number('headcount').int('headcount').min(1, 'headcount').max(100_000, 'headcount'),
  ),
});
export type PointAgreeInput = z.output<typeof pointAgreeInput>;

export const noteInput = pointSendInput.extend({ text: text(1000, 'note') });
export type NoteInput = z.output<typeof noteInput>;

export const pointWithdrawInput = requestInput.extend(fromPoint);
export type PointWithdrawInput = z.output<typeof pointWithdrawInput>;

/** A step of a hand-over as the point says it. */
export const pointStepInput = pointSendInput.extend({
  handOverId: z.uuid(),
  verb: z.enum(['get_ready', 'test_sound']),
});
export type PointStepInput = z.output<typeof pointStepInput>;

/** A step of a hand-over as the desk does it. */
export const stepInput = sendInput.extend({
  handOverId: z.uuid(),
  verb: z.enum(['get_ready', 'test_sound', 'go_live', 'thank', 'skip']),
  reason: optional(z.enum(skipReasons)),
});
export type StepInput = z.output<typeof stepInput>;

export const readNoteInput = sendInput.extend({ noteId: z.uuid() });
export type ReadNoteInput = z.output<typeof readNoteInput>;

/** A sign of life: what waits at the point and how far its clock is off. */
export const pulseInput = z.object({
  waiting: z.coerce.number().int().min(0).max(100_000).catch(0),
  clockOff: optional(z.coerce.number().int().min(-10_000_000).max(10_000_000)).catch(null),
});
export type PulseInput = z.output<typeof pulseInput>;
