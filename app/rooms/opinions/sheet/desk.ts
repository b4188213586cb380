import { isThreadLost, wasOutOfMemory } from '#app/gateways/threads.ts';
import { Refusal, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import {
  batch,
  cellRows,
  checked,
  opened,
  proposed,
  type SheetQuestion,
  written,
} from '../import-question.ts';
import type { SheetKind } from './safe.ts';

/** Two at once bound what sheets take of the machine, whoever hands them in; a third waits for its turn. */
const limits = { megabytes: 168, youngMegabytes: 8, atOnce: 2 };
/** What is handed in must be read with less than its trial and its run have: what passes here does not fail there. */
const weighed = { ...limits, megabytes: 152 };
const longest = { openMs: 60_000, restMs: 30_000 } as const;

type Rules = Pick<
  Extract<SheetQuestion, { ask: 'check' }>,
  'sheet' | 'mapping' | 'fields' | 'today' | 'peopleMost'
>;

type SheetFile = Readonly<{ bytes: Uint8Array; kind: SheetKind; name: string }>;
export type OpenSheet = Awaited<ReturnType<typeof openSheet>>;

/**
 * One file open in a thread of its own; it must be closed. Invalid `import.heavy` where it takes more memory than a
 * sheet gets, `import.unreadable` where it is broken; busy `import.slow` where the machine had no time for it.
 */
export async function openSheet(house: House, file: SheetFile, { isWeighed = false, mostRows = 0 } = {}) {
  const thread = house.threads.open('sheet', isWeighed ? weighed : limits);
  const askWithin = async (ms: number, question: SheetQuestion) => {
    try {
      return await thread.ask(question, { ms });
    } catch (error) {
      throw asRefusal(error, { file, isOpening: question.ask === 'open' });
    }
  };
  const ask = (question: SheetQuestion) => askWithin(longest.restMs, question);
  const { kind } = file;
  const bytes = new Uint8Array(file.bytes);
  const most = mostRows > 0 ? { mostRows } : {};
  try {
    const sheets = opened.parse(await askWithin(longest.openMs, { ask: 'open', bytes, kind, ...most }));
    return {
      sheets,
      propose: async (sheet: string) => proposed.parse(await ask({ ask: 'propose', sheet })),
      check: async (rules: Rules) => checked.parse(await ask({ ask: 'check', ...rules })),
      batch: async (rules: Rules, span: { from: number; count: number }) =>
        batch.parse(await ask({ ask: 'batch', ...rules, ...span })),
      rows: async (sheet: string, most: number) => cellRows.parse(await ask({ ask: 'rows', sheet, most })),
      close: () => thread.close(),
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
}

/**
 * The sheets of a file that may come in, read once as a whole before anything is kept. As `openSheet`, and invalid
 * `import.rows` (sheet, rows, most) where one has more rows than rule `import.rows_most` allows.
 */
export async function weighSheet(house: House, file: SheetFile, mostRows: number | null) {
  const book = await openSheet(house, file, { isWeighed: true, mostRows: mostRows ?? 0 });
  await book.close();
  const long = book.sheets.find((each) => each.beyond > 0);
  if (long === undefined) return book.sheets;
  const facts = { name: file.name, sheet: long.name, rows: long.rows + long.beyond, most: mostRows };
  throw refuse('invalid', 'import.rows', facts);
}

function asRefusal(error: unknown, { file, isOpening }: { file: SheetFile; isOpening: boolean }): unknown {
  const facts = { name: file.name };
  if (wasOutOfMemory(error)) return refuse('invalid', 'import.heavy', facts);
  if (isThreadLost(error)) return refuse('busy', 'import.slow', facts);
  if (error instanceof Refusal || !isOpening) return error;
  return refuse('invalid', 'import.unreadable', facts);
}

/** Rows as a file for Excel, written in a thread. */
export async function drawSheet(
  house: House,
  name: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const thread = house.threads.open('sheet', limits);
  try {
    const question: SheetQuestion = { ask: 'write', name, rows: rows.map((row) => [...row]) };
    return written.parse(await thread.ask(question, { ms: longest.restMs }));
  } finally {
    await thread.close();
  }
}
