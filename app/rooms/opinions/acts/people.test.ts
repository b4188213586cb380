import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentPasts } from '#app/rooms/commitments/present-past.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { presentGroups } from '../present-groups.ts';
import { presentSelection } from '../present-selection.ts';
import { type OpinionRow, readByCode } from '../store.ts';
import { countByPlace } from '../store-hot-spots.ts';
import { acceptOpinion } from './decide.ts';
import { mergeOpinion } from './merge.ts';
import { enterOpinion } from './send.ts';
import { splitOpinion } from './split.ts';

let house: House;
let ground: OpinionGround;
beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => new Date('2026-11-24T02:00:00Z') });
  ground = await opinionGround(house);
  await house.db
    .insertInto('rule')
    .values({
      ...{
        id: house.newId(),
        profile_id: 'p',
        organisation_id: null,
        key: 'opinion.people_most',
        article: null,
      },
      ...{ amount: 500, unit: 'people', basis: 'Thông lệ', status: 'to_check', valid_from: '2019-01-01' },
    })
    .execute();
});

async function enter(text: string, people: number | undefined, place = 'Xóm Bãi'): Promise<OpinionRow> {
  const { consent: _, ...said } = { ...anOpinion, text, people, residentialUnit: place };
  const where = { organisationId: ground.ward, dialogueCode: ground.dialogueCode, collectedBy: null };
  const how = { channel: 'paper', consentRecord: 'signed_paper' } as const;
  const { code } = await enterOpinion(house, ground.clerk, { ...said, ...where, ...how, contactPhone: null });
  return await read(code);
}

async function read(code: string): Promise<OpinionRow> {
  const row = await readByCode(house.db, code);
  if (row === undefined) throw new Error('it is gone');
  return row;
}

async function accept(row: OpinionRow, people?: number): Promise<OpinionRow> {
  const words = { publicText: row.text, seenText: row.text, fieldCode: 'TRAF', publicPhotoIds: [] };
  return await acceptOpinion(house, ground.clerk, { code: row.code, version: row.version, ...words, people });
}

test('a letter that forty signed counts as forty for the floor; who brings further ones is no further sender', async () => {
  const letter = await accept(await enter('Đê Bãi Sậy sạt', 40));
  expect(letter.people).toBe(40);
  for (const [text, people] of [
    ['Đê Bãi Sậy lở', 3],
    ['Đê Bãi Sậy nứt', undefined],
  ] as const) {
    const row = await enter(text, people);
    const into = { code: row.code, version: row.version, intoCode: letter.code };
    await mergeOpinion(house, ground.clerk, into);
  }
  const view = await presentSelection(house, ground.clerk, { code: ground.dialogueCode, language: 'vi' });
  expect(view.candidates.find((each) => each.code === letter.code)?.people).toBe(42);
});

test('how many signed is bound by the rule, and the office can count anew when it accepts', async () => {
  await expect(enter('Cầu Bãi gãy', 501)).rejects.toMatchObject({
    code: 'opinion.people-most',
    facts: { most: 500 },
  });
  const row = await enter('Cầu Bãi gãy', 400);
  await expect(accept(row, 501)).rejects.toMatchObject({ code: 'opinion.people-most' });
  expect((await accept(row, 39)).people).toBe(39);
  expect((await accept(await enter('Cầu Bãi lún', 7))).people).toBe(7);
});

test('every part of a collective letter is signed by all of them', async () => {
  const row = await enter('Chợ Bãi bẩn và trường Bãi dột', 25);
  const parts = await splitOpinion(house, ground.clerk, {
    ...{ code: row.code, version: row.version, photoParts: {} },
    parts: [
      { text: 'Chợ Bãi bẩn', fieldCode: null },
      { text: 'Trường Bãi dột', fieldCode: null },
    ],
  });
  expect(parts.map((part) => part.people)).toEqual([25, 25]);
});

test('hot spots and groups count who signed, not letters', async () => {
  const [one, two] = [
    await enter('Kè Đầm Sen vỡ', 12, 'Xóm Đầm'),
    await enter('Kè Đầm Sen sụt', undefined, 'Xóm Đầm'),
  ];
  const today = dayOf(house.now());
  const places = await countByPlace(house.db, {
    organisationId: ground.ward,
    ...{ from: new Date(addDays(today, -1)), to: new Date(addDays(today, 1)), names: new Map() },
    ...{ fieldCode: null, audience: null },
  });
  // Both letters were brought by one person; eleven more signed the first.
  expect(places.find((place) => place.area === 'Xóm Đầm')).toMatchObject({ senders: 12, opinions: 2 });
  const { groups } = await presentGroups(house, ground.clerk, {
    organisationId: ground.ward,
    page: 1,
    groupsOf: async () => [[one.id, two.id]],
    pasts: presentPasts,
  });
  expect(groups?.[0]).toMatchObject({ size: 2, people: 12 });
});
