import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  instantAt,
  isDay,
  isTime,
  parseDayFields,
  timeOf,
  weekdayOf,
} from './time.ts';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => dayOf(date));

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-4-3', false],
    ['2026-04-03T00:00', false],
    ['', false],
    ['hôm nay', false],
  ])('isDay %s', (text, exists) => expect(isDay(text)).toBe(exists));

  it.each([
    ['2026-11-23T16:59:59Z', '2026-11-23', '23:59'],
    ['2026-11-23T17:00:00Z', '2026-11-24', '00:00'],
    ['2026-12-31T17:00:00Z', '2027-01-01', '00:00'],
  ])('dayOf and timeOf %s', (instant, day, time) => {
    expect(dayOf(new Date(instant))).toBe(day);
    expect(timeOf(new Date(instant))).toBe(time);
  });

  it.each([
    ['3', '2', '2026', '2026-02-03'],
    [' 03 ', '02', '2026', '2026-02-03'],
    ['30', '2', '2026', null],
    ['29', '2', '2024', '2024-02-29'],
    ['1', '1', '26', null],
    ['', '1', '2026', null],
    ['-1', '1', '2026', null],
    ['1.5', '1', '2026', null],
  ])('parseDayFields %s/%s/%s', (day, month, year, meant) =>
    expect(parseDayFields({ day, month, year })).toBe(meant),
  );

  it('knows the weekday', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-29')).toBe(7);
  });

  it('knows a clock time', () => {
    expect(['00:00', '23:59', '24:00', '8:30', '08:60'].map(isTime)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('puts instants into their day', () => {
    expect(instantAt('2026-11-29', '08:30').toISOString()).toBe('2026-11-29T01:30:00.000Z');
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOf(endOfDay(day))).toBe(day);
        expect(dayOf(new Date(endOfDay(day).getTime() + 1))).toBe(addDays(day, 1));
        expect(dayOf(instantAt(day, '00:00'))).toBe(day);
      }),
    );
  });

  it('adds what daysBetween counts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(isDay(addDays(day, count))).toBe(true);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});
