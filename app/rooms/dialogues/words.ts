import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { type DialogueWords, words as vi } from './words.vi.ts';

/** The words of dialogues in a language. */
export function dialogueWords(language: Language): DialogueWords {
  return language === 'en' ? en : vi;
}
