import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import {
  frameKinds,
  isGroupOf,
  requestKinds,
  requestOutcomes,
  supervisionBodies,
  supervisionGroups,
} from './supervision.ts';

const words = (least: number, most: number, code: string) =>
  z
    .string(code)
    .max(most * 2, 'long')
    .transform((said) => normalise(said).trim())
    .pipe(z.string().min(least, code).max(most, 'long'));
const dayParts = z.object({ day: z.string(), month: z.string(), year: z.string() });
const day = z.preprocess(
  (said) => {
    const parts = dayParts.safeParse(said);
    return parts.success ? (parseDayFields(parts.data) ?? '') : said;
  },
  z.string('day').trim().refine(isDay, 'day'),
);
const emptyAsNull = <T extends z.ZodType<string | null>>(schema: T) =>
  z.preprocess((said) => (said === '' || said === undefined ? null : said), schema);
const code = z.string().trim().min(1).max(40);

export const planSupervisionInput = z
  .object({
    organisationId: z.uuid('organisation'),
    title: words(5, 200, 'title'),
    body: z.enum(supervisionBodies, 'body'),
    kind: z.enum(frameKinds).default('petition'),
    from: day,
    to: day,
    unitId: emptyAsNull(z.uuid().nullable()),
    fieldCode: emptyAsNull(z.string().max(20).nullable()),
    group: z.enum(supervisionGroups).default('all'),
  })
  .refine((said) => said.to >= said.from, { path: ['to'], message: 'period' })
  .refine((said) => isGroupOf(said.kind, said.group), { path: ['group'], message: 'group' });
export type PlanSupervisionInput = z.output<typeof planSupervisionInput>;

export const concludeSupervisionInput = z.object({ code, conclusion: words(0, 8000, 'conclusion') });
export const cancelSupervisionInput = z.object({ code, reason: words(0, 500, 'reason') });

export const drawInput = z.object({
  code,
  seed: words(4, 100, 'seed'),
  wanted: z.coerce.number('wanted').int('wanted').min(1, 'wanted').max(500, 'wanted'),
});
export type DrawInput = z.output<typeof drawInput>;

export const findingInput = z.object({
  code,
  threadCode: code,
  severity: z.string('severity').trim().min(1, 'severity').max(40, 'severity'),
  text: words(5, 4000, 'finding'),
  evidence: emptyAsNull(words(0, 500, 'long').nullable()),
});
export type FindingInput = z.output<typeof findingInput>;

/** Filters of the reading list as they stand in the address; what is not known is no filter. */
export const threadsQuery = z.object({
  unitId: z.uuid().nullish().catch(null),
  fieldCode: z.string().trim().min(1).max(20).nullish().catch(null),
  group: z.enum(supervisionGroups).nullish().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ThreadsQuery = z.output<typeof threadsQuery>;

export const sendRequestInput = z.object({
  code,
  kind: z.enum(requestKinds, 'kind'),
  unitId: z.uuid('unit'),
  threadCode: emptyAsNull(code.nullable()),
  text: words(10, 4000, 'request'),
});
export type SendRequestInput = z.output<typeof sendRequestInput>;

export const answerRequestInput = z.object({
  id: z.uuid(),
  answer: words(0, 8000, 'answer'),
  outcome: emptyAsNull(z.enum(requestOutcomes).nullable()),
});
export type AnswerRequestInput = z.output<typeof answerRequestInput>;

export const turnRequestInput = z.object({
  id: z.uuid(),
  verb: z.enum(['take_note', 'ask_again', 'withdraw']),
  words: words(0, 2000, 'words'),
});
export type TurnRequestInput = z.output<typeof turnRequestInput>;
