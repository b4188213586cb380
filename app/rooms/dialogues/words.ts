import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { type DialogueWords, words as vi } from './words.vi.ts';
import { words as planEn } from './words-plan.en.ts';
import { type PlanWords, words as planVi } from './words-plan.vi.ts';
import { words as populationEn } from './words-population.en.ts';
import { type PopulationWords, words as populationVi } from './words-population.vi.ts';
import { words as prepareEn } from './words-prepare.en.ts';
import { type PrepareWords, words as prepareVi } from './words-prepare.vi.ts';

export type { PlanWords } from './words-plan.vi.ts';

/** The words of dialogues in a language. */
export function dialogueWords(language: Language): DialogueWords {
  return language === 'en' ? en : vi;
}

/** The words of the year's plan and of what voters ask for. */
export function planWords(language: Language): PlanWords {
  return language === 'en' ? planEn : planVi;
}

/** The words of the preparation: tasks, invitations, points, run sheet. */
export function prepareWords(language: Language): PrepareWords {
  return language === 'en' ? prepareEn : prepareVi;
}

/** The words of the list of places and groups with their people. */
export function populationWords(language: Language): PopulationWords {
  return language === 'en' ? populationEn : populationVi;
}
