import { setTimeout as sleep } from 'node:timers/promises';
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
  context.setDefaultTimeout(patience);
  context.on('page', (page) => {
    if (!javaScript) scriptless.add(page);
    standBeforeReading(page);
  });
  return await context.newPage();
}

/** A loaded machine may need so many ms; what never comes fails all the same. */
const patience = 60_000;
const scriptless = new WeakSet<Page>();

/** An opened page is handed over when it hears clicks and keys, not when the words of the server are there. */
function standBeforeReading(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...given) => await stand(page, await goto(...given));
  page.reload = async (...given) => await stand(page, await reload(...given));
}

/** Waits until the browser is at an address and the page of that address is drawn: the address changes first. */
export async function arrive(page: Page, address: RegExp | ((url: URL) => boolean)): Promise<void> {
  await page.waitForURL(address);
  await stand(page, null);
}

/** Does what brings another document, at whatever address, and waits until that one stands. */
export async function turnPage(page: Page, deed: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  await deed();
  await page.locator('html:not([data-left])').waitFor({ state: 'attached' });
  await stand(page, null);
}

/** Waits until the page is loaded and, where React draws it, drawn and listening; hands on what it was given. */
async function stand<Given>(page: Page, given: Given): Promise<Given> {
  await page.waitForLoadState('load');
  if (scriptless.has(page)) return given;
  for (const until = Date.now() + patience; !(await isDrawn(page)); await sleep(20)) {
    if (Date.now() > until) throw new Error(`${page.url()} was not drawn`);
  }
  return given;
}

async function isDrawn(page: Page): Promise<boolean> {
  const drawn = page.evaluate(() => {
    const entry = document.documentElement.getAttribute('data-drawn');
    return entry === null || entry === (history.state?.key ?? 'default');
  });
  // A page that gives way to another one while it is asked is not there yet.
  return await drawn.catch(() => false);
}

/** One broken rule of accessibility: which rule, how bad, and where on the page. */
export type Violation = Readonly<{ rule: string; impact: string; help: string; places: readonly string[] }>;

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Checks the page as it stands against WCAG 2.0 to 2.2 A and AA and axe's best practices; an empty list is good.
 * Axe cannot run where JavaScript is off: then a copy of what stands on the page is checked.
 */
export async function findViolations(page: Page): Promise<readonly Violation[]> {
  await stand(page, null);
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
