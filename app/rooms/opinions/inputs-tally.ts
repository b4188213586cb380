import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';

const number = (most: number, code: string) => z.coerce.number(code).int(code).min(0, code).max(most, code);

/** One pile of forms: where from, how many, and how many ticks for each topic in the order of the dialogue. */
export const tallyInput = z
  .object({
    residentialUnit: z
      .string('tally-unit')
      .transform((said) => normalise(said).trim())
      .pipe(z.string().min(2, 'tally-unit').max(120, 'long')),
    forms: number(100_000, 'tally-forms').min(1, 'tally-forms'),
    ticks: z
      .array(z.preprocess((said) => (said === '' ? 0 : said), number(100_000, 'tally-ticks')))
      .default([]),
  })
  .superRefine((said, context) => {
    for (const [index, ticks] of said.ticks.entries())
      if (ticks > said.forms)
        context.addIssue({ code: 'custom', path: ['ticks', index], message: 'tally-more' });
  });
export type TallyInput = z.output<typeof tallyInput>;

export const removeTallyInput = z.object({ id: z.uuid() });
