import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeFolder, startServer } from '#tests/server.ts';
import { buildApp } from '../scripts/build.ts';
import { openNchan } from './live/nchan.ts';
import { measurePairs, type Side } from './live/pairs.ts';
import { report } from './live/report.ts';
import { listenTo } from './live/somewhere.ts';
import { openStage, type Stage, secret } from './live/stage.ts';
import { fileLimit, median, memoryOf, now, quantile, round } from './load/gauge.ts';
import { type Crowd, openCrowd } from './load/open-crowd.ts';

/**
 * Streams of one live session in a process of role live: memory and CPU, how long until the last client has a change,
 * desks and points first, storms of joining and of coming back after kill -9. Where nginx with nchan is installed it
 * carries as many streams beside it and gets the same bytes in turn. With --url it only listens, to any address.
 */
const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '15000' },
    points: { type: 'string', default: '600' },
    broadcasts: { type: 'string', default: '30' },
    port: { type: 'string', default: '8120' },
    url: { type: 'string' },
    seconds: { type: 'string', default: '30' },
  },
});
const streams = Number(values.streams);
const points = Number(values.points);
const port = Number(values.port);

if (values.url !== undefined) {
  await listenTo(values.url, { streams, seconds: Number(values.seconds) });
  process.exit(0);
}
if (streams + points + 1_000 > fileLimit()) {
  console.error(`${fileLimit()} open files are too few for ${streams} streams: ulimit -n ${streams + 5_000}`);
  process.exit(1);
}
if (!(await buildApp())) process.exit(1);
const folder = makeFolder();
const stage = await openStage(folder);
const env = { LOG_LEVEL: 'error', ROLES: 'live', SIGN_IN_SECRET: secret };
const running = { server: await startServer({ databaseUrl: stage.databaseUrl, env, port }) };
const nchan = await openNchan(folder, port + 1);
const crowd = openCrowd(running.server.url);
const desks = openCrowd(running.server.url);
const theirs = nchan === null ? null : openCrowd(nchan.url);
try {
  await measure();
} finally {
  for (const one of [crowd, desks, theirs]) one?.end();
  nchan?.close();
  await running.server.stop();
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const ours: Side = {
    pids: () => [running.server.pid],
    names: ['public'],
    crowd,
    publish: () => stage.broadcast(),
    mark: async () => `id: ${(await stage.readSeq()) + 1}\n`,
  };
  const joining = {
    ours: await fill(
      crowd,
      { path: `/truc-tiep/${stage.code}/dong`, after: await stage.readSeq() },
      ours.pids,
    ),
    nchan:
      theirs === null || nchan === null
        ? null
        : await fill(theirs, { path: nchan.path, after: -1 }, nchan.pids),
  };
  await openDesks();
  const bytes = await bytesOfChange();
  const yardstick: Side | null =
    theirs === null || nchan === null
      ? null
      : {
          pids: nchan.pids,
          names: ['public'],
          crowd: theirs,
          publish: async (mark) => {
            const began = now();
            await nchan.publish(`${'x'.repeat(Math.max(0, bytes - 60))} ${mark}`);
            return began;
          },
          mark: async (round) => `m${round}m`,
        };
  const pairs = await measurePairs({ ours, yardstick, broadcasts: Number(values.broadcasts) });
  const first = await measureDesks();
  const storm = await measureStorm();
  report({ streams, points, bytes, joining, pairs, first, storm });
}

/** All at once; then what each of the second half has cost, when code and caches have grown by the first. */
async function fill(into: Crowd, at: { path: string; after: number }, pids: () => readonly number[]) {
  const half = Math.floor(streams / 2);
  const opening = { ...at, name: 'public', streams: half, atOnce: 0, isResuming: true, isLog: false };
  const before = memoryOf(pids());
  const first = await into.open(opening);
  await sleep(3_000);
  const between = memoryOf(pids());
  const second = await into.open({ ...opening, streams: streams - half });
  await sleep(3_000);
  const after = memoryOf(pids());
  return {
    memoryKb: round((after - between) / (streams - half)),
    memoryWholeKb: round((after - before) / streams),
    joinMs: round(first.ms + second.ms),
  };
}

async function openDesks(): Promise<void> {
  const path = `/api/v1/sessions/${stage.code}/stream`;
  const opening = { path, after: await stage.readSeq(), atOnce: 100, isResuming: true, isLog: true };
  await desks.open({ ...opening, name: 'staff', streams: 5, cookie: await stage.staffCookie() });
  await desks.open({ ...opening, name: 'point', streams: points, cookie: await stage.pointCookie() });
}

/** What one change weighs for one telephone. */
async function bytesOfChange(): Promise<number> {
  const url = `${running.server.url}/truc-tiep/${stage.code}/dong?after=${await stage.readSeq()}`;
  const end = new AbortController();
  const answer = await fetch(url, { signal: end.signal });
  await sleep(700);
  const before = await stage.readSeq();
  await stage.broadcast();
  let text = '';
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (text.includes(`data: ${before + 1}\n\n`)) break;
  }
  end.abort();
  const from = text.indexOf('event: now');
  return Buffer.byteLength(text.slice(from));
}

/** A second change comes while the first is still being told to the crowd. */
async function measureDesks() {
  const times: Record<'staff' | 'point', number[]> = { staff: [], point: [] };
  for (let count = 0; count < 15; count += 1) {
    await sleep(900);
    await stage.broadcast();
    await sleep(20 + Math.random() * 80);
    for (const name of ['staff', 'point'] as const) {
      const heard = await desks.watch([name], `id: ${(await stage.readSeq()) + 1}\n`);
      const began = await stage.broadcast();
      const { late } = await heard();
      times[name].push(late - began);
    }
  }
  return {
    staffP95Ms: round(quantile(times.staff, 0.95)),
    staffMs: round(median(times.staff)),
    pointsP95Ms: round(quantile(times.point, 0.95)),
    pointsMs: round(median(times.point)),
  };
}

/** kill -9, changes while nobody is there, and everybody comes back at their own time. */
async function measureStorm() {
  await running.server.kill();
  for (let count = 0; count < 5; count += 1) await stage.broadcast();
  const began = now();
  running.server = await startServer({ databaseUrl: stage.databaseUrl, env, port });
  const startMs = now() - began;
  for (let count = 0; count < 5; count += 1) {
    await stage.broadcast();
    await sleep(400);
  }
  const seq = await stage.readSeq();
  const isDone = (storm: { isBack: number; streams: number; oldest: number }) =>
    storm.isBack === storm.streams && storm.oldest === seq;
  for (let seconds = 0; seconds < 60; seconds += 1) {
    const [all, few] = [await crowd.storm('public'), await desks.storm('point')];
    if (isDone(all) && isDone(few)) break;
    await sleep(1_000);
  }
  const [all, few, staff] = [
    await crowd.storm('public'),
    await desks.storm('point'),
    await desks.storm('staff'),
  ];
  const behind = [all, few, staff].filter((one) => one.oldest !== seq).length;
  return {
    startMs: round(startMs),
    isBack: all.isBack + few.isBack + staff.isBack,
    of: all.streams + few.streams + staff.streams,
    gaps: few.gaps + staff.gaps + behind,
    doubles: few.doubles + staff.doubles,
    refused: all.refused,
    downMiddleMs: round(all.downMiddle),
    downMostMs: round(all.downMost),
  };
}

export type Storm = Awaited<ReturnType<typeof measureStorm>>;
export type Joining = Readonly<{ ours: Filled; nchan: Filled | null }>;
export type Filled = Awaited<ReturnType<typeof fill>>;
export type First = Awaited<ReturnType<typeof measureDesks>>;
export type { Stage };
