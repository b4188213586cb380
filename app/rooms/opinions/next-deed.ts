import type { OpinionState } from './opinion.ts';
import type { Takes } from './past.ts';

/**
 * What may be done with a new letter beside an earlier matter: `merge` puts it under that opinion; `join` and `again` take it
 * up and, in the same deed, let it go on in that petition or say that it raises it again.
 */
export type NextDeed = 'merge' | 'join' | 'again' | null;

export function nextDeed(other: {
  /** Of the opinion; null where no opinion carries the petition. */
  state: OpinionState | null;
  /** What its petition takes in; undefined where it has none yet. */
  takes: Takes | undefined;
  /** It came before the letter that is read. */
  isBefore: boolean;
  /** Of an organisation that was merged into this one: read here, worked on no more. */
  isFormer: boolean;
}): NextDeed {
  const { state, takes, isBefore, isFormer } = other;
  if (takes === 'again') return isBefore ? 'again' : null;
  if (isFormer || takes === null) return null;
  if (state === null) return takes === 'join' ? 'join' : null;
  return state === 'received' || state === 'accepted' ? 'merge' : null;
}
