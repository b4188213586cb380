/** A calendar day as 'YYYY-MM-DD', as people in Vietnam count it. */
export type Day = string;

/** Vietnam is seven hours ahead of UTC all year. */
const offset = 7 * 3_600_000;
const dayLength = 86_400_000;

/** The calendar day of an instant in Asia/Ho_Chi_Minh. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10);
}

/** The clock time 'HH:MM' of an instant in Asia/Ho_Chi_Minh. */
export function timeOf(instant: Date): string {
  return new Date(instant.getTime() + offset).toISOString().slice(11, 16);
}

/** The instant of a clock time 'HH:MM' on a day in Asia/Ho_Chi_Minh. */
export function instantAt(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00.000+07:00`);
}

/** The last millisecond of a day: a deadline on this day is kept up to here. */
export function endOfDay(day: Day): Date {
  return new Date(`${day}T23:59:59.999+07:00`);
}

/** The day `count` calendar days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(utc(day) + count * dayLength).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / dayLength);
}

/** Day of the week: 1 is Monday, 7 is Sunday (Chủ Nhật). */
export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

/** True for a day that exists: '2026-02-30' does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = utc(text);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** True for a clock time '00:00' to '23:59'. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** 'YYYY-MM-DD', or the day part of an ISO string, as 29/11/2026; both languages write days so. */
export function writtenDay(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
    ? value.slice(0, 10).split('-').reverse().join('/')
    : '';
}

/** The day written in three fields of a form, or null where no such day exists (years 1900 to 2199). */
export function parseDayFields(fields: { day: string; month: string; year: string }): Day | null {
  const [day, month, year] = [fields.day.trim(), fields.month.trim(), fields.year.trim()];
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^(19|20|21)\d{2}$/.test(year)) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
