import { describe, expect, test } from 'vitest';
import { readSheet } from './roll-sheet.ts';

const two = [
  { name: 'Lê Thị Sáu', place: 'Thôn 2' },
  { name: 'Đỗ Văn Bảy', place: 'Thôn 3' },
];

describe('a roll as it is kept in practice', () => {
  test.each([
    ['a heading and numbers, semicolons', 'STT;Họ và tên;Nơi ở\n1;Lê Thị Sáu;Thôn 2\n2;Đỗ Văn Bảy;Thôn 3'],
    ['pasted from a spreadsheet', 'TT\tHọ tên\tThôn\r\n1\tLê Thị Sáu\tThôn 2\r\n2\tĐỗ Văn Bảy\tThôn 3\r\n'],
    ['commas and quotes, with a mark of its encoding', '\uFEFF"Lê Thị Sáu","Thôn 2"\n"Đỗ Văn Bảy","Thôn 3"'],
    ['numbers without a heading', '1. ,Lê Thị Sáu,Thôn 2\n2. ,Đỗ Văn Bảy,Thôn 3'],
    ['names typed on another keyboard, twice', 'Lê Thị Sáu;Thôn 2\nĐỗ Văn Bảy;Thôn 3\nLE THI SAU;thôn 2'],
    ['empty lines between', '\n\nLê Thị Sáu;Thôn 2\n\n;\nĐỗ Văn Bảy;Thôn 3\n'],
  ])('%s', (_name, sheet) => expect(readSheet(sheet)).toEqual(two));

  test('names alone, and names with a quote or a comma in quotes', () => {
    expect(readSheet('Lê Thị Sáu\nĐỗ Văn Bảy').map((row) => row.place)).toEqual([null, null]);
    expect(readSheet('"Sáu ""Tư"", bà";Thôn 2;')[0]).toEqual({ name: 'Sáu "Tư", bà', place: 'Thôn 2' });
  });

  test('what is no sheet gives nobody', () => expect(readSheet(';;\n , ,')).toEqual([]));
});
