import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import { unitKinds } from './organisation.ts';
import { ruleKeyNames, ruleScopes } from './rule.ts';

/** One line of words, normalised; refused with `long` beyond `most` characters. */
const text = (most: number) =>
  z
    .string()
    .max(most * 4, 'long')
    .transform((said) => normalise(said).replaceAll('\n', ' '))
    .pipe(z.string().max(most, 'long'));
/** The same, refused with `code` where nothing is said. */
export const needed = (most: number, code: string) => text(most).pipe(z.string().min(2, code));
/** The same; null where nothing is said. */
export const optional = (most: number) =>
  text(most)
    .transform((said) => (said === '' ? null : said))
    .nullable()
    .default(null);
const dayParts = z.object({ day: z.string(), month: z.string(), year: z.string() });
/** 'YYYY-MM-DD', or the three boxes of a form. */
export const day = z.preprocess(
  (said) => {
    const parts = dayParts.safeParse(said);
    return parts.success ? (parseDayFields(parts.data) ?? '') : said;
  },
  z.string('day').trim().refine(isDay, 'day'),
);
/** The same; null where no box is filled. */
export const optionalDay = z
  .preprocess((said) => {
    const parts = dayParts.safeParse(said);
    if (!parts.success) return said === '' || said === undefined ? null : said;
    const { day: d, month, year } = parts.data;
    return d + month + year === '' ? null : (parseDayFields(parts.data) ?? 'none');
  }, z.string().refine(isDay, 'day').nullable())
  .default(null);
const id = z.uuid();
const emptyAsNull = <T extends z.ZodType<string | null>>(schema: T) =>
  z.preprocess((said) => (said === '' ? null : said), schema);
const ticked = z
  .preprocess((said) => said === true || said === 'on' || said === '1', z.boolean())
  .default(false);

/** What an act takes: what the form has parsed, where empty things may also be left out. */
type Taken<Output, Optional extends keyof Output> = Readonly<
  Omit<Output, Optional> & Partial<Pick<Output, Optional>>
>;

export const addUnitInput = z.object({
  organisationId: id,
  kind: z.enum(unitKinds),
  name: needed(160, 'unit-name'),
  shortName: optional(60),
  headTitle: optional(120),
  phone: optional(40),
  validFrom: day.optional(),
});
export type AddUnitInput = Taken<z.output<typeof addUnitInput>, 'shortName' | 'headTitle' | 'phone'>;

export const editUnitInput = z.object({
  unitId: id,
  /** The name as the writer last saw it; another name means that somebody was faster. */
  seenName: z.string(),
  name: needed(160, 'unit-name'),
  shortName: optional(60),
  headPersonId: emptyAsNull(id.nullable()).default(null),
  headTitle: optional(120),
  phone: optional(40),
});
export type EditUnitInput = Taken<
  z.output<typeof editUnitInput>,
  'shortName' | 'headPersonId' | 'headTitle' | 'phone'
>;

export const closeUnitInput = z.object({
  unitId: id,
  lastDay: day,
  successorId: emptyAsNull(id.nullable()).default(null),
  reason: needed(500, 'reason'),
});
export type CloseUnitInput = Taken<z.output<typeof closeUnitInput>, 'successorId'>;

export const mergeOrganisationInput = z.object({
  /** The one that took the other over. */
  organisationId: id,
  formerId: z.uuid('former'),
  mergedOn: day,
  mergedBasis: needed(300, 'basis'),
});
export type MergeOrganisationInput = z.output<typeof mergeOrganisationInput>;

/** The form asks once more which one goes into which, since it is not taken back. */
export const mergeForm = mergeOrganisationInput.extend({ isSure: z.literal('on', 'sure') });

/** Ten years in days. */
const mostAmount = 3660;

export const changeRuleInput = z.object({
  organisationId: id,
  key: z.enum(ruleKeyNames),
  amount: z.coerce.number('amount').int('amount').min(0, 'amount').max(mostAmount, 'amount'),
  /** Of a limit in days: which days are counted; left out, as it was. */
  unit: z.enum(['calendar', 'working']).optional(),
  /** A known text; left out where the basis is in words. */
  basisId: z.preprocess((said) => (said === '' ? undefined : said), z.string().max(60).optional()),
  basis: text(300).default(''),
  article: optional(120),
  isChecked: ticked,
  /** Of a province: for its communes, not for itself. */
  bindsCommunes: ticked,
  /** The dialogues for which alone it holds; left out for all. */
  onlyFor: z.preprocess((said) => (said === '' ? null : said), z.enum(ruleScopes).nullable()).default(null),
  validFrom: day,
  /** The last day on which it holds; null for until it is changed. */
  validTo: optionalDay,
});
export type ChangeRuleInput = Taken<
  z.output<typeof changeRuleInput>,
  'unit' | 'basisId' | 'article' | 'isChecked' | 'bindsCommunes' | 'onlyFor' | 'validTo'
>;

/** A value that is only being thought of, and the day of a dialogue to try it on; nothing is refused. */
export const tryRuleInput = z
  .object({
    amount: z.coerce.number().int().min(0).max(mostAmount).optional().catch(undefined),
    unit: z.enum(['calendar', 'working']).optional().catch(undefined),
    tryDay: day.optional().catch(undefined),
    onlyFor: z.enum(ruleScopes).nullable().catch(null),
    /** Id of the chosen text, else the words that were written. */
    basisId: z.string().max(60).catch(''),
    basis: z.string().max(1200).catch(''),
  })
  .transform((said) => ({ ...said, basis: said.basisId || said.basis || '…' }));

export const withdrawRuleInput = z.object({ organisationId: id, ruleId: id });
export type WithdrawRuleInput = z.output<typeof withdrawRuleInput>;

export const endRuleInput = z.object({ organisationId: id, ruleId: id, lastDay: day });
export type EndRuleInput = z.output<typeof endRuleInput>;

export const chooseProfileInput = z.object({ organisationId: id, profileId: z.string().min(1, 'profile') });
export type ChooseProfileInput = z.output<typeof chooseProfileInput>;

export const setHolidayInput = z.object({
  organisationId: id,
  day,
  kind: z.enum(['holiday', 'swapped_work']),
  name: needed(160, 'holiday-name'),
  source: needed(300, 'source'),
  isChecked: ticked,
});
export type SetHolidayInput = Taken<z.output<typeof setHolidayInput>, 'isChecked'>;

export const removeHolidayInput = z.object({ organisationId: id, day });
export type RemoveHolidayInput = z.output<typeof removeHolidayInput>;

export const swapDaysInput = z.object({
  organisationId: id,
  dayOff: day,
  nameOff: needed(160, 'holiday-name'),
  dayWorked: day,
  nameWorked: needed(160, 'holiday-name'),
  source: needed(300, 'source'),
  isChecked: ticked,
});
export type SwapDaysInput = Taken<z.output<typeof swapDaysInput>, 'isChecked'>;

export const importHolidaysInput = z.object({
  organisationId: id,
  /** As `readHolidayList` takes it. */
  list: z.string().trim().min(1, 'list').max(20_000, 'long'),
  source: needed(300, 'source'),
  isChecked: ticked,
});
export type ImportHolidaysInput = Taken<z.output<typeof importHolidaysInput>, 'isChecked'>;

export const foundInput = z.object({
  adminCode: z.string().regex(/^\d{2}(\d{3})?$/, 'place'),
  ruleProfileId: z.string().min(1, 'profile'),
  hotline: optional(40),
  hours: optional(200),
  address: optional(200),
  /** Also founds the province above, so that there is somebody to escalate to. */
  withProvince: z.boolean().default(true),
});
export type FoundInput = Taken<z.output<typeof foundInput>, 'hotline' | 'hours' | 'address' | 'withProvince'>;

/** Fields as `LAND` or `LAND_1` -> id of a department; '' for the usual one. */
export const unitFieldsInput = z.object({
  organisationId: id,
  units: z.record(z.string().max(20), z.union([z.literal(''), id], 'unit')).default({}),
});
export type UnitFieldsInput = z.output<typeof unitFieldsInput>;
