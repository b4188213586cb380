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

export const tallyInput = z.object({ voices: z.record(z.string(), z.string().max(9)).default({}) });
export type TallyInput = z.output<typeof tallyInput>;
