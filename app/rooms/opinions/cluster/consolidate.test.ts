import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { presentPasts } from '#app/rooms/commitments/present-past.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { acceptOpinion } from '../acts/decide.ts';
import { divertOpinion } from '../acts/divert.ts';
import { changeFieldWord } from '../acts/field-word.ts';
import { mergeGroup, unmergeGroup } from '../acts/merge.ts';
import { objectMerge } from '../acts/object.ts';
import { sendOpinion } from '../acts/send.ts';
import { presentAdvice } from '../present-advice.ts';
import { presentGroups } from '../present-groups.ts';
import { presentHotSpots } from '../present-hot-spots.ts';
import { presentQueue } from '../present-triage.ts';
import { readByCode } from '../store.ts';
import { type Analyst, openAnalyst } from './analyst.ts';

let house: House;
let ground: OpinionGround;
let analyst: Analyst;

beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await opinionGround(house);
  analyst = openAnalyst(house, presentPasts.listLoose);
  // The thread is up before the first question of a desk, which waits for a short time only.
  await analyst.groupsOf(ground.ward);
});
afterAll(async () => {
  await analyst?.close();
  await house?.db.destroy();
});

const light = 'Đèn chiếu sáng ở ngõ 74 đường Lê Lai tắt đã bốn tháng, buổi tối rất nguy hiểm';

async function send(text: string, more: Partial<typeof anOpinion> = {}) {
  const rest = { organisationId: ground.ward, channel: 'web', photos: [], client: null } as const;
  return await sendOpinion(house, anonymous, { ...anOpinion, fieldCode: null, ...more, ...rest, text });
}

async function row(code: string) {
  const found = await readByCode(house.db, code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

const adviceOn = (code: string) =>
  presentAdvice(house, ground.clerk, { code, adviseOn: analyst.adviseOn, pasts: presentPasts });
const groupsNow = (dialogueCode: string | null = null) =>
  presentGroups(house, ground.clerk, {
    organisationId: ground.ward,
    dialogueCode,
    page: 1,
    groupsOf: analyst.groupsOf,
    pasts: presentPasts,
  });

test('the desk reads the nearest with the reason, another place is told, and a field by its words', async () => {
  const first = await send(light);
  const elsewhere = await send(light.replace('74', '75'));
  const typed = await send('den chieu sang o ngo 74 duong le lai tat 4 thang roi, toi rat nguy hiem');
  const advice = await adviceOn(typed.code);
  expect(advice?.near.map((near) => near.code)).toEqual([first.code, elsewhere.code]);
  expect(advice?.near[0]).toMatchObject({ otherPlace: null, isEarlier: false });
  expect(advice?.near[0]?.shared[0]).toContain('ngõ 74 đường Lê Lai');
  expect(advice?.near[1]?.otherPlace).toEqual(['74', '75']);
  expect(advice?.field).toMatchObject({ code: 'TRAF', isSure: false });
  const { groups } = await groupsNow();
  expect(groups?.map((group) => group.members.map((member) => member.code))).toEqual([
    [first.code, typed.code],
  ]);
});

test('a group says why each one stands in it, and the groups of one dialogue are found', async () => {
  const words = 'Chợ Đình họp tràn ra ngõ 19, xe cứu thương không vào được';
  const [one, two] = [await send(words), await send(`${words}, đề nghị dẹp`)];
  const other = 'Xe tải chạy đêm qua đường Nguyễn Xiển rung nứt tường nhà dân';
  const [three, four] = [
    await send(other),
    await send(`${other} suốt tháng`, { dialogueCode: ground.dialogueCode }),
  ];
  const all = (await groupsNow()).groups?.map((group) => group.members) ?? [];
  const market = all.find((members) => members.some((member) => member.code === one.code));
  expect(market?.map((member) => member.code)).toEqual([one.code, two.code]);
  expect(market?.[0]?.why).toBeNull();
  expect(market?.[1]?.why?.code).toBe(one.code);
  expect(market?.[1]?.why?.shared.join(' ')).toContain('xe cứu thương không vào được');
  const own = await groupsNow(ground.dialogueCode);
  const codes = own.groups?.map((group) => group.members.map((member) => [member.code, member.dialogue]));
  expect(codes).toEqual([
    [
      [three.code, null],
      [four.code, ground.dialogueCode],
    ],
  ]);
  expect([own.total, own.dialogueCode]).toEqual([1, ground.dialogueCode]);
  await expect(groupsNow('DT-2026-99999')).resolves.toMatchObject({ dialogueCode: null });
});

test('a group is merged and undone as one; each sender may object, and the objection reaches the desk', async () => {
  const [one, two, three] = [
    await send('Rác ở thôn Phú Mỹ ba tuần không ai gom, mùi hôi bay vào nhà'),
    await send('Rác thôn Phú Mỹ ba tuần không gom, mùi hôi bay vào nhà'),
    await send('Rác ở thôn Phú Mỹ không ai gom ba tuần nay'),
  ];
  const members = await Promise.all(
    [one, two, three].map(async ({ code }) => ({ code, version: (await row(code)).version })),
  );
  const merged = await mergeGroup(house, ground.clerk, { intoCode: one.code, members });
  expect(merged.map((each) => each.state)).toEqual(['merged', 'merged']);
  const kept = await row(two.code);
  expect(kept).toMatchObject({
    text: 'Rác thôn Phú Mỹ ba tuần không gom, mùi hôi bay vào nhà',
    contact_name: 'Trần Thị Hồng',
  });

  const object = { client: null, code: two.code, objection: 'Nhà tôi ở thôn khác' };
  await expect(objectMerge(house, anonymous, { ...object, number: '000000' })).rejects.toMatchObject({
    code: 'opinion.number',
  });
  await objectMerge(house, anonymous, { ...object, number: two.number });
  expect((await groupsNow()).objections).toMatchObject([
    { code: two.code, parentCode: one.code, objection: 'Nhà tôi ở thôn khác' },
  ]);

  const now = await Promise.all(
    [two, three].map(async ({ code }) => ({ code, version: (await row(code)).version })),
  );
  await unmergeGroup(house, ground.clerk, { members: now });
  expect(await row(two.code)).toMatchObject({ state: 'received', merge_objection: null });
  expect((await groupsNow()).objections).toEqual([]);
  await expect(
    mergeGroup(house, ground.clerk, { intoCode: one.code, members: [{ code: two.code, version: 1 }] }),
  ).rejects.toMatchObject({ code: 'opinion.changed' });
});

test('what was diverted is forgotten by the analysis, and what was accepted teaches it', async () => {
  const accused = await send('Ông Tư ở tổ 9 nhận tiền làm sổ đỏ');
  const again = await send('Ông Tư tổ 9 nhận tiền khi làm sổ đỏ cho dân');
  expect((await adviceOn(again.code))?.near[0]?.code).toBe(accused.code);
  const handed = { body: 'Thanh tra thành phố', handover: '9' };
  await divertOpinion(house, ground.clerk, {
    code: accused.code,
    version: 1,
    kind: 'denunciation',
    ...handed,
  });
  expect((await adviceOn(again.code))?.near.map((near) => near.code)).not.toContain(accused.code);

  const before = (await adviceOn(again.code))?.field.decisions ?? 0;
  const decided = await send('Xin hỏi việc tách thửa đất vườn');
  await acceptOpinion(house, ground.clerk, {
    ...{
      code: decided.code,
      version: 1,
      publicText: 'Tách thửa',
      seenText: 'Tách thửa',
      fieldCode: 'LAND',
      publicPhotoIds: [],
    },
  });
  expect((await adviceOn(again.code))?.field.decisions).toBe(before + 1);
});

test('a word that the office adds speaks for its field', async () => {
  const { code } = await send('Bà con gọi là vạt bờ xôi, ai cũng muốn giữ');
  expect((await adviceOn(code))?.field.words).toEqual([]);
  await changeFieldWord(house, ground.clerk, {
    ...{ organisationId: ground.ward, fieldCode: 'LAND', phrase: 'bờ xôi', deed: 'add' },
  });
  expect((await adviceOn(code))?.field).toMatchObject({ code: 'LAND', words: ['bờ xôi'] });
});

test('hot spots count people and not letters', async () => {
  const same = { residentialUnit: 'Tổ 31', fieldCode: 'TRAF' };
  for (const n of [1, 2, 3]) await send(`Ngập lần thứ ${n}`, { ...same, contactPhone: '0911111111' });
  await send('Nhà tôi cũng ngập', { ...same, contactPhone: '0922222222' });
  const all = { organisationId: ground.ward, days: 30, field: null, audience: null };
  const view = await presentHotSpots(house, ground.clerk, all);
  const { spots, areas, months } = view;
  expect(spots.find((spot) => spot.area === 'Tổ 31')).toMatchObject({
    senders: 2,
    opinions: 4,
    field: 'TRAF',
  });
  // The table, the months and the list behind a cell say the same.
  const row = areas.rows.find((each) => each.row === 'Tổ 31');
  expect(row?.cells.find((cell) => cell.column === 'TRAF')).toMatchObject({ senders: 2, opinions: 4 });
  expect([areas.opinions, months.opinions]).toEqual([view.opinions, view.opinions]);
  const queue = await presentQueue(house, ground.clerk, {
    ...{ organisationId: ground.ward, states: ['received', 'accepted', 'merged'], channel: null, page: 1 },
    ...{ dialogueCode: null, text: null, isLate: false },
    ...{ area: 'Tổ 31', field: 'TRAF', since: view.since },
  });
  expect(queue.total).toBe(4);
  const land = await presentHotSpots(house, ground.clerk, { ...all, field: 'LAND' });
  expect(land.areas.columns.filter((column) => column !== 'LAND')).toEqual([]);
  const youth = await presentHotSpots(house, ground.clerk, { ...all, audience: 'youth' });
  expect(youth.opinions).toBe(0);
});

test('others do not see any of it', async () => {
  const { code } = await send('Đường hỏng');
  await expect(
    presentAdvice(house, anonymous, { code, adviseOn: analyst.adviseOn, pasts: presentPasts }),
  ).rejects.toMatchObject({ kind: 'missing' });
});
