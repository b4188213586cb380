import { z } from 'zod';
import { normalise } from '#app/ground/fold.ts';
import { isDay, parseDayFields } from '#app/ground/time.ts';
import { type ListField, type ListName, type ListWords, listNames, lists } from './list.ts';

const dayParts = z.object({ day: z.string(), month: z.string(), year: z.string() });
/** 'YYYY-MM-DD', or the three boxes of a form. */
const day = z.preprocess(
  (said) => {
    const parts = dayParts.safeParse(said);
    return parts.success ? (parseDayFields(parts.data) ?? '') : said;
  },
  z.string('day').trim().refine(isDay, 'day'),
);
const ticked = z
  .preprocess((said) => said === true || said === 'on' || said === '1', z.boolean())
  .default(false);
/** An entry that is there; a new one has none yet. */
const code = z
  .string()
  .max(60)
  .transform((said) => (said === '' ? null : said))
  .nullable()
  .default(null);

/** One version of an entry of this list: its words, where they come from, from when. Errors by `words.<field>`. */
export function listEntryInput(list: ListName) {
  const { fields } = lists[list];
  return z.object({
    code,
    words: z.preprocess(
      (said) => said ?? {},
      z.object(Object.fromEntries(fields.map((field) => [field.name, wordOf(field)]))),
    ),
    position: z.coerce.number('number').int('number').min(1, 'number').max(999, 'number'),
    source: oneLine(300),
    isChecked: ticked,
    validFrom: day,
  });
}
export type ListEntryInput = Readonly<{
  code: string | null;
  words: ListWords;
  position: number;
  source: string;
  isChecked: boolean;
  validFrom: string;
}>;

const written = z.string().min(1).max(60);
export const onEntryInput = z.object({ code: written });
export const leaveOutInput = z.object({ code: written, reason: oneLine(300) });

/** The list that an address names; null where there is none. */
export function listOf(name: string): ListName | null {
  return listNames.find((list) => list === name) ?? null;
}

function oneLine(most: number, isOptional = false) {
  return z
    .string('required')
    .max(most * 4, 'long')
    .transform((said) => normalise(said).replaceAll('\n', ' '))
    .pipe(z.string().max(most, 'long'))
    .refine((said) => isOptional || said.length > 1, 'required');
}

function wordOf(field: ListField): z.ZodType<string | string[]> {
  const { kind, most = 120, options = [], isOptional = false } = field;
  const isKnown = (said: string) => options.includes(said);
  if (kind === 'some') {
    const list = z.preprocess(
      (said) => (typeof said === 'string' ? [said] : (said ?? [])),
      z.array(z.string()),
    );
    return list.refine((said) => said.every(isKnown), 'required');
  }
  if (kind === 'one') {
    const choice = z
      .string('required')
      .refine((said) => isKnown(said) || (isOptional && said === ''), 'required');
    return isOptional ? choice.default('') : choice;
  }
  if (kind === 'number') {
    const written = z.string('number').transform((said) => said.trim().replace(/^[−–]/, '-'));
    return written.refine((said) => /^-?\d+$/.test(said) && Math.abs(Number(said)) <= most, 'number');
  }
  return isOptional ? oneLine(most, true).default('') : oneLine(most);
}
