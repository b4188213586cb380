import { readXlsx, streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import type { SheetCells } from '../import-columns.ts';
import { readCsv } from './csv.ts';
import { hiddenRowsOf, listEntries, type SheetKind } from './safe.ts';

const mostColumns = 80;
const styledRows = 60;

/** `beyond`: so many filled rows stand behind the last one that was kept. */
export type Book = readonly Readonly<{
  name: string;
  isHidden: boolean;
  beyond: number;
  cells: SheetCells;
}>[];

/**
 * Every sheet of a file, as text, so many rows of each at most. Formulas count with their last result. Throws where it
 * cannot be read.
 */
export async function readBook(bytes: Uint8Array, kind: SheetKind, mostRows: number): Promise<Book> {
  if (kind === 'csv') {
    const all = readCsv(bytes);
    const rows = all.slice(0, mostRows);
    const cells = { rows, hidden: new Set<number>(), merges: [], fonts: new Map() };
    return [{ name: 'CSV', isHidden: false, beyond: all.length - rows.length, cells }];
  }
  const styled = await readXlsx(bytes, { maxRows: styledRows, readStyles: true });
  const parts = sheetParts(bytes);
  const book = [];
  for (const [at, sheet] of styled.sheets.entries()) {
    const rows: string[][] = [];
    let beyond = 0;
    for await (const row of streamXlsxRows(bytes, { sheet: at })) {
      if (row.index >= mostRows) {
        if (row.values.some((value) => textOf(value).trim() !== '')) beyond += 1;
        continue;
      }
      while (rows.length < row.index) rows.push([]);
      rows.push(row.values.slice(0, mostColumns).map(textOf));
    }
    const hidden =
      parts.length === styled.sheets.length ? await hiddenRowsOf(bytes, parts[at] ?? '') : new Set<number>();
    const merges = sheet.merges ?? [];
    const fills = fillsOf(merges, rows.length);
    const cells = { rows, hidden, merges, fills, fonts: fontsOf(sheet.cells) };
    const isHidden = sheet.hidden === true || sheet.veryHidden === true;
    book.push({ name: sheet.name, isHidden, beyond, cells });
  }
  return book;
}

/** Rows as a sheet that Excel opens: text only, so that nothing in it is ever a formula. */
export async function writeSheet(name: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, () => ({ width: 24 }));
  return await writeXlsx({ sheets: [{ name, columns, rows: rows.map((row) => [...row]) }] });
}

/** The parts in the order of the sheets, where their numbers say it. */
function sheetParts(bytes: Uint8Array): string[] {
  const numberOf = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
  return (listEntries(bytes) ?? [])
    .map((entry) => entry.name)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => numberOf(a) - numberOf(b));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? '' : String(value);
}

/** Which rows a cell that was merged downwards reaches. */
function fillsOf(merges: SheetCells['merges'], rows: number): SheetCells['fills'] {
  const fills = new Map<number, Map<number, number>>();
  for (const { startRow, endRow, startCol } of merges) {
    if (startCol >= mostColumns) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows - 1); row += 1) {
      const known = fills.get(row) ?? new Map<number, number>();
      fills.set(row, known.set(startCol, startRow));
    }
  }
  return fills;
}

type StyledCells = ReadonlyMap<string, { style?: { font?: { name?: string } } }>;

function fontsOf(cells: StyledCells | undefined): ReadonlyMap<number, readonly string[]> {
  const fonts = new Map<number, string[]>();
  for (const [key, cell] of cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const known = fonts.get(column) ?? [];
    while (known.length <= row) known.push('');
    known[row] = cell.style?.font?.name ?? '';
    fonts.set(column, known);
  }
  return fonts;
}
