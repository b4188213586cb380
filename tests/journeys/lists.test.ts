import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import type { House } from '#app/house.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { giveAccount, makePerson } from '#tests/people.ts';
import { petitionGround } from '#tests/petitions.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';

const password = 'một câu dài dễ nhớ';
let server: Server;
let browser: Browser;
let house: House;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  house = testHouse(openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' })));
  const ground = await petitionGround(house);
  await house.db
    .insertInto('installation')
    .values({ id: 1, home_organisation_id: ground.ward, set_up_at: house.now() })
    .onConflict((row) => row.column('id').doUpdateSet({ home_organisation_id: ground.ward }))
    .execute();
  const roles = [{ role: 'administrator' as const, organisationId: ground.ward }];
  const keeper = await makePerson(house, { name: 'Hà Thị Quản', roles });
  await giveAccount(house, keeper.personId, { email: 'quan@phuong.example.vn', password });
  await giveAccount(house, ground.clerk.personId, { email: 'thu@phuong.example.vn', password });
  [server, browser] = await Promise.all([startServer({ databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await house?.db.destroy();
});

test('without a script on a small screen: a grade gets other words, another is left out and taken back', async () => {
  const page = await open('quan', { javaScript: false, width: 360 });
  await page.getByRole('link', { name: 'Mức độ của phát hiện khi giám sát' }).click();
  await page.getByRole('link', { name: 'Sửa Cần rút kinh nghiệm' }).click();
  await page.getByLabel('Tên', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Lưu mục' }).click();
  await page
    .getByRole('link', { name: /Ghi mục này/ })
    .first()
    .waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByLabel('Tên', { exact: true }).fill('Cần làm tốt hơn');
  await page.getByLabel('Nguồn').fill('Quy chế giám sát của phường');
  await page.getByRole('button', { name: 'Lưu mục' }).click();
  await page.getByText('Đã lưu.').waitFor();
  await page.getByText('Cần làm tốt hơn', { exact: true }).first().waitFor();
  expect(await page.getByText('Cần rút kinh nghiệm', { exact: true }).count()).toBe(0);

  await page.getByText('Không dùng ở đây Sai phạm').click();
  const form = page.locator('li', { hasText: 'Sai phạm' });
  await form.getByRole('button', { name: 'Ghi không dùng' }).click();
  await form
    .getByText(/Ghi mục này/)
    .first()
    .waitFor();
  await form.getByLabel('Vì sao không dùng').fill('Chỉ dùng hai mức');
  await form.getByRole('button', { name: 'Ghi không dùng' }).click();
  await page.getByText('Cơ quan không dùng mục này: Chỉ dùng hai mức').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dùng lại mục này Sai phạm' }).click();
  await page.getByText('Đã lưu.').waitFor();
  expect(await page.getByText('Cơ quan không dùng mục này').count()).toBe(0);
});

test('the clerk keeps the tasks before a dialogue, and reads what is the administrator’s', async () => {
  const page = await open('thu', {});
  await page.getByRole('link', { name: 'Lý do không tiếp nhận ý kiến' }).click();
  await page.getByText('bắt buộc theo văn bản').waitFor();
  expect(await page.getByRole('link', { name: /^Sửa/ }).count()).toBe(0);
  await page.goto('/lam-viec/quy-tac/danh-muc/checklist');
  await page.getByRole('link', { name: 'Thêm một mục' }).click();
  await page.getByLabel('Việc phải làm').fill('Chuẩn bị nước uống');
  await page.getByLabel('Loại đơn vị làm').selectOption('office');
  await page.getByLabel('Số ngày so với mốc').fill('-2');
  await page.getByLabel('Trực tiếp', { exact: true }).check();
  await page.getByLabel('Nguồn').fill('Quy chế của phường');
  await page.getByRole('button', { name: 'Lưu mục' }).click();
  const added = page.locator('li', { hasText: 'Chuẩn bị nước uống' });
  await added.getByText('trước ngày tổ chức 2 ngày').waitFor();
  expect(await added.innerText()).toContain('Lê Thị Thư ghi');
  expect(await findViolations(page)).toEqual([]);
  await page.goto('/en/lam-viec/quy-tac/danh-muc/checklist');
  await page.getByText('2 days before the day of the dialogue').first().waitFor();
});

async function open(name: string, wish: Parameters<typeof openPage>[2]): Promise<Page> {
  const page = await openPage(browser, server.url, wish);
  await page.goto('/lam-viec/quy-tac/danh-muc');
  await signIn(page, `${name}@phuong.example.vn`, password);
  return page;
}
