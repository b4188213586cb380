import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#app/ground/time.ts';
import { type Browser, findViolations, openBrowser, openPage } from '#tests/browser.ts';
import { giveAccount, makePerson } from '#tests/people.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { setUpWard } from '#tests/ward.ts';

let ward: Awaited<ReturnType<typeof setUpWard>>;
let server: Server;
let browser: Browser;
const front = { email: 'mat.tran@phuong.example.vn', password: 'một câu dài khác nữa' };

beforeAll(async () => {
  ward = await setUpWard();
  const person = await makePerson(ward.house, {
    name: 'Trần Văn Thôn',
    roles: [{ role: 'front', organisationId: ward.ward.id }],
  });
  await giveAccount(ward.house, person.personId, front);
  [server, browser] = await Promise.all([startServer({ databaseUrl: ward.databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await ward?.house.db.destroy();
});

const opinions = () =>
  ward.house.db
    .selectFrom('opinion')
    .select(['text', 'channel', 'residential_unit', 'received_at'])
    .orderBy('text')
    .execute();

test('the Front writes down opinions in a village without a line; later all are there, each once', async () => {
  const page = await openPage(browser, server.url, { width: 360 });
  await page.goto('/lam-viec/thu-y-kien');
  await signIn(page, front.email, front.password);
  await page.getByRole('heading', { name: 'Thu ý kiến tại thôn, tổ' }).waitFor();
  await page.locator('[data-line][data-ready]').waitFor();
  expect(await findViolations(page)).toEqual([]);

  await page.context().setOffline(true);
  // It is the day before yesterday in the village; the line comes back today.
  const then = new Date(Date.now() - 2 * 86_400_000);
  await page.clock.setFixedTime(then);
  const write = async (text: string) => {
    await page.getByLabel('Tổ dân phố, thôn').fill('Thôn Phú Mỹ');
    await page.getByLabel('Người dân nói gì').fill(text);
    await page.getByRole('button', { name: 'Ghi phiếu' }).click();
  };
  await write('Đèn đầu thôn tắt');
  await write('Cống chợ tắc');
  await page.getByText('Mất mạng: phiếu được giữ trong máy này. Còn 2 phiếu chưa gửi.').waitFor();
  // The phone was put away and the page opened again, still without a line.
  await page.goto('/lam-viec/thu-y-kien');
  await page.getByText('Còn 2 phiếu chưa gửi.').waitFor();
  await write('Đường vào đình lầy lội');
  expect(await opinions()).toEqual([]);

  await page.context().setOffline(false);
  await page
    .getByText(/KN-\d{4}-\d{5} · \d{6}/)
    .nth(2)
    .waitFor();
  await page.reload();
  await page.getByText('Đang có mạng.').waitFor();
  await page.waitForTimeout(1500);
  const same = { channel: 'front', residential_unit: 'Thôn Phú Mỹ' };
  expect((await opinions()).map(({ received_at, ...opinion }) => opinion)).toEqual([
    { text: 'Cống chợ tắc', ...same },
    { text: 'Đèn đầu thôn tắt', ...same },
    { text: 'Đường vào đình lầy lội', ...same },
  ]);
  // The limits run from the day when people said it, not from the day of the line.
  expect(new Set((await opinions()).map((opinion) => dayOf(opinion.received_at)))).toEqual(
    new Set([dayOf(then)]),
  );
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Thôn Phú Mỹ');
});
