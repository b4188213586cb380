import type { Moves } from '#app/ground/lifecycle.ts';
import type { OpinionState } from './opinion.ts';

/** `sender` is whoever knows the confirmation number; `room` is another deed of this room. */
export type OpinionPart = 'clerk' | 'head' | 'sender' | 'room';
export type OpinionCondition = 'parent-open' | 'no-merged' | 'came-received' | 'came-accepted' | 'parts';

/** domain.md 5.2, first rows. Undoing a merge leads back to where the opinion stood, hence two verbs. */
export const opinionMoves = {
  accept: { from: ['received'], to: 'accepted', by: ['clerk'], leaves: 'acknowledgement' },
  merge: {
    from: ['received', 'accepted'],
    to: 'merged',
    by: ['clerk'],
    when: ['parent-open', 'no-merged'],
    leaves: 'acknowledgement',
  },
  unmerge: { from: ['merged'], to: 'received', by: ['clerk', 'room'], when: ['came-received'] },
  unmergeAccepted: { from: ['merged'], to: 'accepted', by: ['clerk', 'room'], when: ['came-accepted'] },
  reject: {
    from: ['received'],
    to: 'rejected',
    by: ['clerk'],
    when: ['no-merged'],
    leaves: 'rejection-notice',
  },
  reopen: { from: ['rejected'], to: 'received', by: ['clerk', 'head'] },
  divert: {
    from: ['received', 'accepted', 'rejected', 'withdrawn'],
    to: 'diverted',
    by: ['clerk', 'head'],
    when: ['no-merged'],
    leaves: 'guidance',
  },
  split: { from: ['received'], to: 'split', by: ['clerk'], when: ['no-merged', 'parts'] },
  /** The import it came with is taken out again; only what nobody has looked at yet. */
  retract: { from: ['received'], to: 'withdrawn', by: ['clerk'] },
  withdraw: { from: ['received', 'merged', 'rejected'], to: 'withdrawn', by: ['sender'] },
} as const satisfies Moves<OpinionState, OpinionPart, OpinionCondition>;

export type OpinionVerb = keyof typeof opinionMoves;

export const opinionMachine = { noun: 'opinion', moves: opinionMoves } as const;
