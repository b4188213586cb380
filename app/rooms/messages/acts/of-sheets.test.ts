import { afterAll, beforeAll, expect, test } from 'vitest';
import { smsOnConsole } from '#app/gateways/sms.ts';
import type { House } from '#app/house.ts';
import { openImport } from '#app/rooms/opinions/acts/import/open.ts';
import { runImport } from '#app/rooms/opinions/acts/import/run.ts';
import { startImport } from '#app/rooms/opinions/acts/import/start.ts';
import { undoImport } from '#app/rooms/opinions/acts/import/undo.ts';
import { presentImport } from '#app/rooms/opinions/present-import.ts';
import { readImport } from '#app/rooms/opinions/store-import.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { listeners } from '../listens.ts';

let house: House;
let ground: OpinionGround;
beforeAll(async () => {
  house = testHouse(await testDatabase(), { listeners, sms: smsOnConsole(() => {}) });
  ground = await opinionGround(house);
});
afterAll(async () => {
  expect(await holesIn(house.db)).toEqual([]);
});

const sheet = (mark: string) =>
  Buffer.from(
    `Nội dung,Họ tên,Điện thoại\nCống ${mark} tắc,Bà Sáu,0912345678\nĐèn ${mark} hỏng,Ông Bảy,\nRác ${mark} bẩn,,\n`,
  );

async function takeIn(mark: string, tellsSenders: boolean): Promise<string> {
  const file = { organisationId: ground.ward, fileName: `${mark}.csv`, bytes: sheet(mark), isAgain: false };
  const { id } = await openImport(house, ground.clerk, file);
  const { sheet: seen } = await presentImport(house, ground.clerk, { id, sheetName: null, mapping: null });
  if (!seen) throw new Error('no sheet');
  await startImport(house, ground.clerk, {
    ...{ id, version: (await readImport(house.db, id))?.version ?? 0, tellsSenders },
    ...{ mapping: seen.mapping, sheetName: seen.name, seen: seen.seen },
    ...{ channel: 'paper', consentRecord: 'signed_paper', dialogueCode: null },
  });
  await runImport(house, id);
  return id;
}

const messages = async () =>
  await house.db.selectFrom('message').select(['channel', 'address', 'state']).orderBy('id').execute();

test('nobody is written to because of a sheet, unless the clerk says so; then only who left an address', async () => {
  await takeIn('một', false);
  expect(await messages()).toEqual([]);
  const id = await takeIn('hai', true);
  expect(await messages()).toEqual([{ channel: 'sms', address: '+84912345678', state: 'waiting' }]);
  await undoImport(house, ground.clerk, { id, version: (await readImport(house.db, id))?.version ?? 0 });
  const left = await messages();
  expect(left.filter((message) => message.state === 'waiting')).toEqual([]);
  expect(JSON.stringify(left)).not.toContain('912345678');
});
