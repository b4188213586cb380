import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pino from 'pino';
import { type Engine, openEngine } from '#app/database/engine.ts';
import { migrate } from '#app/database/migrate.ts';
import { openDatabase } from '#app/database/open.ts';
import { callNext, enterRequest } from '#app/rooms/live/acts/speak.ts';
import { extendTurn } from '#app/rooms/live/acts/turn.ts';
import { testHouse } from '#tests/house.ts';
import { liveGround, speechInput } from '#tests/live.ts';

const quiet = pino({ level: 'silent' });
const names = [
  'Lê Văn Đạt',
  'Nguyễn Thu Ngân',
  'Phạm Quốc Hưng',
  'Võ Thị Lan',
  'Hồ Minh Tuấn',
  'Đinh Thị Mai',
];

/** A database with one live session in which somebody speaks and six wait; `broadcast` changes it once. */
export async function openStage(folder: string) {
  const engine = await openEngine({
    dataDir: join(folder, 'bench'),
    stateDir: join(folder, 'state'),
    log: quiet,
  });
  const db = openDatabase({ ...engine.connection, max: 4 }, quiet);
  await migrate(db, quiet);
  const house = testHouse(db);
  const { clerk, code, sessionId } = await liveGround(house, 'DT-2026-00173');
  for (const name of ['Trần Thị Hồng', ...names]) {
    await enterRequest(house, clerk, { ...speechInput(name), topic: 'Giá đền bù tính theo năm nào?', code });
  }
  const turn = await callNext(house, clerk, { code, sendKey: randomUUID() });
  return {
    code,
    databaseUrl: addressOf(engine),
    async readSeq() {
      const query = db.selectFrom('dialogue_session').select('seq').where('id', '=', sessionId);
      return (await query.executeTakeFirstOrThrow()).seq;
    },
    async broadcast() {
      await extendTurn(house, clerk, { code, sendKey: randomUUID(), turnId: turn.id ?? '' });
    },
    async close() {
      await db.destroy();
      await engine.close();
    },
  };
}

function addressOf({ connection }: Engine): string {
  const { host = '', port = 0, user = '', password, database = '' } = connection;
  const query = new URLSearchParams({ host, port: String(port), user });
  if (typeof password === 'string') query.set('password', password);
  return `postgresql:///${database}?${query}`;
}
