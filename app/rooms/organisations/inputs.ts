import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { isDay } from '#app/ground/time.ts';
import { unitKinds } from './organisation.ts';
import { ruleKeyNames } from './rule.ts';

const text = (most: number) =>
  z
    .string()
    .max(most * 4, 'long')
    .transform(normalise)
    .pipe(z.string().max(most, 'long'));
const needed = (most: number, code: string) => text(most).pipe(z.string().min(2, code));
const optional = (most: number) =>
  text(most)
    .transform((said) => (said === '' ? null : said))
    .nullable()
    .default(null);
const day = z.string().trim().refine(isDay, 'day');
const id = z.uuid();

export const addUnitInput = z.object({
  organisationId: id,
  kind: z.enum(unitKinds),
  name: needed(160, 'unit-name'),
  shortName: optional(60),
  headTitle: optional(120),
  phone: optional(40),
  validFrom: day.optional(),
});
export type AddUnitInput = z.input<typeof addUnitInput>;

export const editUnitInput = z.object({
  unitId: id,
  /** The name as the writer last saw it; another name means that somebody was faster. */
  seenName: z.string(),
  name: needed(160, 'unit-name'),
  shortName: optional(60),
  headPersonId: id.nullable().default(null),
  headTitle: optional(120),
  phone: optional(40),
});
export type EditUnitInput = z.input<typeof editUnitInput>;

export const closeUnitInput = z.object({
  unitId: id,
  lastDay: day,
  successorId: id.nullable().default(null),
  reason: needed(500, 'reason'),
});
export type CloseUnitInput = z.input<typeof closeUnitInput>;

export const changeRuleInput = z.object({
  organisationId: id,
  key: z.enum(ruleKeyNames),
  amount: z.coerce.number('amount').int('amount').min(0, 'amount').max(1000, 'amount'),
  basis: needed(300, 'basis'),
  article: optional(120),
  isChecked: z.boolean().default(false),
  validFrom: day,
});
export type ChangeRuleInput = z.input<typeof changeRuleInput>;

export const setHolidayInput = z.object({
  organisationId: id,
  day,
  kind: z.enum(['holiday', 'swapped_work']),
  name: needed(160, 'holiday-name'),
  source: needed(300, 'source'),
  isChecked: z.boolean().default(false),
});
export type SetHolidayInput = z.input<typeof setHolidayInput>;

export const foundInput = z.object({
  adminCode: z.string().regex(/^\d{2}(\d{3})?$/, 'place'),
  ruleProfileId: z.string().min(1, 'profile'),
  hotline: optional(40),
  hours: optional(200),
  address: optional(200),
  /** Also founds the province above, so that there is somebody to escalate to. */
  withProvince: z.boolean().default(true),
});
export type FoundInput = z.input<typeof foundInput>;
