import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';

export type OversightWords = typeof vi;

/** The words of this room in a language. */
export function oversightWords(language: Language): OversightWords {
  return language === 'en' ? en : vi;
}
