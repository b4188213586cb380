import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

let server: Server;
let browser: Browser;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  [server, browser] = await Promise.all([startServer({ databaseUrl, env: { DEMO: '1' } }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function come(account: string, width: 360 | 1366 = 1366): Promise<Page> {
  const page = await openPage(browser, server.url, { width });
  await signIn(page, `${account}@diemcau.example`, townPassword);
  return page;
}

test('Mr Thuận of the Front draws in the open, finds, asks; Ms Hà answers on her phone; everybody sees the count', async () => {
  const front = await come('mattran');
  await front.goto('/lam-viec/giam-sat/lap');
  await front.getByLabel('Tên cuộc giám sát').fill('Giám sát kiến nghị về rác');
  const from = front.getByRole('group', { name: 'Kiến nghị nhận từ ngày' });
  for (const [label, typed] of [
    ['Ngày', '1'],
    ['Tháng', '1'],
    ['Năm', '2025'],
  ] as const)
    await from.getByLabel(label).fill(typed);
  await front.getByRole('button', { name: 'Lập' }).click();
  await front.getByText('Đã lập cuộc giám sát.').waitFor();
  const code = new URL(front.url()).pathname.split('/').at(-1) ?? '';
  const world = await openPage(browser, server.url, { width: 360, javaScript: false });
  expect((await world.goto(`/giam-sat/${code}`))?.status()).toBe(404);

  await front.getByRole('button', { name: 'Bắt đầu giám sát' }).click();
  await front.getByText('Cuộc giám sát đã bắt đầu.').waitFor();
  await front.getByText('Bốc mẫu', { exact: true }).first().click();
  await front.getByLabel('Hạt giống').fill('Xổ số tối nay: 90210');
  await front.getByLabel('Số hồ sơ').fill('2');
  await front.getByRole('button', { name: 'Bốc mẫu' }).click();
  await front.getByText('Đã bốc mẫu.').waitFor();
  expect(await findViolations(front)).toEqual([]);

  await front.locator('section[aria-labelledby=h-sample] .rows a').first().click();
  await front.getByText('Lần mở này đã được ghi lại.').waitFor();
  await front.getByLabel('Cần rút kinh nghiệm').check();
  await front.getByLabel('Điều đã thấy').fill('Câu trả lời không nêu ngày làm xong.');
  await front.getByLabel('Chứng cứ').fill('Văn bản 12/UBND-KT');
  await front.getByRole('button', { name: 'Ghi đánh giá' }).click();
  await front.getByText('Đã ghi đánh giá.').waitFor();

  await front.goto(`/lam-viec/giam-sat/${code}`);
  await front.getByText('Gửi yêu cầu', { exact: true }).first().click();
  await front.getByLabel('Kiến nghị sau giám sát', { exact: true }).check();
  await front.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Phòng Văn hóa - Xã hội' });
  await front.getByLabel('Nội dung').fill('Mỗi câu trả lời nêu rõ ngày làm xong.');
  await front.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await front.getByText('Đã gửi. Đơn vị thấy ở trang Giám sát của mình.').waitFor();

  const officer = await come('vanhoa', 360);
  await officer.goto('/lam-viec/giam-sat');
  await officer
    .getByRole('link', { name: /Giám sát kiến nghị về rác/ })
    .first()
    .click();
  await officer.getByRole('button', { name: 'Trả lời' }).click();
  await officer.getByRole('alert').waitFor();
  await officer.getByLabel('Tiếp thu', { exact: true }).check();
  await officer.getByLabel('Trả lời', { exact: true }).fill('Phòng tiếp thu, áp dụng từ tuần này.');
  await officer.getByRole('button', { name: 'Trả lời' }).click();
  await officer.getByText('Đã trả lời.').waitFor();
  expect(await findViolations(officer)).toEqual([]);

  await world.goto(`/giam-sat/${code}`);
  await world.getByText('Xổ số tối nay: 90210').waitFor();
  await world.getByText('Cần rút kinh nghiệm: 1 đánh giá').waitFor();
  await world.getByText('Phòng Văn hóa - Xã hội').waitFor();
  expect(await world.getByText('Ngô Văn Thuận').count()).toBe(0);
  expect(await findViolations(world)).toEqual([]);

  const clerk = await come('vanphong');
  await clerk.goto(`/lam-viec/giam-sat/${code}`);
  await clerk.getByText('Ai đã đọc hồ sơ', { exact: true }).click();
  await clerk
    .getByText(/KN-\d{4}-\d{5}: Ngô Văn Thuận/)
    .first()
    .waitFor();

  await clerk.reload();
  const readings = clerk.getByText(/KN-\d{4}-\d{5}: Ngô Văn Thuận/).first();
  expect(await readings.isVisible()).toBe(false);
  await clerk.emulateMedia({ media: 'print' });
  expect(await readings.isVisible()).toBe(true);
  await clerk.emulateMedia({ media: 'screen' });
  const archived = await clerk.request.get(`/lam-viec/giam-sat/${code}/ho-so.json`);
  expect(await archived.json()).toMatchObject({
    code,
    candidates: [{ seed: expect.stringMatching(/^Xổ số tối nay: 90210 \+ \S{12}$/) }],
    findings: [{ severity: 'weak', evidence: 'Văn bản 12/UBND-KT' }],
    requests: [{ kind: 'recommendation', outcome: 'accepted', rule: { days: 20 } }],
    readings: expect.arrayContaining([
      expect.objectContaining({ by: 'Ngô Văn Thuận', via: code }),
      // Taking it out is reading it.
      expect.objectContaining({ by: 'Nguyễn Thị Bích', via: code }),
    ]),
  });
  const [saved] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('link', { name: /Tải hồ sơ giám sát/ }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe(`${code}.html`);
  // Opened from a disk, by double click: no line, no script, every record a click away.
  const alone = await openPage(browser, server.url, { javaScript: false, width: 360 });
  const kept = join(mkdtempSync(join(tmpdir(), 'ho-so-')), saved.suggestedFilename());
  await saved.saveAs(kept);
  await alone.goto(`file://${kept}`);
  await alone.getByRole('heading', { level: 1, name: /Giám sát kiến nghị về rác/ }).waitFor();
  await alone
    .getByRole('link', { name: /^KN-\d{4}-\d{5}: / })
    .first()
    .click();
  await alone.getByText('Nhật ký hồ sơ và dấu niêm phong').first().waitFor();
  expect(await alone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await findViolations(alone)).toEqual([]);
  expect((await officer.request.get(`/lam-viec/giam-sat/${code}/ho-so.html`)).status()).toBe(404);
  expect((await officer.request.get(`/lam-viec/giam-sat/${code}/ho-so.json`)).status()).toBe(404);

  await clerk.goto('/lam-viec/giam-sat');
  await clerk.getByRole('link', { name: 'Nhật ký đọc hồ sơ' }).click();
  await clerk
    .getByRole('link', { name: `theo cuộc giám sát ${code}` })
    .first()
    .waitFor();
  expect(await findViolations(clerk)).toEqual([]);
});
