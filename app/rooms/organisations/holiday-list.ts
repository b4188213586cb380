import { fold } from '#app/ground/fold.ts';
import { addDays, type Day, daysBetween, parseDayFields } from '#app/ground/time.ts';

export type HolidayLine = Readonly<{ day: Day; kind: 'holiday' | 'swapped_work'; name: string }>;
export type HolidayFault = Readonly<{ line: number; text: string }>;

/** No single holiday is longer; a longer span is a slip of the pen. */
const longestSpan = 15;

/**
 * Reads a yearly announcement as people paste it, one line each: `04/02/2027 - 10/02/2027; nghỉ; Tết Nguyên đán`.
 * Parts stand apart by semicolon, tab or upright bar; days may also be written 2027-02-04; a span gives every day of
 * it; empty lines are skipped. The last line for a day counts. `faults` numbers its lines from 1.
 */
export function readHolidayList(text: string): { lines: HolidayLine[]; faults: HolidayFault[] } {
  const found = new Map<Day, HolidayLine>();
  const faults: HolidayFault[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const read = readLine(line);
    if (read === null) faults.push({ line: index + 1, text: line.slice(0, 120) });
    else for (const each of read) found.set(each.day, each);
  }
  const lines = [...found.values()].sort((one, other) => one.day.localeCompare(other.day));
  return { lines, faults };
}

/** The same list as text, as it can be read back. */
export function writeHolidayList(lines: readonly HolidayLine[]): string {
  return lines
    .map((line) => `${line.day.split('-').reverse().join('/')}; ${words[line.kind][0]}; ${line.name}`)
    .join('\n');
}

/** Days that come on the same date every year: those that stood in each of the years given. */
export function fixedDays(
  known: readonly HolidayLine[],
  years: readonly number[],
  year: number,
): HolidayLine[] {
  const isFixed = (line: HolidayLine) =>
    years.every((each) =>
      known.some((other) => other.day === `${each}${line.day.slice(4)}` && other.name === line.name),
    );
  const [first] = years;
  return known
    .filter((line) => line.kind === 'holiday' && line.day.startsWith(`${first}-`) && isFixed(line))
    .map((line) => ({ ...line, day: `${year}${line.day.slice(4)}` }));
}

const words = {
  holiday: ['nghỉ', 'nghi', 'holiday', 'off'],
  swapped_work: ['làm bù', 'lam bu', 'lam viec', 'work'],
} as const;

function readLine(line: string): HolidayLine[] | null {
  const [days = '', kindText = '', ...rest] = line.split(/[;\t|]/).map((part) => part.trim());
  const name = rest.join('; ');
  const kind = kindOf(kindText);
  const [from, to] = spanOf(days);
  if (kind === null || name.length < 2 || from === null || to === null) return null;
  const length = daysBetween(from, to);
  if (length < 0 || length >= longestSpan) return null;
  return Array.from({ length: length + 1 }, (_, index) => ({ day: addDays(from, index), kind, name }));
}

function kindOf(text: string): HolidayLine['kind'] | null {
  const folded = fold(text);
  if (words.holiday.some((word) => fold(word) === folded)) return 'holiday';
  return words.swapped_work.some((word) => fold(word) === folded) ? 'swapped_work' : null;
}

function spanOf(text: string): [Day | null, Day | null] {
  const written = text.match(/\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}/g) ?? [];
  const days = written.map(dayIn);
  return [days[0] ?? null, days.length > 2 ? null : (days[1] ?? days[0] ?? null)];
}

function dayIn(text: string): Day | null {
  const parts = text.includes('/') ? text.split('/') : text.split('-').reverse();
  const [day = '', month = '', year = ''] = parts;
  return parseDayFields({ day, month, year });
}
