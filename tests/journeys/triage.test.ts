import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { answerOnSite } from '#app/rooms/petitions/acts/on-site.ts';
import { openPetition } from '#app/rooms/petitions/acts/open.ts';
import { readByCode as readPetition } from '#app/rooms/petitions/store.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { arrive, type Browser, findViolations, openBrowser, openPage } from '#tests/browser.ts';
import { anOpinion } from '#tests/opinions.ts';
import { makePerson } from '#tests/people.ts';
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

test('Mrs Sáu calls; the clerk reads back, asks what it is, masks what the machine missed, and all may read the rest', async () => {
  const page = await openPage(browser, server.url);
  await page.goto('/lam-viec/y-kien/nhap');
  await signIn(page, clerkEmail, clerkPassword);
  await page.getByLabel('Nội dung').fill('Cống trước nhà bà Sáu tắc ba tuần, nước thối. Gọi 0912 345 678.');
  await page.getByLabel('Tổ dân phố, thôn').fill('Tổ dân phố 5');
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Sáu');
  await page.getByLabel('Điện thoại', { exact: true }).fill('0912345678');
  await page.getByLabel('Thư điện tử').fill('sau.nguyen@vidu.vn');
  await page.getByLabel('Mã lĩnh vực').fill('traf');
  await page.getByLabel('Đến bằng').selectOption('phone');
  // Nobody signs on the telephone: the consent goes with the channel, and a signed one is not believed.
  const consent = page.getByLabel('Người gửi đồng ý bằng');
  expect(await consent.inputValue()).toBe('spoken');
  await consent.selectOption('signed_paper');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Qua điện thoại không có chữ ký').first().waitFor();
  await consent.selectOption('spoken');
  await consent.focus();
  await page.keyboard.press('Control+Enter');

  const aloud = page.getByRole('alert');
  await aloud.getByText('Ông/bà là Nguyễn Thị Sáu.').waitFor();
  await aloud.getByText('Báo kết quả qua số 091 234 5678.').waitFor();
  await aloud.getByText('Báo kết quả qua thư điện tử sau.nguyen@vidu.vn.').waitFor();
  await aloud.getByText('Lĩnh vực: Giao thông, hạ tầng.').waitFor();
  expect(await findViolations(page)).toEqual([]);
  // She corrects the clerk: it is four weeks.
  await page.getByLabel('Nội dung').fill('Cống trước nhà bà Sáu tắc bốn tuần, nước thối. Gọi 0912 345 678.');
  await page.getByLabel('Đã đọc lại, người gọi nói đúng').check();
  await page.keyboard.press('Control+Enter');
  const said = page.getByText(/Đã nhập KN-.* số xác nhận \d{6}/);
  await said.waitFor();
  const code = /KN-\d{4}-\d{5}/.exec(await said.innerText())?.[0] ?? '';
  const row = await readByCode(ward.house.db, code);
  const [sent] = await readStory(ward.house.db, 'opinion', [row?.id ?? '']);
  expect([row?.text.includes('bốn tuần'), sent?.facts.readBack]).toEqual([true, true]);

  await page.goto(`/lam-viec/y-kien/${code}`);
  await page.getByText('Đã đọc lại cho người gọi').waitFor();
  await page.keyboard.press('q');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('loai-hoi');
  await page.keyboard.press('Space');
  await page.getByText('Không nhận vào đối thoại: bấm D để chuyển hướng, nội dung sẽ được xóa.').waitFor();
  await page.keyboard.press('Space');
  await page.getByText('Kiến nghị.', { exact: true }).waitFor();
  // The pattern hid the number; that there is only one Mrs Sáu in the lane no pattern can know.
  const shown = page.getByLabel('Bản công khai');
  expect(await shown.inputValue()).not.toContain('345');
  await shown.fill('Cống trước nhà cô Sáu Rạch ở tổ 5 tắc bốn tuần, nước thối.');
  await page.getByRole('button', { name: /Nhận giải quyết/ }).click();
  const look = page.getByRole('alert');
  await look.locator('mark', { hasText: 'Sáu Rạch' }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  const early = await openPage(browser, server.url, { width: 360, javaScript: false });
  await early.goto(`/tra-cuu/${code}`);
  expect(await early.locator('main').innerText()).not.toContain('tắc bốn tuần');
  // Nothing is signed until the words have been seen as they will stand.
  await look.getByLabel(/Che thêm các chữ khác/).fill('Bảy Rạch');
  await page.route('**/*.data*', async (route) => {
    if (route.request().method() === 'GET') await setTimeout(800);
    await route.continue();
  });
  await page.getByRole('button', { name: /Ký đã xem và nhận/ }).click();
  await page.getByText(/Không thấy chữ “Bảy Rạch”/).waitFor();
  // The line is slow: the page asks for its data again while she types on. What she types stays hers, and is no key.
  const more = page.getByLabel(/Che thêm các chữ khác/);
  await more.fill('');
  await more.pressSequentially('ra da sa', { delay: 200 });
  await expect.poll(() => more.inputValue()).toBe('ra da sa');
  await page.unroute('**/*.data*');
  await page.getByLabel(/Che thêm các chữ khác/).fill('');
  await page.getByLabel('Sáu Rạch').check();
  await expect.poll(() => page.getByLabel('Sáu Rạch').isChecked()).toBe(true);
  await page.getByRole('button', { name: /Ký đã xem và nhận/ }).click();
  await look.locator('mark', { hasText: '[…]' }).waitFor();
  expect((await readByCode(ward.house.db, code))?.state).toBe('received');
  await page.getByRole('button', { name: /Ký đã xem và nhận/ }).click();
  await arrive(page, /xong=/);

  const world = await openPage(browser, server.url, { width: 360, javaScript: false });
  await world.goto(`/tra-cuu/${code}`);
  const text = await world.locator('main').innerText();
  expect(text).toContain('tắc bốn tuần');
  expect(text).not.toMatch(/Sáu|0912|345/);
  expect((await readByCode(ward.house.db, code))?.kind).toBe('petition');
});

test('what was answered in the hall last year stands beside the new letter, and the clerk takes it up as raised again', async () => {
  const { house } = ward;
  const organisationId = ward.ward.id;
  const text = 'Loa truyền thanh tổ 8 hỏng, bà con không nghe được thông báo.';
  const petition = await house.transact(async (tx) => {
    const raised = { organisationId, actor: ward.clerk, origin: 'session', text } as const;
    const opened = await openPetition(house, tx, raised);
    return await answerOnSite(house, tx, {
      ...{ petition: opened, actor: ward.clerk, parts: ['session'], at: house.now() },
      ...{ text: 'Phòng Văn hóa sẽ thay loa trong tháng.', byName: 'Trần Văn Chủ' },
    });
  });
  const rest = { organisationId, channel: 'web', photos: [], client: null } as const;
  const letter = { ...anOpinion, ...rest, fieldCode: null, dialogueCode: null, contactName: null };
  const { code } = await sendOpinion(house, anonymous, { ...letter, text: `${text} Đề nghị thay.` });

  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(`/lam-viec/y-kien/${code}`);
  await signIn(page, clerkEmail, clerkPassword);
  const near = page.getByRole('region', { name: 'Ý kiến gần giống' });
  // The analysis reads in a thread of its own; the page says so until it has.
  await expect
    .poll(async () => {
      await page.goto(`/lam-viec/y-kien/${code}`);
      return await near.innerText();
    })
    .toContain('Nêu tại hội trường');
  expect(await near.innerText()).toContain('Phòng Văn hóa sẽ thay loa trong tháng.');
  expect(await findViolations(page)).toEqual([]);
  await near.getByRole('button', { name: `Nhận là nêu lại ${petition.code}` }).click();
  const box = page.getByLabel(`Là nêu lại ${petition.code}`, { exact: false });
  await expect.poll(() => box.isChecked()).toBe(true);
  expect((await readByCode(house.db, code))?.state).toBe('received');
  await page.getByRole('button', { name: /Ký đã xem và nhận/ }).click();
  await expect.poll(async () => (await readByCode(house.db, code))?.state).toBe('accepted');
  expect(await readPetition(house.db, code)).toMatchObject({ repeat_of_id: petition.id });
});

test('in an office of two clerks the one who looked first waits; the other finds the marked words and signs', async () => {
  const { house } = ward;
  const colleague = await makePerson(house, {
    name: 'Lò Văn Pành',
    roles: [{ role: 'clerk', organisationId: ward.ward.id }],
  });
  const rest = { organisationId: ward.ward.id, channel: 'web', photos: [], client: null } as const;
  const { code } = await sendOpinion(house, anonymous, {
    ...anOpinion,
    ...rest,
    fieldCode: null,
    dialogueCode: null,
  });
  const shown = { publicText: 'Nắp cống vỡ, tôi là Trần Thị Hồng.', fieldCode: null, publicPhotoIds: [] };
  await acceptOpinion(house, colleague, { code, version: 1, ...shown });

  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto('/lam-viec/y-kien');
  await signIn(page, clerkEmail, clerkPassword);
  await page.goto('/lam-viec/y-kien');
  await page.getByText('đã xem lần một, chờ người thứ hai').waitFor();
  await page.goto(`/lam-viec/y-kien/${code}`);
  await page.getByText(/Lò Văn Pành đã xem lúc/).waitFor();
  await page.getByLabel('Trần Thị Hồng').check();
  await page.getByRole('button', { name: /Ký đã xem và nhận/ }).click();
  await page.locator('mark', { hasText: '[…]' }).waitFor();
  await page.getByRole('button', { name: /Ký đã xem và nhận/ }).click();
  await expect
    .poll(async () => await readByCode(house.db, code))
    .toMatchObject({
      state: 'accepted',
      public_text: 'Nắp cống vỡ, tôi là […].',
    });
});
