import type { Language } from './language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';

export type ShellWords = typeof vi;

/** The words of the shell and of the shared pieces. */
export function shellWords(language: Language): ShellWords {
  return language === 'en' ? en : vi;
}
