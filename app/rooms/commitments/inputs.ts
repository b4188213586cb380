import { z } from 'zod';
import { itemKinds } from './commitment.ts';

const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'long')
    .transform((text) => (text === '' ? null : text))
    .nullable();
const optionalDay = z.union([z.literal('').transform(() => null), z.iso.date('day'), z.null()]);
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
  version: z.int(),
  assessment: optionalText(4000),
  monitorUnitId: optionalId,
  items: z.array(itemInput).max(200),
});
export type ConclusionInput = z.output<typeof conclusionInput>;

export const issueInput = z.object({
  version: z.int(),
  number: z.string().trim().min(1, 'number').max(60, 'long'),
});
export type IssueInput = z.output<typeof issueInput>;

/** What the executor says was done. At least one of text, document and photo is needed. */
export const reportInput = z.object({
  version: z.int(),
  text: optionalText(2000),
  documentNumber: optionalText(120),
});
export type ReportInput = z.output<typeof reportInput>;

export const verifyInput = z.object({
  version: z.int(),
  isAccepted: z.boolean(),
  note: z.string().trim().min(5, 'note').max(2000, 'long'),
});
export type VerifyInput = z.output<typeof verifyInput>;

export const changeInput = z.object({
  version: z.int(),
  verb: z.enum(['start', 'flag_risk', 'extend', 'fail', 'carry_over', 'close', 'reopen']),
  reason: optionalText(1000).default(null),
  responsible: optionalText(200).default(null),
  dueOn: optionalDay.default(null),
});
export type ChangeInput = z.output<typeof changeInput>;

/** Filters of the public board as they stand in the address. */
export const boardQuery = z.object({
  nhom: z.enum(['kept', 'working', 'late', 'broken']).optional().catch(undefined),
  don_vi: z.uuid().optional().catch(undefined),
  doi_thoai: z.string().max(40).optional().catch(undefined),
  q: z.string().trim().max(100).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type BoardQuery = z.output<typeof boardQuery>;
