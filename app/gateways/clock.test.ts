import { expect, test } from 'vitest';
import { testDatabaseUrl } from '#tests/database.ts';
import { cronOf, startClock } from './clock.ts';

test.each([
  [1, '*/1 * * * *'],
  [15, '*/15 * * * *'],
  [120, '5 */2 * * *'],
  [1440, '10 2 * * *'],
])('every %i minutes is %s', (minutes, cron) => {
  expect(cronOf(minutes)).toBe(cron);
});

test('a deed is done soon after the start, and the clock stops when it is told to', async () => {
  const troubles: unknown[] = [];
  const done = Promise.withResolvers<string>();
  const clock = startClock({
    connection: { connectionString: await testDatabaseUrl() },
    house: 'nhà',
    deeds: [{ name: 'seal', everyMinutes: 1, run: async (house) => done.resolve(house) }],
    onTrouble: (error) => troubles.push(error),
  });
  expect(await done.promise).toBe('nhà');
  await clock.close();
  expect(troubles).toEqual([]);
});
