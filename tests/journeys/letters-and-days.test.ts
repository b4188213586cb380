import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/ground/time.ts';
import { insertUnits } from '#app/rooms/organisations/store.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { inheritFromClosed } from '#app/rooms/petitions/acts/inherit.ts';
import { settleSilent } from '#app/rooms/petitions/clock.ts';
import type { Page } from '#tests/browser.ts';
import { given, heard, leave, openWard, read, readHere, type Ward } from '#tests/steps/after-the-dialogue.ts';
import { at } from '#tests/town/people.ts';
import { reply } from '#tests/town/voice.ts';

let ward: Ward;

beforeAll(async () => {
  ward = await openWard();
});
afterAll(async () => await ward?.close());

const fiveRequests = [
  'Chậu cây lấn vỉa hè phố Khương Trung.',
  'Nút giao phố Khương Trung chưa có đèn tín hiệu.',
  'Ngã ba quá hẹp, xe lớn không rẽ được.',
  'Vỉa hè đoạn dân góp tiền chưa lát.',
  'Đề nghị lò mổ tập trung hiện đại.',
];

test('Ms Sen writes one letter with five requests: with keys Ms Bích cuts it, adds two to earlier petitions and accepts three', async () => {
  const { town, today } = ward;
  const earlier = [
    await given(town, addDays(today, -20), {
      name: 'Lê Văn Phú',
      text: 'Chậu cây chiếm vỉa hè phố Khương Trung.',
    }),
    await given(town, addDays(today, -19), {
      name: 'Đỗ Thị Nhàn',
      text: 'Nút giao phố Khương Trung thiếu đèn tín hiệu.',
    }),
  ];
  const clerk = await ward.staff('vanphong', '/lam-viec/y-kien/nhap');
  const letter = await enterLetter(clerk);
  await clerk.goto(`/lam-viec/y-kien/${letter}`);
  await pressUntil(clerk, 's', 'Tách thành các phần');
  const parts = clerk.getByLabel(/^Phần \d/);
  expect(await Promise.all((await parts.all()).map((part) => part.inputValue()))).toEqual(fiveRequests);
  await readHere(clerk);
  await clerk.getByRole('button', { name: 'Tách', exact: true }).press('Enter');
  await clerk.getByRole('heading', { name: 'Các phần', exact: true }).waitFor();
  const codes = await partsOn(clerk, letter);
  expect(codes).toHaveLength(5);

  for (const [index, code] of codes.slice(0, 2).entries()) {
    const into = earlier[index]?.code ?? '';
    await clerk.goto(`/lam-viec/y-kien/${code}`);
    await pressUntil(clerk, 'm', 'Gộp vào ý kiến nào');
    await clerk.keyboard.type(into);
    const found = clerk.getByRole('button', { name: `Gộp vào ${into}` });
    await found.waitFor();
    await found.press('Enter');
    await clerk.getByText(`${code}: Đã gộp vào ${into}.`).waitFor();
  }
  for (const code of codes.slice(2)) {
    await clerk.goto(`/lam-viec/y-kien/${code}`);
    await pressUntil(clerk, 'a', 'Xem lần hai trước khi công khai');
    await pressUntilSeen(clerk, 'a', clerk.getByText(`${code}: `));
  }

  const sen = await ward.passerBy();
  const path = await read(sen, `/tra-cuu/${letter}`);
  expect(path).toContain('Tách thành 5 phần');
  for (const code of codes) expect(path).toContain(code);
  for (const { code } of earlier)
    expect(await read(sen, `/kien-nghi/${code}`)).toMatch(/Cùng phản ánh\s+2 người/);
  expect(await read(sen, `/tra-cuu/${codes[0]}`)).toContain(`Gộp vào ${earlier[0]?.code}`);
  for (const code of codes.slice(2)) {
    expect(await read(sen, `/kien-nghi/${code}`)).toContain('Đang chờ giao cho đơn vị giải quyết.');
  }
  expect((await sen.goto(`/kien-nghi/${letter}`))?.status()).toBe(404);
  await leave(clerk, sen);
});

test('what the district department of before July 2025 had settled stands under its name in the list of today, what it left open under its heir (the report of the year waits for its issue)', async () => {
  const { house, town } = ward;
  const name = 'Phòng Quản lý đô thị quận Thanh Xuân';
  const old = house.newId();
  await insertUnits(house.db, [
    {
      id: old,
      organisation_id: town.wardId,
      kind: 'economy',
      name,
      short_name: 'QLĐT quận',
      position: 90,
      valid_from: '2021-01-01',
      valid_to: null,
      successor_id: null,
    },
  ]);
  const [closed, open] = [
    await heard(town, '2025-06-02', { name: 'Phan Văn Đức', text: 'Vỉa hè phố Khương Hạ vỡ nhiều chỗ.' }),
    await heard(town, '2025-06-02', { name: 'Bùi Thị Lành', text: 'Cống phố Vũ Tông Phan tắc.' }),
  ];
  for (const { code } of [closed, open]) {
    await assignPetition(at(house, '2025-06-04', '09:00'), town.people.clerk, {
      code,
      leadUnitId: old,
      cooperatingUnitIds: [],
      dueOn: null,
      product: null,
    });
  }
  await reply(at(house, '2025-06-09', '10:00'), town, {
    code: closed.code,
    by: 'clerk',
    outcome: 'explained',
    document: '812/QLĐT',
    answer: 'Đã vá 40 mét vỉa hè ngày 06/06, đoạn còn lại nằm trong kế hoạch quý IV.',
  });
  await settleSilent(at(house, '2025-06-26', '06:00'));
  await house.db
    .updateTable('unit')
    .set({ valid_to: '2025-06-30', successor_id: town.unit('economy') })
    .where('id', '=', old)
    .execute();
  await inheritFromClosed(at(house, '2025-07-01', '06:00'));

  const page = await ward.passerBy();
  const list = await read(page, `/kien-nghi?don-vi=${old}`);
  expect(list).toContain('1 kiến nghị');
  expect(list).toContain(closed.code);
  expect(await page.getByLabel('Đơn vị').inputValue()).toBe(old);
  const heirs = await read(page, `/kien-nghi?don-vi=${town.unit('economy')}&q=vu%20tong%20phan`);
  expect(heirs).toContain(open.code);
  const record = await read(page, `/kien-nghi/${closed.code}`);
  expect(record).toContain(name);
  expect(record).toContain('812/QLĐT');
  expect(record).toContain('hồ sơ khép lại');
  const inherited = await read(page, `/kien-nghi/${open.code}`);
  expect(inherited).toContain(`${name} đã kết thúc. Hạn không đổi`);
  expect(inherited).toMatch(/Người chịu trách nhiệm: Vũ Đình Khôi/);
  expect(inherited).toMatch(/Trễ \d+ ngày/);
  await leave(page);
});

test.each([
  ['Tết', '2026-02-08', '09/03/2026', 'Tết Nguyên đán Bính Ngọ: 14/02/2026 đến 22/02/2026'],
  ['24 November', '2026-11-19', '14/12/2026', 'Ngày Văn hóa Việt Nam: 24/11/2026'],
])(
  'Ms Hạnh reads by when she is answered, and why the days off around %s push that day back',
  async (_, sent, due, rest) => {
    const { code } = await given(ward.town, sent, { name: 'Ngô Thị Hạnh', text: 'Hỏi về giấy chứng nhận.' });
    const page = await ward.passerBy();
    expect(await read(page, `/kien-nghi/${code}`)).toMatch(new RegExp(`Hạn trả lời: [^.]*${due}`));
    await page.getByText('Vì sao 15 ngày làm việc?').click();
    await page.getByText('không tính thứ Bảy, Chủ Nhật').waitFor();
    const why = await readHere(page);
    expect(why).toContain('không tính thứ Bảy, Chủ Nhật và ngày nghỉ lễ');
    expect(why).toContain(rest);
    expect(await read(page, `/tra-cuu/${code}`)).toContain(due);
    await leave(page);
  },
);

/** The letter comes on paper; the clerk types it as it stands, one request in each line. */
async function enterLetter(clerk: Page): Promise<string> {
  await clerk.getByLabel('Nội dung').fill(fiveRequests.join('\n'));
  await clerk.getByLabel('Tổ dân phố, thôn').fill('Tổ dân phố 7');
  await clerk.getByLabel('Họ và tên').fill('Bùi Thị Sen');
  await clerk.getByLabel('Đến bằng').selectOption('paper');
  await clerk.getByLabel('Người gửi đồng ý bằng').selectOption('signed_paper');
  await clerk.keyboard.press('Control+Enter');
  const said = clerk.getByText(/Đã nhập KN-.* số xác nhận \d{6}/);
  await said.waitFor();
  return /KN-\d{4}-\d{5}/.exec(await said.innerText())?.[0] ?? '';
}

/** Presses a key until its panel has come: the page hears keys once its script is there. */
async function pressUntil(page: Page, key: string, heading: string): Promise<void> {
  await pressUntilSeen(page, key, page.getByRole('heading', { name: heading }));
}

/** The page leaves a key alone while an earlier one is on its way. */
async function pressUntilSeen(page: Page, key: string, panel: ReturnType<Page['getByText']>): Promise<void> {
  await expect
    .poll(async () => {
      if (!(await panel.isVisible())) await page.keyboard.press(key);
      return await panel.isVisible();
    })
    .toBe(true);
}

async function partsOn(page: Page, letter: string): Promise<readonly string[]> {
  const text = await page.locator('main').innerText();
  return [...new Set(text.match(/KN-\d{4}-\d{5}/g))].filter((code) => code !== letter);
}
