import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ring } from '#app/database/bell.ts';
import { openDatabase } from '#app/database/open.ts';
import { transactOn } from '#app/database/transaction.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { busOnPostgres } from './bus-postgres.ts';

test('a ring is heard after the commit, not after a roll back, and again when the line was lost', async () => {
  const connectionString = await testDatabaseUrl();
  const db = openDatabase({ connectionString, max: 2 }, { warn: () => {} });
  const bus = busOnPostgres({ connectionString }, () => {});
  const heard: string[] = [];
  for (const topic of ['một', 'hai']) bus.onRing(topic, () => heard.push(topic));
  const transact = transactOn(db);
  await expect.poll(() => heard.length).toBe(2);

  await transact((tx) => ring(tx, 'một'));
  await expect.poll(() => heard).toEqual(['một', 'hai', 'một']);
  await transact(async (tx) => {
    await ring(tx, 'hai');
    throw new Error('không thành');
  }).catch(() => {});

  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'diemcau bell'
    and datname = current_database()`.execute(db);
  await expect.poll(() => heard.length).toBe(5);
  expect(heard.filter((topic) => topic === 'hai')).toHaveLength(2);
  await bus.close();
  await db.destroy();
});
