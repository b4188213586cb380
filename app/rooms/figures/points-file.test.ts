import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readTableText } from '#app/ground/table-text.ts';
import { readPoints } from '#app/rooms/dialogues/point-list.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { presentPointsFile } from './present-points-file.ts';

test('six hundred points come from an Excel file, and what is no sheet is refused', async () => {
  const house = testHouse(await testDatabase());
  const head = ['Tên điểm cầu', 'Địa chỉ', 'Số chỗ', 'Điện thoại'];
  const rows = Array.from({ length: 600 }, (_, at) => [
    `Điểm ${at + 1}`,
    `Ngõ ${at + 1}`,
    30 + at,
    '0900 000 111',
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: 'Điểm cầu', rows: [head, ...rows] }] });
  const read = await presentPointsFile(house, { bytes, name: 'diem-cau.xlsx' });
  expect(read.rows).toBe(601);
  const { lines, faults } = readPoints(readTableText(read.text));
  expect([lines.length, faults]).toEqual([600, []]);
  expect(lines[599]).toMatchObject({ name: 'Điểm 600', capacity: 629, coordinatorPhone: '0900 000 111' });
  const other = { bytes: new TextEncoder().encode('\u0000\u0001'), name: 'anh.png' };
  await expect(presentPointsFile(house, other)).rejects.toMatchObject({ kind: 'invalid' });
});
