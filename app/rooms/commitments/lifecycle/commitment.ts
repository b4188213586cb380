import { decideMove, type Move, type Moves } from '#app/ground/lifecycle.ts';
import type { Refusal } from '#app/ground/refusal.ts';
import { type CommitmentState, commitmentStates } from '../commitment.ts';

/**
 * executor: officer of the unit that promised. verifier: the Front or the office, never the executor.
 * cooperating: officer of a unit that helps. office: clerk or head. room: the conclusion or the petition that made the promise. clock: time.
 */
export type CommitmentMover = 'executor' | 'cooperating' | 'verifier' | 'office' | 'room' | 'clock';

export type CommitmentCondition =
  /** unit and due date are known */
  | 'owned'
  /** a photo, a document or a note with what was done is attached */
  | 'evidence'
  /** the verifier is neither the person nor the unit that did it, in any of the roles held */
  | 'not-own'
  /** a reason is given */
  | 'reason'
  /** the new day is after the old one and asked before it */
  | 'before-due'
  /** who answers for it is named */
  | 'responsible';

/** domain model 5.3 */
export const commitmentMoves = {
  assign: {
    from: ['published'],
    to: 'assigned',
    by: ['office', 'room'],
    when: ['owned'],
    leaves: 'assignment',
  },
  start: { from: ['assigned', 'at_risk', 'carried_over'], to: 'on_track', by: ['executor', 'office'] },
  flag_risk: {
    from: ['assigned', 'on_track', 'carried_over'],
    to: 'at_risk',
    by: ['executor', 'office'],
    when: ['reason'],
  },
  report_done: {
    from: ['assigned', 'on_track', 'at_risk', 'carried_over'],
    to: 'reported_done',
    by: ['executor'],
    when: ['evidence'],
    leaves: 'report of completion',
  },
  verify: {
    from: ['reported_done'],
    to: 'verified',
    by: ['verifier'],
    when: ['not-own'],
    leaves: 'verification',
  },
  refuse: {
    from: ['reported_done'],
    to: 'on_track',
    by: ['verifier'],
    when: ['not-own', 'reason'],
    leaves: 'verification',
  },
  reopen: { from: ['verified', 'closed'], to: 'on_track', by: ['verifier', 'office'], when: ['reason'] },
  close: { from: ['verified'], to: 'closed', by: ['office', 'clock'] },
  extend: {
    from: ['assigned', 'on_track', 'at_risk', 'carried_over'],
    to: 'on_track',
    by: ['office'],
    when: ['before-due', 'reason'],
    leaves: 'extension',
  },
  fail: {
    from: ['assigned', 'on_track', 'at_risk', 'reported_done', 'carried_over'],
    to: 'not_fulfilled',
    by: ['office'],
    when: ['reason', 'responsible'],
  },
  supersede: {
    from: ['published', 'assigned', 'on_track', 'at_risk', 'reported_done', 'carried_over'],
    to: 'superseded',
    by: ['room'],
  },
  carry_over: {
    from: ['assigned', 'on_track', 'at_risk'],
    to: 'carried_over',
    by: ['office', 'room'],
    when: ['reason'],
    leaves: 'look-back',
  },
} as const satisfies Moves<CommitmentState, CommitmentMover, CommitmentCondition>;

export type CommitmentVerb = keyof typeof commitmentMoves;
export const commitmentMachine = { noun: 'commitment', moves: commitmentMoves } as const;

type Stay = Omit<Move<CommitmentState, CommitmentMover, CommitmentCondition>, 'to'>;

/** Deeds that leave the state where it is. inherit: a unit that owes it or helps has ended. chase: a reminder. */
export const commitmentStays = {
  progress: {
    from: ['assigned', 'on_track', 'at_risk', 'carried_over'],
    by: ['executor', 'cooperating', 'office'],
  },
  inherit: {
    from: ['published', 'assigned', 'on_track', 'at_risk', 'reported_done', 'not_fulfilled', 'carried_over'],
    by: ['clock'],
    leaves: 'assignment',
  },
  /** Its words, or those of its evidence, name somebody who must not be named. */
  redact: { from: commitmentStates, by: ['office', 'room'] },
  inherit_help: {
    from: ['published', 'assigned', 'on_track', 'at_risk', 'reported_done', 'not_fulfilled', 'carried_over'],
    by: ['clock'],
  },
  chase: {
    from: ['published', 'assigned', 'on_track', 'at_risk', 'carried_over'],
    by: ['office', 'clock'],
  },
} as const satisfies Record<string, Stay>;

export type CommitmentStay = keyof typeof commitmentStays;

/** Decides a deed that leaves the state where it is, by the same rules as a move. */
export function decideStay(
  verb: CommitmentStay,
  now: { state: CommitmentState; parts: readonly CommitmentMover[] },
): CommitmentState | Refusal {
  const stay: Stay = commitmentStays[verb];
  const move: Move<CommitmentState, CommitmentMover, CommitmentCondition> = { ...stay, to: now.state };
  return decideMove<CommitmentState, CommitmentMover, CommitmentCondition, string>(
    { noun: 'commitment', moves: { [verb]: move } },
    verb,
    now,
  );
}
