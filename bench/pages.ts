import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { buildApp } from '../scripts/build.ts';
import { makeFolder, startServer } from '../tests/server.ts';

/**
 * CPU of the server's process for one plain page, and what a phone fetches for it. Rounds of pages and of a bare Hono
 * JSON answer take turns; medians count. CPU time is used because it holds still on a busy machine.
 */
const rounds = 7;
const pagesPerRound = 150;
const targets = { cpuMs: 4, scriptBytes: 2048, cssBytes: 6144, fontBytes: 71_680 } as const;

if (!(await buildApp())) process.exit(1);
const bare = fork(new URL('./bare.ts', import.meta.url));
const [barePort] = await once(bare, 'message');
const server = await startServer({ dataDir: makeFolder(), env: { DEMO: '1', LOG_LEVEL: 'warn' } });
try {
  await measure(server.url, `http://127.0.0.1:${barePort}`);
} finally {
  bare.kill();
  await server.stop();
}

async function measure(url: string, bareUrl: string): Promise<void> {
  const petition = await findLink(url, '/kien-nghi', /href="(\/kien-nghi\/KN-[^"]+)"/);
  const live = await findLink(url, '/', /href="(\/truc-tiep\/DT-[^"]+)"/);
  const places: Record<string, string> = {
    home: '/',
    petitions: '/kien-nghi',
    ...(petition && { petition }),
    ...(live && { live, hall: live.replace('/truc-tiep/', '/man-hinh/') }),
  };
  const cpu: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round += 1) {
    const measured: Record<string, number> = { bare: await cpuOf(bareUrl, '/json') };
    for (const [name, path] of Object.entries(places)) measured[name] = await cpuOf(url, path);
    // The first round warms up.
    if (round < 0) continue;
    for (const [name, ms] of Object.entries(measured)) cpu[name] = [...(cpu[name] ?? []), ms];
  }
  const pages: Record<string, { cpuMs: number; script: number; css: number; font: number; html: number }> =
    {};
  for (const [name, path] of Object.entries(places)) {
    pages[name] = { cpuMs: median(cpu[name] ?? []), ...(await bytesOf(url, path)) };
  }
  report(pages, median(cpu.bare ?? []));
}

function report(
  pages: Record<string, { cpuMs: number; script: number; css: number; font: number; html: number }>,
  bareMs: number,
): void {
  console.log(
    `${rounds} lượt xen kẽ, mỗi lượt ${pagesPerRound} trang; ${cpus().length} nhân ${cpus()[0]?.model ?? ''}; Node ${process.version}`,
  );
  console.log(
    '(interleaved rounds; CPU of the server process, medians; bytes on the wire: HTML gzip, scripts and styles br, fonts as they are)',
  );
  console.table(pages);
  const all = Object.values(pages);
  const held = all.every(
    (page) =>
      page.cpuMs <= targets.cpuMs &&
      page.script <= targets.scriptBytes &&
      page.css <= targets.cssBytes &&
      page.font <= targets.fontBytes,
  );
  const ratios = Object.fromEntries(
    Object.entries(pages).map(([name, page]) => [name, Math.round((page.cpuMs / bareMs) * 10) / 10]),
  );
  console.log(
    JSON.stringify({
      bench: 'pages',
      figures: pages,
      yardstick: { bareJsonCpuMs: bareMs },
      ratios,
      targets,
      held,
    }),
  );
}

/** CPU milliseconds of the answering process for one request. */
async function cpuOf(url: string, path: string): Promise<number> {
  const before = await readCpu(url);
  for (let count = 0; count < pagesPerRound; count += 1) {
    const answer = await fetch(url + path, { headers: { 'accept-encoding': 'gzip' } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    await answer.arrayBuffer();
  }
  return Math.round((((await readCpu(url)) - before) * 1e6) / pagesPerRound) / 1000;
}

async function readCpu(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1]);
}

/** What a phone fetches: HTML, scripts, style sheets and the four font files that Vietnamese text needs. */
async function bytesOf(url: string, path: string) {
  const html = await (await fetch(url + path)).text();
  const sizes = { script: 0, css: 0, font: 0, html: gzipSync(html, { level: 5 }).length };
  for (const [, src = ''] of html.matchAll(/<script[^>]* src="([^"]+)"/g))
    sizes.script += await packed(url + src);
  const fonts = new Set<string>();
  for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
    sizes.css += await packed(url + href);
    const css = await (await fetch(url + href)).text();
    for (const [, font = ''] of css.matchAll(/url\(["']?([^"')]+\.woff2)/g))
      fonts.add(new URL(font, url + href).href);
  }
  for (const font of fonts) sizes.font += (await (await fetch(font)).arrayBuffer()).byteLength;
  return sizes;
}

/** Bytes on the wire for what is kept packed, as a browser of today asks for it. */
async function packed(address: string): Promise<number> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(address, { headers: { 'accept-encoding': 'gzip, br' } }, resolve)
      .on('error', reject)
      .end();
  });
  let bytes = 0;
  for await (const chunk of answer) bytes += chunk.length;
  return bytes;
}

/** The first address of its kind on a page; null where it shows none. */
async function findLink(url: string, page: string, pattern: RegExp): Promise<string | null> {
  return pattern.exec(await (await fetch(url + page)).text())?.[1] ?? null;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
