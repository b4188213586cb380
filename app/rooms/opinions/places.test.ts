import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { changePopulationLine, enterPopulation } from '#app/rooms/dialogues/acts/population.ts';
import { presentResidentialUnits } from '#app/rooms/dialogues/present-population.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { sendOpinion } from './acts/send.ts';
import { presentHotSpots } from './present-hot-spots.ts';
import { presentTally } from './present-tally.ts';
import { presentEntry, presentQueue } from './present-triage.ts';

let house: House;
let ground: OpinionGround;
beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await opinionGround(house);
});

const send = async (residentialUnit: string, contactPhone = '0912345678') =>
  await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, residentialUnit, contactPhone, text: `Ngập ở ${residentialUnit} ${contactPhone}` },
    ...{ organisationId: ground.ward, channel: 'web', language: 'vi', client: null, photos: [] },
  });
const hotSpots = async () =>
  await presentHotSpots(house, ground.clerk, {
    ...{ organisationId: ground.ward, days: 30, field: null, audience: null },
  });
const queued = async (area: string) => {
  const { total } = await presentQueue(house, ground.clerk, {
    ...{ organisationId: ground.ward, states: ['received'], channel: null, page: 1, dialogueCode: null },
    ...{ text: null, isLate: false, area, field: null, since: null },
  });
  return total;
};

test('a new commune prints forms and offers names from its own list alone', async () => {
  await enterPopulation(house, ground.clerk, {
    ...{ organisationId: ground.ward, kind: 'place', lines: 'Tổ 10; 90\nTổ 5; 100\nThôn 5; 80' },
    ...{ source: 'Công an phường', asOf: '2026-02-01' },
  });
  const own = ['Thôn 5', 'Tổ 5', 'Tổ 10'];
  const tally = await presentTally(house, ground.clerk, ground.dialogueCode);
  expect([tally.ownUnits, tally.residentialUnits]).toEqual([own, own]);
  expect((await presentEntry(house, ground.clerk, ground.ward)).residentialUnits).toEqual(own);
});

test('what senders wrote counts for the unit that it means, and one sender is one', async () => {
  for (const written of ['Tổ dân phố số 5', 'TDP 05', 'Thôn 5', 'Xóm Chùa', 'xóm chùa']) await send(written);
  await send('to 5', '0987654321');
  const { places, areas } = await hotSpots();
  expect(Object.fromEntries(places.map((place) => [place.area, [place.senders, place.opinions]]))).toEqual({
    'Tổ 5': [2, 3],
    'Thôn 5': [1, 1],
    'xóm chùa': [1, 2],
  });
  expect(areas.rows.map((row) => row.row).sort()).toEqual(['Thôn 5', 'Tổ 5', 'xóm chùa']);
  expect([await queued('Tổ 5'), await queued('Thôn 5'), await queued('xóm chùa')]).toEqual([3, 1, 2]);
  const { residentialUnits } = await presentEntry(house, ground.clerk, ground.ward);
  expect(residentialUnits).toEqual(['Thôn 5', 'Tổ 5', 'Tổ 10', 'xóm chùa']);
});

test('a unit whose place the office gave is on the map, the others are named', async () => {
  const units = await presentResidentialUnits(house.db, ground.ward);
  const id = units.find((unit) => unit.name === 'Tổ 5')?.id ?? '';
  await changePopulationLine(house, ground.clerk, { id, name: 'Tổ 5', people: 100, point: '20.99, 105.81' });
  const { places, mayPlace } = await hotSpots();
  expect(mayPlace).toBe(true);
  expect(places.map((place) => [place.area, place.point])).toEqual([
    ['Tổ 5', { lat: 20.99, lon: 105.81 }],
    ['Thôn 5', null],
    ['xóm chùa', null],
  ]);
});
