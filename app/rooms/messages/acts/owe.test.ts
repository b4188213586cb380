import { expect, test } from 'vitest';
import { openDatabase } from '#app/database/open.ts';
import { busOnPostgres } from '#app/gateways/bus-postgres.ts';
import { testDatabaseUrl } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { petitionGround } from '#tests/petitions.ts';
import { outside } from '#tests/post.ts';
import { type Owed, oweMessages, postTopic } from './owe.ts';

test('messages of one deed are written together, each in its words, and ring the postmen after the commit', async () => {
  const connectionString = await testDatabaseUrl();
  const db = openDatabase({ connectionString, max: 4 }, { warn: () => {} });
  const bus = busOnPostgres({ connectionString }, () => {});
  let rings = 0;
  bus.onRing(postTopic, () => {
    rings += 1;
  });
  const house = testHouse(db, { ...outside(), now: () => new Date('2026-11-23T02:00:00Z') });
  const { ward } = await petitionGround(house);
  // The bell rings once for whoever begins to listen.
  await expect.poll(() => rings).toBe(1);
  const owed = (['vi', 'en'] as const).map(
    (language): Owed => ({
      ...{ organisationId: ward, template: 'answered', channel: 'mail', address: 'hong@example.vn' },
      ...{ path: '/tra-cuu/KN-2026-04817', code: 'KN-2026-04817', filling: { unit: 'Phòng Kinh tế' } },
      ...{ language, key: language },
    }),
  );
  const written = async () => await house.transact((tx) => oweMessages(house, tx, owed));
  expect(await written()).toHaveLength(2);
  await expect.poll(() => rings).toBe(2);
  // The same keys again are the same messages.
  expect(await written()).toEqual([]);
  const rows = await db.selectFrom('message').select(['language', 'subject']).orderBy('language').execute();
  expect(rows).toEqual([
    { language: 'en', subject: 'KN-2026-04817 has been answered' },
    { language: 'vi', subject: 'KN-2026-04817 đã có trả lời' },
  ]);
  await bus.close();
  await db.destroy();
});
