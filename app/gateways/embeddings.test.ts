import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { embeddingsByHttp } from './embeddings-http.ts';

let server: Server | null = null;
let said: string[] = [];
afterEach(async () => {
  said = [];
  server?.closeAllConnections();
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  server = null;
});

type Asked = { model: string; input: string[]; authorization: string | undefined };

/** A provider on this machine that answers with what `reply` gives, never where that is null; it keeps what it was asked. */
async function provider(reply: (asked: Asked) => { status?: number; body: unknown } | null) {
  const asked: Asked[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { model, input } = JSON.parse(Buffer.concat(chunks).toString());
      const question = { model, input, authorization: request.headers.authorization };
      asked.push(question);
      const given = reply(question);
      if (given === null) return;
      response.writeHead(given.status ?? 200, { 'content-type': 'application/json' });
      response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body));
    });
  });
  await new Promise((resolve) => server?.listen(0, '127.0.0.1', () => resolve(null)));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const settings = { url: `http://127.0.0.1:${port}/v1/embeddings`, model: 'nghia-1', key: 'khoa' };
  return { asked, embeddings: embeddingsByHttp(settings, (why) => said.push(why)) };
}

const vector = (index: number, embedding: number[]) => ({ object: 'embedding', index, embedding });

test('texts come back as vectors in their own order, whatever the order of the answer', async () => {
  const { asked, embeddings } = await provider(() => ({
    body: { object: 'list', data: [vector(1, [0, 1]), vector(0, [1, 0])] },
  }));
  expect(await embeddings.embed(['cống tắc', 'đèn hỏng'])).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(asked).toEqual([
    { model: 'nghia-1', input: ['cống tắc', 'đèn hỏng'], authorization: 'Bearer khoa' },
  ]);
  expect(said).toEqual([]);
});

test.each([
  ['an error of the provider', { status: 500, body: {} }],
  ['no JSON', { body: 'xin chào' }],
  ['another shape', { body: { vectors: [[1]] } }],
  ['one vector too few', { body: { data: [vector(0, [1, 0])] } }],
  ['vectors of different lengths', { body: { data: [vector(0, [1, 0]), vector(1, [1])] } }],
  ['numbers that are none', { body: { data: [vector(0, []), vector(1, [])] } }],
])('%s gives nothing and says why', async (_, answer) => {
  const { embeddings } = await provider(() => answer);
  expect(await embeddings.embed(['a', 'b'])).toBeNull();
  expect(said).toHaveLength(1);
});

test('who does not answer is not waited for, and who is not there is no error', async () => {
  const { embeddings } = await provider(() => null);
  expect(await embeddings.embed(['a'])).toBeNull();
  const nobody = embeddingsByHttp({ url: 'http://127.0.0.1:9/v1', model: 'm', key: null }, (why) =>
    said.push(why),
  );
  expect(await nobody.embed(['a'])).toBeNull();
  expect(said).toEqual(['TimeoutError', 'TypeError']);
});
