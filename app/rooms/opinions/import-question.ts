import { z } from 'zod';
import { encodings, importTargets } from './import.ts';
import { rowReasons } from './import-row.ts';

/** What the thread that reads sheets is asked, and what it answers; both sides read it here. */
export const mapping = z.object({
  headerRow: z.int().min(0),
  columns: z.partialRecord(z.enum(importTargets), z.int().min(0)),
  encodings: z.record(z.string(), z.enum(encodings)),
  skipHidden: z.boolean(),
  areaOfSheet: z.boolean().optional(),
  fields: z.record(z.string().max(120), z.string().max(20)).optional(),
});

const rules = {
  sheet: z.string(),
  mapping,
  fields: z.array(z.tuple([z.string(), z.string()])),
  today: z.iso.date(),
  /** How many may have signed one letter; null for no bound. */
  peopleMost: z.int().nullable(),
};

export const sheetQuestion = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('open'),
    bytes: z.instanceof(Uint8Array),
    kind: z.enum(['xlsx', 'csv']),
    /** Rows of a sheet that are kept; those behind them are counted only. */
    mostRows: z.int().min(1).optional(),
  }),
  z.object({ ask: z.literal('propose'), sheet: z.string() }),
  z.object({ ask: z.literal('check'), ...rules }),
  z.object({ ask: z.literal('batch'), ...rules, from: z.int().min(0), count: z.int().min(1) }),
  z.object({ ask: z.literal('rows'), sheet: z.string(), most: z.int().min(1).max(5000) }),
  z.object({ ask: z.literal('write'), name: z.string(), rows: z.array(z.array(z.string())) }),
]);
export type SheetQuestion = z.output<typeof sheetQuestion>;

export const opened = z.array(
  z.object({ name: z.string(), isHidden: z.boolean(), rows: z.int(), beyond: z.int() }),
);

export const proposed = z.object({
  mapping,
  columns: z.array(z.object({ label: z.string(), samples: z.array(z.string()) })),
});

const imported = z.object({
  text: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  area: z.string().nullable(),
  fieldCode: z.string().nullable(),
  receivedOn: z.string().nullable(),
  collector: z.string().nullable(),
  people: z.int(),
});

const refused = z.object({ row: z.int(), reason: z.enum(rowReasons), cells: z.array(z.string()) });

export const checked = z.object({
  labels: z.array(z.string()),
  good: z.int(),
  refused: z.int(),
  repeated: z.int(),
  passed: z.int(),
  hidden: z.int(),
  two_phones: z.int(),
  field_unknown: z.int(),
  /** What stands in the column of fields and is no name of ours: as it is written, in how many rows, and what is meant by it. */
  fieldNames: z.array(
    z.object({ name: z.string(), folded: z.string(), rows: z.int(), code: z.string().nullable() }),
  ),
  preview: z.array(imported.extend({ row: z.int() })),
  refusals: z.array(refused),
});
export type Checked = z.output<typeof checked>;

export const batch = z.object({
  taken: z.array(
    imported.extend({ row: z.int(), folded: z.string(), publicText: z.string(), hash: z.string() }),
  ),
  refused: z.array(refused),
  labels: z.array(z.string()),
  next: z.int().nullable(),
});
export type Batch = z.output<typeof batch>;
/** The first rows of a sheet as they stand, for those who read something else than opinions from it. */
export const cellRows = z.array(z.array(z.string()));
export const written = z.instanceof(Uint8Array);
