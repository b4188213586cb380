import { fold, isBlank, normalise } from '#app/ground/fold.ts';
import { phoneIn } from '#app/ground/phone.ts';
import type { ColumnMapping, ImportTarget } from './import.ts';
import { decode } from './legacy.ts';
import { lengthOf, textLimit } from './opinion.ts';

/** One row that can be taken in. Days are 'YYYY-MM-DD'. */
export type ImportedRow = Readonly<{
  text: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  area: string | null;
  fieldCode: string | null;
  receivedOn: string | null;
  collector: string | null;
  /** How many signed it. */
  people: number;
}>;

/** Why a row is not taken in; the sentences are in words. */
export const rowReasons = [
  'text_empty',
  'text_long',
  'text_broken',
  'phone',
  'email',
  'date',
  'date_future',
  'people',
] as const;
export type RowReason = (typeof rowReasons)[number];
/** What a row lost on the way in, to be said before it does. */
export const rowDoubts = ['two_phones', 'field_unknown'] as const;
export type RowDoubt = (typeof rowDoubts)[number];
export type RowReading =
  | Readonly<{
      row: ImportedRow;
      doubts: readonly RowDoubt[];
      /** A name of a field that is none of ours, whatever was said to be meant by it. */
      foreignField: string | null;
    }>
  | Readonly<{ reason: RowReason }>;

export type RowRules = Readonly<{
  mapping: ColumnMapping;
  /** The name of the sheet. */
  sheet: string;
  /** Folded name or code of a field -> its code. */
  fields: ReadonlyMap<string, string>;
  today: string;
  peopleMost: number | null;
}>;

/** Reads one row by the mapping; what is doubtful is refused with its reason and never guessed. */
export function readRow(
  cells: readonly string[],
  { mapping, sheet, fields, today, peopleMost }: RowRules,
): RowReading {
  const at = (target: ImportTarget) => {
    const column = mapping.columns[target];
    if (column === undefined) return '';
    return normalise(decode(cells[column] ?? '', mapping.encodings[String(column)] ?? 'unicode'));
  };
  const text = at('text');
  if (isBlank(text)) return { reason: 'text_empty' };
  if (lengthOf(text) > textLimit) return { reason: 'text_long' };
  if (isBroken(text)) return { reason: 'text_broken' };
  const phone = readPhone(at('phone'));
  if (phone === undefined) return { reason: 'phone' };
  const email = at('email');
  if (email !== '' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(email)) return { reason: 'email' };
  const receivedOn = readDay(at('received'));
  if (receivedOn === undefined) return { reason: 'date' };
  if (receivedOn !== null && receivedOn > today) return { reason: 'date_future' };
  const people = readPeople(at('people'));
  if (people === undefined || (peopleMost !== null && people > peopleMost)) return { reason: 'people' };
  const fieldName = line(at('field'));
  const named = fold(fieldName ?? '');
  const ours = fields.get(named);
  const fieldCode = ours ?? fields.get(fold(mapping.fields?.[named] ?? '')) ?? null;
  const doubts: RowDoubt[] = [];
  if (numbersOf(at('phone')).length > 1 && onePhone(at('phone')) === undefined) doubts.push('two_phones');
  if (fieldCode === null && named !== '') doubts.push('field_unknown');
  return {
    doubts,
    foreignField: ours === undefined && named !== '' ? fieldName : null,
    row: {
      text,
      phone,
      email: email || null,
      name: line(at('name')),
      area: line(mapping.areaOfSheet ? normalise(sheet) : at('area')),
      fieldCode,
      receivedOn,
      collector: line(at('collector')),
      people,
    },
  };
}

/** Letters that were lost before the sheet came to us cannot be brought back: report, do not guess. */
function isBroken(text: string): boolean {
  const lost = text.match(/\p{L}\?\p{L}|\uFFFD/gu)?.length ?? 0;
  return lost >= 3;
}

/**
 * A telephone number; Excel eats a leading zero. Of two numbers in a cell the first. Null where the cell is empty,
 * undefined where it is none.
 */
export function readPhone(cell: string): string | null | undefined {
  if (isBlank(cell)) return null;
  const whole = onePhone(cell);
  return whole ?? onePhone(numbersOf(cell)[0] ?? '');
}

function onePhone(text: string): string | undefined {
  const digits = text.replace(/[\s.()/-]/g, '');
  return phoneIn(/^(?:[35789]\d{8}|2\d{9})$/.test(digits) ? `0${digits}` : digits);
}

function numbersOf(cell: string): string[] {
  return cell.split(/[;,/|\n]|\s[-–]\s|\s(?:và|hoặc|hay)\s/u).filter((part) => /\d{3}/.test(part));
}

/** `40`, `40 hộ`, `1.200 người`: how many signed; one where the cell is empty, undefined where it is no count. */
export function readPeople(cell: string): number | undefined {
  if (isBlank(cell)) return 1;
  const said = /^(\d{1,3}(?:[. ]\d{3})|\d{1,6})(?:\s*\p{L}[\p{L}\s]*)?$/u.exec(cell.trim())?.[1];
  const count = Number(said?.replace(/[. ]/g, ''));
  return count >= 1 ? count : undefined;
}

/** `5/11/2026`, `5.11.26`, `2026-11-05`, an Excel number; never month first. Null where empty, undefined where unclear. */
export function readDay(cell: string): string | null | undefined {
  const text = cell.trim().replace(/^(?:ngày|ngay)\s+/iu, '');
  if (text === '') return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?:\s+\d{1,2}[:h]\d{0,2}.*)?$/.exec(
    text,
  );
  if (written) {
    const year = Number(written[3]);
    return dayOf(year < 100 ? 2000 + year : year, Number(written[2]), Number(written[1]));
  }
  const serial = Number(text);
  if (/^\d{5}(?:\.\d+)?$/.test(text) && serial >= 20_000 && serial <= 60_000) {
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
  }
  return undefined;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1990 && year < 2100;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

function line(text: string): string | null {
  const one = text.replaceAll('\n', ' ').trim();
  return one === '' ? null : [...one].slice(0, 120).join('');
}
