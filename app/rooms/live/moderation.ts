import { fold, normalise } from '#app/ground/fold.ts';

/** Why a question waits although the session opens questions at once; `hand`: somebody set it back. */
export const heldFors = ['link', 'word', 'rate', 'hand'] as const;
export type HeldFor = (typeof heldFors)[number];

/** The limits of an office. */
export type ModerationSetting = Readonly<{
  leastLetters: number;
  mostLetters: number;
  holdsLinks: boolean;
  mostPerDevice: number;
  mostPerDeviceMinute: number;
  mostPerPointMinute: number;
}>;

/** What holds until an office writes its own. */
export const usualSetting: ModerationSetting = {
  leastLetters: 6,
  mostLetters: 1000,
  holdsLinks: true,
  mostPerDevice: 10,
  mostPerDeviceMinute: 5,
  mostPerPointMinute: 30,
};

/** Letters and digits, as a rule about length counts them. */
export function lettersIn(text: string): number {
  return fold(text).replaceAll(' ', '').length;
}

/** Does the text hold an address of a page or of mail? */
export function hasLink(text: string): boolean {
  return /https?:\/\/|\bwww\.|\S@\S+\.\S|\b[a-z0-9-]{2,}\.(?:com|vn|net|org|info|top|xyz|click|link|ly|me|gl)\b/i.test(
    normalise(text),
  );
}

/** The words of the list that the text holds, as the list writes them. */
export function wordsIn(text: string, list: readonly string[]): string[] {
  const read = tokensOf(text);
  const squeezed = squeeze(read);
  return list.filter((word) => {
    const wanted = tokensOf(word);
    return wanted.length > 0 && (holdsRun(read, wanted) || holdsRun(squeezed, wanted));
  });
}

type Token = Readonly<{ bare: string; marks: string }>;

/** Words with their letters and, apart from them, their marks: `hoà` and `hòa` are the same word, `ngủ` is not `ngu`. */
function tokensOf(text: string): Token[] {
  return normalise(text)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .flatMap((word) => {
      const bare = fold(word);
      return bare === '' ? [] : [{ bare: bare.replace(/(.)\1{2,}/gu, '$1'), marks: marksOf(word) }];
    });
}

function marksOf(word: string): string {
  const marks = word.normalize('NFD').match(/\p{M}|đ/gu) ?? [];
  return [...marks].sort().join('');
}

/** A word of the list is meant where its letters stand and the marks are the same, or were left out by the writer. */
function holdsRun(read: readonly Token[], wanted: readonly Token[]): boolean {
  return read.some((_, at) =>
    wanted.every((word, step) => {
      const token = read[at + step];
      return token?.bare === word.bare && (token.marks === word.marks || token.marks === '');
    }),
  );
}

/** `n g u` becomes one word again: single letters that follow each other belong together. */
function squeeze(read: readonly Token[]): Token[] {
  const out: Token[] = [];
  let isOpen = false;
  for (const token of read) {
    const last = out.at(-1);
    const isSingle = token.bare.length === 1;
    if (isSingle && isOpen && last !== undefined) {
      out[out.length - 1] = {
        bare: last.bare + token.bare,
        marks: [...(last.marks + token.marks)].sort().join(''),
      };
    } else out.push(token);
    isOpen = isSingle;
  }
  return out;
}
