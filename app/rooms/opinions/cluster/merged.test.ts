import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { presentPasts } from '#app/rooms/commitments/present-past.ts';
import { insertCommitment } from '#app/rooms/commitments/store.ts';
import { setSuccessor } from '#app/rooms/organisations/store-merged.ts';
import { listeners } from '#app/rooms/petitions/listens.ts';
import { readByCode as readPetition } from '#app/rooms/petitions/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { makePerson } from '#tests/people.ts';
import { answerOne, draftOf } from '#tests/petition-deeds.ts';
import { insertCommune } from '#tests/petitions.ts';
import { acceptOpinion } from '../acts/decide.ts';
import { mergeOpinion } from '../acts/merge.ts';
import { sendOpinion } from '../acts/send.ts';
import { presentAdvice } from '../present-advice.ts';
import { presentGroups } from '../present-groups.ts';
import { type Analyst, openAnalyst } from './analyst.ts';

const text = 'Cống ngang đường Lê Lai đoạn ngõ 74 bị tắc, mưa là ngập vào nhà dân';
let now = new Date('2026-03-02T02:00:00Z');
let house: House;
let ground: OpinionGround;
let analyst: Analyst;
let today: string;
let clerk: typeof ground.clerk;

/** The ward of the tests is the oldest of three: it went into a second one, and that into the one of today. */
beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners });
  ground = await opinionGround(house);
  const between = await insertCommune(house, { code: '00002', name: 'UBND xã Giữa' });
  today = await insertCommune(house, { code: '00003', name: 'UBND xã Mới' });
  const wardNow = house.db.updateTable('organisation').set({ name: 'Phường Cũ' });
  await wardNow.where('id', '=', ground.ward).execute();
  const line = { basis: 'Nghị quyết 12', organisationId: ground.ward, successorId: between };
  await setSuccessor(house.db, { ...line, mergedOn: '2026-06-01' });
  await setSuccessor(house.db, {
    ...line,
    organisationId: between,
    successorId: today,
    mergedOn: '2026-09-01',
  });
  clerk = await makePerson(house, {
    name: 'Mai Thị Lụa',
    roles: [{ role: 'clerk', organisationId: today }],
  });
  analyst = openAnalyst(house, presentPasts.listLoose);
  // The thread is up before the first question of a desk, which waits for a short time only.
  await analyst.groupsOf(today);
});
afterAll(async () => {
  await analyst?.close();
  await house?.db.destroy();
});

async function send(organisationId: string): Promise<string> {
  const rest = { channel: 'web', photos: [], client: null, fieldCode: null } as const;
  return (await sendOpinion(house, anonymous, { ...anOpinion, ...rest, organisationId, text })).code;
}

test('the office of a twice merged commune sees the old answer and the promises, and works on nothing of it', async () => {
  const old = await send(ground.ward);
  await acceptOpinion(house, ground.clerk, {
    ...{ code: old, version: 1, publicText: text, seenText: text, fieldCode: 'TRAF', publicPhotoIds: [] },
  });
  const petition = await readPetition(house.db, old);
  if (petition === undefined) throw new Error('no petition');
  await answerOne({ house, ground }, petition);
  for (const [code, state] of [['CK-1', 'not_fulfilled'] as const, ['CK-2', 'verified'] as const]) {
    await insertCommitment(house.db, {
      ...{ id: house.newId(), code, organisation_id: ground.ward, petition_id: petition.id, state },
      ...{ text: 'Nạo vét cống ngõ 74', folded: 'nao vet cong ngo 74', due_on: '2026-04-30' },
    });
  }
  now = new Date('2026-11-02T02:00:00Z');
  const fresh = await send(today);
  const advice = await presentAdvice(house, clerk, {
    code: fresh,
    adviseOn: analyst.adviseOn,
    pasts: presentPasts,
  });
  expect(advice?.near).toMatchObject([
    {
      code: old,
      isEarlier: true,
      isRepeat: true,
      former: { name: 'phường Cũ', mergedOn: '2026-06-01' },
      past: {
        petitionCode: old,
        answeredOn: '2026-03-02',
        broken: [{ code: 'CK-1' }],
        kept: [{ code: 'CK-2' }],
      },
    },
  ]);
  expect(advice?.near[0]?.past?.answer).toContain(draftOf(petition).questions[0]?.answer);
  expect(advice?.field.decisions).toBe(0);
  const { groups } = await presentGroups(house, clerk, {
    organisationId: today,
    page: 1,
    groupsOf: analyst.groupsOf,
    pasts: presentPasts,
  });
  expect(groups).toEqual([]);
  await expect(mergeOpinion(house, clerk, { code: fresh, version: 1, intoCode: old })).rejects.toMatchObject({
    code: 'opinion.into-missing',
  });
});

test('the old office reads nothing of the new one', async () => {
  const own = await send(ground.ward);
  const advice = await presentAdvice(house, ground.clerk, {
    ...{ code: own, adviseOn: analyst.adviseOn, pasts: presentPasts },
  });
  expect(advice?.near.map((near) => near.former)).toEqual([null]);
});
