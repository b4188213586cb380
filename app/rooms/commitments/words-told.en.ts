import type { CommitmentVerb } from './lifecycle/commitment.ts';

/** Deeds on a promise, as buttons. */
export const verbs: Record<CommitmentVerb, string> = {
  assign: 'Assign',
  start: 'Begin',
  flag_risk: 'Report a risk of delay',
  report_done: 'Report done',
  verify: 'Verify',
  refuse: 'Do not accept, do again',
  reopen: 'Reopen',
  close: 'Close',
  extend: 'Extend',
  fail: 'Record as not kept',
  supersede: 'Replace by a new conclusion',
  carry_over: 'Carry over',
};

/** The same as the story tells them. */
export const told: Record<CommitmentVerb | 'publish' | 'redact', string> = {
  publish: 'The promise was published',
  assign: 'Assigned',
  start: 'Work began',
  flag_risk: 'A risk of delay was reported',
  report_done: 'The unit reported it done',
  verify: 'Verified as done',
  refuse: 'Not accepted, to be done again',
  reopen: 'Reopened',
  close: 'Closed',
  extend: 'Extended',
  fail: 'Not kept',
  supersede: 'Replaced by a new conclusion',
  carry_over: 'Carried over',
  redact: 'A part was masked',
};
