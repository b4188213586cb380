import { writeXlsx } from 'hucre/xlsx';
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

test('the sheets of a workbook come in together; one that stopped half-way goes on by a button', async () => {
  const page = await openPage(browser, server.url, { width: 360 });
  await page.goto('/lam-viec/y-kien/nhap-bang');
  await signIn(page, clerkEmail, clerkPassword);
  const row = (to: string, n: number) => [`Cống ${n} ${to} tắc`, 'Cống rãnh'];
  const sheets = ['Tổ 1', 'Tổ 2', 'Tổ 3'].map((name) => ({
    name,
    rows: [['Nội dung', 'Lĩnh vực'], ...[1, 2, 3].map((n) => row(name, n))],
  }));
  const buffer = Buffer.from(await writeXlsx({ sheets }));
  const upload = async () => {
    await page.getByLabel(/Tệp bảng/).setInputFiles({ name: 'cac-to.xlsx', mimeType: '', buffer });
    await page.getByRole('button', { name: 'Đọc thử' }).click();
    await page.getByRole('button', { name: /^Nhập \d+ ý kiến/ }).waitFor();
  };
  await upload();
  await page.getByLabel('Tổ 2, 4 dòng').check();
  await page.getByLabel('“Cống rãnh”, 3 dòng').selectOption({ label: 'Thoát nước, ngập' });
  // Pressed at once: first the trial of what was chosen.
  await page.getByRole('button', { name: 'Nhập 3 ý kiến' }).click();
  await page.getByRole('button', { name: 'Nhập 6 ý kiến' }).waitFor();
  await page.getByLabel('“Cống rãnh”, 6 dòng').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nhập 6 ý kiến' }).click();
  await page.getByText('3 ý kiến đã nhập').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Tổ 2' }).getByText('Đã nhập').waitFor();
  const kept = async () =>
    await ward.house.db
      .selectFrom('opinion')
      .select(['text', 'residential_unit', 'field_code'])
      .where('text', 'like', 'Cống % Tổ % tắc')
      .orderBy('text')
      .execute();
  const once = await kept();
  expect(once.map((each) => each.residential_unit)).toEqual(['Tổ 1', 'Tổ 2', 'Tổ 1', 'Tổ 2', 'Tổ 1', 'Tổ 2']);
  expect(new Set(once.map((each) => each.field_code)).size).toBe(1);

  // As a thread leaves it that ran out of time behind the first row; the file lies where the rest of it waits.
  const stopped = page.url();
  await page.goto('/lam-viec/y-kien/nhap-bang');
  await upload();
  expect(await page.getByLabel('Trang tính').inputValue()).toBe('Tổ 3');
  await ward.house.db
    .updateTable('opinion_import')
    .set((eb) => ({ state: 'failed', next_row: 2, stored_name: eb.ref('file_hash') }))
    .where('id', '=', stopped.split('/').at(-1) ?? '')
    .execute();
  await page.goto(stopped);
  await page.getByText('Việc nhập dừng ở dòng 3.').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Đi tiếp từ dòng 3' }).click();
  await page.getByRole('link', { name: 'Xem các ý kiến vừa nhập' }).waitFor();
  expect(await kept()).toEqual(once);
});
