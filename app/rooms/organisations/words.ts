import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';
import { listWords as listsEn } from './words-lists.en.ts';
import { listWords as listsVi } from './words-lists.vi.ts';
import { words as receptionEn } from './words-reception.en.ts';
import { words as receptionVi } from './words-reception.vi.ts';
import { words as rulesEn } from './words-rules.en.ts';
import { words as rulesVi } from './words-rules.vi.ts';
import { textWords as textsEn } from './words-texts.en.ts';
import { textWords as textsVi } from './words-texts.vi.ts';

export type OrganisationWords = typeof vi;

/** The words of this room in a language. */
export function organisationWords(language: Language): OrganisationWords {
  return language === 'en' ? en : vi;
}

/** Words for trying rules out, their history and profiles, and the list of days off. */
export function ruleWords(language: Language): typeof rulesVi {
  return language === 'en' ? rulesEn : rulesVi;
}

/** Words for places and days on which people are received. */
export function receptionWords(language: Language): typeof receptionVi {
  return language === 'en' ? receptionEn : receptionVi;
}

/** Words of the lists that an office fits to itself. */
export function listWords(language: Language): typeof listsVi {
  return language === 'en' ? listsEn : listsVi;
}

/** Words of the texts on which rules and dialogues rest. */
export function textWords(language: Language): typeof textsVi {
  return language === 'en' ? textsEn : textsVi;
}

/** A rule's amount as people say it: "15 ngày làm việc". */
export function amountText(words: OrganisationWords, rule: { amount: number; unit: string }): string {
  const amounts: Readonly<Record<string, (n: number) => string>> = words.amounts;
  return amounts[rule.unit]?.(rule.amount) ?? String(rule.amount);
}
