import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeOf } from '#app/ground/time.ts';
import { afterQuiet, isMobile, maskAddress, mayRing, mostTries, nextTry, phoneAddress } from './message.ts';

const night = { quietFrom: '21:00', quietTo: '07:00' };

describe('quiet hours', () => {
  test.each([
    ['before the evening', '2026-11-26T20:59:00+07:00', '2026-11-26T20:59:00+07:00'],
    ['in the evening', '2026-11-26T21:00:00+07:00', '2026-11-27T07:00:00+07:00'],
    ['after midnight', '2026-11-27T00:30:00+07:00', '2026-11-27T07:00:00+07:00'],
    ['at the end', '2026-11-27T07:00:00+07:00', '2026-11-27T07:00:00+07:00'],
    ['on the last day of a year', '2026-12-31T23:00:00+07:00', '2027-01-01T07:00:00+07:00'],
  ])('%s', (_, now, then) => {
    expect(afterQuiet(new Date(now), night)).toEqual(new Date(then));
  });

  test('a siesta lies within one day, and equal hours mean none', () => {
    const noon = new Date('2026-11-26T12:15:00+07:00');
    expect(timeOf(afterQuiet(noon, { quietFrom: '12:00', quietTo: '13:30' }))).toBe('13:30');
    expect(afterQuiet(noon, { quietFrom: '08:00', quietTo: '08:00' })).toEqual(noon);
  });

  test.each([
    ['sms', '2026-11-26T20:50:00+07:00', '2026-11-26T23:00:00+07:00', '2026-11-27T07:00:00+07:00'],
    ['push', '2026-11-26T20:50:00+07:00', '2026-11-27T03:00:00+07:00', '2026-11-27T07:00:00+07:00'],
    ['sms', '2026-11-26T22:55:00+07:00', '2026-11-26T23:00:00+07:00', '2026-11-26T23:00:00+07:00'],
    ['mail', '2026-11-26T20:50:00+07:00', '2026-11-26T23:00:00+07:00', '2026-11-26T23:00:00+07:00'],
  ] as const)('%s of %s that is due at %s rings at %s', (channel, made, now, then) => {
    expect(mayRing({ channel, made_at: new Date(made) }, new Date(now), night)).toEqual(new Date(then));
  });

  test('nothing rings in the quiet hours, and nothing waits longer than a day', () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((each) => `${String(each).padStart(2, '0')}:00`);
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
        hour,
        hour,
        (now, from, to) => {
          const then = afterQuiet(now, { quietFrom: from, quietTo: to });
          const time = timeOf(then);
          const isQuiet = from < to ? time >= from && time < to : from !== to && (time >= from || time < to);
          return !isQuiet && then >= now && then.getTime() - now.getTime() <= 86_400_000;
        },
      ),
    );
  });
});

test('tries go on for more than three days, then end', () => {
  let now = new Date('2026-11-26T00:00:00Z');
  let tries = 0;
  for (let next: Date | null = now; next !== null; next = nextTry(tries, now)) {
    now = next;
    tries += 1;
  }
  expect(tries).toBe(mostTries);
  expect((now.getTime() - Date.parse('2026-11-26T00:00:00Z')) / 86_400_000).toBeGreaterThan(3);
});

test.each([
  ['0912 345 678', '+84912345678'],
  ['+84 912.345.678', '+84912345678'],
  ['024 3825 0000', '+842438250000'],
  ['12345', null],
  ['ten@noinao.vn', null],
])('%s is the number %s', (typed, address) => {
  expect(phoneAddress(typed)).toBe(address);
});

test('a fixed line takes no text messages', () => {
  expect([isMobile('+84912345678'), isMobile('+842438250000')]).toEqual([true, false]);
});

test.each([
  ['hong.tran@gmail.com', 'h•••@gmail.com'],
  ['+84912345678', '•••••• 678'],
  ['Bà Hồng, tổ 4', '•••'],
])('%s is shown as %s', (address, shown) => {
  expect(maskAddress(address)).toBe(shown);
});
