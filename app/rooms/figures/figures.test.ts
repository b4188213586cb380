import { expect, test } from 'vitest';
import { share, sumOf } from './figures.ts';

test.each([
  [1, 3, 33],
  [2, 3, 66],
  [150, 302, 49],
  [0, 5, 0],
  [5, 5, 100],
])('%i of %i is %i per cent, never rounded up', (part, whole, percent) => {
  expect(share(part, whole)).toBe(percent);
});

test('nothing to divide is no figure', () => {
  expect(share(0, 0)).toBeNull();
});

test('the sum is the sum of its months', () => {
  const months = [
    { month: '2026-09', answered: 4, onTime: 3 },
    { month: '2026-10', answered: 6, onTime: 6 },
  ];
  expect(sumOf(months)).toEqual({ answered: 10, onTime: 9, months });
});
