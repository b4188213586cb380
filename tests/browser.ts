import axeCore from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Chromium } from './chromium.ts';

export type { Browser, Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Starts the browser of this run; close it in `afterAll`. Outside of Vitest, hand in `findChromium()`. */
export async function openBrowser(found: Chromium = inject('chromium')): Promise<Browser> {
  return await chromium.launch({
    executablePath: found.program,
    args: flags,
    env: { ...process.env, ...found.env },
  });
}

export type PageWish = Readonly<{
  /** CSS pixels; 360 is a small phone, 1366 an office screen. */
  width?: 360 | 1366;
  javaScript?: boolean;
  locale?: 'vi-VN' | 'en-GB';
}>;

/** A page in a session of its own: nobody is signed in and nothing is remembered. */
export async function openPage(browser: Browser, url: string, wish: PageWish = {}): Promise<Page> {
  const { width = 1366, javaScript = true, locale = 'vi-VN' } = wish;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width === 360 ? 740 : 768 },
    deviceScaleFactor: width === 360 ? 2 : 1,
    isMobile: width === 360,
    hasTouch: width === 360,
    javaScriptEnabled: javaScript,
    locale,
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  if (!javaScript) scriptless.add(page);
  return page;
}

const scriptless = new WeakSet<Page>();

/** One broken rule of accessibility: which rule, how bad, and where on the page. */
export type Violation = Readonly<{ rule: string; impact: string; help: string; places: readonly string[] }>;

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Checks the page as it stands against WCAG 2.0 to 2.2 A and AA and axe's best practices; an empty list is good.
 * Axe cannot run where JavaScript is off: then a copy of what stands on the page is checked.
 */
export async function findViolations(page: Page): Promise<readonly Violation[]> {
  if (!scriptless.has(page)) return await checkPage(page);
  return await checkPage(await copyPage(page));
}

async function checkPage(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axeCore.source);
  return await page.evaluate(runAxe, standards);
}

const copies = new WeakMap<Page, Page>();

/** The same markup and style in a window that may run scripts, but loads none; it goes with the page. */
async function copyPage(page: Page): Promise<Page> {
  const url = page.url().replace(/#.*/, '');
  const body = (await page.content()).replaceAll(/<\/?noscript[^>]*>/g, '');
  const copy = copies.get(page) ?? (await openCopy(page));
  await copy.context().clearCookies();
  await copy.context().addCookies(await page.context().cookies());
  await copy.unrouteAll();
  await copy.route('**/*', async (route) => {
    const request = route.request();
    if (request.resourceType() === 'script') await route.abort();
    else if (request.url() === url) await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    else await route.continue();
  });
  await copy.goto(url);
  return copy;
}

async function openCopy(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() });
  if (!context) throw new Error('the browser is closed');
  page.context().once('close', () => void context.close().catch(() => undefined));
  const copy = await context.newPage();
  copies.set(page, copy);
  return copy;
}

declare global {
  var axe: { run: typeof import('axe-core').run };
}

async function runAxe(values: string[]): Promise<Violation[]> {
  const found = await globalThis.axe.run(document, {
    runOnly: { type: 'tag', values },
    resultTypes: ['violations'],
  });
  return found.violations.map((each) => ({
    rule: each.id,
    impact: each.impact ?? '',
    help: each.help,
    places: each.nodes.map((node) => node.target.join(' ')),
  }));
}
