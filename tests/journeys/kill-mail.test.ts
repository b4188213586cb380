import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { followCode } from '#app/rooms/messages/acts/follow.ts';
import { saveTemplate } from '#app/rooms/messages/acts/office.ts';
import { listeners as messagesHear } from '#app/rooms/messages/listens.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { type MailServer, type Received, startMailServer } from '#tests/mail-server.ts';
import { anOpinion } from '#tests/opinions.ts';
import { type Server, startServer } from '#tests/server.ts';
import { setUpWard } from '#tests/ward.ts';

const rounds = Number(process.env.KILL_ROUNDS) || 3;
const each = 8;
/** The gateway holds two lines to the mail server: so many letters may be on their way at once. */
const lines = 2;
let ward: Awaited<ReturnType<typeof setUpWard>>;
let post: MailServer;
let server: Server;
/** Called when a letter is taken whole and its sender has not heard so. */
let beforeAnswer: (letter: Received) => Promise<void> = async () => {};

beforeAll(async () => {
  ward = await setUpWard();
  post = await startMailServer(40, 0, (letter) => beforeAnswer(letter));
  const organisationId = ward.ward.id;
  const text = {
    subject: 'Ủy ban nhân dân phường đã nhận ý kiến {code} của ông/bà và sẽ trả lời đúng hạn, xin giữ mã này',
    body: 'Xem {link}',
    short: '{link}',
  };
  const house = houseOfServer('http://localhost');
  await saveTemplate(house, ward.clerk, { organisationId, name: 'received', language: 'vi', ...text });
});
afterAll(async () => {
  await server?.stop();
  await post?.close();
  await ward?.house.db.destroy();
});

test('killed with -9 while mails go out, none is lost, and a server that knows Message-IDs sees none twice', async () => {
  const wanted = new Map<string, string>();
  server = await start();
  for (let round = 0; round < rounds; round += 1) {
    const before = post.received.length;
    for (const [to, subject] of await oweLetters(round)) wanted.set(to, subject);
    await expect.poll(() => post.received.length).toBeGreaterThan(before);
    await sleep(Math.random() * 120);
    await server.kill();
    await freeAtOnce();
    server = await start();
  }
  await expect.poll(notSent).toBe(0);
  const kept = byMessageId();
  expect(new Map(kept.map((letter) => [letter.to, letter.subject]))).toEqual(wanted);
  expect(kept).toHaveLength(wanted.size);
  expect(taken().length - kept.length).toBeLessThanOrEqual(rounds * lines);
});

test('killed in the narrow moment between taken and written down, it comes again under the same name', async () => {
  const killed = new Set<string>();
  beforeAnswer = async (letter) => {
    if (killed.size > 0) return;
    killed.add(letter.messageId);
    await server.kill();
  };
  const wanted = await oweLetters(900);
  await expect.poll(() => killed.size).toBe(1);
  await freeAtOnce();
  server = await start();
  await expect.poll(notSent).toBe(0);
  const twice = post.received.filter((letter) => killed.has(letter.messageId));
  expect(twice).toHaveLength(2);
  expect(new Set(twice.map(({ to, subject, text }) => JSON.stringify([to, subject, text]))).size).toBe(1);
  const kept = byMessageId().filter((letter) => wanted.has(letter.to));
  expect(new Map(kept.map((letter) => [letter.to, letter.subject]))).toEqual(wanted);
});

test('each part of a long Vietnamese subject is whole by itself, as mail readers ask', () => {
  const subjects = taken()
    .map((letter) => letter.rawSubject)
    .filter((line) => line.includes('=?'));
  expect(subjects.length).toBeGreaterThan(0);
  for (const line of subjects) {
    const words = line.split(' ');
    expect(words.length).toBeGreaterThan(1);
    expect(words.every((word) => word.length <= 75)).toBe(true);
    const read = words.map(decodeWord).join('');
    expect(read).toMatch(/^Ủy ban nhân dân phường đã nhận ý kiến KN-\d{4}-\d+ của ông\/bà/);
    expect(read).toBe(read.normalize('NFC'));
  }
});

/** Letters in both languages, written into the outbox by deeds; to whom with which subject. */
async function oweLetters(round: number): Promise<Map<string, string>> {
  const house = houseOfServer(server.url);
  const wanted = new Map<string, string>();
  for (let count = 0; count < each; count += 1) {
    const address = `nguoi-gui-${round}-${count}@example.vn`;
    const { code } = await sendOpinion(house, anonymous, {
      ...{ ...anOpinion, contactPhone: null, contactEmail: address },
      ...{ organisationId: ward.ward.id, channel: 'web', photos: [], client: null },
    });
    const say = `Ủy ban nhân dân phường đã nhận ý kiến ${code} của ông/bà và sẽ trả lời đúng hạn, xin giữ mã này`;
    wanted.set(address, say);
    const neighbour = `neighbour-${round}-${count}@example.com`;
    await followCode(house, { code, address: neighbour, language: 'en', client: `198.18.${round}.${count}` });
    wanted.set(neighbour, `Confirm messages about ${code}`);
  }
  return wanted;
}

/** What a mail server keeps that lets a Message-ID in once. */
function byMessageId(): Received[] {
  return [...new Map(taken().map((letter) => [letter.messageId, letter])).values()];
}

/** Everything that was taken for those who are told here; the office has mails of its own. */
function taken(): Received[] {
  return post.received.filter((letter) => /@example\.(vn|com)$/.test(letter.to));
}

/** What a dead postman held comes free after half a minute; nobody waits for it here. */
async function freeAtOnce(): Promise<void> {
  await ward.house.db.updateTable('message').set({ held_until: null }).execute();
}

async function notSent(): Promise<number> {
  const rows = await ward.house.db
    .selectFrom('message')
    .select('id')
    .where('state', '<>', 'sent')
    .where('channel', '=', 'mail')
    .execute();
  return rows.length;
}

/** One encoded word (RFC 2047), refused where its bytes are no whole letters. */
function decodeWord(word: string): string {
  const [, kind = '', text = ''] = /^=\?UTF-8\?([BQ])\?([^?]*)\?=$/i.exec(word) ?? [];
  const bytes =
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        );
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function start(): Promise<Server> {
  return await startServer({
    databaseUrl: ward.databaseUrl,
    ...(server === undefined ? {} : { port: Number(new URL(server.url).port) }),
    env: { SMTP_URL: post.url, MAIL_FROM: 'UBND phường Hồng Hà <doithoai@phuong.example.vn>' },
  });
}

/** The house of the server as this process has it: what is done here is owed there. It sends nothing itself. */
function houseOfServer(publicUrl: string): House {
  return {
    ...ward.house,
    publicUrl,
    listeners: joinListeners([petitionsHear, messagesHear]),
    mail: mailBySmtp({ url: post.url, from: 'a@phuong.example.vn', host: 'phuong.example.vn' }),
  };
}
