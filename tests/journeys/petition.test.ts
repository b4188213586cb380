import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { keyHashOf } from '#app/rooms/opinions/number.ts';
import { openPetition } from '#app/rooms/petitions/acts/open.ts';
import { arrive, type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { giveAccount } from '#tests/people.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { type Server, startServer } from '#tests/server.ts';
import { signIn } from '#tests/steps/sign-in.ts';

const password = 'một câu dài dễ nhớ';
let server: Server;
let browser: Browser;
let house: House;
let ground: PetitionGround;
let code: string;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  house = testHouse(openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' })));
  ground = await petitionGround(house);
  await house.db
    .insertInto('installation')
    .values({ id: 1, home_organisation_id: ground.ward, set_up_at: house.now() })
    .onConflict((row) => row.column('id').doUpdateSet({ home_organisation_id: ground.ward }))
    .execute();
  for (const [name, person] of Object.entries({
    thu: ground.clerk,
    chu: ground.head,
    khoi: ground.officer,
    mai: ground.secondOfficer,
  })) {
    await giveAccount(house, person.personId, { email: `${name}@phuong.example.vn`, password });
  }
  code = await open('Nắp cống hư trước cổng Trường Tiểu học. Bao giờ thay? Đêm ai cảnh báo?');
  await open('Đèn đường tổ 5 tắt từ tháng trước.');
  [server, browser] = await Promise.all([startServer({ databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await house?.db.destroy();
});

test('a clerk gives it to a unit, an officer answers each question, the head signs', async () => {
  const clerk = await desk('thu');
  await clerk.getByRole('link', { name: /^Mới \(2\)/ }).click();
  await arrive(clerk, /chong=new/);
  await clerk.keyboard.press('j');
  await clerk.keyboard.press('Enter');
  await arrive(clerk, (url) => url.pathname.endsWith(code));
  await fine(clerk);
  await clerk.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Phòng Kinh tế' });
  await clerk.getByRole('button', { name: 'Giao việc' }).click();
  await clerk.getByText('Đã giao việc.').waitFor();

  const officer = await desk('khoi', code);
  await officer.getByText('Ghi tiến độ').first().click();
  await officer.getByLabel('Việc vừa làm').fill('Kiểm tra tại chỗ cùng nhà trường');
  await officer.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await officer.getByText('Đã ghi tiến độ.').waitFor();
  // The letter came cut into its points; the officer corrects what the machine proposed.
  await officer.getByLabel('Câu hỏi 2. Người dân hỏi gì').fill('Ban đêm ai cảnh báo?');
  await officer.getByLabel('Xử lý').first().selectOption({ label: 'Đã trả lời' });
  await officer.getByLabel('Trả lời', { exact: true }).first().fill('Đã tiếp nhận và xử lý thông tin.');
  await officer.getByRole('button', { name: 'Trình duyệt' }).click();
  await officer.getByText('Câu hỏi 2 chưa chọn cách xử lý.').waitFor();
  await fine(officer);
  await officer.getByLabel('Xử lý').nth(1).selectOption({ label: 'Đã trả lời' });
  await officer
    .getByLabel('Trả lời', { exact: true })
    .nth(1)
    .fill('Tổ dân phố 5 đã đặt đèn và rào chắn từ 18 giờ.');
  await officer.getByLabel('Kết quả').selectOption({ label: 'Giải thích, cung cấp thông tin' });
  await officer.getByRole('button', { name: 'Trình duyệt' }).click();
  await officer.getByText('Câu hỏi 1 mới chỉ nói “đã tiếp nhận').waitFor();
  await officer
    .getByLabel('Trả lời', { exact: true })
    .first()
    .fill('Phòng đã thay ba nắp cống ngày 12/11, có biên bản nghiệm thu.');
  await officer.getByRole('button', { name: 'Trình duyệt' }).click();
  await officer.getByText('Đã trình dự thảo.').waitFor();

  const head = await desk('chu', code);
  await fine(head);
  await head.getByRole('button', { name: 'Ký và công khai' }).click();
  await head.getByText('Còn trống: số văn bản, ngày văn bản, bằng chứng.').first().waitFor();
  await head.getByLabel('Ô nào bỏ trống thì ghi vì sao').first().fill('Biên bản đang chờ nhà trường ký.');
  await head.getByRole('button', { name: 'Ký và công khai' }).click();
  await head.getByText('Đã ký và công khai câu trả lời.').waitFor();
});

test('anybody reads it by code and in the list, on a small phone without JavaScript', async () => {
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(`/kien-nghi/${code.toLowerCase().replaceAll('-', ' ')}`);
  await page.getByText('Phòng đã thay ba nắp cống').waitFor();
  await page.getByText('bằng chứng: Biên bản đang chờ nhà trường ký.').waitFor();
  await page.getByText('Kiểm tra tại chỗ cùng nhà trường').waitFor();
  await page.getByText('Đã trả lời, chưa được người gửi xác nhận.').waitFor();
  await fine(page);
  await page.goto('/kien-nghi?q=nap%20cong%20hu');
  await page.getByText('1 kiến nghị').waitFor();
  await fine(page);
  const wrong = `${code.slice(0, -2)}${(Number(code.at(-2)) + 1) % 10}${code.at(-1)}`;
  await page.goto(`/kien-nghi/${wrong}`);
  await page.getByText('có lẽ gõ nhầm').waitFor();
  await fine(page);
});

test('the asker says "not solved" and another person has to look at it', async () => {
  const page = await openPage(browser, server.url, { width: 360, javaScript: false });
  await page.goto(`/kien-nghi/${code}/danh-gia?x=123456`);
  await fine(page);
  await page.getByLabel('Chưa giải quyết').check();
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await page.getByRole('link', { name: /Vì sao/ }).waitFor();
  await fine(page);
  await page.getByLabel('Vì sao').fill('Nắp cống mới lại gãy.');
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await page.getByText('Hồ sơ đã mở lại và giao cho người khác xem xét.').waitFor();
  await fine(page);

  const officer = await desk('khoi', code);
  await officer.getByText('Người soạn và người ký lần này phải khác').waitFor();
  expect(await officer.getByRole('button', { name: 'Trình duyệt' }).count()).toBe(0);
  const other = await desk('mai', code);
  await other.getByRole('button', { name: 'Trình duyệt' }).waitFor();
});

test('two officers on one petition: the second is told who changed what and loses nothing', async () => {
  const first = await desk('khoi', code);
  const second = await desk('mai', code);
  for (const [page, line] of [
    [first, 'Đã gọi nhà thầu'],
    [second, 'Đã chụp ảnh hiện trường'],
  ] as const) {
    await page.getByText('Ghi tiến độ').first().click();
    await page.getByLabel('Việc vừa làm').fill(line);
  }
  await first.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await first.getByText('Đã ghi tiến độ.').waitFor();
  await second.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await second.getByText('Vũ Đình Khôi vừa bắt đầu giải quyết.').waitFor();
  expect(await second.getByLabel('Việc vừa làm').inputValue()).toBe('Đã chụp ảnh hiện trường');
  await second.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await second.getByText('Đã ghi tiến độ.').waitFor();
});

async function open(text: string): Promise<string> {
  const petition = await house.transact(async (tx) => {
    const year = Number(dayOf(house.now()).slice(0, 4));
    const opened = await openPetition(house, tx, {
      actor: ground.clerk,
      organisationId: ground.ward,
      origin: 'opinion',
      text,
      residentialUnit: `Tổ dân phố 5, năm ${year}`,
    });
    await tx
      .updateTable('petition')
      .set({ key_hash: keyHashOf(opened.code, '123456') })
      .where('id', '=', opened.id)
      .execute();
    return opened;
  });
  return petition.code;
}

async function desk(name: string, at?: string): Promise<Page> {
  const page = await openPage(browser, server.url);
  await page.goto(at === undefined ? '/lam-viec/kien-nghi' : `/lam-viec/kien-nghi/${at}`);
  await signIn(page, `${name}@phuong.example.vn`, password);
  return page;
}

async function fine(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}
