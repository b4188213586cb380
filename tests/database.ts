import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import pino from 'pino';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import type { Database } from '#app/database/database.ts';
import { openEngine } from '#app/database/engine.ts';
import { migrate } from '#app/database/migrate.ts';
import { openDatabase } from '#app/database/open.ts';
import { dayOf } from '#app/ground/time.ts';

/** How to reach the engine of this run. */
type Reach = Readonly<{ host: string; port: number; user: string; password: string }>;

declare module 'vitest' {
  interface ProvidedContext {
    engine: Reach;
  }
}

const template = 'diemcau_template';
const quiet = pino({ level: 'silent' });

/** Before a run: one engine in a folder that is thrown away, and in it a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'diemcau-test-'));
  chmodSync(folder, 0o711);
  const engine = await openEngine({
    dataDir: join(folder, 'data'),
    stateDir: resolve(process.env.STATE_DIR ?? '/var/lib/diemcau'),
    log: quiet,
    // Nothing of a test run outlives it, so nothing has to survive a power cut; tests of durability start their own.
    settings: ['fsync=off', 'full_page_writes=off', 'max_connections=200'],
  });
  const { host = '', port = 0, user = '' } = engine.connection;
  const password = typeof engine.connection.password === 'string' ? engine.connection.password : '';
  const reach = { host, port, user, password };
  await run(reach, `create database ${template}`);
  const db = openDatabase({ ...reach, database: template }, quiet);
  await migrate(db, quiet);
  await db.destroy();
  project.provide('engine', reach);
  return async () => {
    await engine.close();
    if (engine.cluster) rmSync(engine.cluster, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A fresh copy of the migrated, empty database; a test file takes one in `beforeAll`. It goes with the run. */
export async function testDatabase(): Promise<Database> {
  return openDatabase({ ...inject('engine'), database: await copyTemplate(), max: 8 }, quiet);
}

/** The address of another fresh copy, for a server process (`DATABASE_URL`). */
export async function testDatabaseUrl(): Promise<string> {
  const { host, port, user, password } = inject('engine');
  const query = new URLSearchParams({ host, port: String(port), user, ...(password ? { password } : {}) });
  return `postgresql:///${await copyTemplate()}?${query}`;
}

async function copyTemplate(): Promise<string> {
  await beyondMidnight();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(inject('engine'), `create database ${name} template ${template} strategy file_copy`);
  return name;
}

/** A day that ends in the middle of a story is told where a test hands in the hours, not where the clock happens to. */
async function beyondMidnight(): Promise<void> {
  const day = dayOf(new Date());
  if (dayOf(new Date(Date.now() + longestFile)) === day) return;
  while (dayOf(new Date()) === day) await sleep(1_000);
}

/** How long a file of tests may take on a loaded machine, in ms. */
const longestFile = 240_000;

async function run(reach: Reach, sql: string): Promise<void> {
  const client = new pg.Client({ ...reach, database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
