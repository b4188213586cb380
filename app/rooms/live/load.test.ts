import { expect, test } from 'vitest';
import { type Load, nextLoad, noLoad, type Reading } from './load.ts';

const calm: Reading = { delayMs: 4, lagMs: 150, busy: 0.4 };
const heavy: Reading = { delayMs: 900, lagMs: 150, busy: 0.4 };

function after(start: Load, readings: readonly Reading[]): Load {
  return readings.reduce(nextLoad, start);
}
const times = (count: number, reading: Reading) => Array.from({ length: count }, () => reading);

test('a single slow second changes nothing', () => {
  expect(after(noLoad, [heavy, calm, heavy, calm]).level).toBe(0);
});

test.each([
  ['timers that are late', { ...calm, delayMs: 160 }, 1],
  ['a broadcast that takes long', { ...calm, lagMs: 2_500 }, 2],
  ['a processor that has no rest', { ...calm, busy: 0.99 }, 3],
  ['nothing', calm, 0],
])('%s are answered as far as it takes', (_what, reading, level) => {
  expect(after(noLoad, times(20, reading)).level).toBe(level);
});

test('levels come one after another: counts slow down first, ranking stops last', () => {
  const seen = [2, 4, 6, 8].map((seconds) => after(noLoad, times(seconds, heavy)).level);
  expect(seen).toEqual([1, 2, 3, 3]);
});

test('a level is left one at a time, after ten calm seconds', () => {
  const full = after(noLoad, times(6, heavy));
  expect(after(full, times(9, calm)).level).toBe(3);
  expect([10, 20, 30, 40].map((seconds) => after(full, times(seconds, calm)).level)).toEqual([2, 1, 0, 0]);
});

test('just below a limit is not calm: levels do not come and go', () => {
  const one = after(noLoad, times(2, { ...calm, lagMs: 1_100 }));
  expect(after(one, times(60, { ...calm, lagMs: 900 })).level).toBe(1);
  expect(after(one, times(60, { ...calm, lagMs: 1_100 })).level).toBe(1);
});
