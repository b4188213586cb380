import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCode } from '#app/ground/code.ts';
import { askQuestion, decideQuestion } from '#app/rooms/live/acts/ask.ts';
import { enterRequest } from '#app/rooms/live/acts/speak.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { joinDevice, openDialogue, speechInput } from '#tests/live.ts';
import { makeFolder, type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { clerkEmail, clerkPassword, setUpWard } from '#tests/ward.ts';

const code = makeCode('DT', 2026, 31);
const dataDir = makeFolder();
const screenSize = { width: 1920, height: 1080 };
// Where SCREENS names a folder, the screens of the hall leave their pictures there.
const folder = process.env.SCREENS;
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

test('each point has its screen; the picture of the office may be shown on its page alone', async () => {
  const point = await openScreen(`/man-hinh/${code}/diem/1`);
  await point.getByRole('heading', { name: 'Nhà văn hóa thôn Hạ' }).waitFor();
  await point.getByText('Chưa có điểm cầu nào được gọi.').waitFor();
  expect(await findViolations(point)).toEqual([]);
  expect((await point.goto(`/man-hinh/${code}/diem/9`))?.status()).toBe(404);
  const policy = async (path: string) =>
    (await fetch(server.url + path)).headers.get('content-security-policy') ?? '';
  expect(await policy(`/truc-tiep/${code}`)).toContain('; frame-src https://hop.example.vn');
  expect(await policy(`/man-hinh/${code}`)).not.toContain('frame-src');
  expect(await policy('/')).not.toContain('frame-src');
  // The page brings a ticket along: whoever taps five times at once, without script, is one telephone.
  const page = await fetch(`${server.url}/truc-tiep/${code}`);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const question = /name="question" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const headers = { cookie, accept: 'application/json' };
  const body = new URLSearchParams({ question, agree: '1' });
  const tap = () => fetch(`${server.url}/truc-tiep/${code}/dong-tinh`, { method: 'POST', headers, body });
  const taps = await Promise.all([tap(), tap(), tap(), tap(), tap()]);
  expect(await Promise.all(taps.map(async (one) => (await one.json()).agreed))).toEqual([1, 1, 1, 1, 1]);
  await fetch(`${server.url}/truc-tiep/${code}/dong-tinh`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ question, agree: '0' }),
  });
  const phone = await openPage(browser, server.url, { width: 360 });
  const asked: string[] = [];
  phone.on('request', (request) => asked.push(new URL(request.url()).host));
  await phone.goto(`/truc-tiep/${code}`);
  await phone.getByText('Xem hình trực tiếp (tải từ hop.example.vn)').waitFor();
  expect(asked).not.toContain('hop.example.vn');
});

test('where agreements need a printed slip, a telephone is told so, uses one, and no other can use it', async () => {
  const desk = await openPage(browser, server.url);
  await signIn(desk, clerkEmail, clerkPassword);
  await desk.goto(`/lam-viec/phien/${code}/nguoi-du`);
  await desk.getByLabel('Chỉ tính đồng tình').check();
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await desk.getByText('Đã ghi.').waitFor();
  await desk.getByLabel('Số phiếu').fill('3');
  await desk.getByRole('button', { name: 'In phiếu' }).click();
  const slip = desk.locator('.slips li').first();
  await slip.waitFor();
  const token = /[2-9A-Z]{4} [2-9A-Z]{4}/.exec(await slip.innerText())?.[0] ?? '';
  const phone = await openPage(browser, server.url, { width: 360, javaScript: false });
  await phone.goto(`/truc-tiep/${code}`);
  await phone.locator('[data-agree="1"]').click();
  await phone.getByText('Quét phiếu hoặc nhập mã trên phiếu trước.').waitFor();
  await phone.getByRole('link', { name: 'Muốn đồng tình, quét phiếu in tại ghế.' }).click();
  await phone.getByLabel('Mã trên phiếu').fill(token.toLowerCase());
  await phone.getByRole('button', { name: 'Dùng phiếu này trên điện thoại này' }).click();
  await phone.getByText('Đã nhận phiếu.').waitFor();
  await phone.locator('[data-agree="1"]').click();
  await phone.locator('[data-agree="1"][aria-pressed="true"]').waitFor();
  const other = await openPage(browser, server.url, { width: 360 });
  await other.goto(`/phieu/${token.replace(' ', '')}`);
  await other.getByRole('button', { name: 'Dùng phiếu này trên điện thoại này' }).click();
  await other.getByText('Phiếu này đã được dùng trên một điện thoại khác.').first().waitFor();
  expect(await findViolations(other)).toEqual([]);
  await desk.getByRole('link', { name: 'Người dự: lấy ý kiến, phiếu, màn hình, ghi hình' }).click();
  await desk.getByText('đã dùng 1 trên 3').waitFor();
  await desk.getByLabel('Chỉ tính đồng tình').uncheck();
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await desk.getByText('Đã ghi.').waitFor();
});

test('the desk asks the hall; telephones, hall screen and captions keep step; afterwards it is rated', async () => {
  const desk = await openPage(browser, server.url);
  await signIn(desk, clerkEmail, clerkPassword);
  await desk.goto(`/lam-viec/phien/${code}/nguoi-du`);
  const hall = await openScreen(`/man-hinh/${code}`);
  const captions = await openScreen(`/man-hinh/${code}/len-hinh`);
  const ground = () => getComputedStyle(document.body).backgroundColor;
  expect(await captions.evaluate(ground)).toBe('rgba(0, 0, 0, 0)');
  expect(await captions.locator('.lower').count()).toBe(0);
  const phone = await openPage(browser, server.url, { width: 360 });
  await phone.goto(`/vao/${session.joinCode}`);
  const plain = await openPage(browser, server.url, { width: 360, javaScript: false });
  await plain.goto(`/vao/${session.joinCode}`);

  // A poll is prepared, which nobody else sees, and opened, which everybody does.
  await desk.getByText('Soạn một câu').click();
  await desk.getByRole('button', { name: 'Ghi câu này, chưa mở' }).click();
  await desk.getByText('Viết câu cần lấy ý kiến.').first().waitFor();
  await desk.getByLabel('Câu hỏi', { exact: true }).fill('Họp lần sau vào lúc nào?');
  await desk.getByLabel('Phương án, mỗi dòng một phương án').fill('Tối thứ Sáu\nSáng Chủ Nhật');
  await desk.getByRole('button', { name: 'Ghi câu này, chưa mở' }).click();
  await desk.getByRole('button', { name: 'Mở cho mọi người trả lời' }).click();
  await desk.getByRole('button', { name: 'Chiếu lên màn hình hội trường' }).click();
  await hall.locator('.q', { hasText: 'Họp lần sau vào lúc nào?' }).waitFor();
  await phone.getByLabel('Sáng Chủ Nhật').check();
  await phone.getByRole('button', { name: 'Gửi lựa chọn' }).click();
  await phone.locator('output', { hasText: 'Đã ghi lựa chọn của ông/bà.' }).waitFor();
  await hall.locator('[data-count="p1.0"]', { hasText: '1' }).waitFor();
  expect(await findViolations(phone)).toEqual([]);
  expect(await findViolations(desk)).toEqual([]);

  // Without script the same by a form; an empty sending is told what is missing.
  await plain.reload();
  await plain.getByRole('button', { name: 'Gửi lựa chọn' }).click();
  await plain.getByText('Chọn một trong các phương án rồi gửi lại.').waitFor();
  await plain.getByLabel('Tối thứ Sáu').check();
  await plain.getByRole('button', { name: 'Gửi lựa chọn' }).click();
  await plain.getByText('Đã ghi lựa chọn của ông/bà. Đổi được cho đến khi đóng.').waitFor();
  expect(await plain.getByLabel('Tối thứ Sáu').isChecked()).toBe(true);
  expect(await findViolations(plain)).toEqual([]);

  // The result is announced, and moves with whoever changes their mind.
  await desk.getByRole('button', { name: 'Công bố kết quả' }).click();
  await hall.locator('.bars [data-count="p1.1"]', { hasText: '1' }).waitFor();
  if (folder) await hall.screenshot({ path: `${folder}/hall-poll-1920.png` });
  await phone.getByLabel('Tối thứ Sáu').check();
  await phone.getByRole('button', { name: 'Gửi lựa chọn' }).click();
  await hall.locator('.bars [data-count="p1.1"]', { hasText: '2' }).waitFor();
  await phone.locator('.bars [data-count="p1.1"]', { hasText: '2' }).waitFor();
  await hall.locator('[data-bar="p1.1"][value="2"]').waitFor();
  await desk.getByRole('button', { name: 'Đóng', exact: true }).click();
  await phone.getByRole('button', { name: 'Gửi lựa chọn' }).waitFor({ state: 'detached' });

  // Somebody is called: hall and captions say the same name, and a telephone claps once however often it taps.
  const chair = await openPage(browser, server.url);
  await signIn(chair, clerkEmail, clerkPassword);
  await chair.goto(`/lam-viec/phien/${code}/chu-toa`);
  await chair.getByText('Mời người tiếp theo: Bà Trần Thị Hồng').click();
  await captions.locator('.w', { hasText: 'Bà Trần Thị Hồng' }).waitFor();
  await hall.locator('.w', { hasText: 'Bà Trần Thị Hồng' }).waitFor();
  await phone.getByRole('button', { name: 'Vỗ tay' }).click();
  await phone.locator('[data-count="r.clap"]', { hasText: '1' }).waitFor();
  expect(await findViolations(captions)).toEqual([]);
  expect(await findViolations(hall)).toEqual([]);
  if (folder) await captions.screenshot({ path: `${folder}/captions-1920.png`, omitBackground: true });

  // Who spoke is read out once, and the clock beside it is not.
  const aloud = phone.locator('[data-aloud]');
  await expect.poll(() => aloud.textContent()).toBe('Đang phát biểu: Bà Trần Thị Hồng');

  await chair.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await chair.getByRole('button', { name: 'Kết thúc phiên' }).click();
  await captions.locator('.lower').waitFor({ state: 'detached' });
  await hall.getByText('Phiên đối thoại đã kết thúc').waitFor();

  // Whoever was there rates the meeting; a stranger sees how many of how many.
  await plain.goto(`/truc-tiep/${code}`);
  await plain.getByLabel('Rất tốt').check();
  await plain.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await plain.getByText('Đã ghi đánh giá của ông/bà.').waitFor();
  await desk.goto(`/truc-tiep/${code}`);
  await desk.getByText('1 trên 1 người đánh giá thấy tốt hoặc rất tốt.').waitFor();
  await desk.getByText(/1 trên \d+ điện thoại đã vào phiên có đánh giá\./).waitFor();
  expect(await desk.getByRole('button', { name: 'Gửi đánh giá' }).count()).toBe(0);

  // The office says where the film stands: each turn leads to its moment.
  await desk.goto(`/lam-viec/phien/${code}/nguoi-du`);
  await desk.getByLabel('Địa chỉ bản ghi hình').fill('https://youtu.be/aBcDeFgHiJk');
  await desk.getByLabel('Phiên mở ở giây thứ mấy của bản ghi').fill('1:00:00');
  await desk.getByRole('button', { name: 'Lưu bản ghi hình' }).click();
  await desk.getByText('Đã ghi.').waitFor();
  await desk.goto(`/truc-tiep/${code}`);
  const moment = desk.getByRole('link', { name: /^bản ghi từ 1:\d\d:/ });
  const [hours = 0, minutes = 0, seconds = 0] = (/(\d):(\d\d):(\d\d)/.exec(await moment.innerText()) ?? [])
    .slice(1)
    .map(Number);
  const second = hours * 3600 + minutes * 60 + seconds;
  expect(second).toBeGreaterThanOrEqual(3600);
  expect(await moment.getAttribute('href')).toBe(`https://youtu.be/aBcDeFgHiJk?t=${second}s`);
});

async function openScreen(path: string): Promise<Page> {
  const page = await openPage(browser, server.url);
  await page.setViewportSize(screenSize);
  await page.goto(path);
  return page;
}

async function openSessionOfWard() {
  const { databaseUrl, house, ward, clerk } = await setUpWard();
  const { joinCode, dialogueId } = await openDialogue(house, { ward: ward.id, clerk }, code);
  for (const name of ['Bà Trần Thị Hồng', 'Ông Lê Văn Đạt']) {
    await enterRequest(house, clerk, { ...speechInput(name), code });
  }
  await house.db
    .insertInto('connection_point')
    .values({ id: house.newId(), dialogue_id: dialogueId, name: 'Nhà văn hóa thôn Hạ', position: 1 })
    .execute();
  await house.db
    .updateTable('dialogue')
    .set({ stream_url: 'https://hop.example.vn/PhienDoiThoai' })
    .where('id', '=', dialogueId)
    .execute();
  const phone = await joinDevice(house, code);
  const given = { code, sendKey: randomUUID(), text: 'Bao giờ có nước sạch?', name: null };
  const asked = await askQuestion(house, phone, given);
  const open = {
    code,
    sendKey: randomUUID(),
    questionId: asked.id ?? '',
    verb: 'open' as const,
    reason: null,
  };
  await decideQuestion(house, clerk, open);
  await house.db.destroy();
  return { databaseUrl, joinCode };
}
