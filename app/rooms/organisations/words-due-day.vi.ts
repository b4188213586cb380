import { writtenDay as day } from '#app/ground/time.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Sentences about a due date that was typed and cannot be meant, for every room that takes one. */
export const dayRefusals: Readonly<Record<'day.past' | 'day.far' | 'day.holiday', (facts: Facts) => string>> =
  {
    'day.past': (facts) => `${day(facts.asked)} đã qua. Hạn phải từ hôm nay trở đi.`,
    'day.far': (facts) =>
      `${day(facts.asked)} quá xa; quy tắc cho đến ${day(facts.furthest)}. Xem lại năm đã gõ.`,
    'day.holiday': (facts) =>
      `${day(facts.asked)} là ngày nghỉ. Chọn ${day(facts.before)} hoặc ${day(facts.after)}.`,
  };
