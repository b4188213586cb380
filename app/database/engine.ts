import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { notice } from '../ground/notice.ts';
import { openEmbedded } from './embedded/open.ts';
import { sessionOptions } from './open.ts';
import { codeOf } from './transaction.ts';

export type EngineLog = Pick<Logger, 'info' | 'warn' | 'error'>;

/** What answers SQL. `onExit` tells that an embedded engine is gone for good, after restarts have failed. */
export type Engine = Readonly<{
  kind: 'embedded' | 'server';
  connection: pg.PoolConfig;
  /** Folder of the embedded cluster; null for a server. */
  cluster: string | null;
  onExit: (listener: (error: Error) => void) => void;
  close: () => Promise<void>;
}>;

export type EngineOrder = Readonly<{
  dataDir: string;
  stateDir: string;
  databaseUrl?: string | null;
  log: EngineLog;
  /** More settings of the embedded engine, such as `fsync=off` for tests that never lose power. */
  settings?: readonly string[];
}>;

const oldestVersion = 150_000;
const longestStart = 60_000;
/** SQLSTATE cannot_connect_now. */
const startingUp = '57P03';

/** Opens the embedded PostgreSQL of `dataDir`, or checks the server of `databaseUrl`; throws notices. */
export async function openEngine(order: EngineOrder): Promise<Engine> {
  if (!order.databaseUrl) return await openEmbedded(order);
  const connection = { connectionString: order.databaseUrl };
  await checkServer(order.databaseUrl);
  return { kind: 'server', connection, cluster: null, onExit: () => {}, close: async () => {} };
}

async function checkServer(connectionString: string): Promise<void> {
  const facts = await askWhenUp(connectionString).catch((error: unknown) => {
    throw unreachable(error instanceof Error ? error.message : String(error));
  });
  if (facts.version < oldestVersion) throw tooOld(Math.floor(facts.version / 10_000));
  if (facts.encoding !== 'UTF8') throw wrongEncoding(facts.encoding);
}

/** A server that starts at the same time as we do, or recovers from a crash, is waited for. */
async function askWhenUp(connectionString: string) {
  for (const until = performance.now() + longestStart; ; await sleep(250)) {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 10_000,
      options: sessionOptions,
    });
    client.on('error', () => {});
    try {
      return await askServer(client);
    } catch (error) {
      if (codeOf(error) !== startingUp || performance.now() > until) throw error;
    }
  }
}

async function askServer(client: pg.Client): Promise<{ version: number; encoding: string }> {
  try {
    await client.connect();
    const sql = `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`;
    const answer = await client.query<{ version: number; encoding: string }>(sql);
    return answer.rows[0] ?? { version: 0, encoding: '' };
  } finally {
    await client.end().catch(() => {});
  }
}

function unreachable(reason: string): Error {
  return notice(
    `Không kết nối được máy chủ cơ sở dữ liệu nêu ở DATABASE_URL: ${reason}. Hãy kiểm tra địa chỉ, tên, mật khẩu và mạng.`,
    `The database server of DATABASE_URL cannot be reached: ${reason}. Check address, name, password and network.`,
  );
}

function tooOld(major: number): Error {
  return notice(
    `Máy chủ cơ sở dữ liệu chạy PostgreSQL ${major}; cần PostgreSQL 15 trở lên. Hãy nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu đi kèm.`,
    `The database server runs PostgreSQL ${major}; 15 or newer is needed. Upgrade it, or unset DATABASE_URL to use the one that comes with the program.`,
  );
}

function wrongEncoding(encoding: string): Error {
  return notice(
    `Cơ sở dữ liệu dùng bảng mã ${encoding}; cần UTF8. Hãy tạo cơ sở dữ liệu mới: CREATE DATABASE diemcau ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'vi' TEMPLATE template0.`,
    `The database uses the encoding ${encoding}; UTF8 is needed. Make a new one: CREATE DATABASE diemcau ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'vi' TEMPLATE template0.`,
  );
}
