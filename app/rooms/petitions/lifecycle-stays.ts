import { type ConditionFacts, decideMove, type Move } from '#app/ground/lifecycle.ts';
import type { Refusal } from '#app/ground/refusal.ts';
import type { PetitionCondition, PetitionPart } from './lifecycle.ts';
import {
  answeredStates,
  owedAboveStates,
  type PetitionState,
  waitingStates,
  wordedStates,
} from './petition.ts';

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
  propose_transfer: {
    from: ['assigned', 'in_progress'],
    by: ['lead'],
    when: ['unit-given', 'other-unit', 'none-asked', 'reason-given'],
  },
  refuse_transfer: {
    from: ['assigned', 'in_progress'],
    by: ['office'],
    when: ['transfer-asked', 'reason-given'],
    leaves: 'notice',
  },
  lapse_transfer: {
    from: [...waitingStates, 'answered_on_site', 'withdrawn', 'joined', 'diverted'],
    by: ['clock'],
    when: ['transfer-asked'],
  },
  give_verdict: { from: ['answered_on_site', 'answered', 'resolved', 'committed', 'closed'], by: ['asker'] },
  redact: { from: wordedStates, by: ['office'], when: ['reason-given'] },
  issue_key: {
    from: [...waitingStates, ...answeredStates, 'closed'],
    by: ['office'],
  },
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
  give_above: {
    from: owedAboveStates,
    by: ['above_office'],
    when: ['unit-given', 'due-given', 'of-unit', 'above-open'],
    leaves: 'assignment',
  },
  note_above: {
    from: ['resolved', 'committed', 'closed'],
    by: ['superior', 'office'],
    when: ['answer-given'],
    leaves: 'notice',
  },
  pass_up: {
    from: owedAboveStates,
    by: ['superior'],
    when: ['why-given', 'above-open'],
    leaves: 'escalation',
  },
  hear_above: { from: owedAboveStates, by: ['superior'], when: ['answer-given', 'above-open'] },
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
