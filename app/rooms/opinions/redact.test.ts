import { expect, test } from 'vitest';
import { suspectsIn } from './names.ts';
import { redact } from './redact.ts';

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

test.each([
  ['Anh Tuấn và Nguyễn Văn Bảy đánh nhau', ['Nguyễn Văn Bảy', 'Tuấn']],
  ['Hà Nội, Cao Bằng, đường Nguyễn Trãi, trường Lê Quý Đôn', []],
  ['Gặp Hà Thị Lan ở Hà Nội', ['Hà Thị Lan']],
])('points out what may be a name and hides none of it: %s', (text, names) => {
  expect(redact(text).text).toBe(text);
  expect(suspectsIn(text)).toEqual(names);
});
