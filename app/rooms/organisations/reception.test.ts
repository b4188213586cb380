import { describe, expect, test } from 'vitest';
import type { Calendar } from '#app/ground/working-days.ts';
import { type ReceptionTime, receptionDays } from './reception.ts';

const calendar: Calendar = {
  holidays: new Set(['2027-01-01', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10']),
  swappedWorkDays: new Set(),
  knownFrom: '2027-01-01',
  knownTo: '2027-12-31',
};

const head: ReceptionTime = {
  host: 'head',
  host_title: 'Chủ tịch UBND phường',
  weekday: null,
  month_days: [5, 20],
  from_time: '08:00',
  to_time: '11:30',
  valid_from: '2026-01-01',
  valid_to: null,
};
const thursday: ReceptionTime = {
  ...head,
  host: 'officer',
  weekday: 4,
  month_days: [],
  from_time: '13:30',
  to_time: '16:30',
};

describe('days on which people are received', () => {
  test.each([
    {
      name: 'days of the month',
      times: [head],
      from: '2027-01-01',
      to: '2027-01-31',
      days: ['2027-01-05', '2027-01-20'],
    },
    {
      name: 'a Saturday is made up for on Monday',
      times: [head],
      from: '2027-03-15',
      to: '2027-03-31',
      days: ['2027-03-22'],
    },
    {
      name: 'Tết puts the fifth off to the eleventh',
      times: [head],
      from: '2027-02-01',
      to: '2027-02-19',
      days: ['2027-02-11'],
    },
    {
      name: 'what was put off from before the period',
      times: [head],
      from: '2027-02-08',
      to: '2027-02-15',
      days: ['2027-02-11'],
    },
    {
      name: 'a weekly day that is off falls out',
      times: [thursday],
      from: '2027-01-28',
      to: '2027-02-12',
      days: ['2027-01-28', '2027-02-11'],
    },
    {
      name: 'not after its last day',
      times: [{ ...thursday, valid_to: '2027-01-10' }],
      from: '2027-01-05',
      to: '2027-01-31',
      days: ['2027-01-07'],
    },
    {
      name: 'not before its first day',
      times: [{ ...thursday, valid_from: '2027-01-15' }],
      from: '2027-01-05',
      to: '2027-01-22',
      days: ['2027-01-21'],
    },
    {
      name: 'no thirty-first in a short month',
      times: [{ ...head, month_days: [31] }],
      from: '2027-04-01',
      to: '2027-04-30',
      days: [],
    },
  ])('$name', ({ times, from, to, days }) => {
    expect(receptionDays(times, { from, to }, calendar).map((each) => each.day)).toEqual(days);
  });

  test('says from which day it was put off, and morning comes before afternoon', () => {
    const both = receptionDays(
      [thursday, { ...head, month_days: [11] }, head],
      { from: '2027-02-11', to: '2027-02-11' },
      calendar,
    );
    expect(both.map((each) => [each.from, each.host, each.movedFrom])).toEqual([
      ['08:00', 'head', '2027-02-05'],
      ['08:00', 'head', null],
      ['13:30', 'officer', null],
    ]);
  });
});
