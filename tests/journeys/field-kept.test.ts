import pino from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { openDatabase } from '#app/database/open.ts';
import { arrive, type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

const field = '/thuc-dia/xem';
const front = 'mattran@diemcau.example';
const written = 'Nắp cống ngõ 12 đã thay, xe đi qua được.';
let server: Server;
let browser: Browser;
let db: Database;
beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  const env = { DEMO: '1', SIGN_IN_SECRET: 'secret-of-tests-'.repeat(3) };
  [server, browser] = await Promise.all([startServer({ databaseUrl, env }), openBrowser()]);
  db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await db?.destroy();
});
beforeEach(async () => {
  await db.updateTable('commitment').set({ state: 'reported_done', verified_at: null }).execute();
});

test('a tab that is killed while typing or while asking for the place loses neither words nor photo', async () => {
  const first = await openField();
  const context = first.context();
  const [code = ''] = await codes(first);
  const before = (await looksAt(code)).length;
  await context.setOffline(true);
  await formOf(first, code).locator('textarea').fill(written);
  await formOf(first, code)
    .locator('input[type=file]')
    .setInputFiles({ name: 'cong.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
  await expect.poll(() => onDisk(first)).toEqual([{ state: 'draft', note: written, photo: 'cong.jpg' }]);
  await first.close();

  const second = await context.newPage();
  await second.goto(field);
  await expect.poll(() => formOf(second, code).locator('textarea').inputValue()).toBe(written);
  expect(await chosenPhoto(second, code)).toBe('cong.jpg');
  // The telephone is never asked whether it may say the place: the look waits for it, on the disk.
  await formOf(second, code).locator('button[value=yes]').click();
  await second.getByText('chờ gửi khi có mạng').waitFor();
  await second.close();

  const third = await context.newPage();
  await third.goto(field);
  await third.getByText('chờ gửi khi có mạng').waitFor();
  expect(await third.locator('[data-outbox] [data-note]').textContent()).toBe(written);
  expect(await findViolations(third)).toEqual([]);
  await third.screenshot({ path: '.cache/shots/field-waiting-360.png' });
  await context.setOffline(false);
  await expect.poll(async () => (await looksAt(code)).length).toBe(before + 1);
  // The page goes on by itself once all is sent: opening it again earlier would cut that off.
  await arrive(third, /\?xong=1$/);
  await third.goto(field);
  await expect.poll(() => onDisk(third)).toEqual([]);
  const looks = await looksAt(code);
  expect(looks).toHaveLength(before + 1);
  expect(looks.find((look) => look.note === written)?.file_name).not.toBeNull();
  await context.close();
});

test('what somebody else has confirmed meanwhile is refused with its words; what is being typed beside it stays', async () => {
  const page = await openField();
  const context = page.context();
  const [taken = '', free = '', beside = ''] = await codes(page);
  const before = (await looksAt(taken)).length;
  await context.setOffline(true);
  for (const code of [taken, free]) {
    await formOf(page, code).locator('textarea').fill(`${written} ${code}`);
    await formOf(page, code).locator('button[value=yes]').click();
    await formOf(page, code).waitFor({ state: 'hidden' });
  }
  await formOf(page, beside).locator('textarea').fill('Đang viết dở');
  await db.updateTable('commitment').set({ state: 'verified' }).where('code', '=', taken).execute();
  await context.setOffline(false);
  const row = (code: string) => page.locator('[data-outbox] li', { hasText: code });
  await row(free).getByText('đã gửi').waitFor();
  await row(taken).getByRole('button', { name: 'Gửi lại' }).waitFor();
  expect(await row(taken).locator('[data-note]').textContent()).toContain(written);
  expect((await row(taken).locator('[data-state]').textContent())?.length).toBeGreaterThan(20);
  expect(await findViolations(page)).toEqual([]);
  expect(await formOf(page, beside).locator('textarea').inputValue()).toBe('Đang viết dở');
  expect(await looksAt(taken)).toHaveLength(before);

  // The list is another one by now; the words of the refused one and the draft are still there.
  await expect
    .poll(() => onDisk(page))
    .toContainEqual({ state: 'draft', note: 'Đang viết dở', photo: undefined });
  await page.goto(field);
  await row(taken).getByText(written).waitFor();
  await expect.poll(() => formOf(page, beside).locator('textarea').inputValue()).toBe('Đang viết dở');
  page.once('dialog', (dialog) => void dialog.accept());
  await row(taken).getByRole('button', { name: 'Bỏ' }).click();
  await row(taken).waitFor({ state: 'detached' });
  await context.close();
});

test('signing out says what is unsent, shows nothing to the next person, and sends it for its owner later', async () => {
  const page = await openField();
  const context = page.context();
  const [code = ''] = await codes(page);
  const before = (await looksAt(code)).length;
  // The line of the field is dead, that of the office not.
  await page.route('**/thuc-dia/gui', (route) => route.abort());
  await formOf(page, code).locator('textarea').fill(written);
  await formOf(page, code).locator('button[value=no]').click();
  await page.getByText('chờ gửi khi có mạng').waitFor();
  await page.goto('/lam-viec');
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect.poll(() => asked).toEqual([expect.stringContaining('còn 1 việc chưa gửi')]);
  expect(new URL(page.url()).pathname).toBe('/lam-viec');
  // The shelf of a full telephone goes slowly: all the same it is gone before she is.
  await page.evaluate(() => {
    const remove = caches.delete.bind(caches);
    caches.delete = (name) =>
      new Promise((resolve) => setTimeout(() => void remove(name).then(resolve), 1_500));
  });
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await arrive(page, /dang-nhap/);
  expect(await shelfPaths(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(field)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await context.setOffline(false);
  await page.unroute('**/thuc-dia/gui');

  await signIn(page, 'vanphong@diemcau.example', townPassword);
  await page.goto(field);
  await kept(page);
  expect(await page.getByText(written).count()).toBe(0);
  await page.goto('/lam-viec');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await arrive(page, /dang-nhap/);
  expect(await looksAt(code)).toHaveLength(before);

  await signIn(page, front, townPassword);
  await page.goto(field);
  await expect.poll(async () => (await looksAt(code)).length).toBe(before + 1);
  await context.close();
});

test('only the page itself is kept, and not for another one who signs in when the session has ended', async () => {
  const page = await openField();
  const context = page.context();
  const scope = new URL(field.replace('xem', ''), server.url).href;
  const workers = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map((each) => each.scope),
  );
  expect(workers).toEqual([scope]);
  await page.goto('/lam-viec');
  const paths = await shelfPaths(page);
  expect(paths.filter((path) => !path.startsWith('/assets/'))).toEqual([field]);
  expect(paths.length).toBeGreaterThan(2);

  await context.clearCookies();
  await signIn(page, 'vanhoa@diemcau.example', townPassword);
  await page.locator('header', { hasText: 'Tạ Thu Hà' }).waitFor();
  await expect.poll(() => shelfPaths(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(field)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await context.close();
});

test('who does the work is offered nothing of it, and refused with a reason when it is sent all the same', async () => {
  const unit = await db.selectFrom('unit').select('id').where('kind', '=', 'economy').execute();
  const own = await db
    .selectFrom('commitment')
    .select(['code', 'version'])
    .where(
      'unit_id',
      'in',
      unit.map((row) => row.id),
    )
    .executeTakeFirstOrThrow();
  const page = await openPage(browser, server.url, { width: 360 });
  await signIn(page, 'kinhte@diemcau.example', townPassword);
  await page.goto(field);
  expect(await page.locator(`form[data-field="${own.code}"]`).count()).toBe(0);
  const who = await page.locator('[data-outbox]').getAttribute('data-who');
  const before = (await looksAt(own.code)).length;
  const answer = await page.request.post('/thuc-dia/gui', {
    headers: { origin: server.url },
    multipart: {
      ...{ code: own.code, version: String(own.version), note: written, isAccepted: 'yes' },
      ...{ who: who ?? '', sendKey: 'khoa-cua-nguoi-lam' },
    },
  });
  expect(answer.status()).toBe(422);
  expect(String((await answer.json()).why).length).toBeGreaterThan(20);
  expect(await looksAt(own.code)).toHaveLength(before);
  await page.context().close();
});

async function openField(): Promise<Page> {
  const page = await openPage(browser, server.url, { width: 360 });
  await signIn(page, front, townPassword);
  await page.goto(field);
  await kept(page);
  return page;
}

const formOf = (page: Page, code: string) => page.locator(`form[data-field="${code}"]`);

async function codes(page: Page): Promise<string[]> {
  return await page.locator('form[data-field] .code').allTextContents();
}

async function kept(page: Page): Promise<void> {
  await page.locator('html[data-kept=yes]').waitFor();
}

/** What this browser keeps of looks that are not sent, photo and all, in the words of its own store. */
async function onDisk(page: Page) {
  return await page.evaluate(async () => {
    const done = <Result>(asked: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const base = await done(indexedDB.open('thuc-dia', 1));
    const items = await done(base.transaction('items').objectStore('items').getAll());
    base.close();
    return items.map(({ state, fields }) => {
      const { note, photo } = Object.fromEntries(fields);
      return { state, note, photo: photo?.name };
    });
  });
}

/** What the caches of this browser hold, of any name. */
async function shelfPaths(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const shelves = await Promise.all((await caches.keys()).map(async (name) => await caches.open(name)));
    const kept = await Promise.all(shelves.map(async (shelf) => await shelf.keys()));
    return kept.flat().map((request) => new URL(request.url).pathname);
  });
}

async function chosenPhoto(page: Page, code: string): Promise<string | undefined> {
  return await formOf(page, code)
    .locator('input[type=file]')
    .evaluate((input) => (input instanceof HTMLInputElement ? input.files?.[0]?.name : undefined));
}

async function aPhoto(): Promise<Buffer> {
  return await sharp({ create: { width: 800, height: 600, channels: 3, background: '#335577' } })
    .jpeg()
    .toBuffer();
}

async function looksAt(code: string) {
  return await db
    .selectFrom('verification')
    .innerJoin('commitment', 'commitment.id', 'verification.commitment_id')
    .selectAll('verification')
    .where('commitment.code', '=', code)
    .execute();
}
