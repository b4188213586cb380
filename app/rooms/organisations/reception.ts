import { addDays, type Day, weekdayOf } from '#app/ground/time.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from '#app/ground/working-days.ts';
import { heldOn } from './organisation.ts';

/** kiến nghị, khiếu nại, tố cáo: what people bring to a place where they are received. */
export const receptionMatters = ['petition', 'complaint', 'denunciation'] as const;
export type ReceptionMatter = (typeof receptionMatters)[number];

/** người đứng đầu, cán bộ tiếp công dân */
export const receptionHosts = ['head', 'officer'] as const;
export type ReceptionHost = (typeof receptionHosts)[number];

/** One line of a reception calendar: a day of the week, or days of the month. */
export type ReceptionTime = Readonly<{
  host: ReceptionHost;
  host_title: string;
  weekday: number | null;
  month_days: readonly number[];
  from_time: string;
  to_time: string;
  valid_from: Day;
  valid_to: Day | null;
}>;

export type ReceptionDay = Readonly<{
  day: Day;
  from: string;
  to: string;
  host: ReceptionHost;
  hostTitle: string;
  /** The day on which it would have been, were that not a day off. */
  movedFrom: Day | null;
}>;

/**
 * When people are received from `from` to `to`, inclusive, in order. On a weekly day that is off nobody is received;
 * a day of the month that is off is made up for on the next working day, so that the month keeps its number.
 */
export function receptionDays(
  times: readonly ReceptionTime[],
  period: Readonly<{ from: Day; to: Day }>,
  calendar: Calendar,
): ReceptionDay[] {
  // A day of the month may have been put off over a long holiday, from before the period into it.
  const days = daysOf(addDays(period.from, -longestHoliday), period.to);
  return days
    .flatMap((day) =>
      times.filter((time) => isDayOf(time, day)).map((time) => receivedOn(time, day, calendar)),
    )
    .filter((each) => each !== null)
    .filter((each) => each.day >= period.from && each.day <= period.to)
    .sort((one, other) => `${one.day}${one.from}`.localeCompare(`${other.day}${other.from}`));
}

/** Days that the longest run of days off may take. */
const longestHoliday = 14;

function isDayOf(time: ReceptionTime, day: Day): boolean {
  if (!heldOn(time, day)) return false;
  return time.weekday === null
    ? time.month_days.includes(Number(day.slice(8)))
    : time.weekday === weekdayOf(day);
}

function receivedOn(time: ReceptionTime, day: Day, calendar: Calendar): ReceptionDay | null {
  const rest = { from: time.from_time, to: time.to_time, host: time.host, hostTitle: time.host_title };
  // A place that receives on Saturdays works then; only a holiday closes it.
  const isOpen = time.weekday === null ? isWorkingDay(day, calendar) : !calendar.holidays.has(day);
  if (isOpen) return { ...rest, day, movedFrom: null };
  return time.weekday === null ? { ...rest, day: addWorkingDays(day, 1, calendar), movedFrom: day } : null;
}

function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
