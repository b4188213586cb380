import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { type Engine, openEngine } from '#app/database/engine.ts';
import { migrate } from '#app/database/migrate.ts';
import { openDatabase } from '#app/database/open.ts';
import { transactOn } from '#app/database/transaction.ts';
import type { Actor } from '#app/ground/actor.ts';
import type { Database, House } from '#app/house.ts';
import { askQuestion, decideQuestion } from '#app/rooms/live/acts/ask.ts';
import { enterPoint, issueAccess } from '#app/rooms/live/acts/points/access.ts';
import { callNext, enterRequest } from '#app/rooms/live/acts/speak.ts';
import { extendTurn } from '#app/rooms/live/acts/turn.ts';
import { ticketName } from '#app/rooms/live/ticket.ts';
import { testHouse } from '#tests/house.ts';
import { joinDevice, liveGround, speechInput } from '#tests/live.ts';
import { giveAccount } from '#tests/people.ts';
import { signedInCookie } from '#tests/steps/sign-in.ts';
import { now } from '../load/gauge.ts';

const quiet = pino({ level: 'silent' });
const names = [
  'Lê Văn Đạt',
  'Nguyễn Thu Ngân',
  'Phạm Quốc Hưng',
  'Võ Thị Lan',
  'Hồ Minh Tuấn',
  'Đinh Thị Mai',
];

/** Signs the sessions of the accounts that the bench makes; servers that it starts get the same. */
export const secret = 'secret-of-tests-'.repeat(3);

/**
 * A database with one live session in which somebody speaks, six wait and a question can be agreed with. `broadcast`
 * changes the session once.
 */
export async function openStage(folder: string) {
  const engine = await openEngine({
    dataDir: join(folder, 'bench'),
    stateDir: join(folder, 'state'),
    log: quiet,
  });
  const db = openDatabase({ ...engine.connection, max: 4 }, quiet);
  await migrate(db, quiet);
  const clock = { commit: 0 };
  const house = testHouse(db, { transact: timedOn(db, clock) });
  const { clerk, code, sessionId, dialogueId } = await liveGround(house, 'DT-2026-00173');
  for (const name of ['Trần Thị Hồng', ...names]) {
    await enterRequest(house, clerk, { ...speechInput(name), topic: 'Giá đền bù tính theo năm nào?', code });
  }
  const turn = await callNext(house, clerk, { code, sendKey: randomUUID() });
  const questionId = await openQuestion(house, { clerk, code });
  return {
    ...{ code, house, engine, sessionId, questionId },
    databaseUrl: addressOf(engine),
    staffCookie: () => cookieOfStaff(house, clerk.personId ?? ''),
    pointCookie: () => cookieOfPoint(house, { clerk, code, dialogueId }),
    async readSeq() {
      const query = db.selectFrom('dialogue_session').select('seq').where('id', '=', sessionId);
      return (await query.executeTakeFirstOrThrow()).seq;
    },
    /** Resolves to the moment at which the commit was sent. */
    async broadcast() {
      await extendTurn(house, clerk, { code, sendKey: randomUUID(), turnId: turn.id ?? '' });
      return clock.commit;
    },
    async close() {
      await db.destroy();
      await engine.close();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Notes when the work of a transaction is done and its commit goes out. */
function timedOn(db: Database, clock: { commit: number }): House['transact'] {
  const transact = transactOn(db);
  return (work) =>
    transact(async (tx) => {
      const done = await work(tx);
      clock.commit = now();
      return done;
    });
}

type Ground = Readonly<{ clerk: Actor; code: string }>;

async function openQuestion(house: House, { clerk, code }: Ground): Promise<string> {
  const asked = await askQuestion(house, await joinDevice(house, code), {
    ...{ sendKey: randomUUID(), text: 'Bao giờ xong kè chống sạt lở?', name: null, code },
  });
  const questionId = asked.id ?? '';
  await decideQuestion(house, clerk, {
    ...{ sendKey: randomUUID(), questionId, verb: 'open' as const, reason: null, code },
  });
  return questionId;
}

async function cookieOfStaff(house: House, personId: string): Promise<string> {
  const [email, password] = ['ban.do@phuong.example.vn', 'một câu dài dễ nhớ'];
  await giveAccount(house, personId, { email, password });
  return await signedInCookie(house, email, password);
}

/** One ticket stands for all points: they get the same bytes. */
async function cookieOfPoint(house: House, at: Ground & { dialogueId: string }): Promise<string> {
  const [point] = await house.db
    .selectFrom('connection_point')
    .select('id')
    .where('dialogue_id', '=', at.dialogueId)
    .execute();
  const [issued] = await issueAccess(house, at.clerk, { code: at.code, pointIds: [point?.id ?? ''] });
  const token = issued?.link.split('/').at(-1) ?? '';
  const { ticket } = await enterPoint(house, { token, pin: issued?.pin ?? '' });
  return `${ticketName(at.code, 'point')}=${ticket}`;
}

/** Process numbers of the engine: its postmaster and everybody who serves a connection. */
export function pidsOf(stage: Stage): number[] {
  const file = join(stage.engine.cluster ?? '', 'postmaster.pid');
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
  const tasks = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(tasks) ? readFileSync(tasks, 'utf8').trim().split(' ') : [];
  return [pid, ...children.map(Number)];
}

function addressOf({ connection }: Engine): string {
  const { host = '', port = 0, user = '', password, database = '' } = connection;
  const query = new URLSearchParams({ host, port: String(port), user });
  if (typeof password === 'string') query.set('password', password);
  return `postgresql:///${database}?${query}`;
}
