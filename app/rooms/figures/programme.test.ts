import { expect, it } from 'vitest';
import { dutyOf, type LedDialogue, yearOfHead } from './programme.ts';

const led = (given: Partial<LedDialogue>): LedDialogue => ({
  personId: 'p',
  audience: 'residents',
  state: 'closed',
  day: '2026-03-19',
  noticeOn: '2026-03-10',
  announceBy: '2026-03-12',
  concludedOn: '2026-03-28',
  concludeBy: '2026-03-29',
  promises: [],
  ...given,
});

it('counts what a head has held, with whom, and what was in time', () => {
  const year = yearOfHead(
    [
      led({ promises: [{ state: 'verified', dueOn: '2026-05-01' }] }),
      led({ audience: 'youth', noticeOn: '2026-03-13', concludedOn: '2026-03-30' }),
      led({ state: 'held', concludedOn: null }),
      led({ state: 'announced', concludedOn: null }),
      led({ state: 'preparing', noticeOn: null, concludedOn: null }),
    ],
    '2026-04-02',
  );
  expect(year).toEqual({
    held: 3,
    withWhom: { residents: 2, youth: 1 },
    noticeInTime: { of: 4, good: 3 },
    concludedInTime: { of: 3, good: 1 },
    promises: { kept: 1, working: 0, late: 0, broken: 0 },
  });
});

it('does not judge a conclusion before its day, nor a promise before its own', () => {
  const year = yearOfHead(
    [
      led({
        state: 'held',
        concludedOn: null,
        promises: [
          { state: 'assigned', dueOn: '2026-03-25' },
          { state: 'assigned', dueOn: '2026-03-24' },
          { state: 'not_fulfilled', dueOn: '2026-03-24' },
        ],
      }),
    ],
    '2026-03-25',
  );
  expect(year.concludedInTime).toEqual({ of: 0, good: 0 });
  expect(year.promises).toEqual({ kept: 0, working: 1, late: 1, broken: 1 });
});

it.each([
  ['all', 2, { held: 1, withWhom: { youth: 1 } }, { held: 1, missing: 1 }],
  ['youth', 1, { held: 1, withWhom: { youth: 1 } }, { held: 1, missing: 0 }],
  ['youth', 1, { held: 3, withWhom: {} }, { held: 0, missing: 1 }],
] as const)('asks each head for %s: %i', (name, required, year, duty) => {
  expect(dutyOf({ name, required }, year)).toEqual({ name, required, ...duty });
});
