/**
 * Codes that people read from paper and say on the phone: `KN-2026-04817` is number 481 of 2026 with the
 * check digit 7. The check (H. M. Damm, 2004) covers letters, year and number; it finds every single wrong
 * digit and every pair of neighbours that changed places.
 */
export type Code = Readonly<{ prefix: string; year: number; serial: number; text: string }>;

export type CodePart = 'prefix' | 'year' | 'number';

export type CodeReading =
  | Readonly<{ kind: 'ok'; code: Code }>
  /** `lacks`: parts that were not typed; `strange`: characters that no code has. */
  | Readonly<{ kind: 'malformed'; lacks: readonly CodePart[]; strange: readonly string[] }>
  /** `typed`: what was read, written as a code; `suspects`: codes one typing error away. */
  | Readonly<{ kind: 'wrong-check'; typed: string; suspects: readonly string[] }>;

/** Where the typed code departs from the one that exists. */
export type Typo = Readonly<{
  code: string;
  kind: 'digit' | 'swap';
  /** Place of the first wrong character in the typed code, from 1, dashes counted. */
  position: number;
  /** The part it stands in, and its place among the digits of that part, from 1. */
  part: 'year' | 'number';
  place: number;
  typed: string;
  meant: string;
}>;

const table = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** Length of `KN-2026-`: the number begins behind it. */
const head = 8;
const shortest = 9;
const longest = 14;

/** Writes a code: two capital letters, the year, the serial in at least four digits and its check digit. */
export function makeCode(prefix: string, year: number, serial: number): string {
  const digits = `${year}${String(serial).padStart(4, '0')}`;
  return written(prefix, `${digits}${check(prefix, digits)}`);
}

/** Reads a code as people type it: any case, any blanks and dashes or none, letters O, I and l for digits. */
export function parseCode(typed: string): CodeReading {
  const signs = [...typed.normalize('NFC').toUpperCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const prefix = /^[A-Z]{2}/.exec(signs.join(''))?.[0] ?? '';
  const rest = signs.slice(prefix.length).map((sign) => alike[sign] ?? sign);
  const strange = rest.filter((sign) => !/^[0-9]$/.test(sign));
  const digits = rest.join('');
  const lacks = lacking(prefix, digits);
  if (lacks.length > 0 || strange.length > 0 || digits.length > longest) {
    return { kind: 'malformed', lacks, strange };
  }
  const code = read(prefix, digits);
  if (code !== null) return { kind: 'ok', code };
  return { kind: 'wrong-check', typed: written(prefix, digits), suspects: suspectsOf(prefix, digits) };
}

/**
 * Says which character of a mistyped code is probably wrong, given the codes that exist.
 * `typed` is `typed` of a `wrong-check` reading; null when no existing code is one typing error away.
 */
export function explainTypo(typed: string, existing: readonly string[]): Typo | null {
  for (const code of existing) {
    if (code.length !== typed.length) continue;
    const wrong = [...typed].flatMap((sign, index) => (sign === code[index] ? [] : [index]));
    const [first, second] = wrong;
    if (first === undefined || first < 3 || wrong.length > 2) continue;
    const swapped = second !== undefined && typed[first] === code[second] && typed[second] === code[first];
    if (second !== undefined && !swapped) continue;
    const pair = (text: string) => `${text[first] ?? ''}${second === undefined ? '' : (text[second] ?? '')}`;
    return {
      code,
      kind: second === undefined ? 'digit' : 'swap',
      position: first + 1,
      part: first < head ? 'year' : 'number',
      place: first < head ? first - 2 : first - head + 1,
      typed: pair(typed),
      meant: pair(code),
    };
  }
  return null;
}

const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

function lacking(prefix: string, digits: string): CodePart[] {
  const lacks: CodePart[] = prefix === '' ? ['prefix'] : [];
  if (digits === '') return [...lacks, 'year', 'number'];
  if (digits.length < shortest) return [...lacks, /^20\d\d/.test(digits) ? 'number' : 'year'];
  return lacks;
}

/** The code, or null where the check digit or the writing (needless zeros) is wrong. */
function read(prefix: string, digits: string): Code | null {
  const year = Number(digits.slice(0, 4));
  const serial = Number(digits.slice(4, -1));
  const text = written(prefix, digits);
  if (year < 1000 || serial === 0) return null;
  return makeCode(prefix, year, serial) === text ? { prefix, year, serial, text } : null;
}

function suspectsOf(prefix: string, digits: string): string[] {
  const near = new Set<string>();
  for (let at = 0; at < digits.length; at += 1) {
    const [before, sign, next, after] = [
      digits.slice(0, at),
      digits.charAt(at),
      digits.charAt(at + 1),
      digits.slice(at + 2),
    ];
    for (const other of '0123456789') if (other !== sign) near.add(`${before}${other}${next}${after}`);
    if (next !== '' && next !== sign) near.add(`${before}${next}${sign}${after}`);
  }
  return [...near].flatMap((candidate) => read(prefix, candidate)?.text ?? []);
}

function check(prefix: string, digits: string): number {
  // A letter counts as the last digit of its place in the alphabet: K is the 11th, N the 14th.
  const letters = [...prefix].map((letter) => (letter.charCodeAt(0) - 64) % 10);
  return [...letters, ...[...digits].map(Number)].reduce((held, digit) => table[held]?.[digit] ?? 0, 0);
}

function written(prefix: string, digits: string): string {
  return `${prefix}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
