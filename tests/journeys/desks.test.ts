import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoleName } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import type { House } from '#app/house.ts';
import { askQuestion } from '#app/rooms/live/acts/ask.ts';
import { addShorthand } from '#app/rooms/live/acts/shorthand.ts';
import { enterRequest } from '#app/rooms/live/acts/speak.ts';
import { readUnits } from '#app/rooms/organisations/store.ts';
import { type Browser, findViolations, openBrowser, openPage } from '#tests/browser.ts';
import { joinDevice, openDialogue, speechInput } from '#tests/live.ts';
import { giveAccount, makePerson } from '#tests/people.ts';
import { makeFolder, type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { setUpWard } from '#tests/ward.ts';

const code = makeCode('DT', 2026, 18);
const password = 'một câu dài dễ nhớ';
const dataDir = makeFolder();
let browser: Browser;
let server: Server;
let unit: string;

beforeAll(async () => {
  browser = await openBrowser();
  const session = await openSessionOfWard();
  unit = session.unit;
  server = await startServer({ databaseUrl: session.databaseUrl, dataDir });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('two secretaries write, a laptop of the chair dies, and the minutes are whole when the session ends', async () => {
  const chair = await at('bi.thu', 'chu-toa');
  const first = await at('thu.ky.mot', 'thu-ky');
  const second = await at('thu.ky.hai', 'thu-ky');
  expect(await findViolations(first)).toEqual([]);

  // The first deed at the chair takes it, and everybody sees who presides.
  await chair.keyboard.press(' ');
  await chair.locator('.speaker', { hasText: 'Bà Trần Thị Hồng' }).waitFor();
  await first.locator('.presiding', { hasText: 'Lê Văn Chủ' }).waitFor();
  await chair.keyboard.press('1');
  await chair.locator('.answerers .on', { hasText: 'Sẽ trả lời câu này' }).waitFor();

  // What one secretary has under the pen the other sees; shorthand is written out.
  await first.getByRole('button', { name: 'Bà Trần Thị Hồng' }).click();
  const words = first.getByLabel('Nội dung', { exact: true });
  await words.pressSequentially('Cống ở tdp 4 bị tắc');
  await expect.poll(() => words.inputValue()).toBe('Cống ở tổ dân phố 4 bị tắc');
  await second.locator('.held', { hasText: 'Thư ký Một đang ghi' }).first().waitFor();
  await first.getByLabel('Câu trả lời (ghi trong khi nghe)').fill('Nạo vét trong tuần này.');
  await first.getByRole('button', { name: 'Lưu nội dung' }).click();
  await second.locator('.written li', { hasText: 'Nạo vét trong tuần này.' }).waitFor();

  // Both change the same content: the slower one keeps what was typed and sees what stands now.
  await first.getByRole('button', { name: /^Sửa Cống/ }).click();
  await second.getByRole('button', { name: /^Sửa Cống/ }).click();
  const box = (page: typeof first) => page.locator('.written textarea[name=text]');
  await box(second).fill('Cống ở tổ dân phố 4 bị tắc từ tháng 8');
  await second.locator('.written').getByRole('button', { name: 'Lưu nội dung' }).click();
  await first.locator('.newer', { hasText: 'từ tháng 8' }).waitFor();
  await box(first).fill('Cống ở tổ dân phố 4 bị tắc từ tháng 7');
  await first.locator('.written').getByRole('button', { name: 'Lưu nội dung' }).click();
  await first.locator('.trouble', { hasText: 'Thư ký Hai vừa sửa nội dung này' }).waitFor();
  await first.locator('.written').getByRole('button', { name: 'Lưu nội dung' }).click();
  await second.locator('.written li', { hasText: 'từ tháng 7' }).waitFor();
  await second.getByText('Các lần sửa (2)').click();
  await second.locator('.edits ins', { hasText: 'từ tháng 8' }).waitFor();

  // A question that was asked twice is merged by keys.
  await second.locator('[data-question]', { hasText: 'Khi nào cống được sửa?' }).focus();
  await second.keyboard.press('g');
  await second.getByText('Gộp câu 2 vào câu nào?').waitFor();
  await second.keyboard.press('1');
  await second.locator('[data-question]').nth(1).waitFor({ state: 'detached' });
  await second.keyboard.press('a');
  await second.getByRole('tab', { name: 'Câu hỏi (1)' }).waitFor();

  // A promise is typed while it is spoken.
  await chair.keyboard.press('l');
  await chair.keyboard.type('Nạo vét cống tổ 4');
  await chair.getByLabel('Đơn vị', { exact: true }).fill(unit);
  await chair.getByLabel('Hạn', { exact: true }).fill('15/12');
  await chair.keyboard.press('Enter');
  await chair.locator('.prom li', { hasText: 'Nạo vét cống tổ 4' }).waitFor();

  // The laptop of the chair dies. Another steers with one key; the old one, should it wake up, steers no more.
  const deputy = await at('pho', 'chu-toa');
  await deputy.locator('.strip', { hasText: 'Lê Văn Chủ đang điều hành phiên' }).waitFor();
  await deputy.keyboard.press(' ');
  await deputy.keyboard.press('n');
  await first.locator('.presiding', { hasText: 'Đỗ Văn Phó' }).waitFor();
  await chair.locator('.strip', { hasText: 'Đỗ Văn Phó đang điều hành phiên' }).waitFor();
  await chair.keyboard.press(' ');
  await deputy.locator('.speaker', { hasText: 'Bà Trần Thị Hồng' }).waitFor();
  await deputy.keyboard.press(' ');
  await deputy.locator('.speaker', { hasText: 'Ông Lê Văn Đạt' }).waitFor();
  await chair.context().close();
  expect(await findViolations(deputy)).toEqual([]);

  // This is not the place: the turn becomes a line and a mark on the recording.
  await deputy.keyboard.press('x');
  await deputy.getByRole('button', { name: 'Không phải nơi tố cáo' }).click();
  await deputy.getByRole('button', { name: 'Xóa và hướng dẫn theo Luật Tố cáo' }).click();
  await first.getByRole('button', { name: 'đã hướng dẫn', exact: true }).waitFor();

  await first.getByRole('button', { name: 'Kết luận của chủ tọa' }).click();
  await first.locator('textarea[name=text]').fill('Giao các phòng làm đúng hạn.');
  await first.getByRole('button', { name: 'Lưu kết luận' }).click();
  await deputy.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await deputy.getByRole('button', { name: 'Kết thúc phiên' }).click();

  // The minutes are whole; a name is put right until they are signed.
  await first.locator('.strip', { hasText: 'Phiên đã kết thúc' }).waitFor();
  await deputy.getByRole('link', { name: 'Xem biên bản' }).click();
  const sheet = deputy.locator('.sheet');
  for (const text of [
    'Lê Văn Chủ (từ',
    'Đỗ Văn Phó (từ',
    'Cống ở tổ dân phố 4 bị tắc từ tháng 7',
    '01 nội dung đã được hướng dẫn theo Luật Tố cáo',
    'Giao các phòng làm đúng hạn.',
    `${unit}`,
  ]) {
    await sheet.getByText(text).first().waitFor();
  }
  expect(await sheet.getByText('Ông Lê Văn Đạt').count()).toBe(0);
  expect(await deputy.locator('.holes li').allInnerTexts()).toEqual([
    'Chưa ghi thư ký',
    '1 đoạn ghi hình chờ cắt',
  ]);
  await deputy.getByRole('button', { name: 'Chưa cắt' }).click();
  await deputy.getByRole('button', { name: 'Đã cắt' }).waitFor();
  expect(await findViolations(deputy)).toEqual([]);
  await deputy.getByRole('button', { name: 'Ký biên bản' }).click();
  await deputy.getByText('Đã ký lúc').waitFor();
  await first.reload();
  await first.getByText('Biên bản đã sẵn sàng.').waitFor();
});

async function at(who: string, desk: 'chu-toa' | 'thu-ky') {
  const page = await openPage(browser, server.url);
  await signIn(page, `${who}@phuong.example.vn`, password);
  await page.goto(`/lam-viec/phien/${code}/${desk}`);
  await page.locator('.conn:not([data-lost])').waitFor();
  return page;
}

async function openSessionOfWard() {
  const { databaseUrl, house, ward, clerk } = await setUpWard();
  await openDialogue(house, { ward: ward.id, clerk }, code);
  await account(house, ward.id, { name: 'Lê Văn Chủ', email: 'bi.thu', role: 'head' });
  await account(house, ward.id, { name: 'Đỗ Văn Phó', email: 'pho', role: 'head' });
  await account(house, ward.id, { name: 'Thư ký Một', email: 'thu.ky.mot', role: 'secretary' });
  await account(house, ward.id, { name: 'Thư ký Hai', email: 'thu.ky.hai', role: 'secretary' });
  for (const name of ['Bà Trần Thị Hồng', 'Ông Lê Văn Đạt']) {
    await enterRequest(house, clerk, { ...speechInput(name), code });
  }
  for (const text of ['Bao giờ cống được sửa?', 'Khi nào cống được sửa?']) {
    const phone = await joinDevice(house, code);
    await askQuestion(house, phone, { sendKey: randomUUID(), text, name: null, code });
  }
  const entries = [{ short: 'tdp', expansion: 'tổ dân phố' }];
  await addShorthand(house, clerk, { organisationId: ward.id, entries });
  const [first] = await readUnits(house.db, ward.id);
  await house.db.destroy();
  return { databaseUrl, unit: first?.name ?? '' };
}

async function account(
  house: House,
  organisationId: string,
  wanted: { name: string; email: string; role: RoleName },
): Promise<void> {
  const person = await makePerson(house, {
    name: wanted.name,
    roles: [{ role: wanted.role, organisationId }],
  });
  await giveAccount(house, person.personId, { email: `${wanted.email}@phuong.example.vn`, password });
}
