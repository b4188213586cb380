import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { arrive, type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import {
  answerLate,
  conclude,
  holdSession,
  reportBoth,
  type WardDialogue,
} from '#tests/steps/ward-dialogue.ts';
import { peopleTown, type Town, townPassword, weekdayFrom } from '#tests/town/people.ts';

let server: Server;
let browser: Browser;
let house: House;
let town: Town;
let dialogue: WardDialogue;
let lateCode: string;
let promises: readonly [string, string];

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  const listeners = { ...petitionsHear, ...commitmentsHear };
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  house = testHouse(db, { listeners });
  town = await peopleTown(house);
  dialogue = await holdSession(town, weekdayFrom(addDays(dayOf(house.now()), -45)));
  await conclude(town, dialogue, 6);
  lateCode = await answerLate(town, dialogue);
  promises = await reportBoth(town, dialogue);
  [server, browser] = await Promise.all([startServer({ databaseUrl }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await house?.db.destroy();
});

test('the record shows eleven turns, fourteen contents and two promises', async () => {
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(`/truc-tiep/${dialogue.code}`);
  expect(await page.locator('main').innerText()).toMatch(/11 lượt phát biểu, 14 nội dung, 2 lời hứa/);
  expect(await page.locator('.turns > li').count()).toBe(11);
  await page.context().close();
});

test('anybody counts fourteen petitions: five answered in the room, eight given to a unit, one sent upward', async () => {
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  expect(await count(page, '')).toBe(14);
  await page.goto(`/kien-nghi?doi-thoai=${dialogue.code}`);
  const rows = await page.locator('ul.rows > li').allInnerTexts();
  expect(rows.filter((row) => row.includes('trả lời tại chỗ'))).toHaveLength(5);
  expect(await count(page, '&tinh-trang=escalated')).toBe(1);
  expect(await count(page, '&tinh-trang=working')).toBe(7);
  expect(await count(page, '&tinh-trang=answered')).toBe(6);
  await page.context().close();
});

test('the conclusion of day six has sixteen items, each with its unit and date', async () => {
  const page = await openPage(browser, server.url, { width: 1366 });
  await page.goto(`/doi-thoai/${dialogue.code}/ket-luan`);
  const text = await page.locator('main').innerText();
  expect(text).toContain('215/TB-UBND');
  const [year, month, day] = addDays(dialogue.day, 6).split('-');
  expect(text).toContain(`${day}/${month}/${year}`);
  expect(text).not.toMatch(/Ban hành trễ/);
  expect(await findViolations(page)).toEqual([]);
  await page.context().close();
});

test('what was answered three days late stays late', async () => {
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(`/kien-nghi/${lateCode}`);
  expect(await page.locator('main').innerText()).toMatch(/trễ 3 ngày/i);
  await page.context().close();
});

test('the executor cannot verify; the Front verifies one promise and sends the other back to work', async () => {
  const [lamp, rail] = promises;
  const officer = await openPage(browser, server.url, { width: 1366 });
  await signIn(officer, 'kinhte@diemcau.example', townPassword);
  await officer.goto(`/lam-viec/cam-ket/${lamp}`);
  expect(await officer.getByRole('button', { name: 'Xác nhận đã làm' }).count()).toBe(0);
  await officer.context().close();

  const front = await openPage(browser, server.url, { width: 360 });
  await signIn(front, 'mattran@diemcau.example', townPassword);
  await front.goto('/thuc-dia/xem');
  expect(await findViolations(front)).toEqual([]);
  const card = front.locator(`form[data-field="${lamp}"]`);
  await card.getByLabel('Ghi rõ đã thấy gì').fill('Đã đến tổ 15 lúc 18 giờ, đèn sáng đủ.');
  // No line on the street: the telephone keeps it, also when the page is opened anew, and sends it later.
  await front.context().setOffline(true);
  await card.getByRole('button', { name: 'Xác nhận đã làm' }).click();
  await front.getByText('chờ gửi khi có mạng').waitFor();
  await front.context().setOffline(false);
  // The page goes on by itself once all is sent.
  await arrive(front, /\?xong=1$/);
  await front.goto(`/lam-viec/cam-ket/${lamp}`);
  await front.getByText('Đã được xác nhận').first().waitFor();
  await front.goto(`/lam-viec/cam-ket/${rail}`);
  await front.getByLabel('Ghi rõ đã thấy gì').first().fill('Mới sửa một đoạn, đoạn phía chợ vẫn gãy.');
  await front.getByRole('button', { name: 'Chưa được, làm lại' }).click();
  await front.getByRole('status').waitFor();
  expect(await findViolations(front)).toEqual([]);
  await front.context().close();
});

test('everybody sees one promise kept and one back at work', async () => {
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto('/loi-hua');
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/Đã giữ 1 trên 2 lời hứa/);
  await page.goto(`/loi-hua/${promises[1]}`);
  expect(await page.locator('main').innerText()).toContain('Chưa được xác nhận, phải làm lại');
  await page.context().close();
});

/** The number in front of "kiến nghị" on the public list of this dialogue under a filter. */
async function count(page: Page, filter: string): Promise<number> {
  await page.goto(`/kien-nghi?doi-thoai=${dialogue.code}${filter}`);
  return Number.parseInt(await page.locator('#so-luong').innerText(), 10);
}
