import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';
import { words as selectionEn } from './words-selection.en.ts';
import { type SelectionWords, words as selectionVi } from './words-selection.vi.ts';
import { words as tallyEn } from './words-tally.en.ts';
import { words as tallyVi } from './words-tally.vi.ts';

export type OpinionWords = typeof vi;

/** The words of this room in a language. */
export function opinionWords(language: Language): OpinionWords {
  return language === 'en' ? en : vi;
}

/** The words of choosing questions for the floor. */
export function selectionWords(language: Language): SelectionWords {
  return language === 'en' ? selectionEn : selectionVi;
}

/** The words of counting paper forms. */
export function tallyWords(language: Language): typeof tallyVi {
  return language === 'en' ? tallyEn : tallyVi;
}
