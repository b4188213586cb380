import { expect, test } from 'vitest';
import { waitAfter } from './attempt.ts';

test.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [6, 10],
  [7, 20],
  [12, 640],
  [13, 900],
  [500, 900],
])('after %i wrong tries the next waits %i seconds', (failures, seconds) => {
  expect(waitAfter(failures)).toBe(seconds);
});
