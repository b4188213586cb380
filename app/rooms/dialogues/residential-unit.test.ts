import { expect, it, test } from 'vitest';
import { isPlace, namePlaces, openUnits } from './residential-unit.ts';

it.each([
  ['Tổ 5', 'Tổ dân phố số 5', true],
  ['to dan pho 05', 'Tổ 5', true],
  ['TDP5', 'Tổ dân phố 5', true],
  ['KP 3', 'Khu phố 3', true],
  ['Tổ 5, phường Khương Đình', 'Tổ dân phố 5', true],
  ['Tổ 5 phường Khương Đình', 'Tổ dân phố 5', true],
  ['5', 'Tổ 5', true],
  ['Phú Mỹ', 'Thôn Phú Mỹ', true],
  ['Thôn Đoài', 'thôn đoài', true],
  ['Ngõ 12, thôn Đoài', 'Thôn Đoài', true],
  ['Tổ 15', 'Tổ 5', false],
  ['Thôn 5', 'Tổ 5', false],
  ['Xóm 5', 'Bản 5', false],
  ['Ấp 3', 'Khu phố 3', false],
  ['Thôn Đoài', 'Thôn Đông', false],
  ['Bản', 'Khu', false],
  ['Tổ 5', 'Tổ 5 khu phố 3', false],
  ['Tổ 5, KP 3', 'Tổ 5 khu phố 3', true],
  ['Thôn Bản Phố', 'Bản Phố', false],
] as const)('%s and %s', (written, name, same) => expect(isPlace(written, name)).toBe(same));

test('of several that could be meant, none is', () => {
  const unitOf = openUnits(['Tổ 5', 'Thôn 5', 'Tổ 6', 'Khu phố 3', 'Ấp Bắc', 'Thôn Ấp Bắc']);
  expect(
    [
      '5',
      '6',
      'tổ dân phố 5',
      'Thôn số 5',
      'Xóm 5',
      'Tổ 6 khu phố 3',
      'KP3',
      'ấp bắc',
      'Thôn Ấp Bắc',
      '',
    ].map(unitOf),
  ).toEqual([null, 'Tổ 6', 'Tổ 5', 'Thôn 5', null, 'Tổ 6', 'Khu phố 3', 'Ấp Bắc', 'Thôn Ấp Bắc', null]);
});

test('what is on no list counts under its most frequent writing', () => {
  const named = namePlaces(['Tổ 5'], ['TDP 6', 'tổ dân phố 5', 'Tổ 6', 'Thôn 6', '…']);
  expect([...named.values()]).toEqual(['TDP 6', 'Tổ 5', 'TDP 6', 'Thôn 6', '…']);
});
