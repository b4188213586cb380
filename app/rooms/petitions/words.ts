import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';

export type PetitionWords = typeof vi;

/** The words of the public pages. */
export function petitionWords(language: Language): PetitionWords {
  return language === 'en' ? en : vi;
}
