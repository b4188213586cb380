import { beforeAll, expect, test } from 'vitest';
import { anonymous, type RoleName } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { divertOpinion } from '#app/rooms/opinions/acts/divert.ts';
import { mergeOpinion, unmergeOpinion } from '#app/rooms/opinions/acts/merge.ts';
import { enterOpinion, sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import {
  presentDone,
  presentEntry,
  presentQueue,
  presentTriage,
} from '#app/rooms/opinions/present-triage.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { makePerson } from '#tests/people.ts';
import { openOne, said } from '#tests/petition-deeds.ts';
import { divertPetition } from './acts/divert.ts';
import { listeners } from './listens.ts';
import { presentDesk } from './present-desk.ts';
import { presentStubs } from './present-stubs.ts';

let house: House;
let ground: OpinionGround;
const away = { kind: 'denunciation', body: 'Thanh tra thành phố', handover: '12/PC' } as const;
beforeAll(async () => {
  house = testHouse(await testDatabase(), { listeners });
  ground = await opinionGround(house);
});

const version = async (code: string) => (await readByCode(house.db, code))?.version ?? 0;
const hold = async (role: RoleName) =>
  await makePerson(house, { name: `Người ${role}`, roles: [{ role, organisationId: ground.ward }] });
const queue = async (states: readonly ['diverted'] | null) =>
  await presentQueue(house, ground.head, {
    ...{ organisationId: ground.ward, states, channel: null, page: 1, dialogueCode: null },
    ...{ text: null, isLate: false, area: null, field: null, since: null },
  });
const entered = async () => {
  const given = { ...anOpinion, organisationId: ground.ward, contactEmail: null, collectedBy: null };
  return await enterOpinion(house, ground.clerk, {
    ...given,
    channel: 'paper',
    consentRecord: 'signed_paper',
  });
};

test('the head and the officer of reception read the book of what was handed over; for others a stub is missing', async () => {
  const { code } = await entered();
  await divertOpinion(house, ground.clerk, { code, version: 1, ...away });
  const stub = { code, kind: 'denunciation', body: away.body, handover: '12/PC' };
  for (const reader of [ground.head, await hold('reception')]) {
    expect(await presentStubs(house, reader, ground.ward)).toMatchObject([stub]);
  }
  for (const other of [ground.clerk, ground.officer, await hold('front'), await hold('deputy'), anonymous]) {
    expect(await said(presentStubs(house, other, ground.ward))).toBe('petition.missing');
    expect(await said(presentTriage(house, other, code))).toBe('opinion.missing');
  }
  expect((await presentTriage(house, ground.head, code)).divert).toMatchObject({ kind: 'denunciation' });
});

test('no list, count or line of the office names it, except to who has just handed it over', async () => {
  const { code } = await entered();
  const before = await queue(null);
  await divertOpinion(house, ground.clerk, { code, version: 1, ...away });
  const after = await queue(null);
  expect([after.total, after.states.diverted]).toEqual([before.total - 1, undefined]);
  expect((await queue(['diverted'])).total).toBe(0);
  const own = (await presentEntry(house, ground.clerk, ground.ward)).entered;
  expect(own.map((row) => row.code)).not.toContain(code);
  expect((await presentDone(house, ground.clerk, code))?.state).toBe('diverted');
  expect(await presentDone(house, ground.secondClerk, code)).toBeNull();
  expect((await readByCode(house.db, code))?.received_by).toBeNull();
});

test('its events no longer say which matter it once stood with', async () => {
  const send = async () =>
    await sendOpinion(house, anonymous, {
      ...{ ...anOpinion, organisationId: ground.ward, channel: 'web', photos: [], client: null },
    });
  const [parent, { code }] = [await send(), await send()];
  await mergeOpinion(house, ground.clerk, { code, version: 1, intoCode: parent.code });
  await unmergeOpinion(house, ground.clerk, { code, version: 2 });
  await divertOpinion(house, ground.clerk, { code, version: 3, ...away });
  const row = await readByCode(house.db, code);
  const story = await readStory(house.db, 'opinion', [row?.id ?? '']);
  expect(story.map((event) => [event.verb, Object.keys(event.facts)])).toEqual(
    ['send', 'merge', 'unmerge', 'divert'].map((verb) => [`opinion.${verb}`, ['code']]),
  );
});

test('what was accepted, and what was said in the hall, stands in the same book once', async () => {
  const { code } = await entered();
  await acceptOpinion(house, ground.clerk, {
    ...{ code, version: await version(code), publicText: 'x', seenText: 'x', fieldCode: 'TRAF' },
    publicPhotoIds: [],
  });
  const hall = await openOne({ house, ground });
  for (const each of [code, hall.code])
    await divertPetition(house, ground.clerk, { code: each, ...away, sure: true });
  const codes = (await presentStubs(house, ground.head, ground.ward)).map((stub) => stub.code);
  expect(codes.filter((each) => each === code || each === hall.code).sort()).toEqual(
    [code, hall.code].sort(),
  );
  for (const reader of [ground.clerk, ground.head])
    expect(await said(presentDesk(house, reader, { code: hall.code }, 'vi'))).toBe('petition.missing');
});
