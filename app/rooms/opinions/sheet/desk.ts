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
const limits = { megabytes: 160, youngMegabytes: 8, atOnce: 2 };
const longest = { openMs: 60_000, restMs: 30_000 } as const;

type Rules = Pick<
  Extract<SheetQuestion, { ask: 'check' }>,
  'sheet' | 'mapping' | 'fields' | 'today' | 'peopleMost'
>;

/** One file open in a thread of its own; it must be closed. Rejects with a ThreadLost where the file is too much. */
export async function openSheet(house: House, file: { bytes: Uint8Array; kind: SheetKind }) {
  const thread = house.threads.open('sheet', limits);
  const ask = (question: SheetQuestion) => thread.ask(question, { ms: longest.restMs });
  try {
    const sheets = opened.parse(await thread.ask({ ask: 'open', ...file }, { ms: longest.openMs }));
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
