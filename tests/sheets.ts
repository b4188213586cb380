import { writeXlsx } from 'hucre/xlsx';

const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const codes =
  'b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe';

/** Unicode as a TCVN3 font stores it, written down a second time for tests: small letters and Đ only. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const at = letters.indexOf(letter);
      if (letter === 'Đ') return '\u00a7';
      return at < 0 ? letter : String.fromCharCode(Number.parseInt(codes.slice(at * 2, at * 2 + 2), 16));
    })
    .join('');
}

/** Unicode as the bytes of windows-1258, in which tones stand behind their letter; one sign for each byte. */
export function toWindows1258(text: string): string {
  const signs = new Map(
    Object.entries({
      ...{ Ă: 0xc3, Đ: 0xd0, Ơ: 0xd5, Ư: 0xdd, ă: 0xe3, đ: 0xf0, ơ: 0xf5, ư: 0xfd },
      ...{ '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 },
    }),
  );
  const apart = [...text.normalize('NFD')]
    .join('')
    // The dot below stands before a circumflex in NFD; the tone goes behind the letter with its hat or horn.
    .replace(/(\p{L})(\u0323)?([\u0302\u0306\u031b])(\u0323)?/gu, (_, base, before, hat, after) =>
      [`${base}${hat}`.normalize('NFC'), before ?? after ?? ''].join(''),
    );
  return [...apart].map((sign) => String.fromCharCode(signs.get(sign) ?? sign.charCodeAt(0))).join('');
}

/** What an office really hands over: titles, a header of two merged rows, an old font, hidden, bad and summing rows. */
export async function messySheet(): Promise<Uint8Array> {
  const old = (text: string) => toTcvn3(text);
  const rows = [
    ['UBND PHƯỜNG', null, null, null, null],
    ['TỔNG HỢP Ý KIẾN CỬ TRI', null, null, null, null],
    ['STT', 'Người có ý kiến', null, 'Nội dung ý kiến', 'Ngày nhận'],
    [null, 'Họ và tên', 'Điện thoại', null, null],
    [1, old('Nguyễn Thị Lành'), 912345678, old('Đường thôn Phú Mỹ hỏng nặng'), '5/11/2026'],
    [2, old('Trần Văn Được'), '0912.345.679', old('Cống ở ngõ 12 tắc, mưa là ngập'), new Date('2026-11-06')],
    [3, old('Lê Thị Ưng'), '09123', old('Rác ở chợ không ai gom'), '7/11/2026'],
    [4, old('Phạm Văn Sửu'), null, old('Đèn đường tắt'), '31/02/2026'],
    [5, old('Trần Văn Được'), '0912345679', old('Cống ở ngõ 12 tắc, mưa là ngập'), '6/11/2026'],
    [6, old('Người ẩn'), null, old('Dòng này bị ẩn'), null],
    [7, old('Vũ Thị Nở'), null, null, null],
    ['Tổng cộng', null, null, null, null],
  ];
  const cells = new Map(
    [4, 5, 6, 7, 8].flatMap((row) =>
      [1, 3].map((column): [string, { value: string; type: 'string'; style: { font: { name: string } } }] => [
        `${row},${column}`,
        { value: String(rows[row]?.[column]), type: 'string', style: { font: { name: '.VnTime' } } },
      ]),
    ),
  );
  return await writeXlsx({
    sheets: [
      { name: 'Bìa', rows: [['Bìa']], hidden: true },
      {
        name: 'Ý kiến',
        rows,
        cells,
        merges: [
          { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
          { startRow: 2, startCol: 3, endRow: 3, endCol: 3 },
          { startRow: 2, startCol: 4, endRow: 3, endCol: 4 },
          { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
        ],
        rowDefs: new Map([[9, { hidden: true }]]),
      },
    ],
  });
}
