import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { openDatabase } from '#app/database/open.ts';
import { testDatabase, testDatabaseUrl } from '#tests/database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});

test('days stay text, counts and amounts are numbers, moments are dates', async () => {
  const { rows } = await sql`
    select date '2024-02-29' as day, count(*) as count, 1.5::numeric as amount,
      array[date '2024-02-29'] as days, array[1::bigint] as counts, timestamptz '2026-01-01 00:00+07' as moment
    from (select 1) as one`.execute(db);
  const moment = new Date('2025-12-31T17:00:00Z');
  expect(rows).toEqual([
    { day: '2024-02-29', count: 1, amount: 1.5, days: ['2024-02-29'], counts: [1], moment },
  ]);
});

test('the clock of a session is that of Việt Nam and sorting is Vietnamese', async () => {
  const { rows } = await sql<{ zone: string; sorted: string }>`
    select current_setting('TimeZone') as zone,
      (select string_agg(x, ' ' order by x) from unnest(array['đ', 'e', 'd', 'ă', 'a', 'â', 'ê', 'b']) as x) as sorted`.execute(
    db,
  );
  expect(rows).toEqual([{ zone: 'Asia/Ho_Chi_Minh', sorted: 'a ă â b d đ e ê' }]);
});

test('each file has a database of its own', async () => {
  const other = openDatabase({ connectionString: await testDatabaseUrl() }, { warn: () => {} });
  const name = sql<{ name: string }>`select current_database() as name`;
  const [one, two] = [await name.execute(db), await name.execute(other)];
  expect(one.rows[0]?.name).not.toBe(two.rows[0]?.name);
  await other.destroy();
});
