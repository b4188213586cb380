import { once } from 'node:events';
import { type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiEnv } from './api.ts';
import { limitBody, mostBytes, receive } from './door.ts';
import { listen, stopListening } from './listen.ts';
import { openMetrics } from './metrics.ts';
import { frame, openStreams } from './stream.ts';

const metrics = openMetrics();
const streams = openStreams(10);
const lines: string[] = [];
const log = pino({ base: null }, { write: (line: string) => lines.push(line) });
let server: Server;
let url = '';

beforeAll(async () => {
  const app = new Hono<ApiEnv>();
  const house = { newId: () => 'so-tham-chieu', publicUrl: 'https://doithoai.example.vn', log };
  app.use(receive({ house, metrics, trustedProxies: [] }));
  app.use(limitBody(async () => new Response('quá lớn', { status: 413 })));
  app.get('/trang/:ma', (c) => c.html('<p>Đường ngập</p>'.repeat(200)));
  app.post('/gui', async (c) => c.text(String((await c.req.text()).length)));
  const before = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (incoming.url !== '/song') return false;
    const stream = streams.open({ incoming, outgoing });
    stream?.write(frame({ id: 3, event: 'luot', data: 'x'.repeat(2000) }));
    return Promise.resolve(stream !== null);
  };
  server = await listen(app.fetch, { host: '127.0.0.1', port: 0 }, before);
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  const stopped = stopListening(server, 2000);
  await streams.closeAll();
  await stopped;
});

test('an answer is packed, guarded and numbered; the log has the pattern, not the address', async () => {
  const answer = await ask('GET', '/trang/KN-2026-04817?x=123456', { 'accept-encoding': 'gzip, br' });
  expect(answer.headers).toMatchObject({
    'content-encoding': 'gzip',
    'x-request-id': 'so-tham-chieu',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': expect.stringContaining('max-age'),
    'content-security-policy': expect.stringContaining("script-src 'self'"),
  });
  expect(gunzipSync(answer.body).toString()).toContain('Đường ngập');
  expect(lines.at(-1)).toContain('/trang/:ma');
  expect(lines.join()).not.toMatch(/04817|123456/);
  expect(metrics.text({})).toContain('{method="GET",route="/trang/:ma",status="200"} 1');
});

test('a stream is neither packed nor held back', async () => {
  const answer = await ask('GET', '/song', { 'accept-encoding': 'gzip' }, { until: 'id: 3' });
  expect(answer.headers['content-type']).toContain('text/event-stream');
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.body.toString()).toContain('event: luot');
  await expect.poll(() => streams.count()).toBe(0);
});

test.each([
  ['a form with photos', 'multipart/form-data; boundary=a', mostBytes.multipart],
  ['any other body', 'application/x-www-form-urlencoded', mostBytes.other],
])('%s has its limit', async (_what, type, most) => {
  const headers = { 'content-type': type };
  expect((await ask('POST', '/gui', headers, { body: Buffer.alloc(most, 'a') })).status).toBe(200);
  const tooLarge = await ask('POST', '/gui', headers, { body: Buffer.alloc(most + 1, 'a') });
  expect([tooLarge.status, tooLarge.body.toString()]).toEqual([413, 'quá lớn']);
});

type More = Readonly<{ body?: Buffer; until?: string }>;

async function ask(method: string, path: string, headers: Record<string, string>, more: More = {}) {
  const asked = request(url + path, { method, headers });
  asked.end(more.body);
  const [answer] = await once(asked, 'response');
  const parts: Buffer[] = [];
  for await (const part of answer) {
    parts.push(part);
    if (more.until !== undefined && Buffer.concat(parts).includes(more.until)) break;
  }
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
}
