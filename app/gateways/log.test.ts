import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { logOptions } from './log.ts';

test('a fault of the database is logged with its code and constraint, without what stood in the row', async () => {
  const db = await testDatabase();
  const row = {
    id: crypto.randomUUID(),
    name: 'Trần Thị Hồng',
    email: 'hong@example.vn',
    created_at: new Date(),
  };
  await db.insertInto('person').values(row).execute();
  const err = await db
    .insertInto('person')
    .values({ ...row, name: 'Nguyễn Văn Khác' })
    .execute()
    .catch((thrown: unknown) => thrown);
  const lines: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  pino(logOptions('warn'), out).warn({ err }, 'a page failed');
  const [line = ''] = lines;
  expect(JSON.parse(line).err).toMatchObject({ code: '23505', constraint: 'person_pkey' });
  for (const word of [row.id, row.email, 'Hồng', 'Khác', 'already exists.']) expect(line).not.toContain(word);
});
