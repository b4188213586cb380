import { createHash } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { codesOf } from '#tests/steps/every-page.ts';
import { everyStaffPath } from '#tests/steps/every-route.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

let server: Server;
let browser: Browser;
let paths: readonly string[] = [];
/** Pages that stood before another role in the same words: they are not looked at twice. */
const looked = new Set<string>();

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  [server, browser] = await Promise.all([startServer({ databaseUrl, env: { DEMO: '1' } }), openBrowser()]);
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  paths = everyStaffPath(await codesOf(db));
  await db.destroy();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// The pages of clerk and head are walked one by one in pages.test.ts; here who reaches fewer of them, on a telephone.
test.each([
  { who: 'an officer', account: 'kinhte', least: 15 },
  { who: 'the Front', account: 'mattran', least: 15 },
  { who: 'the Council', account: 'hdnd', least: 10 },
  { who: 'the level above', account: 'thanhpho', least: 20 },
])('every page of the routes that $who reaches stands, is accessible and fits a telephone', async (role) => {
  const page = await openPage(browser, server.url, { width: 360 });
  await signIn(page, `${role.account}@diemcau.example`, townPassword);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`${page.url()} threw: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error') wrong.push(`${page.url()}: ${line.text()}`);
  });
  let reached = 0;
  for (const path of paths) {
    const answer = await page.request.get(path);
    if (answer.status() !== 200) {
      // What is not this role's is missing or forbidden, in a page with words; anything else is a bug.
      if (![403, 404].includes(answer.status())) wrong.push(`${path} answered ${answer.status()}`);
      continue;
    }
    reached += 1;
    if (!isNew(await answer.text(), path)) continue;
    wrong.push(...(await look(page, path)));
  }
  await page.context().close();
  expect(wrong).toEqual([]);
  expect(reached).toBeGreaterThanOrEqual(role.least);
});

/** Was the same page, in the same words, looked at for another role? */
function isNew(html: string, path: string): boolean {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const mark = createHash('sha256').update(`${path} ${main}`).digest('hex');
  if (looked.has(mark)) return false;
  looked.add(mark);
  return true;
}

/** What is wrong with one page, in words. */
async function look(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(path);
  await page.locator('main').first().waitFor();
  const wrong = (await findViolations(page)).map(
    (each) => `${path}: ${each.rule} at ${each.places.join(', ')}`,
  );
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - 360);
  if (beyond > 0) wrong.push(`${path}: ${beyond} px beyond the edge`);
  return wrong;
}
