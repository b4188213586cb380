import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, daysBetween } from '#app/ground/time.ts';
import { chaseAbove, remindDue } from '#app/rooms/petitions/acts/chase.ts';
import { escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { arrive } from '#tests/browser.ts';
import {
  dueOf,
  given,
  leave,
  openDeed,
  openWard,
  read,
  readHere,
  shown,
  type Ward,
} from '#tests/steps/after-the-dialogue.ts';
import { holdSession } from '#tests/steps/ward-dialogue.ts';
import { at, weekdayFrom } from '#tests/town/people.ts';
import type { Turn } from '#tests/town/turns.ts';
import { reply } from '#tests/town/voice.ts';

let ward: Ward;

beforeAll(async () => {
  ward = await openWard();
});
afterAll(async () => await ward?.close());

test('the city is silent for thirty days: without script Ms Lan sees who still owes her, Ms Vân finds it in her list and answers', async () => {
  const { house, town, today } = ward;
  const began = addDays(today, -30);
  const text = 'Đường 70 do thành phố quản lý hư nặng, xe máy ngã mỗi ngày.';
  const { code } = await given(town, addDays(began, -3), { name: 'Hoàng Thị Lan', text });
  await escalatePetition(at(house, began, '09:00'), town.people.economy, {
    code,
    whyBeyond: 'Đường do thành phố quản lý',
    legalBasis: null,
    toParent: true,
    toBody: null,
    documentNumber: '77/UBND',
    chaseOn: null,
  });
  for (let day = addDays(began, 1); day <= today; day = addDays(day, 1)) {
    await chaseAbove(at(house, day, '07:00'));
  }
  const lan = await ward.passerBy();
  const open = await read(lan, `/kien-nghi/${code}`);
  expect(open).toMatch(/Người chịu trách nhiệm: Vũ Đình Khôi/);
  expect(open).toMatch(/im lặng đã 30 ngày/);
  expect(open).toContain('Chúng tôi vẫn có trách nhiệm báo tin.');
  expect(open).toContain('Đường do thành phố quản lý');
  expect(open).not.toContain('Hoàng Thị Lan');
  expect(await read(lan, `/tra-cuu/${code}`)).toMatch(/im lặng 30 ngày/);

  const van = await ward.staff('thanhpho', '/lam-viec');
  expect(await readHere(van)).toMatch(/\d\s*Cấp dưới gửi lên/);
  await read(van, '/lam-viec/kien-nghi/cap-duoi');
  // The desk of the level above names its own house, though the site is that of the ward.
  expect(await van.locator('.deskbar .mark').innerText()).toMatch(/\nThành phố Hà Nội$/);
  expect(await readHere(van)).toMatch(/chờ 30 ngày/);
  await van.getByRole('link', { name: /Đường 70/ }).click();
  await van
    .getByLabel('Nội dung trả lời, công khai')
    .fill('Sở Xây dựng vá xong đoạn hư trước ngày 20 tháng sau.');
  await van.getByRole('button', { name: 'Ghi trả lời' }).click();
  await van.getByText('Đã ghi trả lời của cấp trên.').waitFor();
  const after = await read(lan, `/kien-nghi/${code}`);
  expect(after).toContain('Sở Xây dựng vá xong đoạn hư');
  expect(after).toMatch(/Người chịu trách nhiệm: Vũ Đình Khôi/);
  expect(after).not.toMatch(/im lặng đã/);
  await leave(lan, van);
});

test('ten people speak: anybody counts twenty petitions, eighteen with the ward and two with the city, where both lie', async () => {
  const day = weekdayFrom(addDays(ward.today, -10));
  const dialogue = await holdSession(
    ward.town,
    day,
    tenTurns(daysBetween(day, weekdayFrom(addDays(day, 20)))),
  );
  const page = await ward.passerBy();
  expect(await read(page, `/truc-tiep/${dialogue.code}`)).toMatch(/10 lượt phát biểu, 20 nội dung/);
  const list = `/kien-nghi?doi-thoai=${dialogue.code}`;
  for (const [filter, count] of [
    ['', 20],
    ['&tinh-trang=working', 18],
    ['&tinh-trang=escalated', 2],
  ] as const) {
    const text = await read(page, list + filter);
    expect([filter, /(\d+) kiến nghị/.exec(text)?.[1]]).toEqual([filter, String(count)]);
  }
  const sent = await page.locator('ul.rows > li').allInnerTexts();
  expect(sent.every((row) => row.includes('Tuyến đường thành phố'))).toBe(true);
  await page.locator('ul.rows > li a').first().click();
  await arrive(page, /\/kien-nghi\/KN-/);
  expect(await readHere(page)).toMatch(/Đã gửi .*Chúng tôi vẫn có trách nhiệm báo tin/);

  const van = await ward.staff('thanhpho', '/lam-viec/kien-nghi/cap-duoi');
  expect((await readHere(van)).match(/Tuyến đường thành phố/g)).toHaveLength(2);
  await leave(page, van);
});

test('Mr Lộc raises a market again that two orders had not moved: thread and desk carry the orders and the old answer, the clock is shorter', async () => {
  const { house, town, today } = ward;
  const name = 'Trần Văn Lộc';
  const text = 'Chợ Khương Trung dột nát nhiều năm, mưa là ngập quầy hàng.';
  const first = await given(town, addDays(today, -200), { name, text });
  const due = await dueOf(house, first.code);
  for (const days of [1, 10]) await remindDue(at(house, addDays(due, days), '08:00'));
  await reply(at(house, addDays(due, 12), '10:00'), town, {
    code: first.code,
    by: 'economy',
    outcome: 'explained',
    document: '402/UBND-KTHTĐT',
    answer: 'Đã lợp tạm mái phía đông ngày 02/10, phần còn lại chờ thẩm định dự toán.',
  });
  const again = await given(town, addDays(today, -1), {
    name,
    text: 'Chợ Khương Trung vẫn dột như năm trước.',
  });

  const clerk = await ward.staff('vanphong', `/lam-viec/kien-nghi/${again.code}`);
  const deed = await openDeed(clerk, 'Đã trả lời trước đây, nay nêu lại');
  await deed.getByLabel('Mã kiến nghị trước').fill(first.code);
  await deed.getByRole('button', { name: 'Nối với kiến nghị trước' }).click();
  await clerk.getByText('Đã nối với kiến nghị trước.').waitFor();

  const loc = await ward.passerBy();
  const open = await read(loc, `/kien-nghi/${again.code}`);
  expect(open).toContain(`Việc này đã được nêu 2 lần từ năm ${addDays(today, -200).slice(0, 4)}`);
  expect(open).toContain('2 lần nhắc khi quá hạn');
  expect(open).toContain(shown(addDays(today, 15)));
  await loc.getByRole('link', { name: /^Chợ Khương Trung dột nát/ }).click();
  await arrive(loc, (url) => url.pathname.endsWith(first.code));
  const old = await readHere(loc);
  expect(old).toContain('402/UBND-KTHTĐT');
  expect(old).toMatch(/Trả lời trễ 12 ngày/);
  expect(await read(loc, `/tra-cuu/${again.code}`)).toContain('nay nêu lại');

  const khoi = await ward.staff('kinhte', `/lam-viec/kien-nghi/${again.code}`);
  await khoi.getByText('Trả lời trước đây về việc này (1)').click();
  await khoi.getByText('lợp tạm mái phía đông').first().waitFor();
  const desk = await readHere(khoi);
  expect(desk).toContain('402/UBND-KTHTĐT');
  expect(desk).toContain('lợp tạm mái phía đông');
  expect(desk).toContain('2 lần nhắc khi quá hạn');
  await leave(clerk, loc, khoi);
});

test('Mr Khôi left the form open over the last day: his wish for more time is refused with the day, then the form is gone and the page says why', async () => {
  const { house, town, today } = ward;
  const { code } = await given(town, addDays(today, -4), {
    name: 'Lê Văn Phú',
    text: 'Đèn ngõ 85 tắt, đề nghị sửa.',
  });
  const khoi = await ward.staff('kinhte', `/lam-viec/kien-nghi/${code}`);
  const deed = await openDeed(khoi, 'Xin lùi hạn');
  const [year = '', month = '', day = ''] = weekdayFrom(addDays(today, 25)).split('-');
  for (const [part, typed] of Object.entries({ year, month, day })) {
    await deed.locator(`[name="toDueOn.${part}"]`).fill(typed);
  }
  await deed.getByLabel('Lý do, công khai').fill('Chờ vật tư');
  // The night of the last day passes while his page stands open.
  const due = addDays(today, -1);
  await house.db
    .updateTable('petition')
    .set({ due_on: due, original_due_on: due })
    .where('code', '=', code)
    .execute();
  await deed.getByRole('button', { name: 'Xin lùi hạn' }).click();
  await khoi
    .getByText(`Chỉ xin lùi hạn được đến hết ngày hạn (${shown(due)}).`)
    .first()
    .waitFor();
  expect(await findReason(khoi)).toBe('Chờ vật tư');
  const desk = await read(khoi, `/lam-viec/kien-nghi/${code}`);
  expect(desk).toContain(`Xin lùi hạn: hạn đã qua ngày ${shown(due)} nên không xin được nữa`);
  expect(await khoi.getByLabel('Lý do, công khai').count()).toBe(0);

  const page = await ward.passerBy();
  const open = await read(page, `/kien-nghi/${code}`);
  expect(open).toMatch(/Trễ 1 ngày/);
  expect(open).not.toContain('Chờ vật tư');
  await leave(khoi, page);
});

test('Ms Hòa withdraws by telephone after a threat: the office learns that there was one, head and Front read it, and the Front lets the matter go on without her', async () => {
  const text = 'Xưởng nhuộm xả nước thải ra sông Lừ ban đêm.';
  const threat = 'Chủ xưởng nhắn tin dọa đập cửa';
  const { code, number } = await given(ward.town, addDays(ward.today, -5), { name: 'Đặng Thị Hòa', text });
  const hoa = await ward.passerBy();
  await read(hoa, `/kien-nghi/${code}/rut?x=${number}`);
  await hoa.getByLabel('Lý do rút').fill('Tôi không muốn theo nữa');
  await hoa.getByLabel(/Có ai đe dọa hoặc ép/).fill(threat);
  await hoa.getByRole('button', { name: 'Rút kiến nghị này' }).click();
  await arrive(hoa, (url) => url.pathname === `/kien-nghi/${code}`);
  expect(await readHere(hoa)).toContain('Người gửi đã rút');

  const clerk = await ward.staff('vanphong', `/lam-viec/kien-nghi/${code}`);
  const told = await readHere(clerk);
  expect(told).toContain('Người gửi nói bị ép buộc khi rút.');
  expect(await clerk.content()).not.toContain(threat);
  const head = await ward.staff('chutich', `/lam-viec/kien-nghi/${code}`);
  expect(await readHere(head)).toContain(threat);
  const front = await ward.staff('mattran', `/lam-viec/kien-nghi/${code}`);
  expect(await readHere(front)).toContain(threat);
  const deed = await openDeed(front, 'Cho tiếp tục vì lợi ích chung');
  await deed.getByLabel('Lý do, công khai').fill('Nước thải ảnh hưởng cả khu dân cư');
  await deed.getByRole('button', { name: 'Cho tiếp tục' }).click();
  await front.getByText('Kiến nghị tiếp tục vì lợi ích chung, không còn gắn với người gửi.').waitFor();

  for (const path of [`/kien-nghi/${code}`, `/tra-cuu/${code}`]) {
    const open = await read(hoa, path);
    expect(open).not.toMatch(/dọa|Đặng Thị Hòa/);
    expect(open).toContain('Nước thải ảnh hưởng cả khu dân cư');
  }
  expect(await read(hoa, `/kien-nghi/${code}`)).toContain('việc được giải quyết tiếp vì lợi ích chung');
  await leave(hoa, clerk, head, front);
});

async function findReason(page: Awaited<ReturnType<Ward['staff']>>): Promise<string> {
  return await page.getByLabel('Lý do, công khai').inputValue();
}

const speakers = ['Tín', 'Nga', 'Hạnh', 'Quang', 'Mận', 'Thịnh', 'Lụa', 'Cường', 'Oanh', 'Phúc'];

/** Ten speakers with two matters each; the last two end with one that is the city's. */
function tenTurns(days: number): readonly Turn[] {
  const ours = { field: 'TRAF.2', treatment: 'assigned' as const, real: 13, unit: 'economy' as const, days };
  const beyond = { field: 'TRAF.1', treatment: 'beyond' as const, real: 10 };
  return speakers.map((name, index) => ({
    name: `Bà con ${name}`,
    place: `Tổ dân phố ${index + 1}`,
    topic: 'An ninh, trật tự đô thị, vệ sinh môi trường',
    matters: [
      { ...ours, text: `Nội dung thứ nhất của ${name}` },
      index < 8
        ? { ...ours, text: `Nội dung thứ hai của ${name}` }
        : { ...beyond, text: `Tuyến đường thành phố, lời của ${name}` },
    ],
  }));
}
