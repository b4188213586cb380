import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './time.ts';
import {
  addWorkingDays,
  type Calendar,
  daysLeft,
  dueDay,
  isKnown,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

const run = (from: string, count: number) => Array.from({ length: count }, (_, at) => addDays(from, at));

/** The announced days off around the new year of 2024 to 2027, and the exchanged days. */
const calendar: Calendar = {
  holidays: new Set([
    ...run('2024-02-08', 7),
    ...run('2024-04-29', 3),
    ...run('2025-01-25', 9),
    ...run('2025-04-30', 3),
    '2026-01-01',
    '2026-01-02',
    ...run('2026-02-14', 9),
    ...run('2026-08-31', 3),
    ...run('2027-02-04', 7),
  ]),
  swappedWorkDays: new Set(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']),
  knownFrom: '2024-01-01',
  knownTo: '2026-12-31',
};

const anyDay = fc.integer({ min: 0, max: 1400 }).map((shift) => addDays('2023-11-01', shift));

describe('isWorkingDay', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2024-04-29', false, 'a Monday off in exchange'],
    ['2024-05-04', true, 'the Saturday worked for it'],
    ['2025-05-02', false, 'a Friday off in exchange'],
    ['2025-04-26', true, 'the Saturday worked for it'],
    ['2026-01-02', false, 'a Friday off in exchange'],
    ['2026-01-10', true, 'the Saturday worked for it'],
    ['2026-08-31', false, 'a Monday off in exchange'],
    ['2026-08-22', true, 'the Saturday worked for it'],
    ['2026-02-16', false, 'the day before the lunar new year'],
    ['2026-02-23', true, 'the first day of work after it'],
  ])('%s is %s: %s', (day, works) => expect(isWorkingDay(day, calendar)).toBe(works));
});

describe('limits over the lunar new year and over exchanged days', () => {
  it.each([
    ['2024-02-07', 1, '2024-02-15'],
    ['2024-02-01', 10, '2024-02-22'],
    ['2024-04-26', 3, '2024-05-04'],
    ['2025-01-24', 1, '2025-02-03'],
    ['2025-01-20', 10, '2025-02-10'],
    ['2025-04-25', 2, '2025-04-28'],
    ['2025-04-29', 1, '2025-05-05'],
    ['2025-12-31', 1, '2026-01-05'],
    ['2026-01-09', 1, '2026-01-10'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-02-09', 10, '2026-03-02'],
    ['2026-02-02', 15, '2026-03-02'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2027-02-03', 1, '2027-02-11'],
    ['2027-01-25', 15, '2027-02-22'],
  ])('from %s, %i working days end on %s', (from, amount, due) => {
    expect(dueDay(from, { amount, unit: 'working' }, calendar)).toBe(due);
    expect(workingDaysBetween(from, due, calendar)).toBe(amount);
  });

  it('counts calendar days without regard to holidays', () => {
    expect(dueDay('2026-02-10', { amount: 10, unit: 'calendar' }, calendar)).toBe('2026-02-20');
    expect(daysLeft('2026-02-13', '2026-02-23', 'calendar', calendar)).toBe(10);
    expect(daysLeft('2026-02-13', '2026-02-23', 'working', calendar)).toBe(1);
    expect(daysLeft('2026-02-24', '2026-02-13', 'working', calendar)).toBe(-2);
  });

  it('says where holidays have not been announced', () => {
    expect(isKnown('2026-12-01', '2026-12-31', calendar)).toBe(true);
    expect(isKnown('2026-12-01', '2027-01-02', calendar)).toBe(false);
  });
});

describe('laws of counting', () => {
  it('ends on a working day, and counting back finds the amount', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (day, amount) => {
        const due = addWorkingDays(day, amount, calendar);
        expect(due > day).toBe(true);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(workingDaysBetween(day, due, calendar)).toBe(amount);
        expect(workingDaysBetween(due, day, calendar)).toBe(-amount);
      }),
    );
  });

  it('adds up over a day between, and more days never end earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), (day, first, second) => {
        const whole = addWorkingDays(day, first + second, calendar);
        expect(addWorkingDays(addWorkingDays(day, first, calendar), second, calendar)).toBe(whole);
        expect(addWorkingDays(day, first + second + 1, calendar) > whole).toBe(true);
      }),
    );
  });

  it('goes back as it goes forth, from a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        fc.pre(isWorkingDay(day, calendar));
        expect(addWorkingDays(addWorkingDays(day, count, calendar), -count, calendar)).toBe(day);
      }),
    );
  });
});
