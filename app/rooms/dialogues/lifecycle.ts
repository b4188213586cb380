import type { Moves } from '#app/ground/lifecycle.ts';
import type { DialogueState } from './dialogue.ts';

/** office: clerk or administrator. chair: head. room: a lower or upper room acting for its own deed. clock: time. */
export type DialogueMover = 'office' | 'chair' | 'room' | 'clock';

export type DialogueCondition =
  /** the notice has time, place, content and way of taking part */
  | 'four-items'
  /** the notice comes as many days before as the strictest rule asks; for a new day a published reason may stand instead */
  | 'lead-days'
  /** somebody presides */
  | 'presided'
  /** the main point is open */
  | 'main-point-open'
  /** the attendance roll has been taken */
  | 'roll-taken'
  /** no promise of the session lacks a unit or a date */
  | 'promises-complete'
  /** the conclusion notice has a number */
  | 'numbered'
  /** every item of the conclusion has a lead unit and a due date */
  | 'no-holes'
  /** every petition and commitment is finished or carried over */
  | 'children-done'
  /** a reason is given */
  | 'reason';

/** domain model 5.1 */
export const dialogueMoves = {
  prepare: { from: ['planned'], to: 'preparing', by: ['office', 'chair'] },
  announce: {
    from: ['preparing'],
    to: 'announced',
    by: ['office', 'chair'],
    when: ['presided', 'four-items', 'lead-days'],
    leaves: 'notice',
  },
  collect: { from: ['announced'], to: 'collecting', by: ['office', 'chair', 'clock'] },
  consolidate: {
    from: ['announced', 'collecting'],
    to: 'consolidated',
    by: ['office', 'chair'],
    leaves: 'consolidation report',
  },
  make_ready: { from: ['consolidated'], to: 'ready', by: ['office', 'chair'], leaves: 'run sheet' },
  go_live: { from: ['ready'], to: 'live', by: ['room'], when: ['main-point-open', 'roll-taken'] },
  hold: { from: ['live'], to: 'held', by: ['room'], when: ['promises-complete'] },
  sign_minutes: { from: ['held'], to: 'minutes_signed', by: ['office', 'chair'], leaves: 'minutes' },
  conclude: {
    from: ['minutes_signed'],
    to: 'concluded',
    by: ['room'],
    when: ['numbered', 'no-holes'],
    leaves: 'conclusion notice',
  },
  follow_up: { from: ['concluded'], to: 'follow_up', by: ['office', 'chair', 'room'] },
  report: { from: ['follow_up'], to: 'reported', by: ['office', 'chair'], leaves: 'report' },
  close: { from: ['reported', 'follow_up'], to: 'closed', by: ['room'], when: ['children-done'] },
  postpone: {
    from: ['announced', 'collecting', 'consolidated', 'ready'],
    to: 'postponed',
    by: ['office', 'chair'],
    when: ['reason'],
    leaves: 'notice of the change',
  },
  announce_again: {
    from: ['postponed'],
    to: 'announced',
    by: ['office', 'chair'],
    when: ['presided', 'four-items', 'lead-days'],
    leaves: 'notice',
  },
  cancel: {
    from: ['planned', 'preparing', 'announced', 'collecting', 'consolidated', 'ready', 'postponed'],
    to: 'cancelled',
    by: ['office', 'chair'],
    when: ['reason'],
    leaves: 'notice of the change',
  },
} as const satisfies Moves<DialogueState, DialogueMover, DialogueCondition>;

export type DialogueVerb = keyof typeof dialogueMoves;
export const dialogueMachine = { noun: 'dialogue', moves: dialogueMoves } as const;
