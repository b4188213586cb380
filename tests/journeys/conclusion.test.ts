import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { holdSession, lampPromise, type WardDialogue } from '#tests/steps/ward-dialogue.ts';
import { press } from '#tests/town/dialogue.ts';
import { at, peopleTown, townPassword, weekdayFrom } from '#tests/town/people.ts';

let server: Server;
let browser: Browser;
let house: House;
let dialogue: WardDialogue;
let today: Day;

/** Long enough ago that the conclusion will be late. */
beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  const db = openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' }));
  house = testHouse(db, { listeners: { ...petitionsHear, ...commitmentsHear } });
  const town = await peopleTown(house);
  today = dayOf(house.now());
  dialogue = await holdSession(town, weekdayFrom(addDays(today, -45)));
  await press(at(house, addDays(dialogue.day, 1), '09:00'), town, {
    dialogueId: dialogue.id,
    verb: 'sign_minutes',
  });
  [server, browser] = await Promise.all([startServer({ databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await house?.db.destroy();
});

test('Ms Bích drafts from the record and sees what lacks; Ms Châu sends back, then signs; it gets its number, late', async () => {
  const clerk = await come('vanphong');
  await clerk.goto(desk());
  await clerk.getByText(/Chưa ban hành, đã quá hạn \d+ ngày/).waitFor();
  await clerk.getByRole('button', { name: 'Lập dự thảo' }).click();
  await clerk.getByText('Đã lập dự thảo từ biên bản phiên.').waitFor();
  expect(await clerk.locator('.draft-items > li').count()).toBe(16);
  await clerk.getByText('Cả kết luận: thiếu đơn vị theo dõi, đôn đốc').waitFor();
  await readsWell(clerk);
  await fillProducts(clerk);
  await clerk.getByLabel('Đơn vị theo dõi, đôn đốc').selectOption({ index: 1 });
  const lamp = await itemOf(clerk, lampPromise);
  const due = await dueOf(clerk, lamp);
  for (const [typed, told] of [
    ['2062-11-23', 'hạn quá xa, xem lại năm'],
    [addDays(today, -1), 'hạn đã qua'],
  ] as const) {
    await fillDue(clerk, lamp, typed);
    await pressAndSave(clerk, 'Lưu dự thảo');
    await clerk.locator('.draft-items > li.hole').getByText(told).waitFor();
    expect(await dueOf(clerk, lamp)).toBe(typed);
    expect(await findViolations(clerk)).toEqual([]);
  }
  await pressAndSave(clerk, 'Trình người đứng đầu duyệt');
  await clerk.getByRole('alert').waitFor();
  await fillDue(clerk, lamp, due);
  await handIn(clerk);

  const head = await come('chutich', 360);
  await head.goto(desk());
  await head.getByLabel('Còn thiếu gì').fill('Ghi rõ sản phẩm của việc thay đèn');
  await head.getByRole('button', { name: 'Trả lại' }).click();
  await head.getByText('Đã trả lại dự thảo.').waitFor();
  await clerk.goto(desk());
  await clerk.getByText('Dự thảo bị trả lại: Ghi rõ sản phẩm của việc thay đèn').waitFor();
  await clerk.locator(`[name="items.${lamp}.product"]`).fill('Biên bản nghiệm thu');
  await handIn(clerk);
  await signOff(head);
  await number(clerk, '216/TB-UBND');

  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(open());
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/Số 216\/TB-UBND, ban hành ngày/);
  expect(text).toMatch(/Ban hành trễ \d+ ngày so với quy định/);
  expect(text).toContain('Biên bản nghiệm thu');
  expect(text).toContain(shown(addDays(dialogue.day, 75)));
  await readsWell(page);
  await Promise.all([clerk, head, page].map((each) => each.context().close()));
});

test('copies are noted with where, who, from when until when; what cannot be is refused and stays typed', async () => {
  const clerk = await come('vanphong');
  await clerk.goto(desk());
  await clerk.getByText('Ghi bản niêm yết', { exact: true }).first().click();
  await clerk.getByLabel('Ở đâu, gửi ai').fill('Bảng tin trụ sở phường');
  await clerk.getByLabel('Ai niêm yết, ai giao').fill('Phạm Thu Trang');
  await fillDay(clerk, 'fromDay', today);
  await fillDay(clerk, 'untilDay', addDays(today, -3));
  await clerk.getByRole('button', { name: 'Ghi bản niêm yết' }).click();
  await clerk.getByRole('alert').waitFor();
  expect(await clerk.getByLabel('Ở đâu, gửi ai').inputValue()).toBe('Bảng tin trụ sở phường');
  await fillDay(clerk, 'untilDay', addDays(today, 30));
  await clerk.getByRole('button', { name: 'Ghi bản niêm yết' }).click();
  await clerk.getByText('Đã ghi bản niêm yết.').waitFor();
  expect(await clerk.locator('main').innerText()).toContain(
    `từ ${shown(today)} đến ${shown(addDays(today, 30))}`,
  );
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(open());
  const text = await page.locator('main').innerText();
  expect(text).toContain('Niêm yết tại trụ sở: Bảng tin trụ sở phường');
  expect(text).not.toContain('Phạm Thu Trang');
  await Promise.all([clerk, page].map((each) => each.context().close()));
});

test('one date was wrong: the replacement says why, both are read with the link, the promise too, and old copies are named', async () => {
  const reason = 'Ghi nhầm hạn thay đèn';
  const [clerk, head] = await Promise.all([come('vanphong'), come('chutich', 360)]);
  await clerk.goto(desk());
  await clerk.getByText('Sửa, thay thế kết luận này', { exact: true }).first().click();
  await clerk.getByLabel('Vì sao phải thay, công khai').fill(reason);
  await clerk.getByRole('button', { name: 'Sửa, thay thế kết luận này' }).click();
  await clerk.getByText('Đã lập bản thay thế từ kết luận đang có.').waitFor();
  const lamp = await itemOf(clerk, lampPromise);
  const before = addDays(dialogue.day, 75);
  expect(await dueOf(clerk, lamp)).toBe(before);
  const after = weekdayFrom(addDays(today, 60));
  await fillDue(clerk, lamp, '2062-11-23');
  await pressAndSave(clerk, 'Trình người đứng đầu duyệt');
  await clerk.locator('.draft-items > li.hole').getByText('hạn quá xa').waitFor();
  await fillDue(clerk, lamp, after);
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(open());
  expect(await page.locator('main').innerText()).toContain('Số 216/TB-UBND');
  await handIn(clerk);
  await signOff(head);
  await clerk.goto(desk());
  await clerk.getByText('Số tiếp theo trong hệ thống là 217/TB-UBND.').waitFor();
  await clerk.getByLabel('Số, ký hiệu').fill('216/TB-UBND');
  await clerk.getByRole('button', { name: 'Ban hành kết luận' }).click();
  await clerk.getByText('Số 216/TB-UBND đã dùng cho kết luận buổi').waitFor();
  await readsWell(clerk);
  await number(clerk, '230/TB-UBND');
  await clerk.getByText('Bản trước còn dán hoặc còn được giữ').waitFor();
  await readsWell(clerk);

  await page.goto(open());
  const now = await page.locator('main').innerText();
  expect(now).toContain('Số 230/TB-UBND');
  expect(now).toContain(`Lý do: ${reason}`);
  expect(now).toContain(shown(after));
  await readsWell(page);
  await page.getByRole('link', { name: 'Đọc bản trước' }).click();
  await page.getByText('Bản này đã được thay bằng kết luận 230/TB-UBND').waitFor();
  const then = await page.locator('main').innerText();
  expect(then).toContain('Số 216/TB-UBND');
  expect(then).toContain(shown(before));
  expect(then).toMatch(/Ban hành trễ \d+ ngày so với quy định/);
  await readsWell(page);
  const promise = page.locator('tr', { hasText: lampPromise }).getByRole('link', { name: /^LH-/ });
  await promise.click();
  await page.getByText('Đã thay bằng kết luận mới').first().waitFor();
  await readsWell(page);
  await page.locator('dt', { hasText: 'Thay bằng lời hứa' }).locator('+ dd').getByRole('link').click();
  await page.locator('dt', { hasText: 'Thay cho lời hứa' }).waitFor();
  expect(await page.locator('main').innerText()).toContain(shown(after));
  await page.goto(`/en${open()}?ban=1`);
  await page.getByRole('link', { name: 'Read the replacement' }).click();
  await page.getByRole('link', { name: 'Read the earlier version' }).waitFor();
  expect((await page.goto(`${open()}?ban=7`))?.status()).toBe(404);
  await Promise.all([clerk, head, page].map((each) => each.context().close()));
});

/** What comes out of each item that is given to a unit. */
async function fillProducts(clerk: Page): Promise<void> {
  for (const box of await clerk.locator('[name$=".product"]').all()) {
    if ((await box.inputValue()) === '') await box.fill('Văn bản trả lời');
  }
}

/** Every press of the editor saves first; afterwards the page holds the new version. */
async function pressAndSave(clerk: Page, name: string): Promise<void> {
  const version = clerk.locator('input[name=version]').first();
  const before = await version.inputValue();
  await clerk.getByRole('button', { name }).click();
  await expect.poll(() => version.inputValue()).not.toBe(before);
}

async function handIn(clerk: Page): Promise<void> {
  await clerk.getByRole('button', { name: 'Trình người đứng đầu duyệt' }).click();
  await clerk.getByText('Đã trình. Dự thảo khóa lại').waitFor();
}

async function signOff(head: Page): Promise<void> {
  await head.goto(desk());
  await head.getByRole('button', { name: 'Duyệt dự thảo này' }).click();
  await head.getByText('Đã duyệt. Văn phòng lấy số rồi ban hành.').waitFor();
  await readsWell(head);
}

async function number(clerk: Page, written: string): Promise<void> {
  await clerk.goto(desk());
  await clerk.getByLabel('Số, ký hiệu').fill(written);
  await clerk.getByRole('button', { name: 'Ban hành kết luận' }).click();
  await clerk.getByText('Đã ban hành kết luận.').waitFor();
}

async function readsWell(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

async function come(account: string, width: 360 | 1366 = 1366): Promise<Page> {
  const page = await openPage(browser, server.url, { width });
  await signIn(page, `${account}@diemcau.example`, townPassword);
  return page;
}

function desk(): string {
  return `/lam-viec/ket-luan/${dialogue.code}`;
}

function open(): string {
  return `/doi-thoai/${dialogue.code}/ket-luan`;
}

function shown(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** The place in the draft of the item with these words, from 0. */
async function itemOf(page: Page, words: string): Promise<number> {
  const all = await page.locator('.draft-items textarea').all();
  const values = await Promise.all(all.map((area) => area.inputValue()));
  return values.indexOf(words);
}

async function dueOf(page: Page, item: number): Promise<Day> {
  const read = (part: string) => page.locator(`[name="items.${item}.dueOn.${part}"]`).inputValue();
  return `${await read('year')}-${await read('month')}-${await read('day')}`;
}

async function fillDue(page: Page, item: number, day: Day): Promise<void> {
  await fillDay(page, `items.${item}.dueOn`, day);
}

async function fillDay(page: Page, name: string, day: Day): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [part, typed] of Object.entries({ year, month, day: date })) {
    await page.locator(`[name="${name}.${part}"]`).fill(typed);
  }
}
