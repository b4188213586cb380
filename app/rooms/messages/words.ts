import type { Language } from '#app/ground/language.ts';
import type { Template, TemplateName } from './template.ts';
import { words as en } from './words.en.ts';
import { type MessageWords, words as vi } from './words.vi.ts';
import { words as deskEn } from './words-desk.en.ts';
import { type DeskWords, words as deskVi } from './words-desk.vi.ts';
import { templates as templatesEn } from './words-templates.en.ts';
import { templates as templatesVi } from './words-templates.vi.ts';

/** The words of following a code. */
export function messageWords(language: Language): MessageWords {
  return language === 'en' ? en : vi;
}

/** The words of the office's post. */
export function messageDeskWords(language: Language): DeskWords {
  return language === 'en' ? deskEn : deskVi;
}

/** The text that came with the program. */
export function shippedTemplate(language: Language, name: TemplateName): Template {
  return language === 'en' ? templatesEn[name] : templatesVi[name];
}

/** What stands under every mail to a follower: how to get no more. */
export function signOff(language: Language, stopUrl: string): string {
  return `${messageWords(language).signOff} ${stopUrl}`;
}
