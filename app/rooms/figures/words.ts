import type { Language } from '#app/ground/language.ts';
import { words as en } from './words.en.ts';
import { type FigureWords, words as vi } from './words.vi.ts';
import { words as beforeEn } from './words-before.en.ts';
import { type BeforeWords, words as beforeVi } from './words-before.vi.ts';
import { words as planEn } from './words-plan.en.ts';
import { type PlanFigureWords, words as planVi } from './words-plan.vi.ts';

export type { PlanFigureWords } from './words-plan.vi.ts';

/** The words of the front page and of the desk's first page. */
export function figureWords(language: Language): FigureWords {
  return language === 'en' ? en : vi;
}

/** The words of the plan's suggestions and of the heads' year. */
export function planFigureWords(language: Language): PlanFigureWords {
  return language === 'en' ? planEn : planVi;
}

/** The words of what is read before a meeting: the head's page, the funnel, drafts, the gauge. */
export function beforeWords(language: Language): BeforeWords {
  return language === 'en' ? beforeEn : beforeVi;
}
