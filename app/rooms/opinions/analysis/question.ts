import { z } from 'zod';

/** What the thread of the analysis is asked, and what it answers; both sides read it here. */
const row = z.object({
  id: z.string(),
  text: z.string(),
  area: z.string().nullable(),
  field: z.string().nullable(),
  /** May the opinion be shown as near and be grouped? A text that taught a field and was rejected may not. */
  isOpen: z.boolean(),
  /** Of an organisation that was merged into this one, or a petition without an opinion: shown as near, never grouped. */
  isPast: z.boolean(),
});
export type AnalysedRow = z.output<typeof row>;

const word = z.object({ fieldCode: z.string(), phrase: z.string() });

export const question = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('put'), pile: z.string(), rows: z.array(row), gone: z.array(z.string()) }),
  z.object({ ask: z.literal('words'), pile: z.string(), words: z.array(word) }),
  z.object({ ask: z.literal('advice'), pile: z.string(), id: z.string() }),
  z.object({ ask: z.literal('groups'), pile: z.string() }),
]);
export type Question = z.output<typeof question>;

const guess = z.object({ code: z.string(), confidence: z.number() });

export const advice = z
  .object({
    near: z.array(
      z.object({
        id: z.string(),
        score: z.number(),
        shared: z.array(z.string()),
        otherPlace: z.tuple([z.string(), z.string()]).nullable(),
      }),
    ),
    field: guess.extend({ isSure: z.boolean(), words: z.array(z.string()), others: z.array(guess) }),
    decisions: z.number(),
  })
  .nullable();
export type Advice = NonNullable<z.output<typeof advice>>;

/** Ids of each group of two and more, the largest group first. */
export const groups = z.array(z.array(z.string()));
