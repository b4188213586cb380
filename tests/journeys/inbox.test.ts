import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import type { House } from '#app/house.ts';
import type { CommitmentRow } from '#app/rooms/commitments/store.ts';
import type { PetitionRow } from '#app/rooms/petitions/store.ts';
import { arrive, type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { giveAccount } from '#tests/people.ts';
import { openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';

const password = 'một câu dài dễ nhớ';
let server: Server;
let browser: Browser;
let house: House;
let ground: PetitionGround;
let petition: PetitionRow;
let promise: CommitmentRow;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  house = testHouse(db, { listeners: hearing });
  ground = await petitionGround(house);
  await db
    .insertInto('installation')
    .values({ id: 1, home_organisation_id: ground.ward, set_up_at: house.now() })
    .onConflict((row) => row.column('id').doUpdateSet({ home_organisation_id: ground.ward }))
    .execute();
  await giveAccount(house, ground.clerk.personId, { email: 'thu@phuong.example.vn', password });
  promise = (await concludedDialogue(house, ground, 'DT-2026-00771')).commitment;
  // The office has no officers, so that what it promised lies with its clerks as new.
  const unit_id = ground.units.office;
  await db.updateTable('commitment').set({ unit_id }).where('id', '=', promise.id).execute();
  petition = await openOne({ house, ground }, { text: 'Cây xà cừ trước ngõ 6 sắp đổ.' });
  [server, browser] = await Promise.all([startServer({ databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await house?.db.destroy();
});

test('the clerk walks by keys over petitions and promises and gives both one deed', async () => {
  const page = await open(true);
  await page.goto('/lam-viec/viec?chong=new');
  expect(await findViolations(page)).toEqual([]);
  for (const code of [petition.code, promise.code]) await chooseByKeys(page, code);
  await page.getByLabel('Với các việc đã chọn').selectOption({ label: 'Giao cho đơn vị (kiến nghị)' });
  await page.getByLabel('Đơn vị').selectOption({ label: 'Phòng Kinh tế' });
  await page.getByRole('button', { name: 'Làm', exact: true }).click();
  const told = page.getByRole('status');
  await told.getByText('Đã làm xong 1 việc.').waitFor();
  expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
    `${promise.code}: Đây là lời hứa; việc này chỉ làm được với kiến nghị.`,
  ]);
  await page.keyboard.press('/');
  await page.keyboard.type(promise.code);
  await page.keyboard.press('Enter');
  await arrive(page, /q=LH/);
  expect(await page.locator('.inbox > li').count()).toBe(1);
});

test('without a script the same form reminds of both, and the old addresses lead here', async () => {
  const page = await open(false);
  await page.goto(`/lam-viec/cam-ket?chong=new`);
  expect(new URL(page.url()).pathname).toBe('/lam-viec/viec');
  await page.getByLabel(`Chọn ${promise.code}`).check();
  await page.getByLabel('Với các việc đã chọn').selectOption({ label: 'Nhắc đơn vị' });
  await page.getByRole('button', { name: 'Làm', exact: true }).click();
  await page.getByText('Đã làm xong 1 việc.').waitFor();
  expect(await findViolations(page)).toEqual([]);
  const told = await house.db
    .selectFrom('event')
    .select('actor_name')
    .where('verb', '=', 'commitment.chase')
    .execute();
  expect(told).toEqual([{ actor_name: ground.clerk.name }]);
});

async function chooseByKeys(page: Page, code: string): Promise<void> {
  const chosen = page.locator('li:has(:focus)', { hasText: code });
  await expect
    .poll(async () => {
      if ((await chosen.count()) === 0) await page.keyboard.press('j');
      return await chosen.count();
    })
    .toBe(1);
  await page.keyboard.press('x');
}

async function open(javaScript: boolean): Promise<Page> {
  const page = await openPage(browser, server.url, { javaScript });
  await page.goto('/lam-viec/viec');
  await signIn(page, 'thu@phuong.example.vn', password);
  return page;
}
