import type { Moves } from '#app/ground/lifecycle.ts';
import type { InvitationState } from './invitation.ts';

/** invitee: whoever holds the invitation. office: clerk or administrator. chair: head. room: the deed of a dialogue. */
export type InvitationMover = 'invitee' | 'office' | 'chair' | 'room';

export type InvitationCondition =
  /** a substitute is named */
  | 'named'
  /** nobody must come here, so that no approval is needed */
  | 'free'
  /** this one must come, and only with approval may somebody else */
  | 'required'
  /** a reason is given */
  | 'reason';

export const invitationMoves = {
  confirm: { from: ['invited', 'declined', 'proposed'], to: 'confirmed', by: ['invitee', 'office'] },
  decline: {
    from: ['invited', 'confirmed', 'proposed'],
    to: 'declined',
    by: ['invitee', 'office'],
    when: ['free'],
  },
  send_other: {
    from: ['invited', 'confirmed', 'declined'],
    to: 'substituted',
    by: ['invitee', 'office'],
    when: ['free', 'named'],
  },
  propose: {
    from: ['invited', 'confirmed', 'declined'],
    to: 'proposed',
    by: ['invitee', 'office'],
    when: ['required', 'named', 'reason'],
  },
  approve: { from: ['proposed'], to: 'substituted', by: ['office', 'chair'] },
  refuse: { from: ['proposed'], to: 'invited', by: ['office', 'chair'], when: ['reason'] },
  withdraw: {
    from: ['invited', 'confirmed', 'declined', 'proposed', 'substituted'],
    to: 'withdrawn',
    by: ['office', 'chair'],
    when: ['reason'],
    leaves: 'word to whoever had got it',
  },
  ask_again: { from: ['confirmed', 'declined', 'proposed', 'substituted'], to: 'invited', by: ['room'] },
} as const satisfies Moves<InvitationState, InvitationMover, InvitationCondition>;

export type InvitationVerb = keyof typeof invitationMoves;
export const invitationMachine = { noun: 'invitation', moves: invitationMoves } as const;
