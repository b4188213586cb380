import known from './data/names.json' with { type: 'json' };

/** Where a name may stand: capitalised words in a row, with what is said before them. */
type Run = Readonly<{ words: readonly string[]; isTitled: boolean; isPlace: boolean }>;

const titles = new Set([...known.titles, ...known.saysOwnName].map((words) => words.toLowerCase()));
const places = new Set(known.placesBefore.map((words) => words.toLowerCase()));
const notNames = new Set(known.notNames);
const surnames = new Set(known.surnames);
const surnamesLikePlaces = new Set(known.surnamesLikePlaces);
const oneOf = (words: Iterable<string>) => `(?:${[...words].join('|')})`;
const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());
const titleBefore = [...titles].flatMap((title) => [title, title.charAt(0).toUpperCase() + title.slice(1)]);
const given = `(?!${oneOf(known.notInNames)}(?![\\p{L}\\p{M}]))[\\p{Ll}\\p{M}]+`;
const family = `${oneOf(lower([...surnames, ...surnamesLikePlaces]))}(?: ${oneOf(lower(known.middleNames))}){1,2}`;
const smallNames = new RegExp(
  `(?<![\\p{L}\\p{M}])${oneOf(titleBefore)} (?<name>(?:${family}|${oneOf(lower(known.surelySurnames))}) ${given})(?![\\p{L}\\p{M}])`,
  'gu',
);
/** The longest name that is looked for, and the longest title, in words. */
const mostWords = 5;
const longestTitle = 4;

/**
 * Names of people after "tôi tên là", "ông", "bà", "đồng chí" …: two to five capitalised words. Not the street, the
 * market or the school that has such a name, nor a body ("các anh Đội cảnh sát"). Words and titles are data.
 */
export function namesIn(text: string): string[] {
  return unique(
    runsIn(text).filter((run) => run.isTitled && !run.isPlace && run.words.length > 1 && isName(run.words)),
  );
}

/**
 * What may be a name without saying so: capitalised words that a surname begins (two of them, three where the surname
 * also begins names of places, as in "Hà Nội"), or one capitalised word after a title ("anh Tuấn"). Never hidden by
 * machine: a person decides.
 */
export function suspectsIn(text: string): string[] {
  const runs = runsIn(text).filter((run) => !run.isPlace);
  const led = runs.flatMap((run) => {
    const at = run.words.findIndex((word, index) => {
      const left = run.words.length - index;
      return (surnames.has(word) && left > 1) || (surnamesLikePlaces.has(word) && left > 2);
    });
    return at < 0 ? [] : [{ words: run.words.slice(at, at + mostWords) }];
  });
  const short = runs.filter((run) => run.isTitled && run.words.length === 1 && isName(run.words));
  return unique([...led, ...short, ...smallNamesIn(text)]);
}

/** "ông nguyễn văn an", as telephones type it: a surname after a title, the middle name that tells it from a word. */
function smallNamesIn(text: string): { words: string[] }[] {
  return [...text.matchAll(smallNames)].map((match) => ({ words: (match.groups?.name ?? '').split(/\s+/u) }));
}

/** Hides this name wherever it stands, in capitals or not, but not as that of a street or a school. */
export function hideName(text: string, name: string, mask: string): { text: string; count: number } {
  if (!text.toLowerCase().includes(name.toLowerCase())) return { text, count: 0 };
  let count = 0;
  const hidden = text.replace(wholeWord(name), (words, ...rest) => {
    const at = rest.findLast((each) => typeof each === 'number');
    if (typeof at === 'number' && endsWithOne(wordsBefore(text, at), places)) return words;
    count += 1;
    return mask;
  });
  return { text: hidden, count };
}

/** These words where they stand alone, in capitals or not. */
export function wholeWord(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{M}\\d])${escaped}(?![\\p{L}\\p{M}\\d])`, 'giu');
}

function isName(words: readonly string[]): boolean {
  return words[0] !== undefined && !notNames.has(words[0]);
}

function unique(runs: readonly Readonly<{ words: readonly string[] }>[]): string[] {
  return [...new Set(runs.map((run) => run.words.join(' ')))];
}

/** Blanks within a line: the next line begins with a capital of its own. */
const capitals = /\p{Lu}[\p{L}\p{M}]*(?:[^\S\n]+\p{Lu}[\p{L}\p{M}]*)*/gu;
const letter = /[\p{L}\p{M}\d]/u;

/** Looked for by capitals first: a text has few, and each is then asked what stands before it. */
function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(capitals)) {
    if (match.index > 0 && letter.test(text[match.index - 1] ?? '')) continue;
    const before = wordsBefore(text, match.index);
    const words = match[0].split(/\s+/u);
    const title = titleAtEnd(before);
    // "Bà Trần Thị Hồng" at the beginning of a sentence: the title is one of the capitalised words.
    const isOwn = title === 0 && words.length > 1 && titles.has((words[0] ?? '').toLowerCase());
    runs.push({
      words: (isOwn ? words.slice(1) : words).slice(0, mostWords),
      isTitled: title > 0 || isOwn,
      isPlace: endsWithOne(title > 0 ? before.slice(0, -title) : before, places),
    });
  }
  return runs;
}

const plainWord = /^[\p{L}\p{M}/:]+$/u;

/** The words that stand directly before a place of a text, in small letters, without a stop or a line between. */
function wordsBefore(text: string, at: number): string[] {
  const pieces = text.slice(Math.max(0, at - 40), at).split(/[ \t\u00a0]+/u);
  // What ends in a blank leaves an empty piece behind; anything else stands in the same word.
  if (pieces.pop() !== '') return [];
  const words: string[] = [];
  for (let index = pieces.length - 1; index >= 0 && words.length <= longestTitle + 1; index -= 1) {
    const piece = pieces[index] ?? '';
    if (!plainWord.test(piece)) break;
    words.unshift(piece.toLowerCase());
  }
  return words;
}

/** How many of the last words are a title; 0 where none is. */
function titleAtEnd(words: readonly string[]): number {
  for (let count = Math.min(longestTitle, words.length); count > 0; count -= 1)
    if (titles.has(words.slice(-count).join(' '))) return count;
  return 0;
}

function endsWithOne(words: readonly string[], of: ReadonlySet<string>): boolean {
  return of.has(words.at(-1) ?? '') || of.has(words.slice(-2).join(' '));
}
