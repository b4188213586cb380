import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { foundOrganisation } from '#app/rooms/organisations/acts/found.ts';
import { type Browser, findViolations, openBrowser, openPage, turnPage } from '#tests/browser.ts';
import { anOpinion } from '#tests/opinions.ts';
import { giveAccount, makePerson } from '#tests/people.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { setUpWard } from '#tests/ward.ts';

let ward: Awaited<ReturnType<typeof setUpWard>>;
let server: Server;
let browser: Browser;
const account = { email: 'hai.noi@phuong.example.vn', password: 'một câu dài khác nữa' };

beforeAll(async () => {
  ward = await setUpWard();
  const { house } = ward;
  const admin = await makePerson(house, {
    name: 'Hoàng Minh Trí',
    roles: [{ role: 'administrator', organisationId: ward.ward.id }],
  });
  const second = await foundOrganisation(house, admin, { adminCode: '00097', ruleProfileId: 'commune' });
  const person = await makePerson(house, {
    name: 'Lý Thị Hai',
    roles: [ward.ward.id, second.id].map((organisationId) => ({ role: 'clerk', organisationId })),
  });
  await giveAccount(house, person.personId, account);
  for (const [organisationId, text] of [
    [ward.ward.id, 'Đèn của phường thứ nhất tắt'],
    [second.id, 'Cống của phường thứ hai tắc'],
  ] as const)
    await sendOpinion(house, anonymous, {
      ...{ ...anOpinion, organisationId, text, fieldCode: null, dialogueCode: null },
      ...{ channel: 'web', photos: [], client: null },
    });
  [server, browser] = await Promise.all([startServer({ databaseUrl: ward.databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await ward?.house.db.destroy();
});

test('a clerk of two wards chooses where she works; lists and forms are of that ward until she chooses again', async () => {
  const page = await openPage(browser, server.url, { width: 360 });
  await page.goto('/lam-viec');
  await signIn(page, account.email, account.password);
  await page.goto('/lam-viec');
  expect(await findViolations(page)).toEqual([]);
  const choice = page.getByLabel('Đang làm ở');
  const names = await choice.locator('option').allInnerTexts();
  expect(names).toHaveLength(2);
  const seen: string[] = [];
  for (const name of names) {
    await page.goto('/lam-viec');
    await choice.selectOption({ label: name });
    await turnPage(page, () => page.getByRole('button', { name: 'Làm ở đây' }).click());
    expect(await choice.locator('option:checked').innerText()).toBe(name);
    await page.goto('/lam-viec/y-kien');
    seen.push(await page.locator('main').innerText());
  }
  expect(seen.filter((text) => text.includes('phường thứ nhất'))).toHaveLength(1);
  expect(seen.filter((text) => text.includes('phường thứ hai'))).toHaveLength(1);
  expect(seen[0]).not.toBe(seen[1]);
  await page.context().close();
});
