import { describe, expect, it } from 'vitest';
import type { Rule } from '#app/rooms/organisations/rule.ts';
import { gapOf, monthsFor, type PlanEntry, reaches, shareOf, weeksOf } from './plan.ts';

const rule: Rule = {
  id: 'r',
  profile_id: 'commune',
  organisation_id: null,
  key: 'dialogue.min_per_year',
  amount: 2,
  unit: 'per_year',
  basis: 'luat-72-2025',
  article: null,
  status: 'confirmed',
  valid_from: '2025-07-01',
  valid_to: null,
  binds_communes: false,
  only_for: null,
};
const entry = (given: Partial<PlanEntry>): PlanEntry => ({
  audience: 'residents',
  month: 5,
  day: null,
  state: null,
  isMissed: false,
  ...given,
});

describe('the gap against a duty', () => {
  it.each([
    ['nothing planned', [], [0, 0, 2]],
    ['one line of the plan', [entry({})], [0, 1, 1]],
    ['one held and one announced', [entry({ state: 'closed' }), entry({ state: 'announced' })], [1, 1, 0]],
    ['one called off', [entry({ state: 'cancelled' }), entry({ state: 'postponed' })], [0, 0, 2]],
    ['one whose month has gone by', [entry({ isMissed: true }), entry({})], [0, 1, 1]],
    ['more than is asked', [entry({}), entry({}), entry({})], [0, 3, 0]],
    ['also those with young people', [entry({ audience: 'youth', state: 'held' })], [1, 0, 1]],
  ] as const)('%s', (_, entries, [held, planned, missing]) => {
    expect(gapOf({ name: 'all', required: 2, rule }, entries)).toMatchObject({ held, planned, missing });
  });

  it('counts for young people only what is held with them', () => {
    const youth = { name: 'youth', required: 1, rule } as const;
    expect(gapOf(youth, [entry({})]).missing).toBe(1);
    expect(gapOf(youth, [entry({ audience: 'youth' })]).missing).toBe(0);
  });
});

it.each([
  ['youth', 1, [3]],
  ['all', 1, [6]],
  ['all', 2, [4, 8]],
  ['all', 3, [3, 6, 9]],
  ['all', 0, []],
] as const)('spreads %s x %i over the year', (name, count, months) =>
  expect(monthsFor(name, count)).toEqual(months),
);

it.each([
  [999, 9990, true],
  [999, 9991, false],
  [0, 0, false],
  [1000, 10_000, true],
] as const)('%i of %i voters', (counted, voters, isEnough) => {
  expect(reaches({ counted, voters, threshold: 10 })).toBe(isEnough);
  if (!isEnough) expect(shareOf(counted, voters)).toBeLessThan(100);
});

it('lays a month out in weeks from Monday', () => {
  const weeks = weeksOf(2026, 3);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.indexOf('2026-03-01')).toBe(6);
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31);
  expect(weeksOf(2026, 12).flat().at(3)).toBe('2026-12-03');
});
