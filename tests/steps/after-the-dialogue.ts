import pino from 'pino';
import { expect } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { at, peopleTown, type Town, townPassword } from '#tests/town/people.ts';
import { accept, assign, say } from '#tests/town/voice.ts';
import type { Voice } from '#tests/town/voices.ts';

export type Account = 'vanphong' | 'chutich' | 'kinhte' | 'mattran' | 'thanhpho';
export type Said = Readonly<{ name: string; text: string; field?: string; channel?: Voice['channel'] }>;
export type Slip = Readonly<{ code: string; number: string }>;

/** A ward with its people behind a running server; the past is written by acts at their own hour. */
export async function openWard() {
  const databaseUrl = await testDatabaseUrl();
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  const house = testHouse(db, { listeners: hearing });
  const town = await peopleTown(house);
  const [server, browser] = await Promise.all([startServer({ databaseUrl }), openBrowser()]);
  return {
    house,
    town,
    today: dayOf(house.now()),
    /** A reader without an account on a small phone, where no script runs. */
    passerBy: async () => await openPage(browser, server.url, { width: 360, javaScript: false }),
    staff: async (account: Account, path: string) => {
      const page = await openPage(browser, server.url, { width: account === 'mattran' ? 360 : 1366 });
      await page.goto(path);
      await signIn(page, `${account}@diemcau.example`, townPassword);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await db.destroy();
    },
  };
}

export type Ward = Awaited<ReturnType<typeof openWard>>;

/** Written in the evening, accepted the next morning; gives what stands on the slip. */
export async function heard(town: Town, day: Day, said: Said): Promise<Slip> {
  const { house } = town;
  const voice: Voice = {
    real: 1,
    dialogue: 'none',
    channel: said.channel ?? 'web',
    group: 'Tổ dân phố 3',
    field: said.field ?? 'TRAF.1',
    name: said.name,
    title: said.text.split(/[.,]/)[0] ?? said.text,
    text: said.text,
  };
  const slip = await say(at(house, day, '20:00'), town, { voice, dialogueCode: null });
  await accept(at(house, addDays(day, 1), '08:00'), town, { code: slip.code, voice });
  return { code: slip.code, number: slip.number };
}

/** Heard, and given to the department of Vũ Đình Khôi an hour after it was accepted. */
export async function given(town: Town, day: Day, said: Said): Promise<Slip> {
  const slip = await heard(town, day, said);
  await assign(at(town.house, addDays(day, 1), '09:00'), town, { code: slip.code, unit: 'economy' });
  return slip;
}

export async function dueOf(house: House, code: string): Promise<Day> {
  const row = await house.db
    .selectFrom('petition')
    .select('due_on')
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row?.due_on) throw new Error(`${code} has no day`);
  return row.due_on;
}

/** Opens a page, looks whether it is accessible and fits, and gives what it says. */
export async function read(page: Page, path: string): Promise<string> {
  expect([path, (await page.goto(path))?.status()]).toEqual([path, 200]);
  return await readHere(page);
}

export async function readHere(page: Page): Promise<string> {
  expect(await findViolations(page)).toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  return await page.locator('main').innerText();
}

/** Opens the deed of this name on a desk and gives its form. */
export async function openDeed(page: Page, title: string) {
  const deed = page.locator('details', { has: page.locator('summary', { hasText: title }) });
  if ((await deed.getAttribute('open')) === null) await deed.locator('summary').click();
  return deed;
}

export function shown(day: Day): string {
  return day.split('-').reverse().join('/');
}

export async function leave(...pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.context().close()));
}
