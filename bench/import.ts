import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import { z } from 'zod';
import { makeFolder, startServer } from '#tests/server.ts';
import { townPassword } from '#tests/town/people.ts';
import { buildApp } from '../scripts/build.ts';
import { makeLetters } from './consolidate/make.ts';

// A sheet of 50,000 rows, 3 % of them bad, handed to a running server as a clerk does: how long until all are in, what
// the process held at most beyond what it holds at rest, and how long its loop ever stood still; beside it, reading the same file and nothing else.
const count = Number(process.env.ROWS ?? 50_000);
const targets = { seconds: 30, megabytes: 300, blockedMs: 100 };
const email = 'vanphong@diemcau.example';

if (!(await buildApp())) process.exit(1);
const folder = makeFolder();
const watchFile = join(folder, 'watch.json');
const server = await startServer({
  dataDir: join(folder, 'data'),
  env: {
    DEMO: '1',
    LOG_LEVEL: 'warn',
    WATCH_FILE: watchFile,
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'import', 'watch.ts')).href}`,
  },
});
try {
  const bytes = await makeSheet();
  const readAlone = await timeReading(bytes);
  const before = await atRest();
  const run = await bringIn(bytes);
  const after = await watched();
  const figures = {
    rows: count,
    taken: run.taken,
    refused: run.refused,
    seconds: run.seconds,
    megabytes: Math.round(after.rssMb - before.rssMb),
    processMegabytes: Math.round(after.rssMb),
    blockedMs: Math.round(after.maxMs),
    p99Ms: Math.round(after.p99Ms),
    atRestBlockedMs: Math.round(before.maxMs),
  };
  const held =
    figures.seconds <= targets.seconds &&
    figures.megabytes <= targets.megabytes &&
    figures.blockedMs <= targets.blockedMs &&
    run.taken + run.refused + run.repeated === count;
  console.log(`on ${cpus()[0]?.model}, ${availableParallelism()} threads, Node ${process.version}`);
  console.table({ figures });
  const yardstick = { readAloneSeconds: readAlone, fileMb: Math.round(bytes.length / 1e5) / 10 };
  console.log(JSON.stringify({ bench: 'import', figures, yardstick, targets, held }));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function makeSheet(): Promise<Uint8Array> {
  const rows = makeLetters(count, 3).map((letter, at) => {
    const isBad = at % 33 === 0;
    const phone = isBad ? '0912' : `09${String(10_000_000 + at)}`;
    return [at + 1, `Nguyễn Văn ${at}`, phone, letter.text, '5/11/2026', `Tổ dân phố ${at % 40}`];
  });
  const head = ['STT', 'Họ và tên', 'Điện thoại', 'Nội dung', 'Ngày', 'Tổ dân phố'];
  return await writeXlsx({ sheets: [{ name: 'Ý kiến', rows: [head, ...rows] }] });
}

async function timeReading(bytes: Uint8Array): Promise<number> {
  const began = performance.now();
  let rows = 0;
  for await (const _ of streamXlsxRows(bytes)) rows += 1;
  if (rows !== count + 1) throw new Error(`read ${rows} rows`);
  return seconds(began);
}

async function bringIn(bytes: Uint8Array) {
  const cookie = await signIn();
  const headers = { cookie, origin: server.url };
  const form = new FormData();
  form.set('tep', new File([Buffer.from(bytes)], 'y-kien.xlsx'));
  await reset();
  const began = performance.now();
  const up = await fetch(`${server.url}/lam-viec/y-kien/nhap-bang`, {
    method: 'POST',
    body: form,
    headers,
    redirect: 'manual',
  });
  const page = `${server.url}${up.headers.get('location')}`;
  const trial = await (await fetch(page, { headers })).text();
  const version = /name="version" value="(\d+)"/.exec(trial)?.[1] ?? '';
  const seen = /name="seen" value="([\w-]+)"/.exec(trial)?.[1] ?? '';
  const fields = {
    ...{ verb: 'start', version, seen, trang: 'Ý kiến', dong: '1', an: 'on', channel: 'paper' },
    ...{ consentRecord: 'signed_paper', dialogueCode: '' },
    ...{ 'cot-text': '3', 'cot-name': '1', 'cot-phone': '2', 'cot-received': '4', 'cot-area': '5' },
  };
  await fetch(page, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
  for (;;) {
    const answer = await (await fetch(page, { headers })).text();
    const said = /([\d.]+) ý kiến đã nhập, ([\d.]+) dòng có lỗi, ([\d.]+) dòng/.exec(answer);
    const [taken = 0, refused = 0, repeated = 0] = (said?.slice(1) ?? []).map((n) =>
      Number(n.replaceAll('.', '')),
    );
    if (answer.includes('Gỡ cả bảng này ra')) return { taken, refused, repeated, seconds: seconds(began) };
    if (performance.now() - began > 600_000) throw new Error(`not done: ${taken} rows are in`);
    await sleep(1000);
  }
}

/** The same server with somebody reading the desk's list and nothing coming in: what the machine alone does. */
async function atRest() {
  const headers = { cookie: await signIn() };
  await reset();
  for (let n = 0; n < 10; n += 1) {
    await (await fetch(`${server.url}/lam-viec/y-kien/nhap-bang`, { headers })).text();
    await sleep(1000);
  }
  return await watched();
}

async function signIn(): Promise<string> {
  const answer = await fetch(`${server.url}/lam-viec/dang-nhap`, {
    method: 'POST',
    body: new URLSearchParams({ _cua: 'vao', email, password: townPassword }),
    headers: { origin: server.url },
    redirect: 'manual',
  });
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

async function reset(): Promise<void> {
  writeFileSync(`${watchFile}.reset`, '');
  await sleep(600);
}

async function watched() {
  await sleep(500);
  const schema = z.object({ maxMs: z.number(), p99Ms: z.number(), rssMb: z.number() });
  return schema.parse(JSON.parse(readFileSync(watchFile, 'utf8')));
}

function seconds(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}
