import { type ConditionFacts, decideMove, type Move, type Moves } from '#app/ground/lifecycle.ts';
import type { Refusal } from '#app/ground/refusal.ts';
import {
  answeredStates,
  awaitingAboveStates,
  type PetitionState,
  waitingStates,
  wordedStates,
} from './petition.ts';

/**
 * office: clerk or head. lead: officer of the lead unit. cooperating: officer of a unit asked to help.
 * deputy: signs for the head who is away and has named him.
 * superior: staff of the organisation to which it was escalated. front: the Fatherland Front.
 * session: what follows from the end of a dialogue session. signature: what follows from the answer that was just signed,
 * by two people and in no other way. promise: what follows from a kept or broken promise.
 */
export type PetitionPart =
  | 'office'
  | 'deputy'
  | 'lead'
  | 'cooperating'
  | 'superior'
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
    from: ['accepted'],
    to: 'answered_on_site',
    by: ['office', 'session'],
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
  draft_answer: {
    from: ['assigned', 'in_progress', 'escalated'],
    to: 'answer_review',
    by: ['lead', 'office'],
    when: ['drafter-is-other', 'questions-treated', 'content-enough', 'outcome-complete', 'while-above'],
  },
  return_draft: {
    from: ['answer_review'],
    to: 'in_progress',
    by: ['office', 'deputy'],
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

type Stay = Omit<Move<PetitionState, PetitionPart, PetitionCondition>, 'to'>;

/** Deeds that leave the state where it is; the same three questions are asked: from where, by whom, when. */
export const petitionStays = {
  note_progress: {
    from: ['assigned', 'in_progress', 'escalated', 'answer_review', 'committed'],
    by: ['lead', 'office', 'cooperating'],
  },
  edit_questions: { from: ['accepted', 'assigned', 'in_progress', 'escalated'], by: ['lead', 'office'] },
  plan_draft: { from: waitingStates, by: ['office'] },
  approve_draft: {
    from: ['answer_review'],
    by: ['office', 'deputy'],
    when: ['signer-is-other', 'before-meeting', 'questions-treated', 'content-enough', 'outcome-complete'],
  },
  ask_cooperation: { from: ['assigned', 'in_progress'], by: ['lead', 'office'], when: ['other-unit'] },
  reply_cooperation: { from: ['assigned', 'in_progress', 'escalated', 'answer_review'], by: ['cooperating'] },
  ask_extension: {
    from: ['assigned', 'in_progress'],
    by: ['lead'],
    when: ['before-due', 'extension-left', 'extension-fits', 'reason-given'],
  },
  approve_extension: {
    from: ['assigned', 'in_progress', 'answer_review'],
    by: ['office'],
    when: ['extension-asked', 'decider-is-other', 'before-due'],
    leaves: 'notice',
  },
  lapse_extension: {
    from: ['assigned', 'in_progress', 'escalated', 'answer_review'],
    by: ['clock'],
    when: ['extension-asked'],
  },
  refuse_extension: {
    from: ['assigned', 'in_progress', 'answer_review'],
    by: ['office'],
    when: ['extension-asked', 'decider-is-other', 'reason-given'],
  },
  give_verdict: { from: ['answered_on_site', 'answered', 'resolved', 'committed', 'closed'], by: ['asker'] },
  redact: { from: wordedStates, by: ['office'], when: ['reason-given'] },
  issue_key: { from: [...waitingStates, ...answeredStates, 'closed'], by: ['office'] },
  link_repeat: {
    from: ['accepted', 'assigned', 'in_progress', 'escalated'],
    by: ['office'],
    when: ['earlier-answered'],
    leaves: 'notice',
  },
  name_handler: {
    from: ['assigned', 'in_progress', 'escalated', 'answer_review', 'committed'],
    by: ['lead', 'office'],
    when: ['of-unit'],
  },
  release_handler: {
    from: ['accepted', 'assigned', 'in_progress', 'escalated', 'answer_review'],
    by: ['clock'],
  },
  inherit: {
    from: [...waitingStates, ...answeredStates],
    by: ['clock'],
    when: ['unit-given'],
    leaves: 'assignment',
  },
  look_again: { from: ['answered'], by: ['lead', 'office'], when: ['look-owed'], leaves: 'notice' },
  remind_look: { from: ['answered'], by: ['clock'] },
  pass_up: {
    from: awaitingAboveStates,
    by: ['superior'],
    when: ['why-given', 'above-open'],
    leaves: 'escalation',
  },
  hear_above: { from: awaitingAboveStates, by: ['superior'], when: ['answer-given', 'above-open'] },
  chase: {
    from: ['accepted', 'assigned', 'in_progress', 'escalated', 'answer_review'],
    by: ['clock', 'office'],
  },
} as const satisfies Record<string, Stay>;

export type PetitionStay = keyof typeof petitionStays;

/** Decides a deed that leaves the state where it is, by the same rules as a move. */
export function decideStay(
  verb: PetitionStay,
  now: {
    state: PetitionState;
    parts: readonly PetitionPart[];
    facts?: ConditionFacts<PetitionCondition>;
  },
): PetitionState | Refusal {
  const stay: Stay = petitionStays[verb];
  const move: Move<PetitionState, PetitionPart, PetitionCondition> = { ...stay, to: now.state };
  return decideMove<PetitionState, PetitionPart, PetitionCondition, string>(
    { noun: 'petition', moves: { [verb]: move } },
    verb,
    now,
  );
}
