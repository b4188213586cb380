import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import { arrive, type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { townPassword } from '#tests/town/people.ts';

let server: Server;
let browser: Browser;
let collecting: string;
let token: string;
let databaseUrl: string;

beforeAll(async () => {
  databaseUrl = await testDatabaseUrl();
  server = await startServer({ databaseUrl, env: { DEMO: '1' } });
  browser = await openBrowser();
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  const dialogue = await db
    .selectFrom('dialogue')
    .select(['id', 'code'])
    .where('state', '=', 'collecting')
    .executeTakeFirstOrThrow();
  const invitation = await db
    .selectFrom('invitation')
    .select('token')
    .where('dialogue_id', '=', dialogue.id)
    .where('state', '=', 'invited')
    .where('required_for', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  [collecting, token] = [dialogue.code, invitation.token];
  await db.destroy();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a clerk who is six days before is told the law and the first day that would do; youth asks for thirty', async () => {
  const page = await openPage(browser, server.url, { width: 1366 });
  await signIn(page, 'vanphong@diemcau.example', townPassword);
  const today = dayOf(new Date());
  await arrange(page, addDays(today, 6), 'residents');
  await page.getByRole('button', { name: 'Đăng thông báo' }).click();
  const refused = page.getByRole('status').filter({ hasText: 'Phải thông báo trước ít nhất 7 ngày' });
  await refused.waitFor();
  const said = await refused.innerText();
  expect(said).toContain('hôm nay chỉ còn 6 ngày');
  expect(said).toContain('Luật Tổ chức chính quyền địa phương 72/2025/QH15');
  expect(said).toContain(`từ ${written(addDays(today, 7))} trở đi`);
  await arrange(page, addDays(today, 29), 'youth');
  await page.getByRole('button', { name: 'Đăng thông báo' }).click();
  const youth = page.getByRole('status').filter({ hasText: 'Phải thông báo trước ít nhất 30 ngày' });
  await youth.waitFor();
  expect(await youth.innerText()).toContain(`từ ${written(addDays(today, 30))} trở đi`);
  await page.context().close();
});

test('the head reads two pages, on paper too', async () => {
  const page = await openPage(browser, server.url, { width: 1366 });
  await signIn(page, 'chutich@diemcau.example', townPassword);
  await page.goto(`/lam-viec/doi-thoai/${collecting}/nguoi-dung-dau`);
  await page.getByRole('heading', { name: 'Ai phải có mặt' }).waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
  expect(sheets.length).toBeLessThanOrEqual(2);
  await page.context().close();
});

test('a guest answers an invitation without script, and sees where the opinions went', async () => {
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(`/giay-moi/${token}`);
  await page.getByRole('button', { name: 'Sẽ đến' }).click();
  await page.getByText('Đã ghi trả lời').waitFor();
  await page.goto(`/doi-thoai/${collecting}/y-kien`);
  expect(await findViolations(page)).toEqual([]);
  // The table of ticked paper forms has no sum: one form ticks several topics.
  const tables = page.locator('main table:has(tfoot)');
  expect(await tables.count()).toBe(3);
  for (const table of await tables.all()) {
    const numbers = (await table.locator('td').allInnerTexts()).map((text) =>
      Number(text.replaceAll('.', '')),
    );
    const total = numbers.pop();
    expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(total);
  }
  await page.context().close();
});

/** Fills in the form of a dialogue and saves it; ends on its desk. */
test('a clerk prints a form for each residential group; its code opens the form with the group filled in', async () => {
  const page = await openPage(browser, server.url, { width: 1366 });
  await signIn(page, 'vanphong@diemcau.example', townPassword);
  await page.goto(`/lam-viec/doi-thoai/${collecting}/phieu`);
  await page.getByText('Phiếu riêng cho từng tổ, thôn').click();
  await page.getByRole('button', { name: 'Mở các phiếu để in' }).waitFor();
  // Those of the office's own list are chosen; places that senders wrote beside it may be added.
  const groups = await page.locator('input[name=to]:checked').count();
  expect(groups).toBeGreaterThan(2);
  expect(await page.locator('input[name=to]').count()).toBeGreaterThan(groups);
  const [forms] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Mở các phiếu để in' }).click(),
  ]);
  await forms.getByText(`${groups} trang, mỗi tổ, thôn một trang.`).waitFor();
  expect(await findViolations(forms)).toEqual([]);
  const pdf = await forms.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(groups);
  await forms.goto(`/gui-y-kien?doi-thoai=${collecting}&to=${encodeURIComponent('Tổ dân phố số 4')}`);
  expect(await forms.getByLabel(/Tổ dân phố|Nơi có việc/).inputValue()).toBe('Tổ dân phố số 4');
  await page.context().close();
});

test('two pages also where everything is too much and too long', async () => {
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  const long =
    'Đoạn đường từ cổng chợ đến trường tiểu học ngập sâu mỗi khi mưa lớn, nước vào nhà dân; '.repeat(4);
  const { id } = await db
    .selectFrom('dialogue')
    .select('id')
    .where('code', '=', collecting)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('petition')
    .set({ title: long.slice(0, 300) })
    .execute();
  await db.updateTable('commitment').set({ text: long, state: 'on_track' }).execute();
  await db.updateTable('opinion').set({ text: long, public_text: long }).execute();
  await db
    .updateTable('checklist_item')
    .set({
      title: long.slice(0, 280),
      due_on: '2026-01-05',
      done_at: null,
      done_by: null,
      done_by_name: null,
    })
    .where('dialogue_id', '=', id)
    .execute();
  await db
    .updateTable('invitation')
    .set({ required_for: long, name: long.slice(0, 150), title: long.slice(0, 150) })
    .where('dialogue_id', '=', id)
    .execute();
  await db
    .updateTable('connection_point')
    .set({ name: long.slice(0, 150) })
    .where('dialogue_id', '=', id)
    .execute();
  await db.destroy();
  const page = await openPage(browser, server.url, { width: 1366 });
  await signIn(page, 'chutich@diemcau.example', townPassword);
  await page.goto(`/lam-viec/doi-thoai/${collecting}/nguoi-dung-dau`);
  await page.getByText('và 1', { exact: false }).first().waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, path: '.cache/shots/head-page-full.pdf' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  await page.context().close();
});

async function arrange(page: Page, day: Day, audience: 'residents' | 'youth'): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await page.goto('/lam-viec/doi-thoai/tao');
  await page.getByLabel('Tên buổi đối thoại').fill(`Đối thoại ngày ${written(day)}`);
  await page.locator('[name=audience]').selectOption(audience);
  await page.locator('[name="day.day"]').fill(date);
  await page.locator('[name="day.month"]').fill(month);
  await page.locator('[name="day.year"]').fill(year);
  await page.locator('[name=startsAt]').fill('08:30');
  await page.locator('[name=endsAt]').fill('11:00');
  await page.locator('[name=place]').fill('Hội trường phường');
  await page.locator('[name=content]').fill('Thoát nước các ngõ');
  await page.locator('[name=howToTakePart]').fill('Đến dự tại hội trường');
  await page.locator('[name="persons.0.name"]').fill('Lê Thị Minh Châu');
  await page.locator('[name="persons.0.title"]').fill('Chủ tịch Ủy ban nhân dân phường');
  await page.locator('input[value="luat-72-2025"]').check();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await arrive(page, /xong=1/);
}

function written(day: Day): string {
  return day.split('-').reverse().join('/');
}
