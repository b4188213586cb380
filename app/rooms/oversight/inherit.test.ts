import { expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { petitionGround } from '#tests/petitions.ts';
import { inheritRequests } from './acts/inherit.ts';
import { sendRequest } from './acts/request.ts';
import { planSupervision, startSupervision } from './acts/supervise.ts';

test('what supervision asked of a department that has ended goes to its successor, with the same day, once', async () => {
  const house = testHouse(await testDatabase(), { now: () => new Date('2026-11-23T02:00:00Z') });
  const ground = await petitionGround(house);
  const { code } = await planSupervision(house, ground.front, {
    ...{ organisationId: ground.ward, title: 'Giám sát việc trả lời kiến nghị', body: 'front' },
    ...{
      from: '2026-01-01',
      to: '2026-12-31',
      unitId: null,
      fieldCode: null,
      kind: 'petition',
      group: 'all',
    },
  });
  await startSupervision(house, ground.front, { code });
  await sendRequest(house, ground.front, {
    ...{ code, kind: 'recommendation', unitId: ground.units.economy, threadCode: null },
    text: 'Rà soát các câu trả lời chưa nêu ngày làm xong.',
  });
  const read = async () =>
    await house.db
      .selectFrom('supervision_request')
      .select(['unit_id', 'due_on', 'state'])
      .executeTakeFirstOrThrow();
  const before = await read();
  expect(await inheritRequests(house)).toBe(0);
  await house.db
    .updateTable('unit')
    .set({ valid_to: '2026-11-22', successor_id: ground.units.culture })
    .where('id', '=', ground.units.economy)
    .execute();
  expect([await inheritRequests(house), await inheritRequests(house)]).toEqual([1, 0]);
  expect(await read()).toEqual({ ...before, unit_id: ground.units.culture });
});
