import type { OpenAPIHono } from '@hono/zod-openapi';
import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import type { ApiEnv } from '#app/http/api.ts';
import { keyHashOf } from '#app/rooms/opinions/number.ts';
import { makeHome, openTestApi } from '#tests/api.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { answerOnSite } from './acts/on-site.ts';
import { openPetition } from './acts/open.ts';
import { mountPetitions } from './api.ts';

let house: House;
let ground: PetitionGround;
let app: OpenAPIHono<ApiEnv>;
const codes: string[] = [];

beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await petitionGround(house);
  await makeHome(house, ground.ward);
  for (const text of ['Nắp cống hư.', 'Đèn đường tắt.', 'Rác ứ cuối chợ.']) codes.push(await open(text));
  app = openTestApi(house, mountPetitions);
});

test('reads the list by cursor, each petition once, and finds words without marks', async () => {
  const first = await json('/api/v1/petitions?limit=2');
  expect([first.items.length, first.total]).toEqual([2, 3]);
  const second = await json(`/api/v1/petitions?limit=2&cursor=${encodeURIComponent(first.next)}`);
  const read = [...first.items, ...second.items].map((item: { code: string }) => item.code);
  expect([read.toSorted(), second.next]).toEqual([codes.toSorted(), null]);
  expect((await json('/api/v1/petitions?q=den%20duong')).total).toBe(1);
  expect((await app.request('/api/v1/petitions?cursor=x')).status).toBe(422);
});

test('a list that has not changed is not sent again', async () => {
  const tag = (await app.request('/api/v1/petitions')).headers.get('etag') ?? '';
  const again = (query: string) =>
    app.request(`/api/v1/petitions${query}`, { headers: { 'if-none-match': tag } });
  expect([(await again('')).status, (await again('?limit=1')).status]).toEqual([304, 200]);
});

test('answers 304 while nothing has changed, and a problem document where there is nothing', async () => {
  const one = await app.request(`/api/v1/petitions/${codes[0]}`);
  const tag = one.headers.get('etag') ?? '';
  expect([one.status, (await one.json()).state]).toEqual([200, 'accepted']);
  const again = await app.request(`/api/v1/petitions/${codes[0]}`, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  const none = await app.request('/api/v1/petitions/KN-2026-00000');
  expect([none.status, none.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ]);
});

test('takes the word of who holds the number, and nobody else', async () => {
  const code = await open('Loa bật quá sớm.');
  const say = (number: string) =>
    app.request(`/api/v1/petitions/${code}/verdicts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number, kind: 'satisfied', sendKey: 'a-key-of-mine' }),
    });
  expect((await say('123456')).status).toBe(409);
  await house.transact(async (tx) => {
    const petition = await tx
      .selectFrom('petition')
      .selectAll()
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    await answerOnSite(house, tx, {
      petition,
      actor: ground.clerk,
      parts: ['session'],
      text: 'Từ mai loa bật sau 6 giờ.',
      byName: 'Trần Văn Chủ',
      at: house.now(),
    });
  });
  expect((await say('000000')).status).toBe(422);
  const done = await say('123456');
  expect([done.status, await done.json()]).toEqual([
    201,
    { kind: 'satisfied', state: 'closed', dueOn: expect.any(String) },
  ]);
  expect((await say('123456')).status).toBe(201);
});

async function json(path: string) {
  return await (await app.request(path)).json();
}

async function open(text: string): Promise<string> {
  return await house.transact(async (tx) => {
    const { id, code } = await openPetition(house, tx, {
      actor: ground.clerk,
      organisationId: ground.ward,
      origin: 'opinion',
      text,
    });
    await tx
      .updateTable('petition')
      .set({ key_hash: keyHashOf(code, '123456') })
      .where('id', '=', id)
      .execute();
    return code;
  });
}
