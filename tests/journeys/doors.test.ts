import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ databaseUrl: await testDatabaseUrl(), env: { DEMO: '1' } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each(['vanphong', 'chutich', 'thuky', 'kinhte', 'mattran', 'thanhpho'])(
  'no link of the menu or of a dialogue leads %s to a door that is shut',
  async (account) => {
    const page = await openPage(browser, server.url, { width: 1366 });
    await signIn(page, `${account}@diemcau.example`, townPassword);
    const shut = await shutFrom(page, '/lam-viec');
    await page.goto('/lam-viec/doi-thoai');
    const dialogues = await linksIn(page);
    for (const path of dialogues.filter((each) => /\/doi-thoai\/DT-[\d-]+$/.test(each)))
      shut.push(...(await shutFrom(page, path)));
    expect(shut).toEqual([]);
    await page.context().close();
  },
);

/** Links of a page to the desk that are refused to who has the page open. */
async function shutFrom(page: Page, from: string): Promise<string[]> {
  await page.goto(from);
  const shut: string[] = [];
  for (const path of await linksIn(page)) {
    const { status } = await page.evaluate(async (href) => ({ status: (await fetch(href)).status }), path);
    if (status >= 400) shut.push(`${from} -> ${path}: ${status}`);
  }
  return shut;
}

async function linksIn(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/lam-viec"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs)].filter((href) => !href.includes('dang-xuat'));
}
