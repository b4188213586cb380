import type { FormState } from './form-state.ts';
import type { Language } from './language.ts';
import { shellWords } from './words.ts';

type Refused = FormState['refusal'];
type Sentences = Readonly<Record<string, (facts: Refused['facts']) => string>>;

/** The sentence of a refusal: the room's own by code, else the general one of its code or kind. */
export function sentenceOf(refused: Refused, own: Sentences, language: Language): string {
  const general: Sentences = shellWords(language).refusals;
  const say = own[refused.code] ?? general[refused.code] ?? general[refused.kind];
  return say ? say(refused.facts) : refused.code;
}
