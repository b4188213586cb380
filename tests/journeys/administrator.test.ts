import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { codeOf, signIn } from '#tests/steps/sign-in.ts';

const email = 'tri@phuong.example.vn';
const password = 'một câu dài dễ nhớ';
let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ databaseUrl: await testDatabaseUrl() }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function expectNoViolations(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}

test('sets the house up by the printed link, without JavaScript, once', async () => {
  const link = /http\S+\/thiet-lap\?ma=\S+/.exec(server.said())?.[0] ?? '';
  const page = await openPage(browser, server.url, { javaScript: false, width: 360 });
  await page.goto('/en');
  await page.getByRole('heading', { name: 'This dialogue portal is being set up' }).waitFor();
  await page.goto('/');
  await page.getByRole('heading', { name: 'Cổng đối thoại đang được thiết lập' }).waitFor();
  expect(await page.locator('main form').count()).toBe(0);
  await expectNoViolations(page);
  await page.goto('/thiet-lap?ma=khong-dung');
  await page.getByText('Đường dẫn này không đúng').waitFor();

  await page.goto(link);
  await page.getByLabel('Xã, phường, đặc khu').fill('hong ha ha noi');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('link', { name: 'Phường Hồng Hà' }).waitFor();
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Phường Hồng Hà' }).click();
  await page.getByLabel('Họ và tên').fill('Hoàng Minh Trí');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill('ngắn');
  await page.getByLabel('Gõ lại mật khẩu').fill('ngắn');
  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await page.getByRole('link', { name: /Mật khẩu cần ít nhất 10 ký tự/ }).waitFor();
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Hoàng Minh Trí');
  await expectNoViolations(page);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByLabel('Gõ lại mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await page.getByText('Đã thiết lập xong').waitFor();
  await expectNoViolations(page);

  await page.goto(link);
  await page.getByText('Hệ thống đã được thiết lập').waitFor();
  await page.goto('/');
  await page.getByRole('heading', { name: 'Ông/bà muốn hỏi chính quyền điều gì?' }).waitFor();
});

test('turns the second factor on, signs in with it, and ends the other session', async () => {
  const office = await openPage(browser, server.url);
  await office.goto('/lam-viec/tai-khoan');
  await signIn(office, email, password);
  await office.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor();
  await expectNoViolations(office);

  await office.getByText('Bật xác thực hai bước').first().click();
  await office.locator('#f-two-enable').fill(password);
  await office.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await office.getByRole('img', { name: 'Mã QR' }).waitFor();
  await expectNoViolations(office);
  const key = (await office.locator('code.code').first().textContent()) ?? '';
  await office.getByLabel('Gõ mã 6 chữ số').fill('000000');
  await office.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await office.getByText('Mã chưa đúng').waitFor();
  await office.getByLabel('Gõ mã 6 chữ số').fill(codeOf(key));
  await office.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await office.getByText('Đã bật xác thực hai bước.').waitFor();

  const phone = await openPage(browser, server.url, { javaScript: false, width: 360 });
  await phone.goto('/lam-viec/tai-khoan');
  await expectNoViolations(phone);
  await signIn(phone, email, password);
  await expectNoViolations(phone);
  await phone.getByLabel('Mã 6 chữ số').fill(codeOf(key));
  await phone.getByRole('button', { name: 'Xác nhận' }).first().click();
  await phone.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor();

  await office.reload();
  await office.getByRole('button', { name: 'Ngắt mọi phiên khác' }).click();
  await office.getByText('Đã ngắt.').waitFor();
  await phone.reload();
  await phone.getByRole('heading', { name: 'Đăng nhập cho cán bộ' }).waitFor();
  await office.getByText('Tắt xác thực hai bước').first().click();
  await office.locator('#f-two-disable').fill(password);
  await office.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
  await office.getByText('Đã tắt xác thực hai bước.').waitFor();
});

test('lets a clerk in: person, role, one-time link', async () => {
  const office = await openPage(browser, server.url);
  await office.goto('/lam-viec/nguoi-dung');
  await signIn(office, email, password);
  await office.getByText('Thêm người').first().click();
  await office.getByLabel('Họ và tên').fill('Đặng Thu Hà');
  await office.getByRole('button', { name: 'Thêm người' }).click();
  await office.getByText('Đã thêm.').waitFor();
  const card = office.locator('.card', { has: office.getByRole('heading', { name: 'Đặng Thu Hà' }) });
  await card.locator('summary', { hasText: 'Quản lý' }).click();
  await card.getByLabel('Vai trò').selectOption({ label: 'Văn phòng' });
  await card.getByRole('button', { name: 'Giao vai trò' }).click();
  await card.getByText('Đang giữ').waitFor();
  await expectNoViolations(office);
  await card.getByLabel('E-mail').fill('ha@phuong.example.vn');
  await card.getByRole('button', { name: 'Tạo đường dẫn chọn mật khẩu' }).click();
  const shown = card.locator('.note code');
  await shown.waitFor();
  const link = (await shown.textContent()) ?? '';

  const clerk = await openPage(browser, server.url, { javaScript: false });
  await clerk.goto(link);
  await expectNoViolations(clerk);
  await clerk.getByLabel('Mật khẩu mới', { exact: true }).fill('mật khẩu của Hà');
  await clerk.getByLabel('Gõ lại mật khẩu mới').fill('mật khẩu của Hà');
  await clerk.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await clerk.getByText('Đã đặt mật khẩu. Xin đăng nhập.').waitFor();
  await signIn(clerk, 'ha@phuong.example.vn', 'mật khẩu của Hà');
  await clerk.goto('/lam-viec/tai-khoan');
  await clerk.getByText('Văn phòng').first().waitFor();
  expect((await clerk.goto('/lam-viec/nguoi-dung'))?.status()).toBe(403);
});

test.each([true, false])(
  'a session that ends in the middle of a form loses nothing (JavaScript %s)',
  async (javaScript) => {
    const page = await openPage(browser, server.url, { javaScript });
    await page.goto('/lam-viec/nguoi-dung');
    await signIn(page, email, password);
    await page.getByText('Thêm người').first().click();
    const name = `Lê Văn Khoa ${javaScript ? 'một' : 'hai'}`;
    await page.getByLabel('Họ và tên').fill(name);
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Thêm người' }).click();
    await page.getByText('Phiên làm việc đã hết').waitFor();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Mật khẩu').fill('sai mật khẩu rồi');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('E-mail hoặc mật khẩu chưa đúng').waitFor();
    await page.getByLabel('Mật khẩu').fill(password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await page.getByText('Đã thêm.').waitFor();
    await page.getByRole('heading', { name }).waitFor();
  },
);
