import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { type CommitmentWords, words as vi } from './words.vi.ts';

/** The words of promises and conclusions in a language. */
export function commitmentWords(language: Language): CommitmentWords {
  return language === 'en' ? en : vi;
}
