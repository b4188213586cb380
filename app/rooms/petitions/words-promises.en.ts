import type { promiseWords as vi } from './words-promises.vi.ts';

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
