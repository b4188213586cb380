import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import { audiences, dialogueForms, dialogueKinds } from './dialogue.ts';
import { email, phone } from './inputs-prepare.ts';
import { planOrigins } from './plan.ts';

const emptyAsNull = (said: unknown) => (said === '' ? null : said);
const optionalText = (most: number) =>
  z
    .string()
    .transform((said) => normalise(said))
    .pipe(z.string().max(most, 'long'))
    .transform((said) => (said === '' ? null : said))
    .nullable()
    .default(null);
const optionalId = z.preprocess(emptyAsNull, z.uuid().nullable()).default(null);
const dayParts = z.object({ day: z.string(), month: z.string(), year: z.string() });
const day = z.preprocess(
  (said) => {
    const parts = dayParts.safeParse(said);
    return parts.success ? (parseDayFields(parts.data) ?? '') : said;
  },
  z.string('day').refine(isDay, 'day'),
);
const count = (most: number) => z.coerce.number('count').int('count').min(1, 'count').max(most, 'count');

export const planItemInput = z.object({
  month: z.coerce.number('month').int('month').min(1, 'month').max(12, 'month'),
  kind: z.enum(dialogueKinds).default('regular'),
  form: z.enum(dialogueForms).default('in_person'),
  audience: z.enum(audiences).default('residents'),
  topic: z.string().transform(normalise).pipe(z.string().min(3, 'topic').max(300, 'long')),
  fieldCode: z.preprocess(emptyAsNull, z.string().max(20).nullable()).default(null),
  headPersonId: optionalId,
  unitId: optionalId,
  origin: z.enum(planOrigins).default('own'),
  originNote: optionalText(500),
});
export type PlanItemInput = z.output<typeof planItemInput>;

export const planTextInput = z.object({
  version: z.coerce.number().int(),
  number: optionalText(60),
  purpose: optionalText(2000),
  budget: optionalText(1000),
  supervision: optionalText(1000),
});
export type PlanTextInput = z.output<typeof planTextInput>;

export const planMoveInput = z.object({
  verb: z.enum(['submit', 'return', 'approve', 'amend']),
  version: z.coerce.number().int(),
  reason: optionalText(1000),
  number: optionalText(60),
});
export type PlanMoveInput = z.output<typeof planMoveInput>;

/** Filters of the calendar as they stand in the address. */
export const planQuery = z.object({
  xem: z.enum(['nam', 'thang', 'danh-sach']).catch('nam'),
  thang: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  sua: z.uuid().optional().catch(undefined),
});

export const yearParam = z
  .string()
  .regex(/^20\d{2}$/)
  .transform(Number);

export const receiveRequestInput = z.object({
  receivedOn: day,
  topic: z.string().transform(normalise).pipe(z.string().min(3, 'topic').max(500, 'long')),
  askedBy: z.string().transform(normalise).pipe(z.string().min(2, 'asked_by').max(200, 'long')),
  claimed: count(10_000_000),
  /** Where whoever asked is told; with neither there is a letter to print. */
  phone,
  email,
});
export type ReceiveRequestInput = z.output<typeof receiveRequestInput>;

export const editRequestInput = receiveRequestInput.extend({
  id: z.uuid(),
  version: z.coerce.number().int(),
});
export type EditRequestInput = z.output<typeof editRequestInput>;

export const countRequestInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  counted: z.coerce.number('count').int('count').min(0, 'count').max(10_000_000, 'count'),
  voters: count(10_000_000),
});
export type CountRequestInput = z.output<typeof countRequestInput>;

export const decideRequestInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  verb: z.enum(['grant', 'decline']),
  /** The month in which it is to be held, as 'YYYY-MM'; of what is granted. */
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'month')
    .optional(),
  reason: optionalText(1000),
});
export type DecideRequestInput = z.output<typeof decideRequestInput>;
