import type { Moves } from '#app/ground/lifecycle.ts';
import { awaitingAboveStates, type PetitionState, wordedStates } from './petition.ts';

/**
 * office: clerk or head. lead: officer of the lead unit. cooperating: officer of a unit asked to help.
 * deputy: signs in the place of the head: a deputy while he is away, or who holds a right to it.
 * above_office: clerk or head of the organisation to which it was escalated and which owes an answer. superior: the same,
 * and officers of the unit to which that office gave it. front: the Fatherland Front.
 * session: what follows from the end of a dialogue session. signature: what follows from the answer that was just signed,
 * by two people and in no other way. promise: what follows from a kept or broken promise.
 */
export type PetitionPart =
  | 'office'
  | 'deputy'
  | 'lead'
  | 'cooperating'
  | 'superior'
  | 'above_office'
  | 'front'
  | 'asker'
  | 'session'
  | 'signature'
  | 'promise'
  | 'clock';

export type PetitionCondition =
  | 'unit-given'
  | 'due-given'
  | 'other-unit'
  | 'answer-given'
  | 'before-due'
  | 'extension-left'
  | 'extension-fits'
  | 'extension-asked'
  | 'transfer-asked'
  | 'none-asked'
  | 'decider-is-other'
  | 'why-given'
  | 'drafter-is-other'
  | 'questions-treated'
  | 'content-enough'
  | 'outcome-complete'
  | 'boxes-filled'
  | 'signer-is-other'
  | 'before-meeting'
  | 'evidence-given'
  | 'is-roadmap'
  | 'is-resolved'
  | 'promises-kept'
  | 'silence-over'
  | 'outcome-settles'
  | 'reason-given'
  | 'target-open'
  | 'no-joined'
  | 'came-accepted'
  | 'came-given'
  | 'earlier-answered'
  | 'above-open'
  | 'while-above'
  | 'of-unit'
  | 'look-owed';

/** What moves a petition. The two facts `answered` and `settled` are moved by different people: see `by`. */
export const petitionMoves = {
  answer_on_site: {
    from: ['accepted', 'assigned', 'in_progress', 'escalated'],
    to: 'answered_on_site',
    by: ['session'],
    when: ['answer-given'],
    leaves: 'minutes',
  },
  assign: {
    from: ['accepted', 'answered_on_site'],
    to: 'assigned',
    by: ['office', 'session'],
    when: ['unit-given', 'due-given'],
    leaves: 'assignment',
  },
  /** Given before the meeting, and given in the hall to a unit and for a day that all have heard. */
  assign_on_site: {
    from: ['assigned', 'in_progress', 'escalated'],
    to: 'assigned',
    by: ['session'],
    when: ['unit-given', 'due-given'],
    leaves: 'assignment',
  },
  transfer: {
    from: ['assigned', 'in_progress'],
    to: 'assigned',
    by: ['office'],
    when: ['unit-given', 'other-unit', 'reason-given'],
    leaves: 'assignment',
  },
  start: {
    from: ['assigned'],
    to: 'in_progress',
    by: ['lead', 'office'],
    leaves: 'progress_note',
  },
  escalate: {
    from: ['accepted', 'assigned', 'in_progress'],
    to: 'escalated',
    by: ['lead', 'office', 'session'],
    when: ['unit-given', 'why-given'],
    leaves: 'escalation',
  },
  escalation_answered: {
    from: awaitingAboveStates,
    to: 'in_progress',
    by: ['superior', 'office'],
    when: ['answer-given'],
    leaves: 'progress_note',
  },
  recall_escalation: {
    from: ['escalated'],
    to: 'in_progress',
    by: ['lead', 'office'],
    when: ['reason-given', 'above-open'],
    leaves: 'notice',
  },
  draft_answer: {
    from: ['assigned', 'in_progress', 'escalated'],
    to: 'answer_review',
    by: ['lead', 'office'],
    when: ['drafter-is-other', 'questions-treated', 'content-enough', 'outcome-complete', 'while-above'],
  },
  return_draft: {
    from: ['answer_review'],
    to: 'in_progress',
    by: ['office', 'deputy', 'session'],
    when: ['reason-given'],
  },
  return_above: {
    from: ['answer_review'],
    to: 'escalated',
    by: ['office', 'deputy'],
    when: ['reason-given', 'above-open'],
  },
  answer: {
    from: ['answer_review'],
    to: 'answered',
    by: ['office', 'deputy'],
    when: ['signer-is-other', 'questions-treated', 'content-enough', 'outcome-complete', 'boxes-filled'],
    leaves: 'written_answer',
  },
  resolve: {
    from: ['answered', 'committed'],
    to: 'resolved',
    by: ['signature', 'promise'],
    when: ['is-resolved', 'evidence-given', 'promises-kept'],
    leaves: 'evidence',
  },
  commit: {
    from: ['answered'],
    to: 'committed',
    by: ['signature'],
    when: ['is-roadmap'],
    leaves: 'commitment',
  },
  owe_again: {
    from: ['resolved', 'closed'],
    to: 'committed',
    by: ['promise'],
    when: ['reason-given'],
  },
  confirm: { from: ['answered_on_site', 'answered', 'resolved'], to: 'closed', by: ['asker'] },
  settle_by_silence: {
    from: ['answered_on_site', 'answered', 'resolved'],
    to: 'closed',
    by: ['clock'],
    when: ['silence-over', 'outcome-settles'],
  },
  reopen: {
    from: ['answered_on_site', 'answered', 'resolved', 'committed', 'closed'],
    to: 'assigned',
    by: ['asker', 'office', 'front', 'promise'],
    when: ['reason-given', 'unit-given', 'due-given'],
    leaves: 'notice',
  },
  withdraw: {
    from: ['accepted', 'answered_on_site', 'assigned', 'in_progress', 'escalated', 'answer_review'],
    to: 'withdrawn',
    by: ['asker', 'office'],
    when: ['reason-given'],
  },
  continue_without: {
    from: ['withdrawn'],
    to: 'assigned',
    by: ['office', 'front'],
    when: ['reason-given', 'unit-given', 'due-given'],
    leaves: 'assignment',
  },
  join: {
    from: ['accepted', 'assigned', 'in_progress'],
    to: 'joined',
    by: ['office'],
    when: ['target-open', 'no-joined'],
    leaves: 'notice',
  },
  divert: {
    from: wordedStates,
    to: 'diverted',
    by: ['office'],
    when: ['no-joined'],
    leaves: 'guidance',
  },
  unjoin: { from: ['joined'], to: 'accepted', by: ['office'], when: ['came-accepted'], leaves: 'notice' },
  unjoin_given: { from: ['joined'], to: 'assigned', by: ['office'], when: ['came-given'], leaves: 'notice' },
} as const satisfies Moves<PetitionState, PetitionPart, PetitionCondition>;

export type PetitionVerb = keyof typeof petitionMoves;
export const petitionMachine = { noun: 'petition', moves: petitionMoves };
