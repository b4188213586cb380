import { rmSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { findBinaries } from '#app/database/embedded/binaries.ts';
import { makeCluster } from '#app/database/embedded/cluster.ts';
import { findPlace, type Place } from '#app/database/embedded/place.ts';
import { launchPostmaster, stopPostmaster } from '#app/database/embedded/postmaster.ts';
import { makeFolder, startServer } from '#tests/server.ts';
import { buildApp } from '../scripts/build.ts';

// From nothing, and from a database that is there, to the first page; beside it the bare engine in the same rounds.
const rounds = 5;
const targets = { coldMs: 6000, warmMs: 2000 };

if (!(await buildApp())) process.exit(1);
const times: Times[] = [];
for (let round = 1; round <= rounds; round += 1) {
  const time = await measureRound();
  console.log(`round ${round}: ${JSON.stringify(time)}`);
  times.push(time);
}
const figures = { coldMs: median('coldMs'), warmMs: median('warmMs') };
const yardstick = { initdbAndStartMs: median('initdbAndStartMs'), engineStartMs: median('engineStartMs') };
const ratios = {
  coldToBareEngine: divide(figures.coldMs, yardstick.initdbAndStartMs),
  warmToBareEngine: divide(figures.warmMs, yardstick.engineStartMs),
};
const held = figures.coldMs <= targets.coldMs && figures.warmMs <= targets.warmMs;
console.log(
  `on ${cpus()[0]?.model}, ${availableParallelism()} threads, Node ${process.version}, ${rounds} rounds`,
);
console.log(JSON.stringify({ bench: 'start', figures, yardstick, ratios, targets, held }));

type Times = Readonly<Record<'coldMs' | 'warmMs' | 'initdbAndStartMs' | 'engineStartMs', number>>;

async function measureRound(): Promise<Times> {
  const folder = makeFolder();
  const bare = makeFolder();
  try {
    return {
      initdbAndStartMs: await measureEngine(bare),
      coldMs: await measureApp(folder),
      engineStartMs: await measureEngine(bare),
      warmMs: await measureApp(folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(bare, { recursive: true, force: true });
  }
}

/** Milliseconds from the start of the process to the end of the first page. */
async function measureApp(dataDir: string): Promise<number> {
  const began = performance.now();
  const server = await startServer({ dataDir });
  const page = await fetch(server.url);
  await page.text();
  const took = performance.now() - began;
  await server.stop();
  if (page.status !== 200) throw new Error(`the first page answered ${page.status}`);
  return Math.round(took);
}

/** Milliseconds until the engine alone takes connections; makes the cluster where it is missing. */
async function measureEngine(dataDir: string): Promise<number> {
  const place: Place = findPlace({ dataDir, stateDir: join(dataDir, 'state') });
  const bin = findBinaries(place.account, join(dataDir, 'state'));
  const began = performance.now();
  makeCluster(bin, place);
  const child = await launchPostmaster({ place, bin, port: 0, settings: [], log: pino({ level: 'silent' }) });
  const took = performance.now() - began;
  await stopPostmaster(bin, place, child.pid ?? 0);
  return Math.round(took);
}

function median(name: keyof Times): number {
  const sorted = times.map((time) => time[name]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function divide(a: number, b: number): number {
  return Math.round((100 * a) / b) / 100;
}
