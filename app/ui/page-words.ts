import type { Language } from './language.ts';
import { words as en } from './page-words.en.ts';
import { words as vi } from './page-words.vi.ts';

/** The three pages of plain text behind the footer. */
export function pageWords(language: Language): typeof vi {
  return language === 'en' ? en : vi;
}
