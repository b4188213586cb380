import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { type CommitmentWords, words as vi } from './words.vi.ts';
import { words as deskEn } from './words-desk.en.ts';
import { type DeskWords, words as deskVi } from './words-desk.vi.ts';
import { words as handoverEn } from './words-handover.en.ts';
import { words as handoverVi } from './words-handover.vi.ts';
import { inboxWords as inboxEn } from './words-inbox.en.ts';
import { inboxWords as inboxVi } from './words-inbox.vi.ts';
import { words as threadEn } from './words-thread.en.ts';
import { type ThreadWords, words as threadVi } from './words-thread.vi.ts';

/** The words of promises and conclusions in a language. */
export function commitmentWords(language: Language): CommitmentWords {
  return language === 'en' ? en : vi;
}

/** The words of the page of one whole path. */
export function threadWords(language: Language): ThreadWords {
  return language === 'en' ? threadEn : threadVi;
}

/** The words of the desk of promises. */
export function commitmentDeskWords(language: Language): DeskWords {
  return language === 'en' ? deskEn : deskVi;
}

/** The words of handing over and of the look back. */
export function handoverWords(language: Language): typeof handoverVi {
  return language === 'en' ? handoverEn : handoverVi;
}

/** The words of the inbox. */
export function inboxWords(language: Language): typeof inboxVi {
  return language === 'en' ? inboxEn : inboxVi;
}
