import type { OpenAPIHono } from '@hono/zod-openapi';
import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import type { ApiEnv } from '#app/http/api.ts';
import { makeHome, openTestApi } from '#tests/api.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { reportDone } from './acts/keep.ts';
import { mountCommitments } from './api.ts';
import type { CommitmentRow } from './store.ts';

let house: House;
let ground: PetitionGround;
let app: OpenAPIHono<ApiEnv>;
const promises: CommitmentRow[] = [];
const now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
  await makeHome(house, ground.ward);
  for (const code of ['DT-2026-00401', 'DT-2026-00402', 'DT-2026-00403']) {
    promises.push((await concludedDialogue(house, ground, code)).commitment);
  }
  app = openTestApi(house, mountCommitments);
});

test('reads the list by cursor, each promise once, and finds words without marks', async () => {
  const first = await json('/api/v1/commitments?limit=2');
  const second = await json(`/api/v1/commitments?limit=2&cursor=${first.next}`);
  const read = [...first.items, ...second.items].map((item: { code: string }) => item.code);
  expect([read, second.next]).toEqual([promises.map((row) => row.code), null]);
  expect((await json('/api/v1/commitments?q=bong%20den')).items).toHaveLength(3);
  expect((await json('/api/v1/commitments?q=cau%20khi')).items).toHaveLength(0);
  expect((await json('/api/v1/commitments?group=late')).items).toHaveLength(0);
});

test('a list that has not changed is not sent again', async () => {
  const tag = (await app.request('/api/v1/commitments')).headers.get('etag') ?? '';
  const again = (query: string) =>
    app.request(`/api/v1/commitments${query}`, { headers: { 'if-none-match': tag } });
  expect([(await again('')).status, (await again('?limit=1')).status]).toEqual([304, 200]);
});

test.each(['cursor=x', 'group=soon', 'unit=economy', 'limit=0', 'limit=101'])(
  'a filter that cannot be read is a problem: %s',
  async (query) => {
    const answer = await app.request(`/api/v1/commitments?${query}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
  },
);

test('one promise has a tag that holds until something happens, and names no member of staff', async () => {
  const [promise] = promises;
  if (promise === undefined) throw new Error('no promise');
  const path = `/api/v1/commitments/${promise.code}`;
  const one = await app.request(path);
  const tag = one.headers.get('etag') ?? '';
  const body = await one.text();
  expect(JSON.parse(body)).toMatchObject({ code: promise.code, state: 'assigned', daysLeft: 38 });
  expect(body).not.toContain(ground.head.name);
  const again = () => app.request(path, { headers: { 'if-none-match': tag } });
  expect((await again()).status).toBe(304);
  await reportDone(house, ground.officer, {
    ...{ code: promise.code, version: promise.version, text: 'Đã thay.', documentNumber: null, photo: null },
  });
  const changed = await again();
  expect([changed.status, (await changed.json()).state]).toEqual([200, 'reported_done']);
  const none = await app.request('/api/v1/commitments/LH-2026-00000');
  expect([none.status, none.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ]);
});

async function json(path: string) {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  return await answer.json();
}
