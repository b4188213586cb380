import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { comeIn, type PointKey } from '#tests/steps/come-in.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

const anHour = 3_600_000;
/** How far the server's clock may be misread over a slow line. */
const measured = 15_000;
const river = 'Nhà văn hóa tổ 16';
const school = 'Trường tiểu học Khương Đình';
const clinic = 'Trạm y tế phường';
let server: Server;
let browser: Browser;
let db: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  server = await startServer({ databaseUrl, env: { DEMO: '1' } });
  browser = await openBrowser();
  db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await db?.destroy();
});

test('three coordinators; one loses the line, types on with a clock an hour off, and nothing is lost or twice', async () => {
  const code = /truc-tiep\/(DT-[\d-]+)/.exec(server.said())?.[1] ?? '';
  const office = await openPage(browser, server.url);
  await signIn(office, 'vanphong@diemcau.example', townPassword);
  await office.goto(`/lam-viec/phien/${code}/diem-cau`);
  const keys = [await newLink(office, river), await newLink(office, school), await newLink(office, clinic)];

  const [first, second, third] = await Promise.all(keys.map((key) => coordinator(key)));
  if (!first || !second || !third) throw new Error('three coordinators were wanted');
  await press(second, 'Điểm cầu sẵn sàng');
  await press(third, 'Điểm cầu sẵn sàng');
  await ask(second, 'Cổng trường giờ tan học bao giờ hết ùn tắc?');
  await expect.poll(async () => (await states(second))[0]).toMatch(/^Đã nhận câu hỏi/);

  // The page is kept by now: without a line it can be opened again.
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await first.locator('[data-conn]:not([data-lost])').waitFor();
  await first.context().setOffline(true);
  const began = Date.now();
  await ask(first, 'Câu thứ nhất khi mất đường truyền?');
  await expect.poll(() => states(first)).toEqual(['chờ gửi']);
  await first.reload();
  await first.locator('[data-conn][data-lost]').waitFor();
  await speak(first, 'Bà Lường Thị Khiên');
  await ask(first, 'Câu thứ hai khi mất đường truyền?');
  await expect.poll(() => states(first)).toEqual(['chờ gửi', 'chờ gửi', 'chờ gửi']);
  expect(await findViolations(first)).toEqual([]);
  const between = Date.now();
  await ask(third, 'Trạm y tế bao giờ có bác sĩ trực đêm?');

  await first.context().setOffline(false);
  await expect.poll(() => states(first)).not.toContain('chờ gửi');
  expect((await states(first)).filter((state) => /^Đã/.test(state))).toHaveLength(3);
  await first.reload();
  await first.getByText('Bà Lường Thị Khiên').first().waitFor();

  const questions = await db
    .selectFrom('question')
    .innerJoin('connection_point as point', 'point.id', 'question.point_id')
    .select(['question.text', 'question.number', 'question.asked_at', 'point.name'])
    .where('point.name', 'in', [river, school, clinic])
    .orderBy('question.number')
    .execute();
  const own = questions.filter((row) => row.text.includes('mất đường truyền'));
  expect(own.map((row) => row.text)).toEqual([
    'Câu thứ nhất khi mất đường truyền?',
    'Câu thứ hai khi mất đường truyền?',
  ]);
  // Typed before the question of the clinic, received after it: the moment of typing counts, not that of the device.
  for (const row of own) {
    expect(row.asked_at.getTime()).toBeLessThan(between + measured);
    expect(row.asked_at.getTime()).toBeGreaterThan(began - measured);
  }
  const requests = await db
    .selectFrom('speech_request')
    .select('requested_at')
    .where('name', '=', 'Bà Lường Thị Khiên')
    .execute();
  expect(requests).toHaveLength(1);

  await office.reload();
  await office
    .getByRole('row', { name: new RegExp(school) })
    .getByText('đang trong phiên')
    .waitFor();
  expect(await findViolations(office)).toEqual([]);
});

/** The office makes a new link for a point and reads it off the page, as it would print it. */
async function newLink(office: Page, name: string): Promise<PointKey> {
  await office.getByRole('button', { name: `Cấp lại: ${name}` }).click();
  const row = office.locator('.issued tbody tr', { hasText: name });
  await row.waitFor();
  const [link = '', pin = ''] = await row.locator('td').allTextContents();
  return { link, pin };
}

async function coordinator(key: PointKey): Promise<Page> {
  const page = await openPage(browser, server.url, { width: 360 });
  await page.addInitScript((off) => {
    const now = Date.now;
    Date.now = () => now() + off;
  }, anHour);
  await comeIn(page, key);
  return page;
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}

async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel('Câu hỏi', { exact: true }).fill(text);
  await press(page, 'Gửi câu hỏi');
}

async function speak(page: Page, name: string): Promise<void> {
  await page.locator('form[data-deed="speak"] [name="name"]').fill(name);
  await press(page, 'Đăng ký phát biểu');
}

/** What the page says of each thing that was typed on this device, newest first. */
async function states(page: Page): Promise<string[]> {
  return await page.locator('[data-items] small').allTextContents();
}
