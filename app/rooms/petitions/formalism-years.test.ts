import { expect, test } from 'vitest';
import { countMatters, findRunning, lastRun } from './formalism-years.ts';

const rule = { years: 3, until: 2026 };
/** One matter as three people put it. */
const market = [
  'Mái chợ Khương Đình dột nhiều chỗ, mưa là ướt hàng của tiểu thương. Bao giờ phường sửa mái chợ?',
  'Chợ Khương Đình mái vẫn dột, tiểu thương ướt hết hàng khi mưa. Đề nghị sửa mái chợ.',
  'Năm nay mái chợ Khương Đình lại dột, hàng của tiểu thương bị ướt. Xin hỏi bao giờ sửa mái chợ?',
] as const;
const others = [
  'Trường tiểu học thiếu phòng học, lớp nào cũng năm mươi cháu.',
  'Loa phường bật lúc năm giờ sáng, người già mất ngủ.',
  'Ngõ 8 Lê Lai không có đèn, đi làm ca đêm về rất sợ.',
];

const noise = others.map((text, at) => one(`o${at}`, 2026, { text }));

test('a matter that different people raise year after year is found without anybody having linked it', () => {
  const raised = [...market.map((text, at) => one(`m${at}`, 2024 + at, { text })), ...noise];
  const [running, ...more] = findRunning(raised, rule);
  expect(running?.years).toEqual([2024, 2025, 2026]);
  expect(running?.petitions.map((each) => each.code)).toEqual(['m2', 'm1', 'm0']);
  expect(more).toEqual([]);
  expect(countMatters(raised, 2026)).toBe(4);
});

test('links that people made count, however different the words', () => {
  const linked = others.map((text, at) => one(`l${at}`, 2024 + at, { text, rootId: 'l0' }));
  expect(findRunning(linked, rule)).toMatchObject([{ years: [2024, 2025, 2026] }]);
});

test.each([
  { name: 'a year was left out', years: [2022, 2024, 2026] },
  { name: 'two years only', years: [2025, 2026, 2026] },
  { name: 'long settled', years: [2021, 2022, 2023] },
])('not running: $name', ({ years }) => {
  const raised = [...years.map((year, at) => one(`m${at}`, year, { text: market[at] ?? '' })), ...noise];
  // It is seen that they are one matter beside three others.
  expect(countMatters(raised, 2022)).toBe(4);
  expect(findRunning(raised, rule)).toEqual([]);
});

test('the same trouble in three places is three matters', () => {
  const places = ['tổ 4', 'tổ 9', 'tổ 15'].map((area, at) =>
    one(`p${at}`, 2024 + at, { text: `Đèn đường ${area} tắt cả tháng, đề nghị thay bóng đèn đường.`, area }),
  );
  expect(countMatters([...places, ...noise], 2024)).toBe(6);
  expect(findRunning([...places, ...noise], rule)).toEqual([]);
});

test('three years until the last one still run in January', () => {
  const raised = [...market.map((text, at) => one(`m${at}`, 2024 + at, { text })), ...noise];
  expect(findRunning(raised, { years: 3, until: 2027 })).toHaveLength(1);
  expect(findRunning(raised, { years: 3, until: 2028 })).toEqual([]);
  expect(lastRun([2026, 2024, 2025, 2021])).toEqual([2024, 2025, 2026]);
});

function one(code: string, year: number, more: { text: string; rootId?: string; area?: string }) {
  return { id: code, code, title: code, unit: null, year, rootId: code, area: null, ...more };
}
