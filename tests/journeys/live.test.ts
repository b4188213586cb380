import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCode } from '#app/ground/code.ts';
import { askQuestion, decideQuestion } from '#app/rooms/live/acts/ask.ts';
import { enterRequest } from '#app/rooms/live/acts/speak.ts';
import { type Browser, findViolations, openBrowser, openPage } from '#tests/browser.ts';
import { joinDevice, openDialogue, speechInput } from '#tests/live.ts';
import { makeFolder, type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { clerkEmail, clerkPassword, setUpWard } from '#tests/ward.ts';

const code = makeCode('DT', 2026, 17);
const dataDir = makeFolder();
let browser: Browser;
let server: Server;
let session: Awaited<ReturnType<typeof openSessionOfWard>>;

beforeAll(async () => {
  browser = await openBrowser();
  session = await openSessionOfWard();
  server = await startServer({ databaseUrl: session.databaseUrl, dataDir });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('hall, chair and telephones live through a session together, and a restart in the middle', async () => {
  const chair = await openPage(browser, server.url);
  await signIn(chair, clerkEmail, clerkPassword);
  await chair.goto(`/lam-viec/phien/${code}/chu-toa`);
  const hall = await openPage(browser, server.url);
  await hall.goto(`/man-hinh/${code}`);
  const phone = await openPage(browser, server.url, { width: 360 });
  await phone.goto(`/vao/${session.joinCode}`);
  expect(new URL(phone.url()).pathname).toBe(`/truc-tiep/${code}`);
  expect(await findViolations(phone)).toEqual([]);
  expect(await findViolations(chair)).toEqual([]);

  // The chair calls the first by the space bar; everybody sees it without a new page.
  await chair.getByText('Mời người tiếp theo: Bà Trần Thị Hồng').waitFor();
  await chair.keyboard.press(' ');
  await phone.locator('.who', { hasText: 'Bà Trần Thị Hồng' }).waitFor();
  await hall.locator('.w', { hasText: 'Bà Trần Thị Hồng' }).waitFor();
  await hall.locator('.n', { hasText: 'Ông Lê Văn Đạt' }).waitFor();

  // A telephone agrees once, and takes it back.
  const agree = phone.locator('[data-agree="1"]');
  await agree.click();
  await phone.locator('[data-agree="1"][aria-pressed="true"]', { hasText: '1' }).waitFor();
  await phone.reload();
  await phone.locator('[data-agree="1"][aria-pressed="true"]', { hasText: '1' }).waitFor();

  // It asks to speak and sees its own place, which only its own page knows.
  await phone.getByRole('link', { name: 'Đăng ký phát biểu' }).click();
  await phone.getByLabel('Họ và tên').fill('Ông Phạm Văn Sáu');
  await phone.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await phone.getByText('Ông/bà là người thứ 2').waitFor();

  // A promise is typed with keys that do nothing else while typing; without a date the session does not end.
  await chair.keyboard.press('l');
  await chair.keyboard.type('Dọn sạch kênh trước Tết, t d x');
  await chair.keyboard.press('Enter');
  await chair.locator('.prom .hole', { hasText: 'thiếu đơn vị, thiếu hạn' }).waitFor();
  await chair.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await chair.getByRole('button', { name: 'Kết thúc phiên' }).click();
  await chair.locator('.trouble', { hasText: 'Còn 1 lời hứa chưa có đơn vị hoặc hạn' }).waitFor();

  // The server dies and comes back: all find their way, and nothing is lost.
  await server.kill();
  await phone.locator('[data-conn][data-lost]').waitFor();
  await hall.getByText('Mất kết nối, đang nối lại').waitFor();
  server = await startServer({
    databaseUrl: session.databaseUrl,
    dataDir,
    port: Number(new URL(server.url).port),
  });
  await phone.locator('[data-conn]:not([data-lost])').waitFor();
  await chair.locator('.cbar .conn:not([data-lost])').waitFor();
  await chair.getByText('Mời người tiếp theo: Ông Lê Văn Đạt').click();
  await phone.locator('.who', { hasText: 'Ông Lê Văn Đạt' }).waitFor();
  await phone.getByText('Ông/bà là người tiếp theo. Mời chuẩn bị.').waitFor();
});

test('without script one reads, agrees and asks by ordinary forms', async () => {
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(`/truc-tiep/${code}`);
  await page.locator('[data-agree="1"]').click();
  await page.locator('[data-agree="1"][aria-pressed="true"]').waitFor();
  await page.getByRole('link', { name: 'Gửi câu hỏi bằng chữ' }).click();
  await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await page.getByText('Viết câu hỏi, từ 2 ký tự.').first().waitFor();
  await page.getByLabel('Câu hỏi', { exact: true }).fill('Bao giờ có nước sạch?');
  await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await page.getByText('Đã nhận câu hỏi số 2. Thư ký sẽ đưa lên sau khi đọc.').waitFor();
  expect(await findViolations(page)).toEqual([]);
});

async function openSessionOfWard() {
  const { databaseUrl, house, ward, clerk } = await setUpWard();
  const { joinCode } = await openDialogue(house, { ward: ward.id, clerk }, code);
  for (const name of ['Bà Trần Thị Hồng', 'Ông Lê Văn Đạt']) {
    await enterRequest(house, clerk, { ...speechInput(name), code });
  }
  const phone = await joinDevice(house, code);
  const given = { sendKey: randomUUID(), text: 'Giá đền bù tính theo năm nào?', name: null, code };
  const asked = await askQuestion(house, phone, given);
  const open = { sendKey: randomUUID(), questionId: asked.id ?? '', verb: 'open' as const, reason: null };
  await decideQuestion(house, clerk, { ...open, code });
  await house.db.destroy();
  return { databaseUrl, joinCode };
}
