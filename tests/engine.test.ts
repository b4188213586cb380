import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '#app/database/start.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { makeFolder } from '#tests/server.ts';

const log = pino({ level: 'silent' });
let folder = '';
let store: Store;
const place = () => ({ dataDir: folder, stateDir: join(folder, 'state'), databaseUrl: null });

beforeAll(async () => {
  folder = makeFolder();
  store = await openStore(place(), log);
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a folder in use is refused', async () => {
  await expect(openStore(place(), log)).rejects.toThrow(/đang được một tiến trình khác dùng.*\n.*in use/);
});

test('what was acknowledged survives the death of the engine, and the pool recovers', async () => {
  await sql`create table kept (n int)`.execute(store.db);
  await sql`insert into kept values (1)`.execute(store.db);
  const { rows } = await sql<{ pid: number }>`
    select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`.execute(store.db);
  const busy = Array.from({ length: 8 }, () => sql`select pg_sleep(5)`.execute(store.db).catch(() => null));
  await count();
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  await Promise.all(busy);
  await expect.poll(() => count().catch(() => null)).toBe(1);
});

test('a lock left behind by a process that is gone does not hold anybody up', async () => {
  await store.close();
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.once('exit', resolve));
  writeFileSync(join(folder, 'lock'), `${gone.pid} long-ago`);
  store = await openStore(place(), log);
  expect(await count()).toBe(1);
});

test('a server is taken by its address, and one that does not answer is named without its password', async () => {
  const server = await openStore({ ...place(), databaseUrl: await testDatabaseUrl() }, log);
  expect(server.engine.kind).toBe('server');
  expect(server.version).toBe(store.version);
  await server.close();
  const wrong = { ...place(), databaseUrl: 'postgres://somebody:secret@127.0.0.1:9/nothing' };
  const refusal = await openStore(wrong, log).then(String, String);
  expect(refusal).toContain('DATABASE_URL');
  expect(refusal).not.toContain('secret');
});

async function count(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from kept`.execute(store.db);
  return rows[0]?.count ?? 0;
}
