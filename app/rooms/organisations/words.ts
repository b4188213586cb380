import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { words as vi } from './words.vi.ts';

export type OrganisationWords = typeof vi;

/** The words of this room in a language. */
export function organisationWords(language: Language): OrganisationWords {
  return language === 'en' ? en : vi;
}

/** A rule's amount as people say it: "15 ngày làm việc". */
export function amountText(words: OrganisationWords, rule: { amount: number; unit: string }): string {
  const amounts: Readonly<Record<string, (n: number) => string>> = words.amounts;
  return amounts[rule.unit]?.(rule.amount) ?? String(rule.amount);
}
