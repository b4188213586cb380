import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { mergeOpinion } from '#app/rooms/opinions/acts/merge.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { makeHome } from '#tests/api.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type MailServer, startMailServer } from '#tests/mail-server.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { answerOne, number, openOne } from '#tests/petition-deeds.ts';
import { type Server, startServer } from '#tests/server.ts';

const sender = 'hong.rieng@example.vn';
/** What belongs to the sender alone: no answer to a stranger has any of it. */
const personal = /Trần Thị Hồng|0912 ?345 ?678|hong\.rieng|số nhà 12/;
let house: House;
let ground: OpinionGround;
let post: MailServer;
let server: Server;
let addresses = 0;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  house = testHouse(openDatabase({ connectionString: databaseUrl }, pino({ level: 'silent' })));
  ground = await opinionGround(house);
  await makeHome(house, ground.ward);
  post = await startMailServer();
  // The proxy in front says who asks, so that one machine can be many.
  server = await startServer({
    databaseUrl,
    env: { TRUSTED_PROXY: '127.0.0.1,::1', SMTP_URL: post.url, MAIL_FROM: 'phuong@example.vn' },
  });
  // The server has taken shipped rules in the place of those that no organisation owns.
  await house.db
    .insertInto('rule')
    .values({
      ...{ id: house.newId(), profile_id: 'p', organisation_id: ground.ward, key: 'petition.ack_days' },
      ...{ amount: 10, unit: 'working', basis: 'Thông lệ', article: null },
      ...{ status: 'to_check', valid_from: '2019-01-01' },
    })
    .execute();
});
afterAll(async () => {
  await server?.stop();
  await post?.close();
  await house?.db.destroy();
});

type Deed = Readonly<{ path: string; fields: Readonly<Record<string, string>> }>;
type Case = Readonly<{ code: string; number: string; deed: Deed }>;

const deeds: Readonly<Record<string, () => Promise<Case>>> = {
  'a rating': async () => await onPetition(answered, 'danh-gia', { kind: 'satisfied', reason: '' }),
  'opening again': async () =>
    await onPetition(answered, 'danh-gia', { kind: 'not_solved', reason: 'Vẫn ngập' }),
  'taking a petition back': async () => await onPetition(opened, 'rut', { reason: 'Thôi' }),
  'taking an opinion back': async () => onOpinion(await send(), 'rut', {}),
  'an objection': async () => onOpinion(await sendMerged(), 'khong-gop', { objection: 'Việc khác' }),
};

describe.each(Object.entries(deeds))('%s with the code of somebody else', (_name, make) => {
  test('is refused alike for any wrong number, shows nothing and changes nothing; the sender may', async () => {
    const mine = await send();
    const theirs = await make();
    const before = await statesOf(theirs.code);
    const random = await ask(theirs.deed, { number: wrongFor(theirs.number) });
    const ofMine = await ask(theirs.deed, { number: mine.number });
    expect([random.status, ofMine.status]).toEqual([422, 422]);
    expect(ofMine.why).toBe(random.why);
    expect(random.why).toMatch(/Số xác nhận/);
    expect(random.text + ofMine.text).not.toMatch(personal);
    expect(await statesOf(theirs.code)).toEqual(before);
    const done = await ask(theirs.deed, { number: theirs.number });
    expect(done.status).toBeLessThan(400);
    expect(await statesOf(theirs.code)).not.toEqual(before);
  });

  test('is not kept by a browser or proxy, and no page that it leads to hears of the number', async () => {
    const { deed } = await make();
    const page = await fetch(`${server.url}${deed.path}?x=123456`);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(await page.text()).not.toMatch(personal);
  });

  test('says no more of a code that nobody has than its page does', async () => {
    const { code, deed } = await make();
    const path = deed.path.replace(code, 'KN-2026-99999');
    const page = await fetch(`${server.url}${path}`);
    const refused = await ask({ ...deed, path }, { number: '123456' });
    expect([page.status, refused.status]).toEqual([404, 404]);
    expect(refused.text).not.toMatch(personal);
  });
});

test('the receipt opens for the number of its own code only', async () => {
  const [mine, theirs] = [await send(), await send()];
  const page = async (x: string) =>
    await ask({ path: `/gui-y-kien/da-nhan/${theirs.code}?x=${x}`, fields: {} });
  const strange = await page(mine.number);
  expect(strange.text).not.toMatch(personal);
  expect((await page(theirs.number)).text).toContain(theirs.number);
});

test('the code in the address decides, whatever the form says', async () => {
  const [mine, theirs] = [await send(), await send()];
  const { deed } = onOpinion(theirs, 'rut', { code: mine.code });
  expect((await ask(deed, { number: mine.number })).status).toBe(422);
  expect((await readByCode(house.db, mine.code))?.state).toBe('received');
});

test('only who has signed in opens a petition again from the desk', async () => {
  const { code } = await opened();
  const fields = { deed: 'reopen', verb: 'reopen', code, reason: 'Vẫn ngập' };
  const refused = await ask({ path: `/lam-viec/kien-nghi/${code}`, fields });
  expect([302, 303, 307]).toContain(refused.status);
  expect(refused.to).toMatch(/dang-nhap/);
});

describe('guessing', () => {
  test('at once is counted like guessing in turn', async () => {
    const { deed, number: right } = onOpinion(await send(), 'rut', {});
    const tries = Array.from({ length: 60 }, (_, at) => String((Number(right) + at + 1) % 1_000_000));
    const answers = await Promise.all(
      tries.map(async (guess) => await ask(deed, { number: guess.padStart(6, '0') })),
    );
    expect(answers.filter((answer) => answer.status === 422)).toHaveLength(20);
    expect(answers.filter((answer) => answer.status === 503)).toHaveLength(40);
  });

  test('one petition from many addresses comes to an end', async () => {
    const theirs = await onPetition(answered, 'danh-gia', { kind: 'satisfied', reason: '' });
    const statuses = [];
    for (let count = 0; count < 21; count += 1) {
      statuses.push((await ask(theirs.deed, { number: wrongFor(theirs.number) })).status);
    }
    expect(statuses).toEqual([...Array(20).fill(422), 503]);
  });

  test('many codes from one address comes to an end, and new receipts still open there', async () => {
    const from = anAddress();
    const statuses = [];
    for (let count = 0; count < 20; count += 1) {
      const theirs = await onPetition(opened, 'rut', { reason: 'Thôi' });
      for (let again = 0; again < 4; again += 1) {
        statuses.push((await ask(theirs.deed, { number: wrongFor(theirs.number) }, from)).status);
      }
    }
    expect(statuses).toEqual([...Array(60).fill(422), ...Array(20).fill(503)]);
    const { code, number: own } = await send();
    const receipt = await ask({ path: `/gui-y-kien/da-nhan/${code}?x=${own}`, fields: {} }, undefined, from);
    expect([receipt.status, receipt.text.includes(own)]).toEqual([200, true]);
  });

  test('from one IPv6 network is guessing from one address', async () => {
    const theirs = await onPetition(answered, 'danh-gia', { kind: 'satisfied', reason: '' });
    const statuses = [];
    for (let count = 0; count < 6; count += 1) {
      const from = `2001:db8:7:1::${count.toString(16)}`;
      statuses.push((await ask(theirs.deed, { number: wrongFor(theirs.number) }, from)).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 503]);
  });
});

test('nobody learns from a wish to be told whether an address follows a code already', async () => {
  const theirs = await send({ contactEmail: sender });
  const wish = async (address: string) =>
    (await ask({ path: `/theo-doi/${theirs.code}`, fields: { address, consent: 'on' } })).status;
  const known: number[] = [];
  const unknown: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    known.push(await wish(sender));
    unknown.push(await wish('nguoi.la@example.vn'));
  }
  expect(unknown).toEqual([200, 200, 200, 503]);
  expect(known).toEqual(unknown);
});

async function opened() {
  return await openOne({ house, ground });
}

async function answered() {
  return await answerOne({ house, ground }, await openOne({ house, ground }));
}

async function onPetition(
  make: () => Promise<{ code: string }>,
  page: string,
  fields: Readonly<Record<string, string>>,
): Promise<Case> {
  const { code } = await make();
  const sendKey = house.newSecret(18);
  return { code, number, deed: { path: `/kien-nghi/${code}/${page}`, fields: { ...fields, sendKey } } };
}

function onOpinion(
  sent: { code: string; number: string },
  page: string,
  fields: Readonly<Record<string, string>>,
): Case {
  return { ...sent, deed: { path: `/gui-y-kien/${page}/${sent.code}`, fields } };
}

async function send(change: { contactEmail?: string } = {}) {
  const how = { organisationId: ground.ward, channel: 'web', photos: [], client: null } as const;
  return await sendOpinion(house, anonymous, { ...anOpinion, ...change, ...how });
}

async function sendMerged() {
  const [parent, child] = [await send(), await send()];
  const version = (await readByCode(house.db, child.code))?.version ?? 0;
  await mergeOpinion(house, ground.clerk, { code: child.code, version, intoCode: parent.code });
  return child;
}

/** Everything that a deed could have moved. */
async function statesOf(code: string) {
  const opinion = await house.db
    .selectFrom('opinion')
    .select(['state', 'version'])
    .where('code', '=', code)
    .execute();
  const petition = await house.db
    .selectFrom('petition')
    .select(['state', 'version'])
    .where('code', '=', code)
    .execute();
  return [...opinion, ...petition];
}

function wrongFor(right: string): string {
  return String((Number(right) + 1) % 1_000_000).padStart(6, '0');
}

function anAddress(): string {
  addresses += 1;
  return `198.51.${100 + Math.floor(addresses / 250)}.${addresses % 250}`;
}

/** A form that is sent, or a page that is opened where there is nothing to send; each time from another address. */
async function ask(deed: Deed, proof?: { number: string }, from = anAddress()) {
  const fields = { ...deed.fields, ...proof };
  const isForm = Object.keys(fields).length > 0;
  const answer = await fetch(`${server.url}${deed.path}`, {
    method: isForm ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { 'x-forwarded-for': from },
    ...(isForm && { body: new URLSearchParams(fields) }),
  });
  const text = await answer.text();
  const why = /role="alert".*?<h2[^>]*>(.*?)<\/h2>/s.exec(text)?.[1] ?? null;
  return { status: answer.status, text, why, to: answer.headers.get('location') };
}
