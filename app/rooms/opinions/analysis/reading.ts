import { fold, normalise } from '#app/ground/fold.ts';
import abbreviations from '../data/abbreviations.json' with { type: 'json' };
import letterPhrases from '../data/letter-phrases.json' with { type: 'json' };
import { findPlaces, type Place, placesOfArea } from './places.ts';
import { untelex } from './syllable.ts';

/** A text as the analysis sees it: folded syllables without the frame of a letter, and the places it names. */
export type Reading = Readonly<{
  syllables: readonly string[];
  /** The same with their marks, the tone at the end; for words that are told apart by marks alone (chợ, cho). */
  spoken: readonly string[];
  /** Was it typed with marks? */
  isMarked: boolean;
  places: readonly Place[];
  /** Places of the form's own box; a text may well speak of another. */
  area: readonly Place[];
}>;

/** One word of a text: folded, as it was written, whether it began with a capital, and what stands behind it. */
export type Word = Readonly<{
  folded: string;
  spoken: string;
  written: string;
  isCapital: boolean;
  end: WordEnd;
}>;
/** 0: a blank, 1: a comma, 2: the end of a sentence or line. */
export type WordEnd = 0 | 1 | 2;

export type Reader = (text: string, area?: string | null) => Reading;

/** A reader remembers the words it has met, so that a large pile is folded once a word and not once a text. */
export function createReader(): Reader {
  const foldedOf = rememberWords();
  return (text, area = null) => {
    const words = withoutFrame(wordsOf(text, foldedOf));
    return {
      syllables: words.map((word) => word.folded),
      spoken: words.map((word) => word.spoken),
      isMarked: words.some((word) => word.spoken !== word.folded),
      places: findPlaces(words),
      area: area === null ? [] : placesOfArea(wordsOf(area, foldedOf)),
    };
  };
}

/** The words of one text as it was written, without the frame of a letter. */
export function readWords(text: string): readonly Word[] {
  return withoutFrame(wordsOf(text, rememberWords()));
}

type Known = Readonly<{ folded: string; spoken: string }>;

function rememberWords(): (word: string) => readonly Known[] {
  const known = new Map<string, readonly Known[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const spoken = spokenOf(word);
    const forms = expand(fold(word));
    const found = forms.map((folded) => ({
      folded,
      spoken: forms.length === 1 && fold(spoken) === folded ? spoken : folded,
    }));
    known.set(word, found);
    return found;
  };
}

const pieces = /([\p{L}\p{N}\p{M}]+)|([.!?\n])|([,;:])/gu;

function wordsOf(text: string, foldedOf: (word: string) => readonly Known[]): Word[] {
  const words: Word[] = [];
  for (const [, word, stop, comma] of normalise(text).matchAll(pieces)) {
    const last = words.at(-1);
    if (word === undefined) {
      const end = stop === undefined ? 1 : 2;
      if (last !== undefined && comma !== '') words[words.length - 1] = { ...last, end };
      continue;
    }
    const isCapital = /^\p{Lu}/u.test(word);
    for (const form of foldedOf(word)) words.push({ ...form, written: word, isCapital, end: 0 });
  }
  return words;
}

/** Hoà and hòa alike: small letters with their shapes, the tone as a mark behind them. */
export function spokenOf(word: string): string {
  const bare = word.normalize('NFD').toLowerCase();
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(bare)?.[0] ?? '';
  return bare.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC') + tone;
}

const shortened: ReadonlyMap<string, string> = new Map(Object.entries(abbreviations.words));

function expand(folded: string): readonly string[] {
  const long = shortened.get(folded);
  if (long !== undefined) return long.split(' ');
  return folded.split(' ').filter(Boolean).map(untelex);
}

type Frame = Readonly<{ words: readonly string[]; until: string }>;
const frames = framesByFirst(letterPhrases.phrases);

function framesByFirst(
  phrases: readonly { say: string; until: string }[],
): ReadonlyMap<string, readonly Frame[]> {
  const found = new Map<string, Frame[]>();
  for (const { say, until } of phrases) {
    const words = say.split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), { words, until }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** A frame that swallows more than this was no frame: somebody writes without full stops. */
const longestFrame = 30;

/** The words without salutation, signature and thanks; all of them where nothing else would be left. */
function withoutFrame(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const past = endOfFrame(words, at);
    const word = words[at];
    if (past > at) at = past;
    else {
      if (word !== undefined) kept.push(word);
      at += 1;
    }
  }
  return kept.length >= 4 || words.length === 0 ? kept : words;
}

/** Where the frame that begins here ends; `at` itself where none begins. */
function endOfFrame(words: readonly Word[], at: number): number {
  for (const frame of frames.get(words[at]?.folded ?? '') ?? []) {
    if (!frame.words.every((word, index) => words[at + index]?.folded === word)) continue;
    const past = at + frame.words.length;
    if (frame.until === 'phrase') return past;
    const least: WordEnd = frame.until === 'clause' ? 1 : 2;
    for (let end = past - 1; end < words.length; end += 1) {
      if (end - at > longestFrame) return past;
      if ((words[end]?.end ?? 2) >= least) return end + 1;
    }
    return words.length - at > longestFrame ? past : words.length;
  }
  return at;
}
