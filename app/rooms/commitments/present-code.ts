import { explainTypo, parseCode, type Typo } from '#app/ground/code.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readExistingCodes } from './store-thread.ts';

/** Why a typed code leads nowhere, and which existing one was probably meant. */
export type WrongCodeView = Readonly<{
  typed: string;
  kind: 'empty' | 'malformed' | 'unknown' | 'wrong';
  typo: Typo | null;
}>;

/** The public code behind what somebody typed: letters, year and dashes may be left out; null where none fits. */
export async function findCode(house: House, typed: string): Promise<string | null> {
  const year = dayOf(house.now()).slice(0, 4);
  const readings = [typed, `KN${typed}`, `KN${year}${typed}`, `LH${typed}`, `LH${year}${typed}`]
    .map(parseCode)
    .flatMap((reading) => (reading.kind === 'ok' ? [reading.code.text] : []));
  const existing = await readExistingCodes(house.db, readings);
  return readings.find((code) => existing.includes(code)) ?? null;
}

/** What is wrong with a code that was not found: which character, where one existing code is an error away. */
export async function explainCode(house: House, typed: string): Promise<WrongCodeView> {
  if (typed.trim() === '') return { typed, kind: 'empty', typo: null };
  const bare = parseCode(typed);
  const lacksLetters = bare.kind === 'malformed' && bare.lacks.length === 1 && bare.lacks[0] === 'prefix';
  const reading = lacksLetters ? parseCode(`KN${typed}`) : bare;
  if (reading.kind === 'malformed') return { typed, kind: 'malformed', typo: null };
  if (reading.kind === 'ok') return { typed, kind: 'unknown', typo: null };
  const existing = await readExistingCodes(house.db, reading.suspects);
  return { typed, kind: 'wrong', typo: explainTypo(reading.typed, existing) };
}
