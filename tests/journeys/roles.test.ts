import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { makeCode } from '#app/ground/code.ts';
import type { House } from '#app/house.ts';
import { askQuestion, decideQuestion } from '#app/rooms/live/acts/ask.ts';
import { callNext, enterRequest } from '#app/rooms/live/acts/speak.ts';
import { type Browser, openBrowser, openPage } from '#tests/browser.ts';
import { testHouse } from '#tests/house.ts';
import { joinDevice, openDialogue, speechInput } from '#tests/live.ts';
import { type Server, startServer } from '#tests/server.ts';
import { followLog } from '#tests/steps/follow-log.ts';
import { agreeUntilAnswered, askUntilAnswered } from '#tests/steps/send-live.ts';
import { setUpWard } from '#tests/ward.ts';

const code = makeCode('DT', 2026, 17);
const perWriter = 20;
let browser: Browser;
let ground: Awaited<ReturnType<typeof openSessionOfWard>>;
let house: House;
const servers: Server[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  ground = await openSessionOfWard();
  house = testHouse(
    openDatabase({ connectionString: ground.databaseUrl, max: 3 }, pino({ level: 'silent' })),
  );
  const SIGN_IN_SECRET = 'secret-of-tests-'.repeat(3);
  for (const ROLES of ['web', 'web', 'live', 'live']) {
    servers.push(await startServer({ databaseUrl: ground.databaseUrl, env: { ROLES, SIGN_IN_SECRET } }));
  }
});
afterAll(async () => {
  await browser?.close();
  await house?.db.destroy();
  await Promise.all(servers.map((server) => server.stop()));
});

test('two web and two live processes carry one session; killing one of each loses nothing', async () => {
  const [webs, lives] = [urlsOf(0, 2), urlsOf(2, 4)];
  const followers = Array.from({ length: 6 }, (_, index) =>
    followLog(index % 2 === 0 ? lives : lives.toReversed(), code),
  );
  const asked: number[] = [];
  const agreed = { given: 0 };
  const writers = [
    ...[0, 1, 2].map((first) =>
      times(perWriter, async (index) => {
        const text = `Câu hỏi ${first}-${index}: bao giờ có nước sạch?`;
        asked.push(await askUntilAnswered({ urls: webs, code, first }, text));
      }),
    ),
    ...[0, 1].map((first) =>
      times(perWriter, async () => {
        await agreeUntilAnswered({ urls: webs, code, first }, ground.questionId);
        agreed.given += 1;
      }),
    ),
  ];
  await expect.poll(() => asked.length).toBeGreaterThan(5);
  await Promise.all([servers[0]?.kill(), servers[2]?.kill()]);
  await Promise.all(writers);

  const { seq } = await house.db
    .selectFrom('dialogue_session')
    .select('seq')
    .where('id', '=', ground.sessionId)
    .executeTakeFirstOrThrow();
  await expect.poll(() => followers.map((one) => one.ids.at(-1))).toEqual(followers.map(() => seq));
  await Promise.all(followers.map((one) => one.stop()));
  const whole = Array.from({ length: seq }, (_, index) => index + 1);
  for (const follower of followers) expect(follower.ids).toEqual(whole);

  const kept = await house.db
    .selectFrom('question')
    .select(['number', 'agreed'])
    .where('session_id', '=', ground.sessionId)
    .orderBy('number')
    .execute();
  expect(asked).toHaveLength(3 * perWriter);
  expect(kept.map((row) => row.number)).toEqual([1, ...asked.toSorted((a, b) => a - b)]);
  expect(agreed.given).toBe(2 * perWriter);
  expect(kept[0]?.agreed).toBe(agreed.given);
});

test('a process without streams says where to ask instead, and a telephone does so by itself', async () => {
  const web = servers[1]?.url ?? '';
  const refused = await fetch(`${web}/truc-tiep/${code}/dong`);
  expect([refused.status, (await refused.json()).facts.poll]).toEqual([503, `/api/v1/sessions/${code}/head`]);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(30);
  const head = await (await fetch(`${web}/api/v1/sessions/${code}/head`)).json();
  const pages = await Promise.all(Array.from({ length: head.pages }, (_, index) => readPage(web, index + 1)));
  const lines = pages.flatMap((page) => page.lines.map((line: { seq: number }) => line.seq));
  expect(lines).toEqual(Array.from({ length: head.seq }, (_, index) => index + 1));

  const phone = await openPage(browser, web, { width: 360 });
  await phone.goto(`/truc-tiep/${code}`);
  await phone.locator('[data-conn]:not([data-lost])').waitFor();
  await callNext(house, ground.clerk, { code, sendKey: randomUUID() });
  await phone.locator('.who', { hasText: 'Bà Trần Thị Hồng' }).waitFor();
  expect((await fetch(`${servers[3]?.url}/kien-nghi`)).status).toBe(404);
});

function urlsOf(from: number, to: number): string[] {
  return servers.slice(from, to).map((server) => server.url);
}

async function readPage(web: string, page: number) {
  const answer = await fetch(`${web}/api/v1/sessions/${code}/log/${page}`);
  const body = await answer.json();
  expect(answer.headers.get('cache-control')).toBe(
    body.lines.length === 100 ? 'public, max-age=31536000, immutable' : 'public, max-age=1',
  );
  return body;
}

async function times(count: number, work: (index: number) => Promise<void>): Promise<void> {
  for (let index = 0; index < count; index += 1) await work(index);
}

async function openSessionOfWard() {
  const { databaseUrl, house: own, ward, clerk } = await setUpWard();
  const { sessionId } = await openDialogue(own, { ward: ward.id, clerk }, code);
  await enterRequest(own, clerk, { ...speechInput('Bà Trần Thị Hồng'), code });
  const text = 'Giá đền bù tính theo năm nào?';
  const asked = await askQuestion(own, await joinDevice(own, code), {
    ...{ sendKey: randomUUID(), text, name: null, code },
  });
  const questionId = asked.id ?? '';
  await decideQuestion(own, clerk, {
    ...{ sendKey: randomUUID(), questionId, verb: 'open', reason: null, code },
  });
  await own.db.destroy();
  return { databaseUrl, sessionId, questionId, clerk };
}
