import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listen, stopListening } from './listen.ts';

const fetch = () => new Response('xin chào');
const pass = () => false as const;

test('a Unix socket serves a proxy on the same machine; what a killed process left is taken away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diemcau-socket-'));
  const socket = join(folder, 'diemcau.sock');
  writeFileSync(socket, '');
  const place = { host: '127.0.0.1', port: 0, socket };
  const server = await listen(fetch, place, pass);
  expect(await ask(socket)).toBe('xin chào');
  await expect(listen(fetch, place, pass)).rejects.toThrow(/socket/);
  expect(await ask(socket)).toBe('xin chào');
  await stopListening(server, 500);
  expect(existsSync(socket)).toBe(false);
  rmSync(folder, { recursive: true });
});

test('who is not taken past the app is answered by it, also when the way past it fails', async () => {
  const fails = () => Promise.reject(new Error('no'));
  const server = await listen(fetch, { host: '127.0.0.1', port: 0 }, fails);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  expect(await (await globalThis.fetch(`http://127.0.0.1:${port}/`)).text()).toBe('xin chào');
  await stopListening(server, 500);
});

async function ask(socketPath: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    request({ socketPath, path: '/' }, async (answer) => {
      let text = '';
      for await (const part of answer) text += part;
      resolve(text);
    })
      .once('error', reject)
      .end();
  });
}
