import { fold } from '#app/ground/fold.ts';
import { type ColumnMapping, type Encoding, type ImportTarget, importTargets } from './import.ts';
import { decode, detectEncoding } from './legacy.ts';

/** A sheet as its cells say it: text of every cell, rows that are hidden, cells that were merged, fonts of the upper rows by column. */
export type SheetCells = Readonly<{
  rows: readonly (readonly string[])[];
  hidden: ReadonlySet<number>;
  merges: readonly Readonly<{ startRow: number; startCol: number; endRow: number; endCol: number }>[];
  fonts: ReadonlyMap<number, readonly string[]>;
  /** Row -> column -> the row that a cell merged downwards has its words from. */
  fills?: ReadonlyMap<number, ReadonlyMap<number, number>>;
}>;

/** What offices write over such a column, without marks. The first that fits wins; the order matters. */
const synonyms: readonly (readonly [ImportTarget, readonly string[]])[] = [
  ['people', ['so nguoi', 'so luot', 'so chu ky', 'luot nguoi', 'so ho dan', 'so ho ky', 'so ho gia dinh']],
  ['name', ['nguoi co y kien', 'nguoi gui y kien', 'nguoi kien nghi']],
  ['text', ['noi dung', 'y kien', 'kien nghi', 'phan anh', 'cau hoi', 'van de', 'de nghi']],
  ['phone', ['dien thoai', 'sdt', 'so dt', 'dt', 'di dong', 'lien he']],
  ['email', ['email', 'thu dien tu', 'mail']],
  ['name', ['ho va ten', 'ho ten', 'nguoi gui', 'nguoi co y kien', 'nguoi dan', 'cu tri', 'ten']],
  ['area', ['to dan pho', 'thon', 'khu pho', 'dia chi', 'noi o', 'ap', 'xom', 'dia ban', 'khu vuc']],
  ['field', ['linh vuc', 'loai', 'nhom']],
  ['received', ['ngay', 'thoi gian']],
  ['collector', ['nguoi thu', 'nguoi ghi', 'nguoi tong hop', 'can bo']],
];
const headerWithin = 25;
const sampled = 200;

/** Where the header is: the first of the upper rows in which most cells name a column; two rows of it count as one. */
export function findHeader(sheet: SheetCells): number {
  let best = { row: 0, hits: 0 };
  for (let row = 0; row < Math.min(headerWithin, sheet.rows.length); row += 1) {
    const width = Math.max(...sheet.rows.slice(row, row + 5).map((each) => each.length));
    const own = Array.from({ length: width }, (_, column) => cellAt(sheet, row, column));
    const hits = new Set(own.flatMap((label) => targetOf(label) ?? [])).size;
    if (hits > best.hits) best = { row, hits };
  }
  return best.row;
}

/** The columns under a header as a first proposal, with the encoding of each; people confirm it. */
export function proposeMapping(sheet: SheetCells): ColumnMapping {
  const headerRow = findHeader(sheet);
  const encodings = encodingsOf(sheet, headerRow);
  const columns: Partial<Record<ImportTarget, number>> = {};
  const labels = labelsAt(sheet, headerRow);
  for (const target of new Set(['text' as const, ...synonyms.map(([each]) => each)])) {
    const taken = new Set(Object.values(columns));
    const at = labels.findIndex((label, column) => !taken.has(column) && targetUnder(label) === target);
    if (at >= 0) columns[target] = at;
  }
  if (columns.text === undefined) columns.text = longestColumn(sheet, headerRow);
  return { headerRow, columns, encodings, skipHidden: true };
}

/** Does a sheet's name say whose it is: "Tổ 5", "Thôn Phú Mỹ"? */
export function isAreaName(name: string): boolean {
  return /^(to|tdp|thon|ap|xom|khu|kp|khom|ban|buon|lang|bon|soc)( |\d)/.test(fold(name));
}

/** The cells of a row of the body; what was merged downwards stands in every row that it covers. */
export function filledRow(sheet: SheetCells, row: number): readonly string[] {
  const own = sheet.rows[row] ?? [];
  const fills = sheet.fills?.get(row);
  if (fills === undefined) return own;
  const cells = [...own];
  for (const [column, from] of fills) {
    while (cells.length <= column) cells.push('');
    if ((cells[column] ?? '').trim() === '') cells[column] = sheet.rows[from]?.[column] ?? '';
  }
  return cells;
}

/** Has a row a cell of its own in any column that is read? One that only a merged cell reaches down to is no opinion. */
export function hasOwnCell(own: readonly string[], mapping: ColumnMapping): boolean {
  return Object.values(mapping.columns).some((column) => (own[column] ?? '').trim() !== '');
}

/** What stands over each column: merged words over their whole width, two rows joined, old fonts read. */
export function labelsAt(sheet: SheetCells, headerRow: number): string[] {
  const width = Math.max(0, ...sheet.rows.slice(headerRow, headerRow + 50).map((row) => row.length));
  const header = sheet.rows.slice(Math.max(0, headerRow - 1), headerRow + 1).flat();
  return Array.from({ length: width }, (_, column) => {
    const lower = cellAt(sheet, headerRow, column);
    const upper =
      headerRow > 0 && isWide(sheet, headerRow - 1, column) ? cellAt(sheet, headerRow - 1, column) : '';
    // Of the header itself: it is often in another font than what stands under it.
    const fonts = sheet.fonts.get(column)?.slice(Math.max(0, headerRow - 1), headerRow + 1) ?? [];
    return [...new Set([upper, lower].filter((part) => part.trim() !== ''))]
      .map((part) => decode(part, detectEncoding(header, fonts)))
      .join(' / ');
  });
}

/** How each column under the header is stored; -1 where a sheet is read without one. */
export function encodingsOf(sheet: SheetCells, headerRow: number): Record<string, Encoding> {
  const body = sheet.rows.slice(headerRow + 1, headerRow + 1 + sampled);
  const width = Math.max(0, ...body.map((row) => row.length));
  const found: Record<string, Encoding> = {};
  for (let column = 0; column < width; column += 1) {
    const texts = body.map((row) => row[column] ?? '');
    found[String(column)] = detectEncoding(texts, sheet.fonts.get(column)?.slice(headerRow + 1) ?? []);
  }
  return found;
}

function cellAt(sheet: SheetCells, row: number, column: number): string {
  const merge = sheet.merges.find(
    (each) => row >= each.startRow && row <= each.endRow && column >= each.startCol && column <= each.endCol,
  );
  return sheet.rows[merge?.startRow ?? row]?.[merge?.startCol ?? column] ?? '';
}

/** Part of a header of two rows: merged, but not the title that runs over the whole sheet. */
function isWide(sheet: SheetCells, row: number, column: number): boolean {
  const filled = sheet.rows[row]?.filter((cell) => cell.trim() !== '').length ?? 0;
  return filled > 1 && cellAt(sheet, row, column) !== '';
}

/** Of two joined rows the lower one says it, if it says anything. */
function targetUnder(label: string): ImportTarget | undefined {
  const parts = label.split(' / ');
  return targetOf(parts.at(-1) ?? '') ?? targetOf(label);
}

function targetOf(label: string): ImportTarget | undefined {
  const folded = ` ${fold(label)} `;
  if (folded.length > 60) return undefined;
  // Alone it is a count of households; "số hồ sơ" folds to nearly the same.
  if (folded === ' so ho ') return 'people';
  return synonyms.find(([, words]) => words.some((word) => folded.includes(` ${word} `)))?.[0];
}

function longestColumn(sheet: SheetCells, headerRow: number): number {
  const lengths: number[] = [];
  for (const row of sheet.rows.slice(headerRow + 1, headerRow + 1 + sampled)) {
    for (const [column, cell] of row.entries()) lengths[column] = (lengths[column] ?? 0) + cell.length;
  }
  return lengths.reduce((best, length, column) => (length > (lengths[best] ?? 0) ? column : best), 0);
}

/** The words of a header as rows are compared with it. */
export function headerWords(header: readonly string[]): ReadonlySet<string> {
  return new Set(header.map((cell) => fold(cell)));
}

/** Does a row repeat the header, sum up, or hold nothing? Such rows are passed over and not called wrong. */
export function isPassedOver(cells: readonly string[], header: ReadonlySet<string>): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return true;
  const short = filled.length <= 4 ? filled.filter((cell) => cell.length <= 12) : [];
  if (short.some((cell) => /^(tong cong|tong so|cong|tong)$/.test(fold(cell)))) return true;
  return filled.length > 1 && filled.every((cell) => cell.length <= 60 && header.has(fold(cell)));
}

export function isTarget(name: string): name is ImportTarget {
  return importTargets.some((target) => target === name);
}
