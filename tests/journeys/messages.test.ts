import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { makeCode } from '#app/ground/code.ts';
import { fold } from '#app/ground/fold.ts';
import { insertCommitment } from '#app/rooms/commitments/store.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { openPetition } from '#app/rooms/petitions/acts/open.ts';
import { type Browser, findViolations, openBrowser, openPage } from '#tests/browser.ts';
import { type MailServer, startMailServer } from '#tests/mail-server.ts';
import { anOpinion } from '#tests/opinions.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { clerkEmail, clerkPassword, setUpWard } from '#tests/ward.ts';

const many = 24;
let ward: Awaited<ReturnType<typeof setUpWard>>;
let post: MailServer;
let server: Server;
let browser: Browser;
/** What a letter that was taken waits for, before its sender hears so. */
let held: Promise<void> | undefined;

beforeAll(async () => {
  ward = await setUpWard();
  post = await startMailServer(250, 0, async () => await held);
  [server, browser] = await Promise.all([start(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await post?.close();
  await ward?.house.db.destroy();
});

test('a neighbour without JavaScript follows a case in English, confirms, and stops with one click', async () => {
  const code = await sendQuietly();
  const page = await openPage(browser, server.url, { javaScript: false, width: 360, locale: 'en-GB' });
  await page.goto(`/en/theo-doi/${code}`);
  await page.getByRole('button', { name: 'Send me the confirmation' }).click();
  await page.getByRole('link', { name: /Tick the box/ }).waitFor();
  await page.getByLabel('Mail address').fill('neighbour@example.com');
  await page.getByLabel(/I agree/).check();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send me the confirmation' }).click();
  await page.getByRole('heading', { name: 'Please open the confirmation' }).waitFor();
  const [confirmation] = await received(1, 'neighbour@example.com');
  expect(confirmation?.subject).toBe(`Confirm messages about ${code}`);

  await page.goto(pathIn(confirmation?.text, 'xac-nhan'));
  await page.getByRole('button', { name: 'Yes, tell me' }).click();
  await page.getByRole('heading', { name: 'You will be told from now on' }).waitFor();
  await acceptByHand(code);
  const [, news] = await received(2, 'neighbour@example.com');
  expect([news?.subject, news?.from]).toEqual([`${code} has been accepted`, 'UBND phường Hồng Hà']);
  expect(news?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');

  const stop = /<(\S+)>/.exec(news?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(stop, { method: 'POST', body })).status).toBe(200);
  await page.goto(new URL(stop).pathname);
  await page.getByRole('heading', { name: 'Stopped' }).waitFor();
  await page.context().close();
});

test('whoever reads a petition or a promise follows it from that page, without JavaScript', async () => {
  const { petition, promise } = await somethingToFollow();
  for (const path of [`/kien-nghi/${petition}`, `/loi-hua/${promise}`]) {
    const code = path.split('/').at(-1) ?? '';
    const page = await openPage(browser, server.url, { javaScript: false, width: 360 });
    await page.goto(path);
    await page.getByRole('link', { name: 'Nhận tin khi có thay đổi' }).click();
    await page.getByLabel('E-mail').fill(`doc-${code.toLowerCase()}@example.vn`);
    await page.getByLabel(/Tôi đồng ý/).check();
    await page.getByRole('button', { name: 'Gửi thư xác nhận' }).click();
    await page.getByRole('heading', { name: 'Xin mở thư' }).waitFor();
    const [confirmation] = await received(1, `doc-${code.toLowerCase()}@example.vn`);
    expect(confirmation?.subject).toBe(`Xác nhận nhận tin về ${code}`);
    await page.getByRole('link', { name: 'Về hồ sơ' }).click();
    await page.locator('main', { hasText: code }).waitFor();
    await page.context().close();
  }
});

test('a sender reads Vietnamese as it was written; an orderly restart in the middle loses and repeats nothing', async () => {
  const { promise, resolve: goOn } = Promise.withResolvers<void>();
  held = promise;
  const senders = Array.from({ length: many }, (_, count) => `nguoi-gui-${count}@example.vn`);
  const codes = await Promise.all(senders.map(sendByApi));
  await expect.poll(() => lettersOf('nguoi-gui').length).toBeGreaterThan(0);
  // The letters that are on their way when it is asked to end go out to the end, no others.
  const stopped = server.stop();
  goOn();
  expect(await stopped).toBe(0);
  expect(lettersOf('nguoi-gui').length).toBeLessThan(many);
  server = await start();
  await expect.poll(() => lettersOf('nguoi-gui').length).toBe(many);
  const letters = lettersOf('nguoi-gui');
  expect(new Set(letters.map((letter) => letter.messageId)).size).toBe(many);
  expect(letters.map((letter) => letter.subject).sort()).toEqual(
    codes.map((code) => `Đã nhận ý kiến ${code}`).sort(),
  );
  expect(letters[0]?.text).toContain('Chúng tôi báo có tiếp nhận hay không chậm nhất ngày');
});

test('a clerk sees what has gone out and prints letters for people without an address', async () => {
  const page = await openPage(browser, server.url, { width: 1366 });
  await signIn(page, clerkEmail, clerkPassword);
  await page.goto('/lam-viec/y-kien/nhap');
  await page.goto('/lam-viec/tin?trang-thai=sent');
  await page
    .getByText(/Đã nhận ý kiến KN-/)
    .first()
    .waitFor();
  expect(await page.locator('main').innerText()).toContain('n•••@example.vn');
  expect(await findViolations(page)).toEqual([]);
  await page.goto('/lam-viec/tin/mau/received/vi');
  await page.getByLabel('Tiêu đề').fill('Đã nhận {ma}');
  await page.getByRole('button', { name: 'Lưu mẫu' }).click();
  await page
    .getByText(/chương trình không biết/)
    .first()
    .waitFor();
  await page.getByLabel('Tiêu đề').fill('Phường đã nhận {code}');
  await page.getByRole('button', { name: 'Xem trước, chưa lưu' }).click();
  await page.getByText('Đây là lời đang gõ, chưa lưu.').waitFor();
  expect(await page.locator('aside').innerText()).toContain('Phường đã nhận KN-2026-04817');
  expect(await page.getByLabel('Tiêu đề').inputValue()).toBe('Phường đã nhận {code}');
  await page.getByRole('button', { name: 'Lưu mẫu' }).click();
  await page.getByText('Đã lưu. Các tin mới dùng lời này.').waitFor();
  await sendByApi('sau-khi-sua@example.vn');
  const [letter] = await received(1, 'sau-khi-sua@example.vn');
  expect(letter?.subject).toMatch(/^Phường đã nhận KN-/);
  await page.context().close();
});

async function start(): Promise<Server> {
  return await startServer({
    databaseUrl: ward.databaseUrl,
    env: {
      SMTP_URL: post.url,
      MAIL_FROM: 'UBND phường Hồng Hà <doithoai@phuong.example.vn>',
      SIGN_IN_SECRET: 'secret-of-tests-'.repeat(3),
    },
  });
}

/** A petition of the ward and a promise of its own, without their stories. */
async function somethingToFollow() {
  const { house, clerk, ward: place } = ward;
  const text = 'Thay nắp cống ngõ 74.';
  const { code: petition } = await house.transact((tx) =>
    openPetition(house, tx, { actor: clerk, organisationId: place.id, origin: 'opinion', text }),
  );
  const { code: promise } = await insertCommitment(house.db, {
    ...{ id: house.newId(), code: makeCode('LH', 2026, 1), organisation_id: place.id, text },
    ...{ folded: fold(text), state: 'published', published_at: house.now() },
  });
  return { petition, promise };
}

async function sendByApi(contactEmail: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/opinions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Đèn ngõ 74 tắt đã bốn tháng.', consent: true, contactEmail }),
  });
  return (await answer.json()).code;
}

async function sendQuietly(): Promise<string> {
  const rest = { organisationId: ward.ward.id, channel: 'web', photos: [], client: null } as const;
  return (await sendOpinion(ward.house, anonymous, { ...anOpinion, ...rest })).code;
}

/** The clerk accepts in the browser, so that the server's own listeners hear of it. */
async function acceptByHand(code: string): Promise<void> {
  expect(await readByCode(ward.house.db, code)).toBeDefined();
  const page = await openPage(browser, server.url, { width: 1366 });
  await signIn(page, clerkEmail, clerkPassword);
  await page.goto(`/lam-viec/y-kien/${code}`);
  await page.getByRole('button', { name: 'Nhận giải quyết' }).first().click();
  await page.getByRole('button', { name: 'Ký đã xem và nhận' }).click();
  await expect.poll(async () => (await readByCode(ward.house.db, code))?.state).toBe('accepted');
  await page.context().close();
}

async function received(count: number, to: string) {
  await expect.poll(() => lettersOf(to).length).toBe(count);
  return lettersOf(to);
}

function lettersOf(to: string) {
  return post.received.filter((letter) => letter.to.includes(to));
}

function pathIn(text: string | undefined, what: string): string {
  return new RegExp(`https?://[^/]+((?:/en)?/theo-doi/${what}/[\\w-]+)`).exec(text ?? '')?.[1] ?? '';
}
