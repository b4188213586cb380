import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { makeHome, openTestApi } from '#tests/api.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { divertOpinion } from './acts/divert.ts';
import { sendOpinion } from './acts/send.ts';
import { splitOpinion } from './acts/split.ts';
import { withdrawOpinion } from './acts/withdraw.ts';
import { mountOpinions } from './api.ts';
import { presentOpinionThread } from './present.ts';
import { presentHotSpots } from './present-hot-spots.ts';
import { readByCode } from './store.ts';

let house: House;
let ground: OpinionGround;

beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await opinionGround(house);
  await makeHome(house, ground.ward);
});

const away = { kind: 'denunciation', body: 'Thanh tra', handover: '12/PC' } as const;

test('the API tells nobody which opinion was a denunciation, nor its day, channel and dialogue', async () => {
  const [diverted, withdrawn] = [await send('Ông A nhận tiền'), await send('Thôi không hỏi nữa')];
  await divertOpinion(house, ground.clerk, { code: diverted.code, version: 1, ...away });
  await withdrawOpinion(house, anonymous, {
    client: null,
    code: withdrawn.code,
    number: withdrawn.number,
  });
  const app = openTestApi(house, mountOpinions);
  const read = async (code: string) => await (await app.request(`/api/v1/opinions/${code}`)).json();
  const told = await read(diverted.code);
  expect(await read(withdrawn.code)).toEqual({ ...told, code: withdrawn.code });
  expect(
    Object.values(told)
      .filter((value) => typeof value === 'string')
      .toSorted(),
  ).toEqual([diverted.code, 'unshown']);
});

test('a letter names no part that left it, nor their number', async () => {
  const letter = await send('Đường hỏng. Đèn tắt. Ông B đòi tiền.');
  const parts = ['Đường hỏng', 'Đèn tắt', 'Ông B đòi tiền'].map((text) => ({ text, fieldCode: null }));
  const [, second, third] = await splitOpinion(house, ground.clerk, {
    ...{ code: letter.code, version: 1, parts, photoParts: {} },
  });
  await divertOpinion(house, ground.clerk, { code: third?.code ?? '', version: 1, ...away });
  // The number of the letter opens its parts.
  await withdrawOpinion(house, anonymous, {
    client: null,
    code: second?.code ?? '',
    number: letter.number,
  });
  const stranger = await presentOpinionThread(house, letter.code);
  expect(stranger?.parts.map((part) => part.state)).toEqual(['received']);
  expect(JSON.stringify(stranger)).not.toContain(third?.code);
});

test('a province learns the numbers of its communes in steps, and a commune its own as they are', async () => {
  await house.db
    .insertInto('rule')
    .values({
      ...{ id: house.newId(), profile_id: 'p', organisation_id: null, key: 'opinion.small_count' },
      ...{ amount: 4, unit: 'opinions', basis: 'Thông lệ', article: null, status: 'to_check' },
      valid_from: '2019-01-01',
    })
    .execute();
  for (const n of [1, 2, 3, 4, 5])
    await send(`Ngập ${n}`, { fieldCode: 'LAND', contactPhone: `09123456${n}0` });
  const asked = { days: 30, field: 'LAND', audience: null };
  const above = await presentHotSpots(house, ground.superior, { ...asked, organisationId: ground.province });
  expect(above.communes).toMatchObject([
    { isHome: false, senders: { from: 4, to: 7 }, opinions: { from: 4, to: 7 } },
  ]);
  const own = await presentHotSpots(house, ground.clerk, { ...asked, organisationId: ground.ward });
  expect(own.communes).toMatchObject([{ isHome: true, senders: { from: 5, to: 5 } }]);
});

async function send(text: string, more: Partial<typeof anOpinion> = {}) {
  const sent = await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, ...more, text, dialogueCode: ground.dialogueCode },
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
  });
  expect(await readByCode(house.db, sent.code)).toBeDefined();
  return sent;
}
