import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import { arrive, type Browser, findViolations, openBrowser, openPage } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type MailServer, startMailServer } from '#tests/mail-server.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

const guest = 'tran.van.ba@example.vn';
let server: Server;
let browser: Browser;
let post: MailServer;
let code: string;

beforeAll(async () => {
  post = await startMailServer();
  const databaseUrl = await testDatabaseUrl();
  server = await startServer({
    databaseUrl,
    env: { DEMO: '1', SMTP_URL: post.url, MAIL_FROM: 'UBND phường Khương Đình <gui@phuong.example.vn>' },
  });
  browser = await openBrowser();
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  const found = await db
    .selectFrom('dialogue')
    .select('code')
    .where('state', '=', 'collecting')
    .executeTakeFirstOrThrow();
  code = found.code;
  await db.destroy();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await post?.close();
});

test('Trần Văn Ba gets his invitation by mail, says yes, and is asked again when the day is put off', async () => {
  const desk = await openPage(browser, server.url, { width: 1366 });
  await signIn(desk, 'vanphong@diemcau.example', townPassword);
  await desk.goto(`/lam-viec/doi-thoai/${code}/khach-moi`);
  await desk.getByLabel('Nhóm khách mời').fill('Đại diện Nhân dân');
  await desk.getByLabel('Danh sách').fill(`Trần Văn Ba; Tổ trưởng tổ 21; ${guest}`);
  await desk.getByRole('button', { name: 'Mời', exact: true }).click();
  const line = desk.getByRole('row').filter({ hasText: 'Trần Văn Ba' });
  await line.waitFor();
  await desk.getByRole('button', { name: /Gửi \d+ giấy mời chưa gửi/ }).click();
  await desk.getByText('Mọi giấy mời đã gửi.').waitFor();
  const [letter] = await received(1);
  expect(letter?.subject).toMatch(/^Giấy mời dự buổi đối thoại ngày /);
  await desk.reload();
  await expect.poll(() => line.innerText()).toContain('Đã gửi bằng thư điện tử');
  expect(await findViolations(desk)).toEqual([]);

  const phone = await openPage(browser, server.url, { width: 360, javaScript: false });
  const slip = /\/giay-moi\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
  await phone.goto(slip);
  await phone.getByRole('button', { name: 'Sẽ đến' }).click();
  await phone.getByText('Đã ghi trả lời').waitFor();

  await desk.goto(`/lam-viec/doi-thoai/${code}`);
  await desk.getByText('Hoãn buổi này', { exact: true }).first().click();
  await desk.locator('#reason-postpone').fill('Bão số 3');
  await desk.getByRole('button', { name: 'Hoãn buổi này' }).click();
  const [, off] = await received(2);
  expect(off?.text).toContain('Lý do: Bão số 3');
  await phone.goto(slip);
  await phone.getByText('đang chờ ngày mới').waitFor();
  expect(await phone.getByRole('button', { name: 'Sẽ đến' }).count()).toBe(0);

  const [year = '', month = '', day = ''] = addDays(dayOf(new Date()), 40).split('-');
  await desk.goto(`/lam-viec/doi-thoai/${code}/sua`);
  await desk.locator('[name="day.day"]').fill(day);
  await desk.locator('[name="day.month"]').fill(month);
  await desk.locator('[name="day.year"]').fill(year);
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await arrive(desk, /xong=1/);
  await desk.getByRole('button', { name: 'Thông báo lại ngày mới' }).click();
  const [, , again] = await received(3);
  expect(again?.text).toContain(`${day}/${month}/${year}`);
  expect(again?.text).toContain('Xin trả lời lại cho ngày mới');

  await desk.goto(`/lam-viec/doi-thoai/${code}/khach-moi`);
  expect(await line.innerText()).toContain('Phải trả lời lại');
  await phone.goto(slip);
  await phone.getByText('Phải trả lời lại').waitFor();
  expect(await findViolations(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Sẽ đến' }).click();
  await phone.getByText('Phải trả lời lại').waitFor({ state: 'detached' });
  await phone.getByText('Đã ghi trả lời').waitFor();
  await desk.reload();
  expect(await line.innerText()).not.toContain('Phải trả lời lại');
  expect(await line.innerText()).toContain('Sẽ đến');
  await phone.context().close();
  await desk.context().close();
});

/** The first `count` letters to the guest, once they have come. */
async function received(count: number) {
  const own = () => post.received.filter((letter) => letter.to === guest);
  await expect.poll(() => own().length).toBeGreaterThanOrEqual(count);
  return own();
}
