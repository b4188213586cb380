import { createHash } from 'node:crypto';
import type { Job } from '#app/gateways/threads.ts';
import { fold } from '#app/ground/fold.ts';
import type { ColumnMapping } from '../import.ts';
import {
  encodingsOf,
  filledRow,
  hasOwnCell,
  headerWords,
  isAreaName,
  isPassedOver,
  labelsAt,
  proposeMapping,
  type SheetCells,
} from '../import-columns.ts';
import { type SheetQuestion, sheetQuestion } from '../import-question.ts';
import { type ImportedRow, type RowReading, type RowRules, readRow } from '../import-row.ts';
import { decode } from '../legacy.ts';
import { redact } from '../redact.ts';
import { type Book, readBook, writeSheet } from './read.ts';

const previewed = 12;
const refusalsShown = 60;
const shownOfCell = 500;
const samples = 4;
const namesShown = 40;

/** Reads one file in its own thread, where it can do no harm but to itself. */
export function openSheetReading(): Job {
  let book: Book = [];
  return async (asked) => {
    const given = sheetQuestion.parse(asked);
    if (given.ask === 'write') return await writeSheet(given.name, given.rows);
    if (given.ask === 'open') {
      book = await readBook(given.bytes, given.kind, given.mostRows ?? Number.POSITIVE_INFINITY);
      return book.map(({ name, isHidden, beyond, cells }) => {
        return { name, isHidden, beyond, rows: cells.rows.length };
      });
    }
    const cells = book.find((sheet) => sheet.name === given.sheet)?.cells;
    if (cells === undefined) throw new Error(`no sheet ${given.sheet}`);
    if (given.ask === 'rows') {
      const shown = cells.rows.filter((_, row) => !cells.hidden.has(row)).slice(0, given.most);
      const stored = encodingsOf(cells, -1);
      return shown.map((row) =>
        row.map((cell, column) => decode(cell ?? '', stored[String(column)] ?? 'unicode')),
      );
    }
    if (given.ask === 'propose') return propose(cells, given.sheet);
    return given.ask === 'check' ? check(cells, given) : takeBatch(cells, given);
  };
}

function propose(cells: SheetCells, name: string) {
  const found = proposeMapping(cells);
  const isOfArea = found.columns.area === undefined && isAreaName(name);
  const mapping = isOfArea ? { ...found, areaOfSheet: true } : found;
  const body = cells.rows.slice(mapping.headerRow + 1, mapping.headerRow + 200);
  const columns = labelsAt(cells, mapping.headerRow).map((label, column) => ({
    label,
    samples: body
      .map((row) => decode(row[column] ?? '', mapping.encodings[String(column)] ?? 'unicode'))
      .filter((text) => text.trim() !== '')
      .slice(0, samples),
  }));
  return { mapping, columns };
}

type Asked = Extract<SheetQuestion, { ask: 'check' | 'batch' }>;
type Read = Readonly<{ row: number; cells: readonly string[]; reading: RowReading }>;

/** Rows of the body one after the other; those that are passed over are counted and not given. */
function* bodyOf(
  sheet: SheetCells,
  asked: Asked,
  span: { from: number; to: number; onPass?: (why: 'passed' | 'hidden') => void },
): Generator<Read> {
  const { mapping, sheet: name, today, peopleMost } = asked;
  const rules: RowRules = { mapping, sheet: name, fields: new Map(asked.fields), today, peopleMost };
  const header = headerWords(sheet.rows[asked.mapping.headerRow] ?? []);
  for (let row = span.from; row < Math.min(span.to, sheet.rows.length); row += 1) {
    const own = sheet.rows[row] ?? [];
    const cells = filledRow(sheet, row);
    const isReached = cells !== own && !hasOwnCell(own, mapping);
    if (row <= mapping.headerRow) continue;
    if (isReached || isPassedOver(own, header)) span.onPass?.('passed');
    else if (mapping.skipHidden && sheet.hidden.has(row)) span.onPass?.('hidden');
    else yield { row, cells, reading: readRow(cells, rules) };
  }
}

function check(sheet: SheetCells, asked: Asked) {
  const counts = { good: 0, refused: 0, repeated: 0, passed: 0, hidden: 0, two_phones: 0, field_unknown: 0 };
  const seen = new Set<string>();
  const preview: (ImportedRow & { row: number })[] = [];
  const refusals: unknown[] = [];
  const names = new Map<string, { name: string; rows: number }>();
  const span = {
    from: 0,
    to: sheet.rows.length,
    onPass: (why: 'passed' | 'hidden') => {
      counts[why] += 1;
    },
  };
  for (const { row, cells, reading } of bodyOf(sheet, asked, span)) {
    if ('reason' in reading) {
      counts.refused += 1;
      if (refusals.length < refusalsShown) {
        const shown = decoded(cells, asked.mapping).map((cell) => cell.slice(0, shownOfCell));
        refusals.push({ row, reason: reading.reason, cells: shown });
      }
      continue;
    }
    for (const doubt of reading.doubts) counts[doubt] += 1;
    if (reading.foreignField !== null) countName(names, reading.foreignField);
    const hash = hashOf(reading.row);
    if (seen.has(hash)) counts.repeated += 1;
    else counts.good += 1;
    seen.add(hash);
    if (preview.length < previewed) preview.push({ ...reading.row, row });
  }
  return {
    ...counts,
    fieldNames: namesOf(names, asked),
    preview,
    refusals,
    labels: labelsAt(sheet, asked.mapping.headerRow),
  };
}

type Names = Map<string, { name: string; rows: number }>;

function countName(names: Names, name: string): void {
  const folded = fold(name);
  const known = names.get(folded) ?? { name, rows: 0 };
  names.set(folded, { ...known, rows: known.rows + 1 });
}

/** The names that most rows have, each with what was said to be meant by it. */
function namesOf(names: Names, asked: Asked) {
  const codes = new Map(asked.fields);
  return [...names]
    .map(([folded, known]) => {
      const code = codes.get(fold(asked.mapping.fields?.[folded] ?? '')) ?? null;
      return { ...known, folded, code };
    })
    .sort((a, b) => b.rows - a.rows)
    .slice(0, namesShown);
}

function takeBatch(sheet: SheetCells, asked: Extract<Asked, { ask: 'batch' }>) {
  const to = asked.from + asked.count;
  const taken: unknown[] = [];
  const refused: unknown[] = [];
  for (const { row, cells, reading } of bodyOf(sheet, asked, { from: asked.from, to })) {
    if ('reason' in reading)
      refused.push({ row, reason: reading.reason, cells: decoded(cells, asked.mapping) });
    else {
      const { text, name: sender } = reading.row;
      const more = {
        folded: fold(text),
        publicText: redact(text, { sender }).text,
        hash: hashOf(reading.row),
      };
      taken.push({ ...reading.row, ...more, row });
    }
  }
  const labels = labelsAt(sheet, asked.mapping.headerRow);
  return { taken, refused, labels, next: to < sheet.rows.length ? to : null };
}

function decoded(cells: readonly string[], mapping: ColumnMapping): string[] {
  return cells.map((cell, column) => decode(cell, mapping.encodings[String(column)] ?? 'unicode'));
}

/** The same words of the same person: a row that comes a second time, in this sheet or in the next. */
function hashOf(row: ImportedRow): string {
  const who = row.phone ?? fold(row.name ?? '');
  return createHash('sha256')
    .update(`${who}|${fold(row.text)}`)
    .digest('hex')
    .slice(0, 32);
}
