import { expect, test } from 'vitest';
import { Refusal } from '#app/ground/refusal.ts';
import type { Calendar } from '#app/ground/working-days.ts';
import { checkDueDay } from './due-day.ts';

const calendar: Calendar = {
  holidays: new Set(['2026-11-24', '2026-12-31', '2027-01-01']),
  swappedWorkDays: new Set(['2026-11-28']),
  knownFrom: '2026-01-01',
  knownTo: '2027-12-31',
};
const known = { today: '2026-11-20', calendar, furthest: '2031-11-20' };

test.each([
  ['2026-11-20', true],
  ['2026-11-23', true],
  ['2026-11-28', true],
  ['2026-11-19', 'day.past'],
  ['1926-11-23', 'day.past'],
  ['2062-11-23', 'day.far'],
  ['2026-11-24', 'day.holiday'],
  ['2026-11-29', 'day.holiday'],
])('%s: %s', (day, expected) => {
  const answer = checkDueDay(day, known);
  expect(answer instanceof Refusal ? answer.code : answer).toBe(expected);
});

test('a holiday comes back with the working days around it', () => {
  const answer = checkDueDay('2027-01-01', known);
  expect(answer instanceof Refusal && answer.facts).toMatchObject({
    before: '2026-12-30',
    after: '2027-01-04',
  });
});

test('without a furthest day only the past and holidays are refused', () => {
  expect(checkDueDay('2062-11-23', { ...known, furthest: null })).toBe(true);
});
