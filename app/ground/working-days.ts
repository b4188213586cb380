import { addDays, type Day, daysBetween, weekdayOf } from './time.ts';

/**
 * Which days people work: Monday to Friday, without the holidays, with the Saturdays that are worked in exchange.
 * Between `knownFrom` and `knownTo` the yearly announcements are in the table; outside it only weekends are known.
 */
export type Calendar = Readonly<{
  holidays: ReadonlySet<Day>;
  swappedWorkDays: ReadonlySet<Day>;
  knownFrom: Day;
  knownTo: Day;
}>;

export type DayUnit = 'calendar' | 'working';

export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  if (calendar.swappedWorkDays.has(day)) return true;
  return weekdayOf(day) <= 5 && !calendar.holidays.has(day);
}

/**
 * The working day that is `count` working days after `day`; `day` itself is not counted.
 * Negative counts go back; 0 gives `day`.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** Working days after `from`, up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    if (isWorkingDay(at, calendar)) count += 1;
  }
  return count;
}

/**
 * The last day of a limit that begins on `from`; the first day is not counted.
 * A limit in calendar days ends on its day even where that is a holiday: what was promised is not stretched.
 */
export function dueDay(from: Day, limit: { amount: number; unit: DayUnit }, calendar: Calendar): Day {
  return limit.unit === 'working'
    ? addWorkingDays(from, limit.amount, calendar)
    : addDays(from, limit.amount);
}

/** Days left until `due`, counted in the unit of the limit; negative when it is past. */
export function daysLeft(today: Day, due: Day, unit: DayUnit, calendar: Calendar): number {
  return unit === 'working' ? workingDaysBetween(today, due, calendar) : daysBetween(today, due);
}

/** False where a limit reaches into a time whose holidays have not been announced yet. */
export function isKnown(from: Day, to: Day, calendar: Calendar): boolean {
  return from >= calendar.knownFrom && to <= calendar.knownTo;
}
