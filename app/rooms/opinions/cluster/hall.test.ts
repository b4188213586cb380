import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { presentPasts } from '#app/rooms/commitments/present-past.ts';
import { insertCommitment } from '#app/rooms/commitments/store.ts';
import { answerOnSite } from '#app/rooms/petitions/acts/on-site.ts';
import { openPetition } from '#app/rooms/petitions/acts/open.ts';
import { listeners } from '#app/rooms/petitions/listens.ts';
import { type PetitionRow, readByCode as readPetition } from '#app/rooms/petitions/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { said } from '#tests/petition-deeds.ts';
import { acceptOpinion } from '../acts/decide.ts';
import { mergeOpinion } from '../acts/merge.ts';
import { sendOpinion } from '../acts/send.ts';
import { presentAdvice } from '../present-advice.ts';
import { presentGroups } from '../present-groups.ts';
import { presentNear } from '../present-near.ts';
import { readByCode } from '../store.ts';
import { type Analyst, openAnalyst } from './analyst.ts';

const drain = 'Cống ngang đường Lê Lai đoạn ngõ 74 bị tắc, mưa là ngập vào nhà dân';
const light = 'Đèn chiếu sáng ở hẻm 12 đường Trần Phú tắt đã bốn tháng, buổi tối rất nguy hiểm';
let now = new Date('2025-11-03T02:00:00Z');
let house: House;
let ground: OpinionGround;
let analyst: Analyst;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners });
  ground = await opinionGround(house);
  analyst = openAnalyst(house, presentPasts.listLoose);
  // The thread is up before the first question of a desk, which waits for a short time only.
  await analyst.groupsOf(ground.ward);
});
afterAll(async () => {
  await analyst?.close();
  await house?.db.destroy();
});

const adviceOn = (code: string) =>
  presentAdvice(house, ground.clerk, { code, adviseOn: analyst.adviseOn, pasts: presentPasts });
const nearTo = (code: string, text: string) =>
  presentNear(house, ground.clerk, { code, text, pasts: presentPasts });
const accept = (code: string, text: string, earlierCode: string | null) =>
  acceptOpinion(house, ground.clerk, {
    ...{ code, version: 1, publicText: text, seenText: text, fieldCode: 'TRAF', publicPhotoIds: [] },
    earlierCode,
  });

test('what was answered and promised in the hall last year, and broken, is read with the new letter and raised again by it', async () => {
  const old = await raise(drain, 'Sẽ nạo vét cống ngõ 74 trong quý I.');
  await insertCommitment(house.db, {
    ...{ id: house.newId(), code: 'CK-7', organisation_id: ground.ward, petition_id: old.id },
    ...{ state: 'not_fulfilled', text: 'Nạo vét cống ngõ 74', folded: '', due_on: '2026-03-31' },
  });
  now = new Date('2026-11-03T02:00:00Z');
  const fresh = await send(drain);
  const advice = await adviceOn(fresh);
  expect(advice?.near).toMatchObject([
    {
      ...{ code: old.code, state: null, origin: 'session', isEarlier: true, isRepeat: true, deed: 'again' },
      past: {
        answer: 'Sẽ nạo vét cống ngõ 74 trong quý I.',
        answeredOn: '2025-11-03',
        broken: [{ code: 'CK-7' }],
      },
    },
  ]);
  expect(await nearTo(fresh, old.code.toLowerCase())).toMatchObject([{ code: old.code, deed: 'again' }]);
  await accept(fresh, drain, old.code);
  const again = await readPetition(house.db, fresh);
  expect(again).toMatchObject({ state: 'accepted', repeat_of_id: old.id });
  expect((again?.due_on ?? '') < (again?.original_due_on ?? '')).toBe(true);
});

test('a wrong code takes nothing up, and says so', async () => {
  const fresh = await send(`${drain}. Lần này ngập vào cả nhà trẻ.`);
  expect(await said(accept(fresh, drain, 'KN-2020-99999'))).toBe('opinion.earlier-missing');
  expect((await readByCode(house.db, fresh))?.state).toBe('received');
  expect(await readPetition(house.db, fresh)).toBeUndefined();
});

test('what waits since the hall takes the letter in: both go on in one', async () => {
  const open = await raise(light, null);
  const fresh = await send(light);
  expect((await adviceOn(fresh))?.near[0]).toMatchObject({
    code: open.code,
    deed: 'join',
    past: { answer: null },
  });
  await accept(fresh, light, open.code);
  expect(await readPetition(house.db, fresh)).toMatchObject({ state: 'joined', joined_into_id: open.id });
});

test('a matter that is over speaks for no group: new ones merge among themselves and raise it again', async () => {
  const flood = 'Bãi rác tự phát đầu ngõ 9 đường Hoàng Hoa Thám bốc mùi, ruồi bay vào nhà';
  const first = await send(flood);
  await accept(first, flood, null);
  const answered = await readPetition(house.db, first);
  if (answered === undefined) throw new Error('no petition');
  await answer(answered, 'Đã dọn ngày 2/11.');
  const [one, two] = [await send(flood), await send(flood)];
  const groups = async () => {
    const asked = { organisationId: ground.ward, page: 1, groupsOf: analyst.groupsOf, pasts: presentPasts };
    const { groups } = await presentGroups(house, ground.clerk, asked);
    return groups?.find((group) => group.members.some((member) => member.code === first));
  };
  expect(await groups()).toMatchObject({ into: one, mayMerge: true, again: first });
  const members = (await groups())?.members.map(({ code, isOver, isNew }) => [code, isOver, isNew]);
  expect(members).toEqual([
    [first, true, false],
    [one, false, true],
    [two, false, true],
  ]);
  expect((await adviceOn(two))?.near.find((near) => near.code === first)?.deed).toBe('again');
  expect((await adviceOn(two))?.near.find((near) => near.code === one)?.deed).toBe('merge');
  expect(await nearTo(two, 'bãi rác tự phát')).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: first, deed: 'again' })]),
  );
  const under = mergeOpinion(house, ground.clerk, { code: two, version: 1, intoCode: first });
  expect(await said(under)).toBe('opinion.into-over');
});

async function send(text: string): Promise<string> {
  now = new Date(now.getTime() + 60_000);
  const rest = { channel: 'web', photos: [], client: null, fieldCode: null } as const;
  const where = { organisationId: ground.ward } as const;
  return (await sendOpinion(house, anonymous, { ...anOpinion, ...rest, ...where, text })).code;
}

/** Said in the hall, and answered there where `answered` says how. */
async function raise(text: string, answered: string | null): Promise<PetitionRow> {
  const where = { organisationId: ground.ward, actor: ground.clerk, origin: 'session', text } as const;
  const petition = await house.transact((tx) => openPetition(house, tx, where));
  return answered === null ? petition : await answer(petition, answered);
}

async function answer(petition: PetitionRow, text: string): Promise<PetitionRow> {
  const how = { petition, actor: ground.clerk, parts: ['session'], byName: 'Trần Văn Chủ', at: now } as const;
  return await house.transact((tx) => answerOnSite(house, tx, { ...how, text }));
}
