import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';

export type OpinionWords = typeof vi;

/** The words of this room in a language. */
export function opinionWords(language: Language): OpinionWords {
  return language === 'en' ? en : vi;
}
