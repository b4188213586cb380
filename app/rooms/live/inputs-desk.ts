import { z } from 'zod';
import { chosenTreatments } from './content.ts';
import { ids, line, optional, sendInput, text, ticked } from './inputs.ts';
import { refuseReasons } from './question.ts';
import { deskNames, holdingPattern } from './seat.ts';

export const presideInput = sendInput.extend({ presiderId: optional(z.uuid()) });
export type PresideInput = z.output<typeof presideInput>;

export const markItemInput = sendInput.extend({ position: z.coerce.number().int().min(0).max(1000) });
export type MarkItemInput = z.output<typeof markItemInput>;

export const seatInput = z.object({
  seatId: z.uuid(),
  desk: z.enum(deskNames),
  holding: optional(z.string().regex(holdingPattern)),
});
export type SeatInput = z.output<typeof seatInput>;

export const cutInput = sendInput.extend({ markId: z.uuid(), isCut: ticked });
export type CutInput = z.output<typeof cutInput>;

/** What the desk does with a question; `reply` needs words, `merge` needs another question. */
export const decideInput = sendInput.extend({
  questionId: z.uuid(),
  verb: z.enum(['open', 'hold', 'refuse', 'reply', 'close', 'reopen', 'merge', 'unmerge', 'divert']),
  reason: optional(z.enum(refuseReasons, 'reason')),
  reply: optional(text(4000, 'answer')).optional(),
  intoId: optional(z.uuid()).optional(),
});
export type DecideInput = z.output<typeof decideInput>;

/** One thing that was asked within a content, with its own answer. */
const partInput = z.object({ text: text(1000, 'content'), answer: optional(text(4000, 'answer')) });

const contentFields = {
  turnId: optional(z.uuid()),
  questionId: optional(z.uuid()),
  text: text(4000, 'content'),
  fieldCode: optional(z.string().max(20)),
  treatment: z.enum(chosenTreatments),
  answer: optional(text(8000, 'answer')),
  answeredByName: optional(line(120, 'name')),
  answeredByUnitId: optional(z.uuid()),
  leadUnitId: optional(z.uuid()),
  cooperatingUnitIds: ids,
  dueOn: optional(z.iso.date('day')),
  parts: z.array(partInput).max(20).optional(),
};

export const contentInput = sendInput.extend(contentFields);
export type ContentInput = z.output<typeof contentInput>;
export const editContentInput = contentInput.extend({ id: z.uuid(), version: z.coerce.number().int() });
export type EditContentInput = z.output<typeof editContentInput>;

export const promiseInput = sendInput.extend({
  turnId: optional(z.uuid()),
  contentId: optional(z.uuid()),
  text: text(2000, 'promise'),
  unitId: optional(z.uuid()),
  responsibleName: optional(line(120, 'name')),
  dueOn: optional(z.iso.date('day')),
});
export type PromiseInput = z.output<typeof promiseInput>;
export const editPromiseInput = promiseInput.extend({
  id: z.uuid(),
  version: z.coerce.number().int(),
  isWithdrawn: ticked.default(false),
});
export type EditPromiseInput = z.output<typeof editPromiseInput>;

/** A name that was heard wrongly is put right; the time of the turn is not anybody's to change. */
export const correctTurnInput = sendInput.extend({
  turnId: z.uuid(),
  version: z.coerce.number().int(),
  name: line(80, 'name'),
  place: optional(line(120, 'place')),
  topic: optional(line(200, 'topic')),
});
export type CorrectTurnInput = z.output<typeof correctTurnInput>;

export const conclusionInput = sendInput.extend({
  text: optional(text(20_000, 'conclusion')),
  version: z.coerce.number().int(),
});
export type ConclusionInput = z.output<typeof conclusionInput>;

export const settingInput = z.object({
  leastLetters: z.coerce.number('count').int('count').min(0, 'count').max(100, 'count'),
  mostLetters: z.coerce.number('count').int('count').min(50, 'count').max(4000, 'count'),
  holdsLinks: ticked,
  mostPerDevice: z.coerce.number('count').int('count').min(1, 'count').max(1000, 'count'),
  mostPerDeviceMinute: z.coerce.number('count').int('count').min(1, 'count').max(1000, 'count'),
  mostPerPointMinute: z.coerce.number('count').int('count').min(1, 'count').max(1000, 'count'),
});
export type SettingInput = z.output<typeof settingInput>;

export const wordInput = z.object({
  word: line(60, 'word'),
  source: line(200, 'source'),
  validFrom: z.iso.date('day'),
});
export type WordInput = z.output<typeof wordInput>;

export const shorthandInput = z.object({
  short: line(20, 'short').pipe(z.string().regex(/^[\p{L}\p{N}]{2,20}$/u, 'short')),
  expansion: line(400, 'expansion'),
});
export type ShorthandInput = z.output<typeof shorthandInput>;

export const signInput = z.object({ version: z.coerce.number().int() });
export type SignInput = z.output<typeof signInput>;
