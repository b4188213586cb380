import { expect, test } from 'vitest';
import { readNumber, seriesOf, writeNumber } from './document-number.ts';

test.each([
  ['5/TB-UBND', 'state', 5, '05/TB-UBND'],
  ['05/TB-UBND', 'state', 5, '05/TB-UBND'],
  ['Số: 121 / TB - UBND', 'state', 121, '121/TB-UBND'],
  ['23/TB-MTTQ-BTT', 'state', 23, '23/TB-MTTQ-BTT'],
  ['14-TB/ĐU', 'party', 14, '14-TB/ĐU'],
  ['Số 7-TB/ĐU', 'party', 7, '07-TB/ĐU'],
  ['TB của hội nghị', 'free', 0, 'TB của hội nghị'],
])('%s is a %s number', (typed, family, serial, written) => {
  const number = readNumber(typed);
  expect([number.family, number.serial, writeNumber(number)]).toEqual([family, serial, written]);
});

test('a State number begins again with the year, a Party number runs on through the term', () => {
  const state = readNumber('01/TB-UBND');
  const party = readNumber('01-TB/ĐU');
  const on = (day: string, termFrom: string | null = null) => ({ day, termFrom });
  expect(seriesOf(state, on('2026-12-31'))).not.toBe(seriesOf(state, on('2027-01-01')));
  expect(seriesOf(party, on('2026-12-31'))).toBe(seriesOf(party, on('2027-01-01')));
  expect(seriesOf(party, on('2027-01-01', '2025-08-15'))).not.toBe(
    seriesOf(party, on('2020-01-01', '2020-06-01')),
  );
  expect(seriesOf(readNumber('3/tb-ubnd'), on('2026-01-01'))).toBe(seriesOf(state, on('2026-05-05')));
  expect(seriesOf(readNumber('01/TB-VP'), on('2026-01-01'))).not.toBe(seriesOf(state, on('2026-05-05')));
});
