import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf, instantAt } from '#app/ground/time.ts';
import { moveDialogue } from '#app/rooms/dialogues/acts/office-move.ts';
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
  await page.getByText('Còn 3 phiếu chưa gửi.').waitFor();
  expect(await opinions()).toEqual([]);

  await page.context().setOffline(false);
  await page
    .getByText(/KN-\d{4}-\d{5} · \d{6}/)
    .nth(2)
    .waitFor();
  await page.reload();
  await page.getByText('Đang có mạng.').waitFor();
  // Slips go in their order: what would be sent a second time would be there before this one.
  await write('Xin ghế đá ở đình');
  await page
    .getByText(/KN-\d{4}-\d{5} · \d{6}/)
    .nth(3)
    .waitFor();
  const same = { channel: 'front', residential_unit: 'Thôn Phú Mỹ' };
  expect((await opinions()).map(({ received_at, ...opinion }) => opinion)).toEqual([
    { text: 'Cống chợ tắc', ...same },
    { text: 'Đèn đầu thôn tắt', ...same },
    { text: 'Đường vào đình lầy lội', ...same },
    { text: 'Xin ghế đá ở đình', ...same },
  ]);
  // The limits run from the day when people said it, not from the day of the line.
  expect(new Set((await opinions()).map((opinion) => dayOf(opinion.received_at)))).toEqual(
    new Set([dayOf(then)]),
  );
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Thôn Phú Mỹ');
});

test('what cannot be right is said in the village; a slip that was refused is corrected and is there once', async () => {
  const dialogueId = await gatherFor('Đối thoại về nước sạch');
  const page = await openPage(browser, server.url, { width: 360 });
  const wrong: string[] = [];
  page.on('console', (said) => said.type() === 'error' && wrong.push(said.text()));
  await page.goto('/lam-viec/thu-y-kien');
  await signIn(page, front.email, front.password);
  await page.locator('[data-line][data-ready]').waitFor();
  const [text, phone] = [page.getByLabel('Người dân nói gì'), page.getByLabel('Điện thoại')];
  const keep = page.getByRole('button', { name: 'Ghi phiếu' });
  const slip = (words: string) => page.locator('[data-slips] li').filter({ hasText: words });

  await page.context().setOffline(true);
  await text.fill(`Bể nước thôn bị nứt.\n${'Đã nói ở họp thôn. '.repeat(8)}Chờ sửa.`);
  await phone.fill('0912 345');
  await page.getByLabel('Số người, hộ cùng ký').fill('40');
  await keep.click();
  await page.getByText('Số di động gồm 10 chữ số').waitFor();
  expect(await phone.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await phone.getAttribute('aria-invalid')).toBe('true');
  expect(await findViolations(page)).toEqual([]);
  expect(await page.locator('[data-slips] li').count()).toBe(0);
  await phone.fill('0912 345 678');
  await keep.click();
  // All that was said can be read again, and corrected while it waits; the form is not written over meanwhile.
  await slip('Chờ sửa.').getByText('0912 345 678').waitFor();
  await text.fill('Xin thêm đèn');
  await slip('Bể nước').getByRole('button', { name: 'Sửa' }).click();
  await page.getByText('Trong mẫu còn phiếu đang viết').waitFor();
  expect(await text.inputValue()).toBe('Xin thêm đèn');
  await text.fill('');
  await slip('Bể nước').getByRole('button', { name: 'Sửa' }).click();
  await page.getByText('Đang sửa ở mẫu trên').waitFor();
  expect(await phone.inputValue()).toBe('0912 345 678');
  expect(await findViolations(page)).toEqual([]);
  // The telephone dies with the slip open: it waits as it was.
  await page.goto('/lam-viec/thu-y-kien');
  await slip('Bể nước').getByText('Chờ mạng').waitFor();
  await slip('Bể nước').getByRole('button', { name: 'Sửa' }).click();
  await text.fill('Bể nước thôn bị nứt hai chỗ');
  await page.getByRole('button', { name: 'Ghi lại phiếu' }).click();
  await slip('nứt hai chỗ').waitFor();
  expect(await page.locator('[data-slips] li').count()).toBe(1);

  await callOff(dialogueId);
  await page.context().setOffline(false);
  await slip('nứt hai chỗ').getByText('Buổi “Đối thoại về nước sạch” đã hủy').waitFor();
  expect(await written('Bể nước%')).toEqual([]);
  await slip('nứt hai chỗ').getByRole('button', { name: 'Sửa' }).click();
  await page.locator('[data-said]', { hasText: 'đã hủy' }).waitFor();
  await page.getByLabel('Cho buổi đối thoại').selectOption({ label: 'Không cho buổi nào' });
  await page.getByRole('button', { name: 'Ghi lại phiếu' }).click();
  await page.getByText(/KN-\d{4}-\d{5} · \d{6}/).waitFor();
  await page.reload();
  await page.getByText('Đang có mạng.').waitFor();
  // Slips go in their order: what would be sent a second time would be there before this one.
  await text.fill('Xin thêm ghế');
  await keep.click();
  await page
    .getByText(/KN-\d{4}-\d{5} · \d{6}/)
    .nth(1)
    .waitFor();
  expect(await written('Bể nước%')).toEqual([
    { text: 'Bể nước thôn bị nứt hai chỗ', contact_phone: '0912345678', dialogue_id: null, people: 40 },
  ]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('0912');
  expect(wrong.filter((said) => !/ERR_INTERNET_DISCONNECTED|409|422/.test(said))).toEqual([]);
});

const written = (like: string) =>
  ward.house.db
    .selectFrom('opinion')
    .select(['text', 'contact_phone', 'dialogue_id', 'people'])
    .where('text', 'like', like)
    .execute();

/** The ward collects opinions for a dialogue. */
async function gatherFor(title: string): Promise<string> {
  const { house } = ward;
  const day = addDays(dayOf(house.now()), 30);
  const row = await house.db
    .insertInto('dialogue')
    .values({
      ...{ id: house.newId(), organisation_id: ward.ward.id, code: 'DT-2026-00099', title },
      ...{ kind: 'regular', form: 'in_person', audience: 'residents', state: 'collecting' },
      ...{ starts_at: instantAt(day, '08:00'), ends_at: instantAt(day, '11:00') },
      ...{ collect_until: addDays(day, -2), notice_published_at: house.now(), created_at: house.now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function callOff(dialogueId: string): Promise<void> {
  const { version } = await ward.house.db
    .selectFrom('dialogue')
    .select('version')
    .where('id', '=', dialogueId)
    .executeTakeFirstOrThrow();
  const reason = 'Bão vào đúng ngày họp.';
  await moveDialogue(ward.house, ward.clerk, { dialogueId, verb: 'cancel', reason, version });
}
