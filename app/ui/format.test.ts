import { expect, test } from 'vitest';
import { daysUntil, formatOf } from './format.ts';

const vi = formatOf('vi');
const en = formatOf('en');

test('days, times and moments are those of Viet Nam', () => {
  expect(vi.day('2026-11-29')).toBe('29/11/2026');
  expect(vi.weekday('2026-11-29')).toBe('Chủ Nhật 29/11/2026');
  expect(en.weekday('2026-11-29')).toBe('Sunday 29/11/2026');
  expect(vi.day('2026-11-28T18:30:00.000Z')).toBe('29/11/2026');
  expect(vi.time('2026-11-29T01:30:00.000Z')).toBe('08:30');
  expect(vi.moment('2026-11-28T17:05:00.000Z')).toBe('29/11/2026, 00:05');
  expect(vi.block('2026-12-02')).toEqual({ day: '02', month: 'tháng 12', weekday: 'Thứ Tư' });
});

test.each([
  [6, 'còn 6 ngày', '6 days left'],
  [1, 'còn 1 ngày', '1 day left'],
  [0, 'hạn hôm nay', 'due today'],
  [-8, 'trễ 8 ngày', '8 days late'],
])('%i days left', (days, vietnamese, english) => {
  expect(vi.left(days)).toBe(vietnamese);
  expect(en.left(days)).toBe(english);
});

test('numbers, shares, sizes and minutes', () => {
  expect(vi.number(1842)).toBe('1.842');
  expect(en.number(1842)).toBe('1,842');
  expect(vi.percent(0.874)).toBe('87%');
  expect(vi.bytes(3_565_158)).toBe('3,4 MB');
  expect(vi.bytes(215_000)).toBe('210 KB');
  expect(vi.minutes(72)).toBe('1 giờ 12 phút');
});

test('the day turns at midnight in Viet Nam', () => {
  expect(daysUntil('2026-11-30', new Date('2026-11-29T16:59:59Z'))).toBe(1);
  expect(daysUntil('2026-11-30', new Date('2026-11-29T17:00:00Z'))).toBe(0);
});
