import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { openDatabase } from '#app/database/open.ts';
import { type Agreements, agreeInTx, openAgreements } from '#app/rooms/live/acts/agree.ts';
import { testHouse } from '#tests/house.ts';
import { makeFolder, type Server, startServer } from '#tests/server.ts';
import { buildApp } from '../scripts/build.ts';
import { openStage, pidsOf, secret } from './live/stage.ts';
import { cpuOf, fileLimit, machine, median, quantile, round } from './load/gauge.ts';
import { openCrowd } from './load/open-crowd.ts';
import { letVote } from './load/open-voters.ts';

/**
 * Votes of people who come for the first time. One: 200 at once on one question, group commit against one transaction a
 * vote, in turn. Two: the same over HTTP, with the CPU of server and database for each vote. Three: so many a second
 * while thousands follow by streams, with the roles in two processes. Afterwards everything is counted.
 */
const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '15000' },
    rate: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '7' },
    port: { type: 'string', default: '8122' },
  },
});
const atOnce = 200;
const targets = { groupRatio: 30, cpuMsPerVote: 2, p95Ms: 300, errors: 0, doubles: 0 } as const;

const [streams, rate, seconds] = [Number(values.streams), Number(values.rate), Number(values.seconds)];
if (streams + 1_000 > fileLimit()) {
  console.error(`${fileLimit()} open files are too few for ${streams} streams: ulimit -n ${streams + 5_000}`);
  process.exit(1);
}
if (!(await buildApp())) process.exit(1);
const folder = makeFolder();
const stage = await openStage(folder);
const env = { LOG_LEVEL: 'warn', SIGN_IN_SECRET: secret };
const start = (ROLES: string, port: number) =>
  startServer({ databaseUrl: stage.databaseUrl, env: { ...env, ROLES }, port });
const web = await start('web', Number(values.port));
const live = await start('live', Number(values.port) + 1);
try {
  await measure();
} finally {
  await Promise.all([web.stop(), live.stop()]);
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const commits = await compareCommits();
  const http = await voteOverHttp();
  const flow = await voteUnderStreams();
  const totals = await countAll();
  const expected = commits.votes + http.accepted + flow.accepted;
  const figures = { ...commits.figures, http, flow, totals, expected };
  const ratios = { group: commits.ratio };
  const errors = http.refused + http.broken + flow.refused + flow.broken;
  const doubles = Math.abs(totals.rows - expected) + Math.abs(totals.agreed - expected);
  const held =
    ratios.group >= targets.groupRatio &&
    http.cpuMsPerVote <= targets.cpuMsPerVote &&
    flow.p95Ms <= targets.p95Ms &&
    errors === targets.errors &&
    doubles === targets.doubles &&
    flow.shown === totals.agreed;
  console.log(`${atOnce} voters at once; ${rate}/s with ${streams} streams; medians; on ${machine()}`);
  console.table({ 'one transaction each': commits.single, 'group commit': commits.group });
  console.table({ http, flow });
  const yardstick = commits.single;
  console.log(JSON.stringify({ bench: 'votes', figures, yardstick, ratios, targets, held }));
}

/** Both ways with the same statements, the same pool and the same question, in turn. */
async function compareCommits() {
  const log = pino({ level: 'silent' });
  const house = testHouse(openDatabase({ connectionString: stage.databaseUrl }, log));
  const alone: Agreements = {
    async send(will) {
      const [answer] = await house.transact((tx) => agreeInTx(house, tx, [will]));
      if (answer === undefined || !('agreed' in answer)) throw answer ?? new Error('no answer');
      return answer;
    },
  };
  const sides = { single: alone, group: openAgreements(house) };
  const ms: Record<keyof typeof sides, number[]> = { single: [], group: [] };
  for (let turn = -1; turn < Number(values.rounds); turn += 1) {
    for (const name of ['single', 'group'] as const) {
      const took = await voteAtOnce(sides[name]);
      if (turn >= 0) ms[name].push(took);
    }
  }
  await house.db.destroy();
  const of = (name: keyof typeof sides) => ({
    msForAll: round(median(ms[name])),
    perSecond: Math.round((atOnce * 1000) / median(ms[name])),
  });
  const ratio = round(median(ms.single.map((took, turn) => took / (ms.group[turn] ?? took))));
  const [single, group] = [of('single'), of('group')];
  return { single, group, ratio, votes: atOnce * 2 * (Number(values.rounds) + 1), figures: { group } };
}

async function voteAtOnce(agreements: Agreements): Promise<number> {
  const will = { code: stage.code, questionId: stage.questionId, ticket: null, isAgreed: true };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, () => agreements.send(will)));
  return performance.now() - began;
}

function ballot() {
  return {
    port: Number(new URL(web.url).port),
    path: `/truc-tiep/${stage.code}/dong-tinh`,
    body: `question=${stage.questionId}&agree=1`,
  };
}

async function voteOverHttp() {
  const order = { ...ballot(), connections: atOnce, perSecond: null };
  await letVote({ ...order, count: 1_000 });
  const before = cpuOf([web.pid, ...pidsOf(stage)]);
  const voted = await letVote({ ...order, count: 6_000 });
  const cpu = cpuOf([web.pid, ...pidsOf(stage)]) - before;
  const { accepted, refused, broken, tickets } = voted;
  return {
    ...{ accepted: accepted + 1_000, refused, broken, newTickets: tickets },
    perSecond: Math.round(accepted / voted.seconds),
    p50Ms: round(median(voted.times)),
    p95Ms: round(quantile(voted.times, 0.95)),
    cpuMsPerVote: round(cpu / Math.max(1, accepted)),
  };
}

async function voteUnderStreams() {
  const crowd = openCrowd(live.url);
  const after = await stage.readSeq();
  const opening = { after, atOnce: 500, isResuming: false, isLog: false, streams };
  await crowd.open({ ...opening, name: 'public', path: `/truc-tiep/${stage.code}/dong` });
  await sleep(2_000);
  const cpuBefore = { web: cpuOf([web.pid]), live: cpuOf([live.pid]), database: cpuOf(pidsOf(stage)) };
  const order = { ...ballot(), connections: 512, perSecond: rate };
  const voted = await letVote({ ...order, count: rate * seconds });
  const cpu = {
    webCores: round((cpuOf([web.pid]) - cpuBefore.web) / voted.seconds / 1000),
    liveCores: round((cpuOf([live.pid]) - cpuBefore.live) / voted.seconds / 1000),
    databaseCores: round((cpuOf(pidsOf(stage)) - cpuBefore.database) / voted.seconds / 1000),
  };
  const shown = await shownBy(live);
  crowd.end();
  const { accepted, refused, broken } = voted;
  return {
    ...{ accepted, refused, broken },
    perSecond: Math.round(accepted / voted.seconds),
    p50Ms: round(median(voted.times)),
    p95Ms: round(quantile(voted.times, 0.95)),
    p99Ms: round(quantile(voted.times, 0.99)),
    ...cpu,
    shown,
  };
}

/** What everybody who asks the process with the streams is told, two seconds later. */
async function shownBy(server: Server): Promise<number> {
  await sleep(2_500);
  const head = await (await fetch(`${server.url}/api/v1/sessions/${stage.code}/head`)).json();
  const { number } = await stage.house.db
    .selectFrom('question')
    .select('number')
    .where('id', '=', stage.questionId)
    .executeTakeFirstOrThrow();
  return Number(head.questions[String(number)]);
}

async function countAll() {
  const { db } = stage.house;
  const question = db.selectFrom('question').select('agreed').where('id', '=', stage.questionId);
  const rows = db
    .selectFrom('agreement')
    .select((eb) => [
      eb.fn.countAll<number>().as('rows'),
      eb.fn.count<number>('device_id').distinct().as('devices'),
    ])
    .where('question_id', '=', stage.questionId);
  return { ...(await question.executeTakeFirstOrThrow()), ...(await rows.executeTakeFirstOrThrow()) };
}
