import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import { populationKinds } from './gauge.ts';

const dayParts = z.object({ day: z.string(), month: z.string(), year: z.string() });
const day = z.preprocess(
  (said) => {
    const parts = dayParts.safeParse(said);
    return parts.success ? (parseDayFields(parts.data) ?? '') : said;
  },
  z.string('day').refine(isDay, 'day'),
);

export const askDraftsInput = z.object({
  unitId: z.uuid(),
  dueOn: day,
  /** Who helps with the matters that are given along with it. */
  cooperatingUnitIds: z.array(z.uuid()).max(30, 'long').default([]),
  note: z
    .string()
    .transform(normalise)
    .pipe(z.string().max(500, 'long'))
    .transform((said) => (said === '' ? null : said))
    .nullable()
    .default(null),
});
export type AskDraftsInput = z.output<typeof askDraftsInput>;

export const populationInput = z.object({
  kind: z.enum(populationKinds),
  /** One part a line: name; people. */
  lines: z.string().trim().min(3, 'lines').max(20_000, 'long'),
  source: z.string().transform(normalise).pipe(z.string().min(3, 'source').max(300, 'long')),
  asOf: day,
});
export type PopulationInput = z.output<typeof populationInput>;

/** One line as it shall stand; `point` is what a map gave, its link too, or nothing. */
export const populationLineInput = z.object({
  id: z.uuid(),
  name: z.string().transform(normalise).pipe(z.string().min(2, 'line-name').max(160, 'long')),
  people: z
    .string()
    .transform((said) => said.replace(/[.\s]/g, ''))
    .pipe(z.string().regex(/^\d{1,9}$/, 'line-people'))
    .transform(Number),
  point: z.string().trim().max(1000, 'long').default(''),
});
export type PopulationLineInput = z.output<typeof populationLineInput>;

export const populationIdInput = z.object({ id: z.uuid() });

export const tallyInput = z.object({ voices: z.record(z.string(), z.string().max(9)).default({}) });
export type TallyInput = z.output<typeof tallyInput>;
