import { expect, test } from 'vitest';
import { suspectsIn } from './names.ts';
import { redact } from './redact.ts';
import { numbersIn } from './redact-rules.ts';

test.each([
  ['Gọi 0912345678 nhé', 'Gọi [số điện thoại] nhé'],
  [
    'Gọi 0912 345 678, 091.234.5678 hoặc +84 912 345 678.',
    'Gọi [số điện thoại], [số điện thoại] hoặc [số điện thoại].',
  ],
  ['Máy bàn 024 3825 3536', 'Máy bàn [số điện thoại]'],
  ['CCCD 001190012345 cấp năm 2021', 'CCCD [số giấy tờ] cấp năm 2021'],
  ['số căn cước công dân: 001 190 012 345', 'số căn cước công dân: [số giấy tờ]'],
  ['CMND số 012345678', 'CMND số [số giấy tờ]'],
  ['giấy tờ 001190012345', 'giấy tờ [số giấy tờ]'],
  ['chuyển vào STK 1903 5678 9012 34', 'chuyển vào STK [số tài khoản]'],
  ['tài khoản ngân hàng số 0021000123456', 'tài khoản ngân hàng số [số tài khoản]'],
  ['thư tới hong.tran_88@gmail.com.', 'thư tới [thư điện tử].'],
  ['ở số 12 ngõ 34 đường Lê Lai', 'ở số […] ngõ 34 đường Lê Lai'],
  ['số nhà 12A, đường Lê Lai', 'số nhà […], đường Lê Lai'],
  ['tại 12/5 đường Lê Lai', 'tại […] đường Lê Lai'],
  ['căn hộ 1204 tòa B', 'căn hộ […] tòa B'],
  ['Nhà tôi tại số 12 Nguyễn Trãi', 'Nhà tôi tại số […] Nguyễn Trãi'],
  ['Tôi ở số 12 Nguyễn Trãi, tổ 5', 'Tôi ở số […] Nguyễn Trãi, tổ 5'],
  ['Số 12 Nguyễn Trãi đổ rác. Số 14A/2 Lê Lai cũng vậy', 'Số […] Nguyễn Trãi đổ rác. Số […] Lê Lai cũng vậy'],
  ['Ở 12/5 đường Lê Lai', 'Ở […] đường Lê Lai'],
  ['nhà 12 ngõ 34 Lê Lai và hộ 15A ngõ 20', 'nhà […] ngõ 34 Lê Lai và hộ […] ngõ 20'],
  ['12A/3 Nguyễn Trãi, tổ 5', '[…] Nguyễn Trãi, tổ 5'],
  ['P.1204 chung cư Hoa Sen', 'P.[…] chung cư Hoa Sen'],
  ['phòng 305 nhà B2', 'phòng […] nhà B2'],
  ['tài khoản BIDV 12010001234', 'tài khoản BIDV [số tài khoản]'],
  ['chuyển khoản vào 19035678901 MB', 'chuyển khoản vào [số tài khoản] MB'],
  ['chứng minh thư nhân dân số 012345678', 'chứng minh thư nhân dân số [số giấy tờ]'],
  ['hộ chiếu B1234567', 'hộ chiếu [số giấy tờ]'],
  ['zalo 912345678', 'zalo [số điện thoại]'],
])('hides what points at a person: %s', (text, hidden) => {
  expect(redact(text).text).toBe(hidden);
});

test.each([
  'Từ 01/07/2025 đến nay đã 3 lần kiến nghị',
  'Đền bù 1.250.000.000 đồng cho 22 hộ',
  'Quyết định số 2200-QĐ/TU ngày 25/05/2017',
  'Luật 72/2025/QH15, Điều 43',
  'tổ dân phố số 4, ngõ 34 đường Lê Lai',
  'Đường dài 1800 m, rộng 3,5 m',
  'Mã KN-2026-04817',
  'cột điện số 15 bị nghiêng',
  'diện tích 120 m2, thửa đất số 45 tờ bản đồ số 12',
  'Trường THCS số 1 Nam Lý, tuyến buýt số 32 Giáp Bát, nhà văn hóa số 3 Khương Đình',
  'cột số 15 Lê Lai, trạm bơm số 3 Yên Sở, thửa số 45 Đồng Quan, nhà 3 tầng ngõ 5',
  'tại 2 phường, ở 3 tổ dân phố, tại 30 Ủy ban, hộ 15 người',
  'Nghị quyết 18 Ban Chấp hành, ngày 30/4, 1/5 Thành phố bắn pháo hoa, 2/9 Quốc khánh',
  'chuyển tiền hỗ trợ 12000000 đồng, tài khoản dân còn nợ 5.000.000 đồng, chuyển khoản 500.000',
  'phòng 305 của UBND phường, P.12 quận 5, Phòng 4 người',
  'Công văn số 12 Ủy ban, số 12 UBND phường đã trả lời',
])('leaves the matter alone: %s', (text) => {
  expect(redact(text).text).toBe(text);
});

test('says what it hid and how often', () => {
  expect(redact('0912345678 và 0987654321, a@b.vn').hidden).toEqual([
    { kind: 'email', count: 1 },
    { kind: 'phone', count: 2 },
  ]);
});

test.each([
  ['Tôi tên là Trần Thị Hồng, ở tổ 4', 'Tôi tên là [tên], ở tổ 4'],
  ['gặp ông Vũ Đình Khôi và bà Lê Thị Hoa', 'gặp ông [tên] và bà [tên]'],
  ['Bà Trần Thị Hồng nói. TRẦN THỊ HỒNG ký.', 'Bà [tên] nói. [tên] ký.'],
  ['đồng chí Nguyễn Văn An, đ/c Lê Bình', 'đồng chí [tên], đ/c [tên]'],
  ['Thưa thầy giáo Đỗ Quang Minh, cháu là Bùi Mai Chi.', 'Thưa thầy giáo [tên], cháu là [tên].'],
  ['nhà bác Phạm Văn Tư, cụ Hoàng Thị Nụ, hộ ông Tạ Văn Bảy', 'nhà bác [tên], cụ [tên], hộ ông [tên]'],
  ['Họ và tên: Lê Thu Hà\nNội dung: đèn tắt', 'Họ và tên: [tên]\nNội dung: đèn tắt'],
  ['ông Lê Lợi ở đường Lê Lợi', 'ông [tên] ở đường Lê Lợi'],
])('hides a name that says that it is one: %s', (text, hidden) => {
  expect(redact(text).text).toBe(hidden);
  expect(redact(text).hidden.map((each) => each.kind)).toContain('name');
});

test.each([
  'các ông bà ở tổ dân phố, đường Lê Lai, phố Bà Huyện Thanh Quan, đường Ông Ích Khiêm',
  'cho các em Trường Tiểu học Khương Đình',
  'nhờ các anh Đội Cảnh sát giao thông và các chị Hội Phụ nữ phường',
  'chợ Bà Chiểu và bà con Phường Khương Đình',
])('leaves streets, schools and bodies: %s', (text) => {
  expect(redact(text).text).toBe(text);
});

test('hides the name of the sender wherever it stands, and what a person lets go stays', () => {
  const sender = 'Trần Thị Hồng';
  const text = 'Trần Thị Hồng xin báo: ông Vũ Đình Khôi đã nhận đơn của trần thị hồng. Sông Hồng cạn.';
  expect(redact(text, { sender }).text).toBe(
    '[tên] xin báo: ông [tên] đã nhận đơn của [tên]. Sông Hồng cạn.',
  );
  expect(redact(text, { sender, except: ['Vũ Đình Khôi'] }).text).toContain('ông Vũ Đình Khôi đã nhận');
  expect(redact('Sông Hồng cạn', { sender: 'Hồng' }).text).toBe('Sông Hồng cạn');
});

test('points out numbers that were left, and neither sums, days, years nor what is counted', () => {
  const left = 'Số giấy 012345678, mã 19035678901; ai đó ở căn số 7B, quán 12 Nguyễn Trãi';
  expect(numbersIn(redact(left).text)).toEqual(['012345678', '19035678901', 'số 7B', '12']);
  const matter =
    'Quyết định số 2200, 1.250.000.000 đồng, 01.07.2025, 2020-2025, KN-2026-04817, tổ số 4, cột số 15';
  expect(numbersIn(matter)).toEqual([]);
});

test.each([
  ['ông nguyễn văn an đổ rác', ['nguyễn văn an']],
  ['bà trần thị hồng, tổ 5; chị hoàng thị mai ở tổ 4', ['trần thị hồng', 'hoàng thị mai']],
  ['anh phạm tuấn nói', ['phạm tuấn']],
  ['các ông bà cao tuổi, hộ lâm nghiệp, em đào mương, cụ hà khắc', []],
])('points out a name in small letters after a title: %s', (text, names) => {
  expect(suspectsIn(text)).toEqual(names);
});

test.each([
  ['Anh Tuấn và Nguyễn Văn Bảy đánh nhau', ['Nguyễn Văn Bảy', 'Tuấn']],
  ['Hà Nội, Cao Bằng, đường Nguyễn Trãi, trường Lê Quý Đôn', []],
  ['Gặp Hà Thị Lan ở Hà Nội', ['Hà Thị Lan']],
])('points out what may be a name and hides none of it: %s', (text, names) => {
  expect(redact(text).text).toBe(text);
  expect(suspectsIn(text)).toEqual(names);
});
