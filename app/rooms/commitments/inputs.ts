import { z } from 'zod';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import { itemKinds } from './commitment.ts';

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'long')
    .transform((text) => (text === '' ? null : text))
    .nullable();
/** A day as text, or as the three boxes of a form; boxes that are all empty are no day. */
const optionalDay = z
  .union([
    z.string(),
    z.null(),
    z
      .object({ day: z.string(), month: z.string(), year: z.string() })
      .transform((boxes) =>
        [boxes.day, boxes.month, boxes.year].every((box) => box.trim() === '')
          ? ''
          : (parseDayFields(boxes) ?? 'none'),
      ),
  ])
  .transform((day) => (day === '' ? null : day))
  .refine((day) => day === null || isDay(day), 'day');
/** What the writer had before the eyes; a form sends it as text. */
const version = z.coerce.number().int();
const optionalId = z.union([z.literal('').transform(() => null), z.uuid(), z.null()]);

/** One numbered conclusion. Holes may be saved in a draft; they cannot be issued. */
export const itemInput = z.object({
  kind: z.enum(itemKinds),
  content: z.string().trim().max(4000, 'long'),
  leadUnitId: optionalId,
  cooperatingUnitIds: z.array(z.uuid()).max(20).default([]),
  dueOn: optionalDay,
  product: optionalText(500),
  petitionId: optionalId.default(null),
  promiseId: optionalId.default(null),
  turnId: optionalId.default(null),
});
export type ItemInput = z.output<typeof itemInput>;

export const conclusionInput = z.object({
  version,
  assessment: optionalText(4000),
  monitorUnitId: optionalId,
  items: z.array(itemInput).max(200).default([]),
});
export type ConclusionInput = z.output<typeof conclusionInput>;

export const issueInput = z.object({
  version,
  number: z.string().trim().min(1, 'number').max(60, 'long'),
});
export type IssueInput = z.output<typeof issueInput>;

/** What the executor says was done. At least one of text, document and photo is needed. */
export const reportInput = z.object({
  version,
  text: optionalText(2000).default(null),
  documentNumber: optionalText(120).default(null),
});
export type ReportInput = z.output<typeof reportInput>;

export const verifyInput = z.object({
  version,
  isAccepted: z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')]),
  note: z.string().trim().min(5, 'note').max(2000, 'long'),
});
export type VerifyInput = z.output<typeof verifyInput>;

export const changeInput = z.object({
  version,
  verb: z.enum(['start', 'flag_risk', 'extend', 'fail', 'carry_over', 'close', 'reopen']),
  reason: optionalText(1000).default(null),
  responsible: optionalText(200).default(null),
  dueOn: optionalDay.default(null),
});
export type ChangeInput = z.output<typeof changeInput>;

/** Filters of the public board as they stand in the address. */
export const boardQuery = z.object({
  group: z.enum(['kept', 'working', 'late', 'broken']).nullish().catch(null),
  unit: z.uuid().nullish().catch(null),
  dialogue: z.string().max(40).nullish().catch(null),
  q: z.string().trim().max(100).nullish().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type BoardQuery = z.output<typeof boardQuery>;

export const deskTabs = ['mine', 'verify', 'late', 'all'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** Which list of the desk, and which page of it. */
export const deskQuery = z.object({
  tab: z.enum(deskTabs).nullish().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What the editor of a conclusion says after a press. */
export const toldIntents = ['made', 'saved', 'added', 'removed', 'issued'] as const;
