import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A real process of the built app. */
export type Server = Readonly<{
  url: string;
  pid: number;
  /** Folder of its files, and of its database where that is its own. */
  dataDir: string;
  /** Everything it has said, such as the set-up link. */
  said: () => string;
  /** Ends it as an operator does; resolves to the exit code. Its folder goes unless it was handed in. */
  stop: () => Promise<number | null>;
  /** `kill -9`: no goodbye. */
  kill: () => Promise<void>;
  /** `kill -9` of its embedded engine. */
  killEngine: () => void;
}>;

export type ServerWish = Readonly<{
  /** A data folder with an embedded engine of its own; it is kept, so that the next start finds it. */
  dataDir?: string;
  /** Address of a database, for instance of `testDatabaseUrl()`. One of both must be given. */
  databaseUrl?: string;
  env?: Readonly<Record<string, string>>;
  /** The port of a server that was there before, for those who come back to it. */
  port?: number;
}>;

const longestStart = 240_000;

/** Starts the built app on a free port and waits until it is ready; throws with its words where it is not. */
export async function startServer(wish: ServerWish): Promise<Server> {
  const dataDir = wish.dataDir ?? makeFolder();
  const port = wish.port ?? (await findFreePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [resolve('index.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: wish.databaseUrl ?? '',
      ...wish.env,
    },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text;
    });
  }
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  await waitUntilReady(child, url, () => words);
  return {
    url,
    pid: child.pid ?? 0,
    dataDir,
    said: () => words,
    stop: async () => {
      const code = await end(child, 'SIGTERM');
      if (!wish.dataDir) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
    kill: async () => {
      await end(child, 'SIGKILL');
    },
    killEngine: () => process.kill(readEngine(dataDir), 'SIGKILL'),
  };
}

/** A folder for one server, which the account that runs the engine may enter. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diemcau-server-'));
  chmodSync(folder, 0o711);
  return folder;
}

async function waitUntilReady(child: ChildProcess, url: string, words: () => string): Promise<void> {
  for (const until = Date.now() + longestStart; Date.now() < until; await sleep(20)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not become ready; it said:\n${words()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}

function readEngine(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8'), 10);
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
