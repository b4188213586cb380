import type { told as vi } from './words-told.vi.ts';

export const told: typeof vi = {
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
  progress: 'Said how far it is',
  inherit: 'Passed on to the next unit',
  inherit_help: 'Another unit helps from now on',
  chase: 'Reminded',
};
