import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, findViolations, openBrowser, openPage } from '#tests/browser.ts';
import { type Server, startServer } from '#tests/server.ts';
import { messySheet } from '#tests/sheets.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { clerkEmail, clerkPassword, setUpWard } from '#tests/ward.ts';

let ward: Awaited<ReturnType<typeof setUpWard>>;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  ward = await setUpWard();
  [server, browser] = await Promise.all([startServer({ databaseUrl: ward.databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await ward?.house.db.destroy();
});

test('a clerk brings in a messy sheet in TCVN3, sees it decoded first, and takes it out again', async () => {
  const page = await openPage(browser, server.url);
  await page.goto('/lam-viec/y-kien/nhap-bang');
  await signIn(page, clerkEmail, clerkPassword);
  const file = {
    name: 'tong-hop.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await messySheet()),
  };
  await page.getByLabel(/Tệp bảng/).setInputFiles(file);
  await page.getByRole('button', { name: 'Đọc thử' }).click();
  await page.getByText('2 ý kiến sẽ nhập, 3 dòng có lỗi, 1 dòng lặp trong bảng.').waitFor();
  await page.getByRole('cell', { name: 'Đường thôn Phú Mỹ hỏng nặng' }).waitFor();
  expect(await page.getByLabel('Nội dung ý kiến').inputValue()).toBe('3');
  expect(await ward.house.db.selectFrom('opinion').selectAll().execute()).toEqual([]);
  expect(await findViolations(page)).toEqual([]);

  // A column is changed and the button pressed at once: first the new trial, with all else as it was typed.
  await page.getByLabel('Họ và tên').selectOption('');
  await page.getByLabel('Người gửi đồng ý bằng').selectOption('spoken');
  await page.getByRole('button', { name: 'Nhập 2 ý kiến' }).click();
  await page.getByText('Xem bản đọc thử mới rồi mới nhập.').waitFor();
  expect(await page.getByRole('cell', { name: 'Nguyễn Thị Lành' }).count()).toBe(0);
  expect(await page.getByLabel('Người gửi đồng ý bằng').inputValue()).toBe('spoken');
  expect(await ward.house.db.selectFrom('opinion').selectAll().execute()).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel('Họ và tên').selectOption('1');
  await page.getByRole('button', { name: 'Đọc thử lại' }).click();
  await page.getByRole('cell', { name: 'Nguyễn Thị Lành' }).waitFor();
  expect(await page.getByLabel('Người gửi đồng ý bằng').inputValue()).toBe('spoken');

  await page.getByRole('button', { name: 'Nhập 2 ý kiến' }).click();
  await page.getByText('2 ý kiến đã nhập, 3 dòng có lỗi, 1 dòng đã có từ trước.').waitFor();
  await page.getByText('Số điện thoại sai: di động 10 chữ số, máy bàn 11 chữ số bắt đầu bằng 02.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải bảng các dòng có lỗi' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('dong-co-loi.xlsx');
  expect(await findViolations(page)).toEqual([]);
  const rows = await ward.house.db.selectFrom('opinion').selectAll().orderBy('import_row').execute();
  expect(rows.map((row) => [row.text, row.contact_phone])).toEqual([
    ['Đường thôn Phú Mỹ hỏng nặng', '0912345678'],
    ['Cống ở ngõ 12 tắc, mưa là ngập', '0912345679'],
  ]);

  await page.goto('/lam-viec/y-kien/nhap-bang');
  await page.getByLabel(/Tệp bảng/).setInputFiles(file);
  await page.getByRole('button', { name: 'Đọc thử' }).click();
  await page.getByRole('heading', { name: /Tệp này đã nhập rồi/ }).waitFor();
  await page.getByRole('link', { name: 'tong-hop.xlsx' }).click();
  await page.getByRole('button', { name: 'Gỡ cả bảng này ra' }).click();
  await page.getByText('Bảng này đã gỡ ra.').waitFor();
  const left = await ward.house.db.selectFrom('opinion').select(['state', 'text']).execute();
  expect(left).toEqual([
    { state: 'withdrawn', text: '' },
    { state: 'withdrawn', text: '' },
  ]);
});
