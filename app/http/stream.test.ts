import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { frame, lastIdOf, openStreams, type Stream, type Streams } from './stream.ts';

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serveStreams(streams: Streams): Promise<{ port: number; opened: Stream[] }> {
  const opened: Stream[] = [];
  const made = createServer((incoming, outgoing) => {
    const stream = streams.open({ incoming, outgoing });
    if (stream) opened.push(stream);
    else outgoing.writeHead(503).end();
  });
  server = made;
  made.listen(0, '127.0.0.1');
  await once(made, 'listening');
  const address = made.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, opened };
}

async function ask(port: number): Promise<IncomingMessage> {
  return await new Promise((resolve) => get({ port, host: '127.0.0.1' }, resolve));
}

async function readUntil(answer: IncomingMessage, text: string): Promise<string> {
  let all = '';
  for await (const part of answer) {
    all += part;
    if (all.includes(text)) return all;
  }
  return all;
}

test('a frame has its id, its name and a data line for every line of text', () => {
  expect(frame({ id: 7, event: 'queue', data: 'một\nhai' }).bytes.toString()).toBe(
    'id: 7\nevent: queue\ndata: một\ndata: hai\n\n',
  );
});

test('a client gets its own time to wait, then what is written, then an end', async () => {
  const streams = openStreams(10);
  const { port, opened } = await serveStreams(streams);
  const answer = await ask(port);
  expect(answer.headers['content-type']).toContain('text/event-stream');
  opened[0]?.write(frame({ id: 1, data: 'xin chào' }));
  const ended = readUntil(answer, 'no such text');
  await streams.closeAll();
  const text = await ended;
  expect(text).toMatch(/^retry: \d{4}\n\n/);
  expect(text).toContain('id: 1\ndata: xin chào\n\n');
  expect(streams.count()).toBe(0);
});

test('a client without chunks (HTTP/1.0) gets the bytes as they are', async () => {
  const { port, opened } = await serveStreams(openStreams(10));
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.0\r\n\r\n');
  let text = '';
  socket.on('data', (part) => {
    text += part;
  });
  await expect.poll(() => opened.length).toBe(1);
  opened[0]?.write(frame({ data: 'ngắn' }));
  await expect.poll(() => text).toMatch(/retry: \d{4}\n\ndata: ngắn\n\n$/);
  socket.destroy();
});

test('a client that does not read is dropped, and the registry forgets it', async () => {
  const streams = openStreams(10);
  const { port, opened } = await serveStreams(streams);
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await expect.poll(() => opened.length).toBe(1);
  socket.pause();
  const big = frame({ data: 'x'.repeat(60_000) });
  for (let sent = 0; sent < 500 && opened[0]?.isOpen(); sent += 1) {
    opened[0].write(big);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(opened[0]?.isOpen()).toBe(false);
  expect(streams.count()).toBe(0);
  socket.destroy();
});

test('a client on a thin line may take one large piece in peace, but not two', async () => {
  const streams = openStreams(10);
  const { port, opened } = await serveStreams(streams);
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await expect.poll(() => opened.length).toBe(1);
  socket.pause();
  // Larger than what the kernel takes for a client that does not read.
  const stage = frame({ data: 'x'.repeat(12_000_000) });
  const tick = frame({ data: 'y' });
  opened[0]?.write(stage);
  for (let ticks = 0; ticks < 20; ticks += 1) opened[0]?.write(tick);
  expect(opened[0]?.isOpen()).toBe(true);
  opened[0]?.write(stage);
  opened[0]?.write(tick);
  expect(opened[0]?.isOpen()).toBe(false);
  socket.destroy();
});

test('a client that leaves is noticed; when there is no room, nobody is let in', async () => {
  const streams = openStreams(1);
  const { port } = await serveStreams(streams);
  const answer = await ask(port);
  expect((await ask(port)).statusCode).toBe(503);
  answer.destroy();
  await expect.poll(() => streams.count()).toBe(0);
});

test.each([
  ['the header', { 'last-event-id': '41' }, '/dong', 41],
  ['the query', {}, '/dong?after=7', 7],
  ['the header before the query', { 'last-event-id': '41' }, '/dong?after=7', 41],
  ['neither', {}, '/dong', null],
  ['nonsense', { 'last-event-id': '-3; drop' }, '/dong', null],
])('the last id comes from %s', (_what, headers, url, id) => {
  expect(lastIdOf({ headers, url })).toBe(id);
});
