import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTcvn3, toWindows1258 } from '#tests/sheets.ts';
import type { ColumnMapping } from './import.ts';
import { headerWords, isPassedOver, labelsAt, proposeMapping, type SheetCells } from './import-columns.ts';
import { readDay, readPeople, readPhone, readRow } from './import-row.ts';
import { decode, detectEncoding } from './legacy.ts';
import { readCsv } from './sheet/csv.ts';
import { openSheetReading } from './sheet/job.ts';
import { checkFile } from './sheet/safe.ts';

describe('old fonts', () => {
  test.each([
    ['tcvn3', '§­êng th«n Phó Mü háng', 'Đường thôn Phú Mỹ hỏng'],
    ['tcvn3', 'ñy ban nh©n d©n x·', 'ủy ban nhân dân xã'],
    ['vni', 'Ñöôøng thoân Phuù Myõ hoûng', 'Đường thôn Phú Mỹ hỏng'],
    ['vni', 'UÛy ban nhaân daân xaõ', 'Ủy ban nhân dân xã'],
    ['unicode', 'Đường thôn', 'Đường thôn'],
  ] as const)('%s: %s is %s', (encoding, stored, meant) => {
    expect(decode(stored, encoding)).toBe(meant);
    expect(detectEncoding([stored], [])).toBe(encoding);
  });
  test('a cell that was typed anew is left alone, one that is half old is read', () => {
    expect(decode('Đường đã sửa', 'tcvn3')).toBe('Đường đã sửa');
    expect(decode('Lª ThÞ Ưng', 'tcvn3')).toBe('Lê Thị Ưng');
  });
  test('capitals with tones come from a font that ends in H', () => {
    expect(decode('®¬n', 'tcvn3_caps')).toBe('ĐƠN');
    expect(detectEncoding(['®¬n'], ['', '.VnTimeH', '.VnArialH', '.VnTime'])).toBe('tcvn3_caps');
    expect(detectEncoding(['®¬n'], ['.VnTime', '.VnTimeH', '.VnTime'])).toBe('tcvn3');
  });
  test('the font of the header says nothing of the letters under it', () => {
    const sheet: SheetCells = {
      rows: [
        ['néi dung', 'hä vµ tªn'],
        [toTcvn3('Đường hỏng, đề nghị sửa'), toTcvn3('Lê thị lành').toLowerCase()],
      ],
      hidden: new Set(),
      merges: [],
      fonts: new Map([
        [0, ['.VnTimeH', '.VnTime']],
        [1, ['.VnTimeH', '.VnTimeH']],
      ]),
    };
    expect(proposeMapping(sheet)).toMatchObject({
      columns: { text: 0, name: 1 },
      encodings: { 0: 'tcvn3', 1: 'tcvn3_caps' },
    });
    expect(labelsAt(sheet, 0)).toEqual(['NỘI DUNG', 'HỌ VÀ TÊN']);
  });
  test('the name of the font decides, and plain letters are left alone', () => {
    expect(detectEncoding(['x·'], ['.VnTime', '.VnTime', ''])).toBe('tcvn3');
    expect(detectEncoding(['xaõ'], ['VNI-Times'])).toBe('vni');
    expect(detectEncoding(['khong dau gi ca'], [])).toBe('unicode');
    expect(detectEncoding(['Đã có dấu', 'café'], [])).toBe('unicode');
  });
});

test.each([
  ['5/11/2026', '2026-11-05'],
  ['5.11.26', '2026-11-05'],
  ['5-11-2026', '2026-11-05'],
  ['2026-11-05', '2026-11-05'],
  ['ngày 05/11/2026', '2026-11-05'],
  ['46331', '2026-11-05'],
  ['11/25/2026', undefined],
  ['31/02/2026', undefined],
  ['hôm qua', undefined],
  ['', null],
])('the day %s is %s, and never month first', (cell, day) => expect(readDay(cell)).toBe(day));

test.each([
  ['912345678', '0912345678'],
  ['+84 912 345 678', '0912345678'],
  ['0912.345.678', '0912345678'],
  ['024 3825 3536', '02438253536'],
  ['2438253536', '02438253536'],
  ['0912 345 678 / 0987 654 321', '0912345678'],
  ['0912345678; 024 3825 3536', '0912345678'],
  ['0912.345.678 - 0987.654.321', '0912345678'],
  ['(024) 3825-3536 hoặc 0912345678', '02438253536'],
  ['09123 / 0912345678', undefined],
  ['09123', undefined],
  ['không có', undefined],
  ['', null],
])('the telephone %s is %s', (cell, phone) => expect(readPhone(cell)).toBe(phone));

test.each([
  ['', 1],
  ['40', 40],
  ['40 hộ', 40],
  ['1.200 người ký', 1200],
  ['0', undefined],
  ['-3', undefined],
  ['3,5', undefined],
  ['nhiều', undefined],
  ['0912345678', undefined],
])('signers %s are %s', (cell, people) => expect(readPeople(cell)).toBe(people));

test.each([
  ['Số lượt ý kiến', { people: 1 }],
  ['Số hộ', { people: 1 }],
  ['Số người ký', { people: 1 }],
  ['Số hồ sơ', {}],
])('a column %s is %j', (label, columns) => {
  const rows = [
    ['Nội dung', label],
    ['Đường hỏng từ cầu đến chợ', '3'],
  ];
  const sheet = { rows, hidden: new Set<number>(), merges: [], fonts: new Map() };
  expect(proposeMapping(sheet).columns).toEqual({ text: 0, ...columns });
});

const mapping: ColumnMapping = {
  headerRow: 0,
  columns: { text: 0, name: 1, phone: 2, field: 3, received: 4, people: 5 },
  encodings: {},
  skipHidden: true,
};
const rules = {
  mapping,
  sheet: 'Tổ 5',
  fields: new Map([['giao thong', 'TRAF']]),
  today: '2026-11-26',
  peopleMost: 500,
};

test.each([
  [['Đường hỏng', 'Lê A', '', 'Giao thông', ''], { text: 'Đường hỏng', name: 'Lê A', fieldCode: 'TRAF' }],
  [
    ['Đường'.normalize('NFD'), '', '', 'Chưa rõ', '1/11/2026'],
    { text: 'Đường', fieldCode: null, receivedOn: '2026-11-01' },
  ],
])('%j is taken in', (cells, row) => expect(readRow(cells, rules)).toMatchObject({ row }));

test.each([
  [['  ', 'Lê A'], 'text_empty'],
  [['x'.repeat(4001)], 'text_long'],
  [['M?t n??c ? th?n Ph?c', ''], 'text_broken'],
  [['Đường', '', '123'], 'phone'],
  [['Đường', '', '', '', 'mai'], 'date'],
  [['Đường', '', '', '', '1/12/2026'], 'date_future'],
  [['Đường', '', '', '', '', 'cả xóm'], 'people'],
  [['Đường', '', '', '', '', '501'], 'people'],
])('%j is not, because of %s', (cells, reason) => expect(readRow(cells, rules)).toEqual({ reason }));

test('what a row would lose is said: a second number, a field that nobody knows', () => {
  const of = (cells: string[]) => {
    const reading = readRow(cells, rules);
    return 'doubts' in reading ? reading.doubts : [];
  };
  expect(of(['Đường', '', '0912345678 / 0987654321', 'Giao thông'])).toEqual(['two_phones']);
  expect(of(['Đường', '', '024-3825-3536', 'Đường sá'])).toEqual(['field_unknown']);
});

test('rows above the limit are counted, and read where there is no limit', async () => {
  const rows = Array.from({ length: 603 }, (_, n) => `Ý kiến ${n}`);
  const ask = openSheetReading();
  const bytes = new TextEncoder().encode(['Nội dung', ...rows].join('\n'));
  const limited = await ask({ ask: 'open', bytes, kind: 'csv', mostRows: 600 });
  expect(limited).toMatchObject([{ rows: 600, beyond: 4 }]);
  expect(await ask({ ask: 'open', bytes, kind: 'csv' })).toMatchObject([{ rows: 604, beyond: 0 }]);
  const how = { sheet: 'CSV', fields: [], today: '2026-11-26', peopleMost: null };
  const read = { headerRow: 0, columns: { text: 0 }, encodings: {}, skipHidden: true };
  expect(await ask({ ask: 'check', ...how, mapping: read })).toMatchObject({ good: 603 });
});

test('totals, empty rows and repeated headers are passed over, short letters are not', () => {
  const header = headerWords(['STT', 'Họ và tên', 'Nội dung']);
  expect(isPassedOver(['', ' ', ''], header)).toBe(true);
  expect(isPassedOver(['Tổng cộng', '', '12'], header)).toBe(true);
  expect(isPassedOver(['STT', 'Họ và tên', 'Nội dung'], header)).toBe(true);
  expect(isPassedOver(['1', 'Lê A', 'Đèn hỏng'], header)).toBe(false);
});

test('a header of two rows under a title is found and joined, whatever its columns are called', () => {
  const sheet: SheetCells = {
    rows: [
      ['TỔNG HỢP Ý KIẾN CỬ TRI', '', ''],
      ['STT', 'Người có ý kiến', ''],
      ['', 'Họ tên', 'Số ĐT', 'Ý kiến, kiến nghị'],
      ['1', 'Lê A', '0912345678', 'Đèn hỏng'],
    ],
    hidden: new Set(),
    merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }],
    fonts: new Map(),
  };
  expect(proposeMapping(sheet)).toMatchObject({ headerRow: 2, columns: { text: 3, name: 1, phone: 2 } });
});

test.each([
  [
    'a,b\r\n"c, ""d""\ne",f',
    [
      ['a', 'b'],
      ['c, "d"\ne', 'f'],
    ],
  ],
  [
    'a;b\nc;d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['\ufeffa\tb', [['a', 'b']]],
])('CSV %j', (text, rows) => expect(readCsv(new TextEncoder().encode(text))).toEqual(rows));

const letters = [
  ['Họ và tên', 'Nội dung'],
  ['Nguyễn Thị Lành', 'đề nghị sửa đường; Giếng khoan nhiễm phèn từ tết, phụ nữ ưa dùng'],
  ['Trần Đức Bưởi', 'Trong ngõ ba rác đổ ngập mặt đường, đã phản ánh mà không thấy ai đến dọn'],
] as const;
const typedVni = [
  ['Hoï vaø teân', 'Noäi dung'],
  ['Nguyeãn Thò Laønh', 'ñeà nghò söûa ñöôøng; Gieáng khoan nhieãm pheøn töø teát, phuï nöõ öa duøng'],
  [
    'Traàn Ñöùc Böôûi',
    'Trong ngoõ ba raùc ñoå ngaäp maët ñöôøng, ñaõ phaûn aùnh maø khoâng thaáy ai ñeán doïn',
  ],
];

test.each([
  ['tcvn3', letters.map((row) => row.map((cell) => toTcvn3(cell)))],
  ['vni', typedVni],
  ['windows1258', letters.map((row) => row.map(toWindows1258))],
] as const)('no letter of a CSV in %s is lost', (encoding, cells) => {
  const stored = cells.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  const rows = readCsv(Buffer.from(stored, 'latin1'));
  const sheet = { rows, hidden: new Set<number>(), merges: [], fonts: new Map() };
  const read = proposeMapping(sheet);
  expect(read).toMatchObject({ columns: { name: 0, text: 1 }, encodings: { 0: encoding, 1: encoding } });
  expect(labelsAt(sheet, 0)).toEqual(letters[0]);
  expect(rows.slice(1).map((row) => row.map((cell) => decode(cell, encoding)))).toEqual(letters.slice(1));
});

test('rows that others read from a sheet come in Unicode as well', async () => {
  const bytes = Buffer.from(
    `${toTcvn3('Tên điểm,Địa chỉ')}\n${toTcvn3('Nhà văn hóa Phú Mỹ,ngõ ba')}`,
    'latin1',
  );
  const ask = openSheetReading();
  await ask({ ask: 'open', bytes: new Uint8Array(bytes), kind: 'csv' });
  expect(await ask({ ask: 'rows', sheet: 'CSV', most: 9 })).toEqual([
    ['Tên điểm', 'Địa chỉ'],
    ['Nhà văn hóa Phú Mỹ', 'ngõ ba'],
  ]);
});

test('a file of anything is a sheet or refused, and reading CSV never fails', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const kind = checkFile(bytes, 'x');
      if (kind === 'csv') expect(readCsv(bytes).length).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 50 },
  );
});
