import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { type LiveWords, words as vi } from './words.vi.ts';

/** The words of sessions in a language. */
export function liveWords(language: Language): LiveWords {
  return language === 'en' ? en : vi;
}
