import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';

export type PeopleWords = typeof vi;

/** The words of people and sign-in. */
export function peopleWords(language: Language): PeopleWords {
  return language === 'en' ? en : vi;
}
