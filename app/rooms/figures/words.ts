import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { type FigureWords, words as vi } from './words.vi.ts';

/** The words of the front page and of the desk's first page. */
export function figureWords(language: Language): FigureWords {
  return language === 'en' ? en : vi;
}
