import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeFolder, type Server, startServer } from '#tests/server.ts';
import { followLog } from '#tests/steps/follow-log.ts';
import { agreeUntilAnswered, askUntilAnswered, type Post } from '#tests/steps/send-live.ts';
import { buildApp } from '../scripts/build.ts';
import { openStage, pidsOf, secret } from './live/stage.ts';
import { machine, now, round } from './load/gauge.ts';

/**
 * Two processes of each role and one database, under load; one of them is killed with kill -9 in each round, in turn.
 * Whoever was not answered sends the same again. Afterwards every acknowledged question and agreement must be there
 * once, and every follower of the log must have heard every line once.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    victims: { type: 'string', default: 'web,live,database' },
    port: { type: 'string', default: '8125' },
    writers: { type: 'string', default: '6' },
  },
});
const targets = { lost: 0, doubled: 0, gaps: 0 } as const;
const roles = ['web', 'web', 'live', 'live'] as const;
const victims = values.victims.split(',');

if (!(await buildApp())) process.exit(1);
const folder = makeFolder();
const stage = await openStage(folder);
const servers: Server[] = [];
for (const index of roles.keys()) servers.push(await start(index));
try {
  await measure();
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
}

async function start(index: number): Promise<Server> {
  const env = { LOG_LEVEL: 'error', ROLES: roles[index] ?? 'web', SIGN_IN_SECRET: secret };
  return await startServer({ databaseUrl: stage.databaseUrl, env, port: Number(values.port) + index });
}

async function measure(): Promise<void> {
  const urls = servers.map((server) => server.url);
  const lives = urls.slice(2);
  const followers = Array.from({ length: 4 }, (_, index) =>
    followLog(index % 2 === 0 ? lives : lives.toReversed(), stage.code),
  );
  const end = { isOver: false };
  const asked = new Map<string, number>();
  const agreed = { given: 0 };
  const writers = Array.from({ length: Number(values.writers) }, (_, first) =>
    write({ urls: urls.slice(0, 2), code: stage.code, first }, { end, asked, agreed }),
  );
  const downs: number[] = [];
  for (let turn = 0; turn < Number(values.rounds); turn += 1) {
    await sleep(200 + Math.random() * 400);
    const began = now();
    await killOne(turn);
    downs.push(now() - began);
    if (turn % 10 === 9)
      console.log(`${turn + 1} rounds, ${asked.size} questions, ${agreed.given} agreements`);
  }
  end.isOver = true;
  await Promise.all(writers);
  const seq = await settle(followers);
  await Promise.all(followers.map((follower) => follower.stop()));
  const gaps = followers.filter((follower) => !isWhole(follower.ids, seq)).length;
  await report({ asked, agreed: agreed.given, gaps, lines: seq, downs });
}

type Written = Readonly<{ end: { isOver: boolean }; asked: Map<string, number>; agreed: { given: number } }>;

async function write(at: Post, { end, asked, agreed }: Written): Promise<void> {
  for (let index = 0; !end.isOver; index += 1) {
    const text = `Câu hỏi ${at.first}-${index}: bao giờ có nước sạch?`;
    asked.set(text, await askUntilAnswered(at, text));
    for (let count = 0; count < 3; count += 1) {
      await agreeUntilAnswered(at, stage.questionId);
      agreed.given += 1;
    }
  }
}

/** Kills the next one in turn, and waits until it is there again. */
async function killOne(turn: number): Promise<void> {
  const victim = victims[turn % victims.length];
  if (victim === 'database') {
    const [postmaster = 0] = pidsOf(stage);
    process.kill(postmaster, 'SIGKILL');
    // Its old backends may still answer for a moment: wait for the new postmaster.
    for (let tries = 0; tries < 600 && pidsOf(stage)[0] === postmaster; tries += 1) await sleep(50);
    return await untilReady(servers);
  }
  const which = Math.floor(turn / victims.length) % 2;
  const index = victim === 'web' ? which : 2 + which;
  await servers[index]?.kill();
  servers[index] = await start(index);
}

async function untilReady(all: readonly Server[]): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answers = await Promise.all(all.map((server) => fetch(`${server.url}/readyz`).catch(() => null)));
    await Promise.all(answers.map((answer) => answer?.body?.cancel()));
    if (answers.every((answer) => answer?.ok)) return;
    await sleep(50);
  }
  const words = servers.map(
    (server, index) => `${roles[index]} ${server.url}: ${server.said().slice(-2_000)}`,
  );
  throw new Error(`not all came back after the database was killed; they said:\n${words.join('\n')}`);
}

/** Waits until the followers have heard the last line; returns its number. */
async function settle(followers: readonly { ids: readonly number[] }[]): Promise<number> {
  const seq = await stage.readSeq();
  for (let tries = 0; tries < 300 && followers.some((one) => one.ids.at(-1) !== seq); tries += 1)
    await sleep(100);
  return seq;
}

function isWhole(ids: readonly number[], seq: number): boolean {
  return ids.length === seq && ids.every((id, index) => id === index + 1);
}

type Given = Readonly<{
  asked: ReadonlyMap<string, number>;
  agreed: number;
  gaps: number;
  lines: number;
  downs: readonly number[];
}>;

async function report({ asked, agreed, gaps, lines, downs }: Given): Promise<void> {
  const { db } = stage.house;
  const kept = await db
    .selectFrom('question')
    .select(['number', 'text', 'agreed'])
    .where('session_id', '=', stage.sessionId)
    .execute();
  const copies = (text: string) => kept.filter((row) => row.text === text);
  const lostQuestions = [...asked].filter(
    ([text, number]) => !copies(text).some((row) => row.number === number),
  );
  const doubledQuestions = [...asked.keys()].filter((text) => copies(text).length > 1);
  const { rows } = await db
    .selectFrom('agreement')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('question_id', '=', stage.questionId)
    .executeTakeFirstOrThrow();
  const counted = Math.max(0, ...kept.map((row) => row.agreed));
  const figures = {
    ...{ rounds: downs.length, questions: asked.size, agreements: agreed, lines },
    lost: lostQuestions.length + Math.max(0, agreed - rows),
    doubled: doubledQuestions.length + Math.max(0, rows - agreed) + Math.abs(counted - rows),
    gaps,
    backMs: round(downs.toSorted((a, b) => a - b)[Math.floor(downs.length / 2)] ?? 0),
  };
  const held =
    figures.lost === targets.lost && figures.doubled === targets.doubled && figures.gaps === targets.gaps;
  console.log(`kill -9 of ${victims.join(', ')} in turn, under load; on ${machine()}`);
  console.table(figures);
  console.log(JSON.stringify({ bench: 'faults', figures, yardstick: null, ratios: null, targets, held }));
}
