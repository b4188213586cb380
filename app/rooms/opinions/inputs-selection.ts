import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { chosenWays } from './selection.ts';

const text = (least: number, most: number, code: string) =>
  z.string().transform(normalise).pipe(z.string().min(least, code).max(most, 'long'));
const optional = z
  .string()
  .transform(normalise)
  .pipe(z.string().max(500, 'long'))
  .transform((said) => (said === '' ? null : said))
  .nullable()
  .default(null);

export const selectInput = z.object({ code: z.string().max(40), way: z.enum(chosenWays), reason: optional });
export type SelectInput = z.output<typeof selectInput>;

export const unselectInput = z.object({ code: z.string().max(40), reason: text(3, 500, 'reason') });
export type UnselectInput = z.output<typeof unselectInput>;

export const drawRefusedInput = z.object({ seed: text(4, 120, 'seed') });

export const recheckInput = z.object({
  code: z.string().max(40),
  verdict: z.enum(['right', 'wrong']),
  note: optional,
});
export type RecheckInput = z.output<typeof recheckInput>;

export const drawInput = z.object({
  seed: text(4, 120, 'seed'),
  wanted: z.coerce.number('wanted').int('wanted').min(1, 'wanted').max(100, 'wanted'),
});
export type DrawInput = z.output<typeof drawInput>;
