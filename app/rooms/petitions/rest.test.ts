import { expect, test } from 'vitest';
import { restsBetween } from './rest.ts';

const tet = ['14', '15', '16', '17', '18', '19', '20', '21', '22'].map((day) => ({
  day: `2026-02-${day}`,
  name: 'Tết',
}));
const others = [
  { day: '2026-04-26', name: 'Giỗ Tổ' },
  { day: '2026-04-27', name: 'Nghỉ bù' },
  { day: '2026-11-24', name: 'Ngày Văn hóa' },
];
const all = [...tet, ...others];

test.each([
  ['a row of days is one rest', '2026-02-09', '2026-03-09', ['Tết 2026-02-14 2026-02-22']],
  ['only what lies in the span', '2026-02-16', '2026-02-18', ['Tết 2026-02-17 2026-02-18']],
  [
    'the last day of the span is in it, the first is not',
    '2026-11-23',
    '2026-11-24',
    ['Ngày Văn hóa 2026-11-24 2026-11-24'],
  ],
  ['after the day itself there is nothing', '2026-11-24', '2026-12-14', []],
  [
    'a Sunday moves nothing, the Monday after it does',
    '2026-04-20',
    '2026-05-04',
    ['Nghỉ bù 2026-04-27 2026-04-27'],
  ],
])('%s', (_, from, to, told) => {
  const rests = restsBetween(all, { from, to });
  expect(rests.map((rest) => `${rest.name} ${rest.from} ${rest.to}`)).toEqual(told);
});
