import { fold } from '#app/ground/fold.ts';
import type { Day } from '#app/ground/time.ts';

/**
 * How a number is built (domain model 2.2, 2.3): State and Front papers `05/TB-UBND`, Party papers `05-TB/ĐU`. A
 * number that is built otherwise is kept as it was typed.
 */
export type NumberFamily = 'state' | 'party' | 'free';
export type DocumentNumber = Readonly<{
  family: NumberFamily;
  serial: number;
  /** What stands behind the serial: `/TB-UBND`, `-TB/ĐU`. */
  symbol: string;
}>;

const patterns = [
  ['state', /^(\d{1,5})\s*(\/\s*\p{L}+\s*-\s*[\p{L}\d-]+)$/u],
  ['party', /^(\d{1,5})\s*(-\s*\p{L}+\s*\/\s*[\p{L}\d]+)$/u],
] as const;

/** The parts of a number as it was typed, without "Số" before it. */
export function readNumber(typed: string): DocumentNumber {
  const bare = typed
    .normalize('NFC')
    .replace(/^\s*số\s*:?\s*/iu, '')
    .trim();
  for (const [family, pattern] of patterns) {
    const found = pattern.exec(bare);
    if (found) return { family, serial: Number(found[1]), symbol: (found[2] ?? '').replace(/\s/gu, '') };
  }
  return { family: 'free', serial: 0, symbol: bare };
}

/**
 * Within which run the serial may stand only once: State papers begin again with each year, Party papers run on through
 * the term of the committee (`termFrom` null: none was written down, so one run through all years).
 */
export function seriesOf(number: DocumentNumber, on: { day: Day; termFrom: Day | null }): string {
  const period = number.family === 'party' ? (on.termFrom ?? 'all') : on.day.slice(0, 4);
  return `${number.family}:${fold(number.symbol)}:${period}`;
}

/** The number as it is written: below ten with a nought in front. */
export function writeNumber(number: DocumentNumber): string {
  if (number.family === 'free') return number.symbol;
  return `${String(number.serial).padStart(2, '0')}${number.symbol}`;
}
