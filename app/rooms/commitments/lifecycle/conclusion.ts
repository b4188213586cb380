import type { Moves } from '#app/ground/lifecycle.ts';
import type { ConclusionState } from '../commitment.ts';

/**
 * office: clerk. head: who presides and signs. deputy: who stands in for a head that is away. room: the conclusion that
 * takes its place.
 */
export type ConclusionMover = 'office' | 'head' | 'deputy' | 'room';

export type ConclusionCondition =
  /** there is an item, and every item has content, unit and a day that can be meant */
  | 'no-holes'
  /** the number of the register is given */
  | 'numbered'
  /** it is to take the place of an issued one, which goes on to count */
  | 'amendment'
  /** a reason is given */
  | 'reason'
  /** who signs has not written the last version */
  | 'signer-is-other';

/** A conclusion is written by the office, read and signed off by the head, and issued with its number. */
export const conclusionMoves = {
  submit: { from: ['draft'], to: 'review', by: ['office'], when: ['no-holes'] },
  send_back: { from: ['review', 'signed'], to: 'draft', by: ['head', 'deputy'], when: ['reason'] },
  sign: { from: ['review'], to: 'signed', by: ['head', 'deputy'], when: ['signer-is-other', 'no-holes'] },
  issue: {
    from: ['draft', 'review', 'signed'],
    to: 'issued',
    by: ['head', 'deputy'],
    when: ['signer-is-other', 'numbered', 'no-holes'],
    leaves: 'conclusion notice',
  },
  enter: {
    from: ['signed'],
    to: 'issued',
    by: ['office'],
    when: ['numbered', 'no-holes'],
    leaves: 'conclusion notice',
  },
  drop: {
    from: ['draft', 'review', 'signed'],
    to: 'dropped',
    by: ['office', 'head'],
    when: ['amendment', 'reason'],
  },
  supersede: { from: ['issued'], to: 'superseded', by: ['room'] },
} as const satisfies Moves<ConclusionState, ConclusionMover, ConclusionCondition>;

export type ConclusionVerb = keyof typeof conclusionMoves;
export const conclusionMachine = { noun: 'conclusion', moves: conclusionMoves } as const;
