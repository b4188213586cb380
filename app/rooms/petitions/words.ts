import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';
import { deskWords as enDesk } from './words-desk.en.ts';
import { deskWords as viDesk } from './words-desk.vi.ts';
import { signingWords as enSigning } from './words-signing.en.ts';
import { signingWords as viSigning } from './words-signing.vi.ts';
import { workWords as enWork } from './words-work.en.ts';
import { workWords as viWork } from './words-work.vi.ts';

export type PetitionWords = typeof vi;
export type DeskWords = typeof viDesk;

/** The words of the public pages. */
export function petitionWords(language: Language): PetitionWords {
  return language === 'en' ? en : vi;
}

/** The words of the staff pages. */
export function petitionDeskWords(language: Language): DeskWords {
  return language === 'en' ? enDesk : viDesk;
}

/** The words of the pages beside the inbox. */
export function petitionWorkWords(language: Language): typeof viWork {
  return language === 'en' ? enWork : viWork;
}

/** The words of the page of who signs in the head's place. */
export function petitionSigningWords(language: Language): typeof viSigning {
  return language === 'en' ? enSigning : viSigning;
}
