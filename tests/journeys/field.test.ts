import pino from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { openDatabase } from '#app/database/open.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

const field = '/thuc-dia/xem';
let databaseUrl: string;
let server: Server;
let browser: Browser;
let db: Database;
beforeAll(async () => {
  databaseUrl = await testDatabaseUrl();
  server = await start();
  browser = await openBrowser();
  db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await db?.destroy();
});

test('Ngô Văn Thuận opens the page where there is no line, writes what he saw, and it arrives once', async () => {
  const first = await openPage(browser, server.url, { width: 360 });
  const context = first.context();
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 20.994, longitude: 105.812 });
  await signIn(first, 'mattran@diemcau.example', townPassword);
  await first.goto(field);
  const code = await firstCode(first);
  await kept(first);
  await first.close();
  await server.stop();

  const street = await context.newPage();
  await street.goto(field);
  expect(await firstCode(street)).toBe(code);
  await context.setOffline(true);
  await street.getByText(/Không có mạng. Danh sách này lấy lúc/).waitFor();
  expect(await findViolations(street)).toEqual([]);
  const form = street.locator(`form[data-field="${code}"]`);
  await form.locator('textarea').fill('Đèn đã sáng, tôi đếm đủ 48 bóng.');
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#335577' } })
    .withExif({ IFD3: { GPSLatitude: '20/1 59/1 38/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'den.jpg', mimeType: 'image/jpeg', buffer: photo });
  await form.locator('button[value=yes]').click();
  await street.getByText('chờ gửi khi có mạng').waitFor();
  // The telephone dies before anything has gone out.
  await street.close();

  server = await start();
  await context.setOffline(false);
  const home = await context.newPage();
  await home.goto(field);
  await expect.poll(() => looksAt(code)).toHaveLength(1);
  await home.getByText('Đã gửi 1 kết quả xem').waitFor();
  await home.goto(field);
  await home.reload();
  const [look, ...more] = await looksAt(code);
  expect(more).toEqual([]);
  expect(look).toMatchObject({ is_accepted: true, note: 'Đèn đã sáng, tôi đếm đủ 48 bóng.' });
  expect(look?.latitude).toBeCloseTo(20.994);
  expect(look?.file_name).not.toBeNull();
  expect(Number(look?.seen_at)).toBeLessThan(Number(look?.at));
  expect(await home.locator(`form[data-field="${code}"]`).count()).toBe(0);
  await context.close();
});

test('an ended session and another person lose nothing and send nothing in a wrong name', async () => {
  await db.updateTable('commitment').set({ state: 'reported_done', verified_at: null }).execute();
  const page = await openPage(browser, server.url, { width: 360 });
  const context = page.context();
  await signIn(page, 'mattran@diemcau.example', townPassword);
  await page.goto(field);
  const code = await firstCode(page);
  const before = (await looksAt(code)).length;
  const cookies = await context.cookies();
  await kept(page);
  await context.clearCookies();
  const form = page.locator(`form[data-field="${code}"]`);
  await form.locator('textarea').fill('Nắp cống còn thiếu hai cái.');
  await form.locator('button[value=no]').click();
  await page.getByText('phiên làm việc đã hết').waitFor();

  await signIn(page, 'vanphong@diemcau.example', townPassword);
  await page.goto(field);
  await kept(page);
  expect(await page.getByText('Đang giữ trong máy').isVisible()).toBe(false);
  expect(await looksAt(code)).toHaveLength(before);

  await context.clearCookies();
  await context.addCookies(cookies);
  await page.goto(field);
  await expect.poll(() => looksAt(code)).toHaveLength(before + 1);
  await context.close();
});

/** The demo town the first time; the same database and the same address after that. */
async function start(): Promise<Server> {
  const env = { SIGN_IN_SECRET: 'secret-of-tests-'.repeat(3) };
  const isFirst = server === undefined;
  if (isFirst) return await startServer({ databaseUrl, env: { ...env, DEMO: '1' } });
  return await startServer({ databaseUrl, env, port: Number(new URL(server.url).port) });
}

async function firstCode(page: Page): Promise<string> {
  return (await page.locator('form[data-field] .code').first().textContent()) ?? '';
}

/** The worker holds the page and its files. */
async function kept(page: Page): Promise<void> {
  await page.locator('html[data-kept=yes]').waitFor();
}

async function looksAt(code: string) {
  return await db
    .selectFrom('verification')
    .innerJoin('commitment', 'commitment.id', 'verification.commitment_id')
    .selectAll('verification')
    .where('commitment.code', '=', code)
    .execute();
}
