import { fold, normalise } from '#app/ground/fold.ts';
import { readTableText } from '#app/ground/table-text.ts';

/** One person on a sheet. */
export type SheetRow = Readonly<{ name: string; place: string | null }>;

const mostRows = 2_000;
const headings = /^(ho va ten|ho ten|ho va ten dai bieu|ten|name|full name)$/;
const numbered = /^(stt|tt|so tt|so thu tu|no|#)$/;

/**
 * Reads a roll as it is kept in practice: one person a line, with or without a heading and a column of numbers.
 * Lines without a name are left out; so is who comes twice.
 */
export function readSheet(text: string): SheetRow[] {
  const rows = readTableText(text.trim())
    .slice(0, mostRows)
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
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

function columnsOf(first: readonly string[]): { isHeading: boolean; name: number } {
  const folded = first.map((cell) => fold(cell));
  const name = folded.findIndex((cell) => headings.test(cell));
  if (name >= 0) return { isHeading: true, name };
  return { isHeading: folded.some((cell) => numbered.test(cell)), name: 0 };
}
