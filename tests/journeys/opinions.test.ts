import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { listPhotos, readByCode } from '#app/rooms/opinions/store.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { anOpinion } from '#tests/opinions.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { clerkEmail, clerkPassword, setUpWard } from '#tests/ward.ts';

let ward: Awaited<ReturnType<typeof setUpWard>>;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  ward = await setUpWard();
  [server, browser] = await Promise.all([startServer({ databaseUrl: ward.databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await ward?.house.db.destroy();
});

async function send(text: string): Promise<string> {
  const rest = { organisationId: ward.ward.id, channel: 'web', photos: [], client: null } as const;
  return (await sendOpinion(ward.house, anonymous, { ...anOpinion, ...rest, text })).code;
}

async function opinion(code: string) {
  const row = await readByCode(ward.house.db, code);
  if (row === undefined) throw new Error(`no ${code}`);
  return row;
}

async function expectNoViolations(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}

test('a citizen sends from a phone without JavaScript; nothing typed is lost on the way', async () => {
  const page = await openPage(browser, server.url, { javaScript: false, width: 360 });
  await page.goto('/gui-y-kien?noi-dung=N%E1%BA%AFp+c%E1%BB%91ng');
  const text = page.getByLabel('Ý kiến của ông/bà');
  expect(await text.inputValue()).toBe('Nắp cống');
  expect(await page.getByLabel(/Tôi đồng ý/).isChecked()).toBe(false);
  await text.fill('Nắp cống trước số nhà 12 đường Lê Lai vỡ, gọi 0912345678.');
  await page.getByLabel('Số điện thoại').fill('0912');
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('link', { name: /Số di động gồm 10 chữ số/ }).waitFor();
  await page.getByRole('link', { name: /Đánh dấu vào ô đồng ý/ }).waitFor();
  expect(await text.inputValue()).toContain('Lê Lai');
  await expectNoViolations(page);

  await page.getByLabel('Số điện thoại').fill('+84 912 345 678');
  await page.getByLabel(/Tôi đồng ý/).check();
  const notAPhoto = { name: 'ke-khai.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') };
  await page.getByLabel('Ảnh').setInputFiles(notAPhoto);
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('heading', { name: /Tệp “ke-khai.jpg” không phải ảnh/ }).waitFor();
  expect(await text.inputValue()).toContain('Lê Lai');

  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#777' } })
    .png()
    .toBuffer();
  await page.getByLabel('Ảnh').setInputFiles({ name: 'cong.png', mimeType: 'image/png', buffer });
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('heading', { name: 'Đã nhận ý kiến' }).waitFor();
  await page.getByText(/Chậm nhất .* chúng tôi trả lời đã nhận/).waitFor();
  await page.getByRole('img', { name: /Mã QR/ }).waitFor();
  await expectNoViolations(page);
  const code = /KN-\d{4}-\d+/.exec(page.url())?.[0] ?? '';
  const number = new URL(page.url()).searchParams.get('x') ?? '';

  const [photo] = await listPhotos(ward.house.db, [(await opinion(code)).id]);
  const seen = async (query: string) => (await fetch(`${server.url}/anh/${photo?.id}${query}`)).status;
  expect([await seen(''), await seen('?x=000000'), await seen(`?x=${number}`)]).toEqual([404, 404, 200]);

  await page.getByRole('link', { name: 'Rút ý kiến này' }).click();
  await page.getByLabel('Số xác nhận').fill(number === '111111' ? '222222' : '111111');
  await page.getByRole('button', { name: 'Rút ý kiến' }).click();
  await page.getByText('Số xác nhận không khớp').first().waitFor();
  await page.getByLabel('Số xác nhận').fill(number);
  await page.getByRole('button', { name: 'Rút ý kiến' }).click();
  await page.getByRole('heading', { name: 'Đã rút ý kiến' }).waitFor();
  expect(await opinion(code)).toMatchObject({ state: 'withdrawn', contact_phone: null });
});

test.each([true, false])(
  'the back button and a second press give the same receipt (JavaScript: %s)',
  async (on) => {
    const page = await openPage(browser, server.url, { javaScript: on });
    await page.goto('/gui-y-kien');
    await page.getByLabel('Ý kiến của ông/bà').fill('Cây đổ trước cổng trường');
    await page.getByLabel(/Tôi đồng ý/).check();
    const again = new URLSearchParams(
      await page
        .locator('form[enctype] input, form[enctype] textarea')
        .evaluateAll((boxes) =>
          boxes.flatMap((box) =>
            'name' in box && 'value' in box && box.getAttribute('type') !== 'file'
              ? [[String(box.name), String(box.value)]]
              : [],
          ),
        ),
    );
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.getByRole('heading', { name: 'Đã nhận ý kiến' }).waitFor();
    const { pathname, search } = new URL(page.url());
    if (!on) {
      await page.goBack();
      await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
      await page.getByText('không có ý kiến thứ hai').waitFor();
      expect(new URL(page.url()).pathname).toBe(pathname);
    }
    again.delete('isNamePublic');
    const headers = { origin: server.url };
    const twice = await fetch(`${server.url}/gui-y-kien`, { method: 'POST', body: again, headers });
    expect(twice.url).toContain(pathname + search);
  },
);

test('what is too long or invisible is refused in words', async () => {
  const post = async (text: string) => {
    const form = new FormData();
    form.set('text', text);
    form.set('consent', 'on');
    const headers = { origin: server.url };
    const answer = await fetch(`${server.url}/gui-y-kien`, { method: 'POST', body: form, headers });
    return { status: answer.status, page: await answer.text() };
  };
  const long = await post('a'.repeat(10_000_000));
  expect(long.status).toBe(422);
  expect(long.page).toContain('Nội dung nhiều nhất 4.000 ký tự');
  expect(long.page).toContain('Đang có 10.000.000 ký tự');
  const empty = await post('\u200b\u2060\ufeff');
  expect(empty.status).toBe(422);
  expect(empty.page).toContain('Viết nội dung ý kiến');
});

test.each([
  ['text/plain', 'abc', 422, 'Không đọc được nội dung gửi lên'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disp', 422, 'Không đọc được nội dung gửi lên'],
  ['application/x-www-form-urlencoded', `text=${'a'.repeat(2_000_000)}`, 413, 'Nội dung gửi lên quá lớn'],
])('a body of %s that is no form is the sender’s mistake, in words', async (type, body, status, title) => {
  const headers = { origin: server.url, 'content-type': type };
  const answer = await fetch(`${server.url}/gui-y-kien`, { method: 'POST', body, headers });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(title);
});

test('a clerk enters slips with the keyboard alone, one after another', async () => {
  const page = await openPage(browser, server.url);
  await page.goto('/lam-viec/y-kien/nhap');
  await signIn(page, clerkEmail, clerkPassword);
  await page.getByRole('heading', { name: 'Nhập ý kiến' }).waitFor();
  // The line is slow: the next slip is sent before the page has its data anew, and is not taken for the last one.
  await page.route('**/*.data*', async (route) => {
    if (route.request().method() === 'GET') await sleep(2_000);
    await route.continue();
  });
  await page.getByLabel('Nội dung').focus();
  for (const [n, text] of ['Đèn ngõ 34 hỏng', 'Rác chưa được chở đi'].entries()) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    if (n === 0) await page.keyboard.type('Tổ dân phố số 9');
    await page.keyboard.press('Tab');
    await page.keyboard.type('traf');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('0912 345 678');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`${n + 1} phiếu trong lần ngồi này`).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
  }
  await page.getByText(/Đã nhập KN-.* số xác nhận \d{6}/).waitFor();
  await expectNoViolations(page);
  const rows = await ward.house.db.selectFrom('opinion').selectAll().where('channel', '=', 'paper').execute();
  // The residential group stays for the next slip of the same pile.
  expect(rows.map((row) => [row.text, row.field_code, row.residential_unit, row.contact_phone])).toEqual([
    ['Đèn ngõ 34 hỏng', 'TRAF', 'Tổ dân phố số 9', '0912345678'],
    ['Rác chưa được chở đi', 'TRAF', 'Tổ dân phố số 9', '0912345678'],
  ]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Viết nội dung ý kiến.' }).waitFor();
});

test('a clerk decides by single keys and learns when another was faster', async () => {
  const [first, second, third] = [
    await send('Đường Nguyễn Văn Cừ ngập, cống tắc'),
    await send('Cống tắc nên đường Nguyễn Văn Cừ ngập'),
    await send('Cán bộ A nhận tiền của dân'),
  ];
  const page = await openPage(browser, server.url);
  await page.goto(`/lam-viec/y-kien/${first}`);
  await signIn(page, clerkEmail, clerkPassword);
  await page.getByRole('heading', { name: first }).waitFor();
  await page.getByLabel('Bản công khai').fill('Bản tôi đã sửa');
  await acceptOpinion(ward.house, ward.clerk, {
    code: first,
    version: 1,
    publicText: 'Đường ngập',
    seenText: 'Đường ngập',
    fieldCode: 'TRAF',
    publicPhotoIds: [],
  });
  await page.getByRole('button', { name: /Nhận giải quyết/ }).click();
  await page.getByText(/Nguyễn Thị Bích vừa làm trước: nhận giải quyết/).waitFor();
  await page.getByText('Bản tôi đã sửa').waitFor();

  await page.goto(`/lam-viec/y-kien/${second}`);
  await page.keyboard.press('m');
  await page.keyboard.type('nguyen van cu');
  await page.getByRole('button', { name: `Gộp vào ${first}` }).click();
  await page.getByText(`Đã gộp vào ${first}`).waitFor();
  expect((await opinion(second)).state).toBe('merged');
  await page.getByRole('button', { name: 'Bỏ gộp' }).click();
  await page.getByRole('heading', { name: second }).waitFor();
  await expect.poll(async () => (await opinion(second)).state).toBe('received');

  await page.goto(`/lam-viec/y-kien/${third}`);
  await page.keyboard.press('d');
  await page.getByLabel(/^Tố cáo/).check();
  await page.getByLabel('Cơ quan nhận bàn giao').fill('Thanh tra thành phố');
  await page.getByLabel('Số phiếu bàn giao').fill('07/PC');
  await page.getByLabel(/Tôi đã bàn giao/).check();
  await page.getByRole('button', { name: /Chuyển hướng và xóa/ }).click();
  await page.getByText(`${third}: Đã hướng dẫn`).waitFor();
  expect((await opinion(third)).text).toBe('');
  // Nothing of it is left for who handed it over; the head and the officer of reception read that it was.
  expect((await page.goto(`/lam-viec/y-kien/${third}`))?.status()).toBe(404);
});

test('another program sends once per key and follows by code', async () => {
  const post = async (text: string) =>
    await fetch(`${server.url}/api/v1/opinions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'khoa-khong-ai-doan-duoc-1' },
      body: JSON.stringify({ text, consent: true }),
    });
  const [first, again] = [await post('Cây đổ'), await post('Cây đổ')];
  expect([first.status, again.status]).toEqual([201, 200]);
  const receipt = await first.json();
  expect(await again.json()).toEqual(receipt);
  expect((await post('Khác')).status).toBe(409);
  expect((await post('')).headers.get('content-type')).toContain('application/problem+json');

  const address = `${server.url}/api/v1/opinions/`;
  const followed = await fetch(address + receipt.code);
  expect(await followed.json()).toMatchObject({ code: receipt.code, state: 'received', text: null });
  const headers = { 'if-none-match': followed.headers.get('etag') ?? '' };
  expect((await fetch(address + receipt.code, { headers })).status).toBe(304);
  const last = receipt.code.slice(-1) === '9' ? '8' : String(Number(receipt.code.slice(-1)) + 1);
  const typo = await fetch(address + receipt.code.slice(0, -1) + last);
  expect(typo.status).toBe(404);
  expect(await typo.json()).toMatchObject({ code: 'opinion.missing' });
});
