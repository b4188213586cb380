import known from './data/names.json' with { type: 'json' };

/**
 * Names of people after "tôi tên là", "ông", "bà", "đồng chí" …: two to five capitalised words. Not the street, the
 * market or the school that has such a name, nor a body ("các anh Đội cảnh sát"). Words and titles are data.
 */
export function namesIn(text: string): string[] {
  return named(text, nameAfter, (words) => words.length > 1);
}

/**
 * What may be a name without saying so: capitalised words that a surname begins (two of them, three where the surname
 * also begins names of places, as in "Hà Nội"), or one capitalised word after a title ("anh Tuấn"). Never hidden by
 * machine: a person decides.
 */
export function suspectsIn(text: string): string[] {
  const short = named(text, nameAfter, (words) => words.length === 1);
  return [...new Set([...named(text, surnameFirst, () => true), ...short])];
}

/** This name wherever it stands, in capitals or not, but not as that of a street or a school. */
export function nameAnywhere(name: string): RegExp {
  return new RegExp(`${noPlace}${alone}${escaped(name)}(?![\\p{L}\\p{M}\\d])`, 'giu');
}

/** These words where they stand alone, in capitals or not. */
export function wholeWord(words: string): RegExp {
  return new RegExp(`${alone}${escaped(words)}(?![\\p{L}\\p{M}\\d])`, 'giu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function named(text: string, where: RegExp, fits: (words: readonly string[]) => boolean): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(where)) {
    const words = match[1]?.trim().split(/\s+/u) ?? [];
    if (words[0] === undefined || known.notNames.includes(words[0]) || !fits(words)) continue;
    found.add(words.join(' '));
  }
  return [...found];
}

const nameWord = '\\p{Lu}[\\p{L}\\p{M}]*';
/** Blanks within a line: the next line begins with a capital of its own. */
const blank = '[^\\S\\n]+';
const noPlace = `(?<!(?:${eitherCase(known.placesBefore)})${blank})`;
const said = eitherCase([...known.saysOwnName, ...known.titles]);
const alone = '(?<![\\p{L}\\p{M}\\d])';
const nameAfter = new RegExp(
  `${noPlace}${alone}(?:${said})${blank}(?:(?:${eitherCase(known.titles)})${blank})?(${nameWord}(?:${blank}${nameWord}){0,4})`,
  'gu',
);
const surnameFirst = new RegExp(
  `${noPlace}${alone}((?:${known.surnames.join('|')})(?:${blank}${nameWord}){1,4}|(?:${known.surnamesLikePlaces.join('|')})(?:${blank}${nameWord}){2,4})`,
  'gu',
);

/** "ông|Ông|…", longest first so that "đồng chí" is not read as less. */
function eitherCase(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const [first = '', ...rest] = word;
      return `[${first.toUpperCase()}${first.toLowerCase()}]${rest.join('').replaceAll(' ', blank)}`;
    })
    .join('|');
}
