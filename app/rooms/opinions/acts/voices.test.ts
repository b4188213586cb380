import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { joinListeners } from '#app/house.ts';
import { readMatters } from '#app/rooms/figures/store-before.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { presentPetition } from '#app/rooms/petitions/present.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import type { Past } from '../past.ts';
import { presentAdvice } from '../present-advice.ts';
import { presentGroups } from '../present-groups.ts';
import { presentNear } from '../present-near.ts';
import { presentSelection } from '../present-selection.ts';
import { type OpinionRow, readByCode } from '../store.ts';
import { acceptOpinion } from './decide.ts';
import { mergeOpinion } from './merge.ts';
import { enterOpinion } from './send.ts';
import { withdrawOpinion } from './withdraw.ts';

let house: House;
let ground: OpinionGround;
beforeAll(async () => {
  house = testHouse(await testDatabase(), {
    now: () => new Date('2026-11-24T02:00:00Z'),
    listeners: joinListeners([petitionsHear]),
  });
  ground = await opinionGround(house);
});

type Who = Readonly<{
  name?: string | null;
  phone?: string | null;
  email?: string | null;
  unit?: string | null;
  people?: number;
}>;

async function enter(text: string, { name = null, phone = null, email = null, unit = null, people }: Who) {
  const { consent: _, ...said } = { ...anOpinion, text, people, residentialUnit: unit };
  const where = { organisationId: ground.ward, dialogueCode: ground.dialogueCode, collectedBy: null };
  const how = { channel: 'paper', consentRecord: 'signed_paper' } as const;
  const contact = { contactName: name, contactPhone: phone, contactEmail: email };
  const { code, number } = await enterOpinion(house, ground.clerk, { ...said, ...where, ...how, ...contact });
  return { ...(await read(code)), number };
}

async function read(code: string): Promise<OpinionRow> {
  const row = await readByCode(house.db, code);
  if (row === undefined) throw new Error('it is gone');
  return row;
}

async function accepted(text: string, who: Who, fieldCode = 'TRAF') {
  const row = await enter(text, who);
  await acceptOpinion(house, ground.clerk, {
    ...{ code: row.code, version: row.version, publicText: text, seenText: text },
    ...{ fieldCode, publicPhotoIds: [] },
  });
  return row;
}

async function merged(text: string, who: Who, intoCode: string) {
  const row = await enter(text, who);
  await mergeOpinion(house, ground.clerk, { code: row.code, version: row.version, intoCode });
  return row;
}

const noPasts = {
  ofOpinions: async (): Promise<Past[]> => [],
  ofPetitions: async (): Promise<Past[]> => [],
  withCode: async (): Promise<Past[]> => [],
};

/** How many raise the matter, wherever somebody weighs it. */
async function everywhere(top: OpinionRow) {
  const asker = await enter('Cầu Vồng gãy thật rồi', {});
  const near = [{ id: top.id, score: 0.9, shared: [], otherPlace: null }];
  const field = { code: 'TRAF', confidence: 1, isSure: true, words: [], others: [] };
  const advice = await presentAdvice(house, ground.clerk, {
    ...{ code: asker.code, pasts: noPasts, adviseOn: async () => ({ near, field, decisions: 0 }) },
  });
  const choices = await presentNear(house, ground.clerk, {
    ...{ code: asker.code, text: top.code, pasts: noPasts },
  });
  const { groups } = await presentGroups(house, ground.clerk, {
    ...{ organisationId: ground.ward, page: 1, pasts: noPasts },
    groupsOf: async () => [[top.id, asker.id]],
  });
  const floor = await presentSelection(house, ground.clerk, { code: ground.dialogueCode, language: 'vi' });
  await withdrawOpinion(house, ground.clerk, { client: null, code: asker.code, number: asker.number });
  return {
    nearest: advice?.near[0]?.people,
    toMerge: choices.find((each) => each.code === top.code)?.people,
    group: groups?.[0]?.members.find((each) => each.code === top.code)?.people,
    groupAll: (groups?.[0]?.people ?? 0) - 1,
    floor: floor.candidates.find((each) => each.code === top.code)?.people,
    petition: (await presentPetition(house, top.code, 'vi'))?.peopleCount,
  };
}
const all = (people: number) => ({
  ...{ nearest: people, toMerge: people, group: people, groupAll: people },
  ...{ floor: people, petition: people },
});

test('who wrote twice about a matter is one, by telephone, mail, or name and group, on every page alike', async () => {
  const top = await accepted('Cầu Vồng gãy', { phone: '0912345678', name: 'Lê A' });
  expect(await everywhere(top)).toEqual(all(1));
  // The same telephone, whatever the name; the same mail in other letters; the same name in the same group.
  await merged('Cầu Vồng lún', { phone: '0912345678', name: 'Lê B' }, top.code);
  expect(await everywhere(top)).toEqual(all(1));
  await merged('Cầu Vồng nứt', { email: 'Lan@example.vn' }, top.code);
  await merged('Cầu Vồng sụt', { email: 'lan@example.vn' }, top.code);
  expect(await everywhere(top)).toEqual(all(2));
  await merged('Cầu Vồng đổ', { name: 'Vũ C', unit: 'Tổ 5' }, top.code);
  await merged('Cầu Vồng hỏng', { name: 'VŨ C', unit: 'tổ 5' }, top.code);
  expect(await everywhere(top)).toEqual(all(3));
  // In another group the same name is another person, and without any sign each letter is.
  await merged('Cầu Vồng cũ', { name: 'Vũ C', unit: 'Tổ 6' }, top.code);
  await merged('Cầu Vồng vỡ', { name: 'Vũ C' }, top.code);
  await merged('Cầu Vồng rỉ', {}, top.code);
  expect(await everywhere(top)).toEqual(all(6));
  // Nine more signed a letter of somebody who wrote before: only their number is known.
  await merged('Cầu Vồng nghiêng', { phone: '0912345678', people: 10 }, top.code);
  expect(await everywhere(top)).toEqual(all(15));
});

test('of a field each sender is one, though the matters are two', async () => {
  const who = { phone: '0987654321' };
  const one = await accepted('Trường Gò dột', who, 'LAND');
  await accepted('Chợ Gò ngập', who, 'LAND');
  await merged('Trường Gò ẩm', { ...who, people: 4 }, one.code);
  await accepted('Đất Gò lấn', {}, 'LAND');
  const { dialogue_id } = await read(one.code);
  const matters = await readMatters(house.db, dialogue_id ?? '');
  expect(matters.find((matter) => matter.field === 'LAND')).toMatchObject({ people: 5, opinions: 3 });
});
