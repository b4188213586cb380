import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { foundOrganisation } from '#app/rooms/organisations/acts/found.ts';
import { loadReferenceData } from '#app/rooms/organisations/acts/load.ts';
import { readForerunners } from '#app/rooms/organisations/store-merged.ts';
import { makeHome } from '#tests/api.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { giveAccount, makePerson } from '#tests/people.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';

const email = 'hanh@phuong.example.vn';
const password = 'một câu dài dễ nhớ';
let house: House;
let ids: { ward: string; other: string };
let names: { ward: string; other: string };
let server: Server;
let browser: Browser;
beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  house = testHouse(openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' })));
  await loadReferenceData(house);
  const ward = await foundOrganisation(house, anonymous, { adminCode: '00091', ruleProfileId: 'commune' });
  const founder = await makePerson(house, {
    name: 'Hoàng Minh Trí',
    roles: [{ role: 'administrator', organisationId: ward.id }],
  });
  const other = await foundOrganisation(house, founder, { adminCode: '00097', ruleProfileId: 'commune' });
  const both = await makePerson(house, {
    name: 'Lưu Thị Hạnh',
    roles: [ward.id, other.id].map((organisationId) => ({ role: 'administrator', organisationId })),
  });
  ids = { ward: ward.id, other: other.id };
  names = { ward: ward.name, other: other.name };
  await giveAccount(house, both.personId, { email, password });
  await makeHome(house, ward.id);
  [server, browser] = await Promise.all([
    startServer({ databaseUrl, env: { SIGN_IN_SECRET: 'secret-of-tests-'.repeat(3) } }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await house?.db.destroy();
});

test('Lưu Thị Hạnh notes on her telephone which ward was merged, and cannot mistake the direction', async () => {
  const page = await openPage(browser, server.url, { width: 360 });
  await page.goto('/lam-viec/don-vi');
  await signIn(page, email, password);
  await page.getByRole('link', { name: 'Cơ quan đã sáp nhập vào đây' }).click();
  await page.getByText(`Ghi một cơ quan đã nhập vào ${names.ward}`).click();
  await page.getByLabel('Cơ quan đã sáp nhập').waitFor();
  expect(await findViolations(page)).toEqual([]);

  await page.getByLabel('Cơ quan đã sáp nhập').selectOption({ label: names.other });
  await fillDay(page, ['1', '7', '2062']);
  await page.getByLabel('Theo nghị quyết, quyết định').fill('Nghị quyết về sắp xếp năm 2026');
  await save(page);
  await page.getByRole('link', { name: /Xem lại chiều sáp nhập/ }).waitFor();
  expect(await page.getByLabel('Theo nghị quyết').inputValue()).toBe('Nghị quyết về sắp xếp năm 2026');
  expect(await page.getByLabel('Năm', { exact: true }).inputValue()).toBe('2062');
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel(`cơ quan chọn ở trên nhập vào ${names.ward}, không phải ngược lại`).check();
  await save(page);
  await page.getByText('Ngày sáp nhập không thể sau hôm nay').waitFor();
  expect(await readForerunners(house.db, ids.ward)).toEqual([]);
  await fillDay(page, ['1', '7', '2026']);
  expect(await page.getByLabel('không phải ngược lại').isChecked()).toBe(true);
  await save(page);
  await page.getByText(`Đã ghi: ${names.other} đã nhập vào đây.`).waitFor();
  await page.getByText('sáp nhập ngày 01/07/2026, theo Nghị quyết về sắp xếp năm 2026').waitFor();
  expect(await page.getByText('Ghi một cơ quan đã nhập').count()).toBe(0);
  expect(await findViolations(page)).toEqual([]);
  expect(await readForerunners(house.db, ids.ward)).toMatchObject([
    { id: ids.other, merged_on: '2026-07-01' },
  ]);
});

test('the page of the ward that is no more says where it went and offers no ring', async () => {
  const page = await openPage(browser, server.url);
  await page.goto('/lam-viec/don-vi');
  await signIn(page, email, password);
  await page.getByLabel('Cơ quan', { exact: true }).selectOption({ label: names.other });
  await page.getByRole('button', { name: 'Chọn' }).click();
  await page.getByText(`Cơ quan này đã nhập vào ${names.ward} từ ngày 01/07/2026`).waitFor();
  expect(await page.getByText('Ghi một cơ quan đã nhập').count()).toBe(0);
  expect(await findViolations(page)).toEqual([]);
});

async function fillDay(page: Page, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.getByLabel('Ngày', { exact: true }).fill(day);
  await page.getByLabel('Tháng', { exact: true }).fill(month);
  await page.getByLabel('Năm', { exact: true }).fill(year);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi sáp nhập' }).click();
}
