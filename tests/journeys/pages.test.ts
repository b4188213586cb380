import { mkdirSync } from 'node:fs';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { comeIn, pointKeyIn } from '#tests/steps/come-in.ts';
import { everyPage, type TownPage } from '#tests/steps/every-page.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

// Where SCREENS names a folder, each page leaves its picture there: `<name>-<width>.png`.
const folder = process.env.SCREENS;
const accounts = { clerk: 'vanphong', head: 'chutich', front: 'mattran' } as const;
let server: Server;
let browser: Browser;
let pages: readonly TownPage[];

beforeAll(async () => {
  if (folder) mkdirSync(folder, { recursive: true });
  const databaseUrl = await testDatabaseUrl();
  server = await startServer({ databaseUrl, env: { DEMO: '1' } });
  browser = await openBrowser();
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  pages = await everyPage(db);
  await db.destroy();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each(['anybody', 'front'] as const)(
  'at 360 px without script every page of %s stands the same, and its forms can be sent',
  async (who) => {
    const page = await openPage(browser, server.url, { width: 360, javaScript: false });
    if (who === 'front') await signIn(page, `${accounts.front}@diemcau.example`, townPassword);
    const wrong: string[] = [];
    for (const each of pages) {
      if (each.who !== who || (who === 'front' && each.name !== 'field-front')) continue;
      wrong.push(...(await look(page, each, 360)));
      const { dead, usable } = await page.evaluate(tryForms);
      wrong.push(...dead.map((what) => `${each.name}: ${what}`));
      if (usable === 0 && filled.has(each.name)) wrong.push(`${each.name}: has no form`);
      if (folder) await page.screenshot({ path: `${folder}/${each.name}-plain.png`, fullPage: true });
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  },
);

describe.each([360, 1366] as const)('at %i px every page', (width) => {
  test.each(['anybody', 'clerk', 'head', 'front', 'point'] as const)(
    'of %s stands, is accessible, and nothing lies beyond its edge',
    async (who) => {
      const page = await openPage(browser, server.url, { width });
      if (who === 'point') await comeIn(page, pointKeyIn(server.said()));
      else if (who !== 'anybody') await signIn(page, `${accounts[who]}@diemcau.example`, townPassword);
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(`${page.url()} threw: ${error.message}`));
      page.on('console', (line) => {
        if (line.type() === 'error' && !line.text().includes('404'))
          wrong.push(`${page.url()}: ${line.text()}`);
      });
      for (const each of pages) {
        if (each.who !== who) continue;
        wrong.push(...(await look(page, each, width)));
        if (folder) await page.screenshot({ path: `${folder}/${each.name}-${width}.png`, fullPage: true });
      }
      await page.context().close();
      expect(wrong).toEqual([]);
    },
  );
});

test.each([
  '/loi-hua',
  '/loi-hua?nhom=kept',
  '/en/loi-hua',
  '/kien-nghi?tinh-trang=working',
  '/en/kien-nghi',
])(
  '%s names its feed in the head and on the page, under the same filters, and the feed names no staff',
  async (path) => {
    const page = await openPage(browser, server.url, { javaScript: true });
    await page.goto(path);
    const head = await page
      .locator('head link[rel=alternate][type="application/atom+xml"]')
      .getAttribute('href');
    expect(await page.locator('main a[href*=".atom"]').getAttribute('href')).toBe(head);
    expect(new URL(head ?? '', server.url).search).toBe(new URL(path, server.url).search);
    const read = await page.evaluate(async (address) => {
      const answer = await fetch(address);
      const text = await answer.text();
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      const wrong = feed.querySelectorAll('parsererror').length;
      return {
        type: answer.headers.get('content-type'),
        entries: feed.querySelectorAll('entry').length,
        title: feed.querySelector('title')?.textContent,
        languages: [...feed.querySelectorAll('link')].map((link) =>
          new URL(link.getAttribute('href') ?? '').pathname.startsWith('/en/') ? 'en' : 'vi',
        ),
        wrong,
        text,
      };
    }, head ?? '');
    expect(read).toMatchObject({ type: 'application/atom+xml; charset=utf-8', wrong: 0 });
    expect(read.entries).toBeGreaterThan(0);
    expect(new Set(read.languages)).toEqual(new Set([path.startsWith('/en') ? 'en' : 'vi']));
    if (path.includes('tinh-trang')) expect(read.title).toBe('Kiến nghị: Đang giải quyết');
    expect(read.text).not.toMatch(/Nguyễn Thị Bích|Lê Thị Minh Châu|Vũ Đình Khôi|Tạ Thu Hà/);
    await page.context().close();
  },
);

/** What is wrong with one page, in words. */
async function look(page: Page, { name, path }: TownPage, width: number): Promise<readonly string[]> {
  const answer = await page.goto(path);
  await page.locator('main').first().waitFor();
  const wrong = (await findViolations(page)).map(
    (each) => `${name}: ${each.rule} at ${each.places.join(', ')}`,
  );
  const expected = /missing|wrong/.test(name) ? 404 : 200;
  if (answer?.status() !== expected) wrong.push(`${name}: answered ${answer?.status()}`);
  // A phone widens its window to what it must show: only the screen's own width counts.
  const beyond = await page.evaluate((wide) => document.documentElement.scrollWidth - wide, width);
  if (beyond > 0) wrong.push(`${name}: ${beyond} px beyond the edge`);
  return wrong;
}

/** Pages on which something is filled in and sent. */
const filled: ReadonlySet<string> = new Set([
  'ask',
  'field-front',
  'follow',
  'join',
  'object-merge',
  'petition-map',
  'petitions',
  'promises',
  'send',
  'sign-in',
  'speak',
  'verdict',
  'withdraw',
]);

/** What a reader without script meets and cannot use: a form without a button to send it, a button that does nothing. */
function tryForms(): { dead: string[]; usable: number } {
  const isSeen = (node: Element) => node.checkVisibility({ visibilityProperty: true });
  const dead = [...document.querySelectorAll('button[type=button]')]
    .filter((button) => isSeen(button) && !button.hasAttribute('popovertarget'))
    .map((button) => `the button "${button.textContent}" needs a script`);
  let usable = 0;
  for (const form of document.querySelectorAll('main form')) {
    if (form.closest('details:not([open])') !== null) continue;
    const sends = form.querySelectorAll('button:not([type=button], [type=reset], :disabled)');
    if ([...sends].some(isSeen)) usable += 1;
    else dead.push(`a form of "${form.textContent?.slice(0, 60)}" cannot be sent`);
  }
  return { dead, usable };
}
