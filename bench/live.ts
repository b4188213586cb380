import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeFolder, startServer } from '#tests/server.ts';
import { buildApp } from '../scripts/build.ts';
import type { Order, Told } from './live/listeners.ts';
import { openStage } from './live/stage.ts';

/**
 * Streams of one live session: memory for each, CPU for one broadcast, and how long until the last client has it.
 * Rounds of broadcasts of the built server and of a bare `res.write` of the same bytes take turns.
 */
const targets = { memoryKb: 20, cpuRatio: 1 } as const;
const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '4000' },
    broadcasts: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '5' },
  },
});
const streams = Number(values.streams);
const broadcasts = Number(values.broadcasts);
const rounds = Number(values.rounds);

type Side = Readonly<{ name: string; url: string; publish: (bytes: number) => Promise<void> }>;
type Round = Readonly<{ cpuMs: number; first: number[]; last: number[]; bytes: number }>;

if (!(await buildApp())) process.exit(1);
const folder = makeFolder();
const stage = await openStage(folder);
const server = await startServer({ databaseUrl: stage.databaseUrl, env: { LOG_LEVEL: 'error' } });
const listeners = fork(new URL('./live/listeners.ts', import.meta.url));
const bare = fork(new URL('./live/bare.ts', import.meta.url));
try {
  const [barePort] = await once(bare, 'message');
  await measure(`http://127.0.0.1:${barePort}`);
} finally {
  listeners.kill();
  bare.kill();
  await server.stop();
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(bareUrl: string): Promise<void> {
  const path = `/truc-tiep/${stage.code}/dong?after=${await stage.readSeq()}`;
  const ours: Side = { name: 'ours', url: server.url, publish: () => stage.broadcast() };
  const theirs: Side = {
    name: 'bare',
    url: bareUrl,
    publish: async (bytes) => void (await fetch(`${bareUrl}/publish?size=${bytes}`)),
  };
  const memory = { ours: await fill(ours, path), bare: await fill(theirs, '/stream') };
  const warm = await run(ours, { count: 5, bytes: 0 });
  await run(theirs, { count: 5, bytes: warm.bytes });
  const done: { ours: Round; bare: Round }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const own = await run(ours, { count: broadcasts / rounds, bytes: 0 });
    done.push({ ours: own, bare: await run(theirs, { count: broadcasts / rounds, bytes: own.bytes }) });
  }
  report(memory, done);
}

/**
 * Opens all streams of a side; kilobytes of memory that each of the second half has cost: by then code, caches and
 * the young part of the heap have grown, and what grows on are streams.
 */
async function fill(side: Side, path: string): Promise<number> {
  const port = Number(new URL(side.url).port);
  const measured: number[] = [];
  for (const count of [streams / 2, streams / 2]) {
    await ask({ kind: 'open', name: side.name, port, path, streams: count }, 'opened');
    await sleep(2500);
    measured.push(await readMetric(side.url, 'process_resident_memory_bytes'));
  }
  const [half = 0, all = 0] = measured;
  return round((all - half) / 1024 / (streams / 2));
}

async function run(side: Side, given: { count: number; bytes: number }): Promise<Round> {
  const before = await readMetric(side.url, 'process_cpu_seconds_total');
  const [first, last]: [number[], number[]] = [[], []];
  let bytes = 0;
  for (let done = 0; done < given.count; done += 1) {
    send({ kind: 'expect', name: side.name });
    const heard = waitFor('heard', side.name);
    const began = now();
    await side.publish(given.bytes);
    const told = await heard;
    if (told.kind !== 'heard') continue;
    first.push(told.first - began);
    last.push(told.last - began);
    bytes = told.bytes;
  }
  const spent = (await readMetric(side.url, 'process_cpu_seconds_total')) - before;
  return { cpuMs: (spent * 1000) / given.count, first, last, bytes };
}

function report(memory: { ours: number; bare: number }, done: readonly { ours: Round; bare: Round }[]): void {
  const summary = (side: 'ours' | 'bare') => {
    const last = done.flatMap((one) => one[side].last);
    return {
      memoryKb: memory[side],
      cpuMs: round(
        quantile(
          done.map((one) => one[side].cpuMs),
          0.5,
        ),
      ),
      firstMs: round(
        quantile(
          done.flatMap((one) => one[side].first),
          0.5,
        ),
      ),
      lastMs: round(quantile(last, 0.5)),
      lastP95Ms: round(quantile(last, 0.95)),
    };
  };
  const [figures, yardstick] = [summary('ours'), summary('bare')];
  const ratios = {
    memory: round(figures.memoryKb / yardstick.memoryKb),
    cpu: round(
      quantile(
        done.map((one) => one.ours.cpuMs / one.bare.cpuMs),
        0.5,
      ),
    ),
    last: round(figures.lastMs / yardstick.lastMs),
  };
  console.log(
    `${streams} streams, ${broadcasts} broadcasts of ${done[0]?.ours.bytes} bytes in ${rounds} interleaved rounds; medians; on ${cpus()[0]?.model}, ${availableParallelism()} threads, Node ${process.version}`,
  );
  console.log(
    'ours: commit, bell, reading, drawing and sending of one change; yardstick: res.write of as many bytes',
  );
  console.table({ ours: figures, bare: yardstick });
  const held = figures.memoryKb <= targets.memoryKb && ratios.cpu <= targets.cpuRatio;
  console.log(
    JSON.stringify({ bench: 'live', figures: { streams, ...figures }, yardstick, ratios, targets, held }),
  );
}

async function readMetric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

async function ask(order: Order, answer: Told['kind']): Promise<void> {
  const told = waitFor(answer, order.name);
  send(order);
  await told;
}

function waitFor(kind: Told['kind'], name: string, from: ChildProcess = listeners): Promise<Told> {
  return new Promise((resolve) => {
    const hear = (told: Told) => {
      if (told.kind !== kind || told.name !== name) return;
      from.off('message', hear);
      resolve(told);
    };
    from.on('message', hear);
  });
}

function send(order: Order): void {
  listeners.send(order);
}

function now(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
