import { describe, expect, it } from 'vitest';
import { fixedDays, readHolidayList, writeHolidayList } from './holiday-list.ts';

const tet = { kind: 'holiday', name: 'Tết Nguyên đán' } as const;

describe('readHolidayList', () => {
  it.each([
    ['one day', '01/01/2027; nghỉ; Tết Dương lịch', ['2027-01-01']],
    ['a span', '04/02/2027 - 06/02/2027; nghỉ; Tết', ['2027-02-04', '2027-02-05', '2027-02-06']],
    ['tabs from a sheet', '2027-09-02\tNghỉ\tQuốc khánh', ['2027-09-02']],
    ['words without marks', '22/8/2026 | lam bu | Làm bù', ['2026-08-22']],
    ['English words', '2026-08-22; work; in exchange', ['2026-08-22']],
  ])('reads %s', (_, text, days) => {
    const { lines, faults } = readHolidayList(text);
    expect([lines.map((line) => line.day), faults]).toEqual([days, []]);
  });

  it.each([
    '30/02/2027; nghỉ; Không có ngày này',
    '01/01/2027; có lẽ; Tết',
    '01/01/2027; nghỉ',
    '06/02/2027 - 04/02/2027; nghỉ; Lùi',
    '01/01/2027 - 01/03/2027; nghỉ; Hai tháng',
  ])('names the line of %j', (text) => {
    const { lines, faults } = readHolidayList(`\n02/09/2027; nghỉ; Quốc khánh\n${text}`);
    expect(lines).toHaveLength(1);
    expect(faults).toEqual([{ line: 3, text }]);
  });

  it('takes the last word on a day, in order of days', () => {
    const { lines } = readHolidayList(
      '02/01/2027; nghỉ; Nghỉ bù\n01/01/2027; nghỉ; Tết\n02/01/2027; làm bù; Làm',
    );
    expect(lines.map((line) => [line.day, line.kind])).toEqual([
      ['2027-01-01', 'holiday'],
      ['2027-01-02', 'swapped_work'],
    ]);
    expect(readHolidayList(writeHolidayList(lines)).lines).toEqual(lines);
  });
});

it('knows which days return on the same date', () => {
  const known = [
    { day: '2025-01-01', ...tet },
    { day: '2026-01-01', ...tet },
    { day: '2025-01-29', kind: 'holiday', name: 'Ất Tỵ' },
    { day: '2026-02-17', kind: 'holiday', name: 'Bính Ngọ' },
  ] as const;
  expect(fixedDays(known, [2026, 2025], 2028)).toEqual([{ day: '2028-01-01', ...tet }]);
});
