import { expect, test } from 'vitest';
import { counted } from './english.ts';

test('one of a kind is singular, also where the number is written already; none and many are plural', () => {
  expect(counted(1, 'day', 'days')).toBe('1 day');
  expect(counted('1', 'point is', 'points are')).toBe('1 point is');
  expect(counted(0, 'day', 'days')).toBe('0 days');
  expect(counted('1,204', 'person', 'people')).toBe('1,204 people');
});
