import type {
  promiseWords as vi,
  lookDeskWords as viDesk,
  lookWords as viLook,
} from './words-promises.vi.ts';

export const promiseWords: typeof vi = {
  title: 'What was promised',
  lead: 'Each thing has its own day and is verified on its own. If one is not done, the petition opens again.',
  standings: {
    kept: 'Done and verified',
    working: 'Under way',
    late: 'Past the promised day',
    broken: 'Not done',
  },
  due: (when: string) => `by ${when}`,
};

/** The next look at an answer that waits for money or for a body above. */
export const lookWords: typeof viLook = {
  block: (when) => `Looked at again by ${when}.`,
  blockLate: (n) => `The next look is ${n === 1 ? '1 day' : `${n} days`} late.`,
  row: (when) => `looked at again by ${when}`,
  rowLate: (n) => `Next look ${n === 1 ? '1 day' : `${n} days`} late`,
};

export const lookDeskWords: typeof viDesk = {
  title: 'Say what was found',
  hint: 'If the money has come or the body above has answered, open the petition again, or record it as solved.',
  found: 'What was found, in public',
  nextOn: 'Next look',
  go: 'Say what was found',
};
