import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, startServer } from '#tests/server.ts';
import { setUpWard } from '#tests/ward.ts';

const megabyte = 1024 * 1024;
let ward: Awaited<ReturnType<typeof setUpWard>>;
let server: Server;

beforeAll(async () => {
  ward = await setUpWard();
  server = await startServer({ databaseUrl: ward.databaseUrl });
});
afterAll(async () => {
  await server?.stop();
  await ward?.house.db.destroy();
});

test.each([
  ['says how long it is', true],
  ['does not say how long it is', false],
])(
  'a film of 400 MB that %s is refused in words, is not kept in memory, and nobody else waits',
  async (_, says) => {
    await fetch(`${server.url}/gui-y-kien`);
    const before = mostMemory();
    const sent = sendFilm({ megabytes: 400, says });
    const other = await fetch(`${server.url}/gui-y-kien`);
    expect(other.status).toBe(200);
    const { status, text, written } = await sent;
    expect(status).toBe(413);
    expect(text).toContain('Nội dung gửi lên quá lớn');
    expect(written).toBeLessThan(400);
    if (before !== null) expect((mostMemory() ?? 0) - before).toBeLessThan(200);
    const kept = await ward.house.db.selectFrom('opinion').select('id').execute();
    expect(kept).toEqual([]);
  },
);

/** Sends a form with one large file, part by part, until the server has said its word. */
async function sendFilm({ megabytes, says }: { megabytes: number; says: boolean }) {
  const type = 'multipart/form-data; boundary=film';
  const head = Buffer.from(
    '--film\r\nContent-Disposition: form-data; name="photos"; filename="phim.mp4"\r\nContent-Type: video/mp4\r\n\r\n',
  );
  const length = { 'content-length': String(head.length + megabytes * megabyte) };
  const headers = { 'content-type': type, origin: server.url, ...(says ? length : {}) };
  const asked = request(`${server.url}/gui-y-kien`, { method: 'POST', headers });
  const state = { written: 0, isAnswered: false };
  // The server hangs up on what it does not want to hear.
  asked.on('error', () => {});
  const answered = new Promise<{ status: number; text: string }>((resolve) => {
    asked.on('response', async (answer) => {
      state.isAnswered = true;
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('error', () => {});
      await Promise.race([once(answer, 'close'), once(answer, 'end')]);
      resolve({ status: answer.statusCode ?? 0, text });
    });
  });
  const closed = new Promise<void>((resolve) => {
    asked.once('close', resolve);
  });
  asked.write(head);
  const part = Buffer.alloc(megabyte, 7);
  while (state.written < megabytes && !state.isAnswered && !asked.destroyed) {
    const more = asked.write(part);
    state.written += 1;
    if (!more) await Promise.race([drained(asked), answered, closed]);
  }
  const said = await answered;
  asked.destroy();
  return { ...said, written: state.written };
}

function drained(asked: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    asked.once('drain', resolve);
  });
}

/** The most memory that the server has held so far, in megabytes; null where the system does not tell. */
function mostMemory(): number | null {
  if (process.platform !== 'linux') return null;
  const told = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  return told === undefined ? null : Number(told) / 1024;
}
