import { fold, normalise } from '#app/ground/fold.ts';

/** One person on a sheet. */
export type SheetRow = Readonly<{ name: string; place: string | null }>;

const mostRows = 2_000;
const headings = /^(ho va ten|ho ten|ho va ten dai bieu|ten|name|full name)$/;
const numbered = /^(stt|tt|so tt|so thu tu|no|#)$/;

/**
 * Reads a roll as it is kept in practice: one person a line, columns parted by tab, semicolon or comma, in quotes or
 * not, with or without a heading and a column of numbers. Lines without a name are left out; so is who comes twice.
 */
export function readSheet(text: string): SheetRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const part = partOf(lines);
  const rows = lines.slice(0, mostRows).map((line) => cellsOf(line, part));
  const columns = columnsOf(rows[0] ?? []);
  const body = columns.isHeading ? rows.slice(1) : rows;
  const seen = new Set<string>();
  return body.flatMap((cells) => {
    const from = !columns.isHeading && /^\d+[.)]?$/.test(cells[0] ?? '') ? 1 : columns.name;
    const name = normalise(cells[from] ?? '');
    const place = normalise(cells[from + 1] ?? '');
    const key = rollKey(name, place === '' ? null : place);
    if (fold(name).length < 2 || seen.has(key)) return [];
    seen.add(key);
    return [{ name: name.slice(0, 120), place: place === '' ? null : place.slice(0, 120) }];
  });
}

/** Who is the same person on the roll of one point. */
export function rollKey(name: string, place: string | null): string {
  return `${fold(name)}|${fold(place ?? '')}`;
}

/** What parts the columns: that which the first lines have most of. */
function partOf(lines: readonly string[]): string {
  const sample = lines.slice(0, 20).join('\n');
  const counts = ['\t', ';', ','].map((part) => ({ part, count: sample.split(part).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).part;
}

function columnsOf(first: readonly string[]): { isHeading: boolean; name: number } {
  const folded = first.map((cell) => fold(cell));
  const name = folded.findIndex((cell) => headings.test(cell));
  if (name >= 0) return { isHeading: true, name };
  return { isHeading: folded.some((cell) => numbered.test(cell)), name: 0 };
}

function cellsOf(line: string, part: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const [index, letter] of line.split('').entries()) {
    if (letter === '"') {
      // Two in a row inside quotes are one that was meant.
      if (!quoted && line[index - 1] === '"' && index > 0) cell += '"';
      quoted = !quoted;
    } else if (letter === part && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
