import { type Day, dayOf, daysBetween, timeOf, weekdayOf } from '#app/ground/time.ts';
import type { Language } from './language.ts';

export type Format = Readonly<{
  /** 'YYYY-MM-DD' or an ISO instant -> 29/11/2026. */
  day: (given: string) => string;
  /** -> Chủ Nhật 29/11/2026. */
  weekday: (given: string) => string;
  /** ISO instant -> 08:30. */
  time: (instant: string) => string;
  /** ISO instant -> 29/11/2026, 08:30. */
  moment: (instant: string) => string;
  /** Day of the month in two digits and its month in words, for a date block. */
  block: (given: string) => Readonly<{ day: string; month: string; weekday: string }>;
  /** 1842 -> 1.842. */
  number: (value: number) => string;
  /** 0.874 -> 87%. */
  percent: (share: number) => string;
  /** 3565158 -> 3,4 MB. */
  bytes: (count: number) => string;
  /** Whole days until a day -> còn 6 ngày, hôm nay, trễ 8 ngày. */
  left: (days: number) => string;
  /** 72 -> 1 giờ 12 phút. */
  minutes: (count: number) => string;
}>;

/** The one formatter of a language; made once, since making an Intl formatter costs more than drawing a row. */
export function formatOf(language: Language): Format {
  return language === 'en' ? english : vietnamese;
}

/** Calendar days from today (in Viet Nam) to a day; negative when it has passed. */
export function daysUntil(day: Day, now: Date): number {
  return daysBetween(dayOf(now), day);
}

type Words = Readonly<{
  weekdays: readonly string[];
  month: (month: number) => string;
  left: (days: number) => string;
  minutes: (hours: number, minutes: number) => string;
}>;

const vietnamese = make('vi-VN', {
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
  month: (month) => `tháng ${month}`,
  left: (days) => (days > 0 ? `còn ${days} ngày` : days === 0 ? 'hạn hôm nay' : `trễ ${-days} ngày`),
  minutes: (hours, minutes) =>
    hours === 0 ? `${minutes} phút` : minutes === 0 ? `${hours} giờ` : `${hours} giờ ${minutes} phút`,
});

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const english = make('en-GB', {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: (month) => shortMonths[month - 1] ?? '',
  left: (days) => (days > 0 ? `${counted(days)} left` : days === 0 ? 'due today' : `${counted(-days)} late`),
  minutes: (hours, minutes) =>
    hours === 0 ? `${minutes} min` : minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
});

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function make(locale: string, words: Words): Format {
  const whole = new Intl.NumberFormat(locale);
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const weekdayName = (day: Day) => words.weekdays[weekdayOf(day) - 1] ?? '';
  return {
    day: (given) => written(dayIn(given)),
    weekday: (given) => `${weekdayName(dayIn(given))} ${written(dayIn(given))}`,
    time: (instant) => timeOf(new Date(instant)),
    moment: (instant) => `${written(dayIn(instant))}, ${timeOf(new Date(instant))}`,
    block: (given) => {
      const day = dayIn(given);
      return { day: day.slice(8), month: words.month(Number(day.slice(5, 7))), weekday: weekdayName(day) };
    },
    number: (value) => whole.format(value),
    percent: (value) => share.format(value),
    bytes: (count) =>
      count < 1024 * 1024
        ? `${whole.format(Math.max(1, Math.round(count / 1024)))} KB`
        : `${oneDigit.format(count / 1024 / 1024)} MB`,
    left: words.left,
    minutes: (count) => words.minutes(Math.floor(count / 60), Math.round(count % 60)),
  };
}

function dayIn(given: string): Day {
  return given.length === 10 ? given : dayOf(new Date(given));
}

function written(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
