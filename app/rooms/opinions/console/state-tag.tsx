import type { Language } from '#app/ui/language.ts';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { OpinionState } from '../opinion.ts';
import { opinionWords } from '../words.ts';

const tones: Record<OpinionState, Tone> = {
  received: 'received',
  accepted: 'work',
  merged: 'done',
  rejected: 'done',
  diverted: 'done',
  split: 'done',
  withdrawn: 'done',
};

/** The state of an opinion as word and shape; a diamond where its acknowledgement is late. */
export function StateTag({
  state,
  isLate,
  language,
}: {
  state: OpinionState;
  isLate: boolean;
  language: Language;
}) {
  return <Tag tone={isLate ? 'late' : tones[state]}>{opinionWords(language).states[state]}</Tag>;
}
