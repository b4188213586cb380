import { mkdirSync } from 'node:fs';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import { joinListeners } from '#app/house.ts';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { type Browser, findViolations, openBrowser, openPage, type Page } from '#tests/browser.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type Server, startServer } from '#tests/server.ts';
import { comeIn } from '#tests/steps/come-in.ts';
import { signIn } from '#tests/steps/sign-in.ts';
import { openWholeSession, type ReadySession, writeMatter } from '#tests/steps/whole-session.ts';
import { townPassword } from '#tests/town/people.ts';
import { turns } from '#tests/town/turns.ts';

const phonesInHall = 20;
const heads = [30, 41, 25] as const;
/** Set it to keep the pictures of the session in a folder. */
const folder = process.env.SESSION_PICTURES;
let browser: Browser;
let server: Server;
let session: ReadySession;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  const db = openDatabase({ connectionString: databaseUrl, max: 4 }, pino({ level: 'silent' }));
  const house = testHouse(db, { listeners: joinListeners([petitionsHear, commitmentsHear]) });
  session = await openWholeSession(house);
  await db.destroy();
  [server, browser] = await Promise.all([startServer({ databaseUrl }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('one hall, three points, twenty telephones: eleven turns, fourteen contents, and all screens agree', async () => {
  const { code } = session;
  const chair = await desk('chutich', 'chu-toa');
  const secretaries = [await desk('thuky', 'thu-ky'), await desk('vanphong', 'thu-ky')] as const;
  const hall = await screen(`/man-hinh/${code}`);
  const points = await Promise.all([0, 1, 2].map((place) => coordinator(place)));
  const phones = await Promise.all(Array.from({ length: phonesInHall }, () => telephone()));
  const [first = chair, second = chair, third = chair] = phones;
  const [, , offline = chair] = points;

  // A telephone asks, a secretary lets it through with one key, and every telephone agrees once.
  await first.getByRole('link', { name: 'Gửi câu hỏi bằng chữ' }).click();
  await first.getByLabel('Câu hỏi', { exact: true }).fill('Bao giờ có bảng giá bồi thường chính thức?');
  await first.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await secretaries[0].locator('[data-question]', { hasText: 'bảng giá bồi thường' }).focus();
  await secretaries[0].keyboard.press('a');
  await second.locator('[data-agree="1"]').waitFor();
  await first.goto(`/truc-tiep/${code}`);
  await Promise.all(phones.map((phone) => phone.locator('[data-agree="1"]').click()));
  for (const page of [second, third]) {
    const count = page.locator('[data-agree="1"]');
    await expect.poll(() => count.innerText()).toContain(`${phonesInHall}`);
  }

  // Eleven want to speak: from the hall, by telephone, from the points, one of them without a line.
  await offline.context().setOffline(true);
  for (const [index, turn] of turns.entries()) {
    if (index < 5) await raiseHand(secretaries[index % 2 === 0 ? 0 : 1], turn);
    else if (index < 8) await askToSpeak(phones[index] ?? chair, turn);
    else await speakAt(points[index - 8] ?? chair, turn);
  }
  await offline
    .locator('[data-outbox] li, .outbox li', { hasText: turns[10]?.name ?? '' })
    .first()
    .waitFor();
  expect(await findViolations(offline)).toEqual([]);
  await chair
    .getByText(turns[9]?.name ?? '')
    .first()
    .waitFor();
  expect(await chair.getByText(turns[10]?.name ?? '').count()).toBe(0);
  await offline.context().setOffline(false);
  await chair
    .getByText(turns[10]?.name ?? '')
    .first()
    .waitFor();

  // They are heard by the fair order; a point speaks once its sound is tested.
  const heard: string[] = [];
  for (let number = 1; number <= turns.length; number += 1) {
    await chair.keyboard.press(' ');
    await confirmSound(points, chair, number);
    const name = await chair.locator('.speaker div:first-child > b').innerText();
    const turn = turns.find((each) => name.includes(each.name));
    if (turn === undefined) throw new Error(`nobody is called ${name}`);
    heard.push(turn.name);
    await hall.locator('.w', { hasText: turn.name }).waitFor();
    await second.locator('.who', { hasText: turn.name }).waitFor();
    for (const [place, matter] of turn.matters.entries()) {
      const secretary = secretaries[place % 2 === 0 ? 0 : 1];
      await writeMatter(secretary, { speaker: turn.name, matter, unitNames: session.unitNames });
    }
    await chair.keyboard.press('1');
    await chair.locator('.answerers .on').waitFor();
    if (folder && number === 6) await keepPictures({ chair, secretaries, hall, points, second });
  }
  expect(heard.toSorted()).toEqual(turns.map((turn) => turn.name).toSorted());

  // A promise, spoken and written, with its unit and day.
  await chair.keyboard.press('l');
  await chair.keyboard.type('Chỉnh đèn trục chính tổ 15');
  await chair.getByLabel('Đơn vị', { exact: true }).fill(session.unitNames.economy ?? '');
  const [year, month, date] = addDays(dayOf(new Date()), 60).split('-');
  await chair.getByLabel('Hạn', { exact: true }).fill(`${date}/${month}/${year}`);
  await chair.keyboard.press('Enter');
  await chair.locator('.prom li', { hasText: 'Chỉnh đèn trục chính' }).waitFor();

  // What everybody sees is the same before the end, and the record says it after.
  const people = 118 + heads[0] + heads[1] + heads[2];
  await chair.getByRole('tab', { name: 'Điểm cầu' }).click();
  await chair.getByText(`${people} người`).first().waitFor();
  expect(await findViolations(chair)).toEqual([]);
  expect(await findViolations(secretaries[0])).toEqual([]);
  expect(await findViolations(second)).toEqual([]);
  await chair.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await chair.getByRole('button', { name: 'Kết thúc phiên' }).click();
  await secretaries[0].locator('.strip', { hasText: 'Phiên đã kết thúc' }).waitFor();
  await hall.getByText('Phiên đối thoại đã kết thúc').first().waitFor();
  await third.getByText('Phiên đối thoại đã kết thúc').first().waitFor();

  const record = await openPage(browser, server.url, { width: 360, javaScript: false });
  await record.goto(`/truc-tiep/${code}`);
  expect(await record.locator('main').innerText()).toMatch(/11 lượt phát biểu, 14 nội dung, 1 lời hứa/);
  await record.goto(`/kien-nghi?doi-thoai=${code}`);
  expect(Number.parseInt(await record.locator('#so-luong').innerText(), 10)).toBe(14);
  await chair.goto(`/lam-viec/bien-ban/${code}`);
  const minutes = await chair.locator('.sheet').innerText();
  for (const turn of turns) expect(minutes).toContain(turn.name);
  for (const count of [118, ...heads]) expect(minutes).toContain(`${count}`);
  expect(minutes).toContain('Chỉnh đèn trục chính tổ 15');
  expect(await findViolations(chair)).toEqual([]);
  if (folder) await chair.screenshot({ path: `${folder}/minutes.png`, fullPage: true });
});

type Speaker = (typeof turns)[number];

async function desk(who: string, name: 'chu-toa' | 'thu-ky'): Promise<Page> {
  const page = await openPage(browser, server.url);
  await signIn(page, `${who}@diemcau.example`, townPassword);
  await page.goto(`/lam-viec/phien/${session.code}/${name}`);
  await page.locator('.conn:not([data-lost])').waitFor();
  return page;
}

async function screen(path: string): Promise<Page> {
  const page = await openPage(browser, server.url);
  await page.goto(path);
  return page;
}

async function telephone(): Promise<Page> {
  const page = await openPage(browser, server.url, { width: 360 });
  await page.goto(`/vao/${session.joinCode}`);
  await page.locator('[data-conn]:not([data-lost])').waitFor();
  return page;
}

/** Comes in, says that the point is there, and counts its people. */
async function coordinator(place: number): Promise<Page> {
  const key = session.keys[place];
  if (key === undefined) throw new Error('a point without a key');
  const page = await openPage(browser, server.url, { width: 360 });
  await comeIn(page, key);
  await page.getByRole('button', { name: 'Điểm cầu sẵn sàng' }).click();
  await page.getByLabel('Số người trong phòng').fill(`${heads[place]}`);
  await page.getByRole('button', { name: 'Ghi số người' }).click();
  await page.locator('[data-own="line"]', { hasText: `${heads[place]}` }).waitFor();
  return page;
}

async function raiseHand(secretary: Page, turn: Speaker): Promise<void> {
  const form = secretary.locator('form.add').filter({ has: secretary.locator('input[name=topic]') });
  await form.locator('input[name=name]').fill(turn.name);
  await form.locator('input[name=place]').fill(turn.place);
  await form.locator('input[name=topic]').fill(turn.topic);
  await form.getByRole('button').click();
  await expect.poll(() => form.locator('input[name=name]').inputValue()).toBe('');
}

async function askToSpeak(phone: Page, turn: Speaker): Promise<void> {
  await phone.getByRole('link', { name: 'Đăng ký phát biểu' }).click();
  await phone.getByLabel('Họ và tên').fill(turn.name);
  await phone.getByLabel('Nơi ở').fill(turn.place);
  await phone.getByLabel('Việc muốn nói').fill(turn.topic);
  await phone.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await phone.getByText('Ông/bà là người thứ').waitFor();
}

async function speakAt(point: Page, turn: Speaker): Promise<void> {
  const form = point.locator('#phat-bieu form').first();
  await form.getByLabel('Họ và tên').fill(turn.name);
  await form.getByLabel('Nơi ở').fill(turn.place);
  await form.getByLabel('Việc muốn nói').fill(turn.topic);
  await form.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
}

/** Where the floor goes to a point, its coordinator answers that the sound is tested; then the turn begins. */
async function confirmSound(points: readonly Page[], chair: Page, number: number): Promise<void> {
  const begun = () => chair.getByText(new RegExp(`lượt ${number}\\b`)).count();
  await expect
    .poll(
      async () => {
        if ((await begun()) > 0) return true;
        for (const point of points) {
          const button = point.locator('.pturn.called').getByRole('button', { name: 'Đã thử tiếng' });
          if ((await button.count()) > 0) await button.click();
        }
        return false;
      },
      { interval: 250 },
    )
    .toBe(true);
}

async function keepPictures(of: {
  chair: Page;
  secretaries: readonly [Page, Page];
  hall: Page;
  points: readonly Page[];
  second: Page;
}): Promise<void> {
  const path = folder ?? '';
  mkdirSync(path, { recursive: true });
  await of.chair.screenshot({ path: `${path}/chair.png` });
  await of.secretaries[0].screenshot({ path: `${path}/secretary.png` });
  await of.hall.screenshot({ path: `${path}/hall.png` });
  await of.second.screenshot({ path: `${path}/telephone.png` });
  await of.points[0]?.screenshot({ path: `${path}/point.png`, fullPage: true });
}
