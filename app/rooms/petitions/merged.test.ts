import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { setSuccessor } from '#app/rooms/organisations/store-merged.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne, assignOne, draftOf, openOne, said } from '#tests/petition-deeds.ts';
import { insertCommune, type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { linkRepeat } from './acts/repeat.ts';
import { draftAnswer } from './acts/write.ts';
import { presentBefore } from './present-before.ts';
import { presentDesk } from './present-desk.ts';
import type { PetitionRow } from './store.ts';

let house: House;
let ground: PetitionGround;
let oldest: string;

/** The ward took over a commune that had taken over another one. */
beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => new Date('2026-11-02T02:00:00Z') });
  ground = await petitionGround(house);
  oldest = await insertCommune(house, { code: '00002', name: 'Xã Đìa' });
  const between = await insertCommune(house, { code: '00003', name: 'Xã Giữa' });
  const line = { basis: 'Nghị quyết 12', organisationId: oldest, successorId: between };
  await setSuccessor(house.db, { ...line, mergedOn: '2026-06-01' });
  await setSuccessor(house.db, {
    ...{ ...line, organisationId: between, successorId: ground.ward, mergedOn: '2026-09-01' },
  });
});

/** A petition that was answered by the ward, put where it would stand had the former commune answered it. */
async function answeredIn(organisationId: string): Promise<PetitionRow> {
  const petition = await answerOne({ house, ground }, await openOne({ house, ground }));
  return await house.db
    .updateTable('petition')
    .set({ organisation_id: organisationId })
    .where('id', '=', petition.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

test('a petition of a commune merged twice is offered with its name, linked, and its answer used again', async () => {
  const old = await answeredIn(oldest);
  const again = await assignOne({ house, ground }, await openOne({ house, ground }));
  const before = await presentBefore(house, again, null);
  const former = { name: 'xã Đìa', mergedOn: '2026-06-01' };
  expect(before.alike).toMatchObject([{ code: old.code, former, isAnswered: true }]);
  const [answer] = before.reusable;
  expect(answer).toMatchObject({ code: old.code, former });
  await linkRepeat(house, ground.clerk, { code: again.code, earlierCode: old.code });
  const desk = await presentDesk(house, ground.officer, { code: again.code }, 'vi');
  expect(desk.earlier).toMatchObject([{ code: old.code, former }]);
  const draft = { ...draftOf(again), reusesId: answer?.id ?? null };
  expect((await draftAnswer(house, ground.officer, draft)).code).toBe(again.code);
});

test('a petition of a stranger is neither offered nor linked', async () => {
  const stranger = await insertCommune(house, { code: '00004', name: 'Xã Xa' });
  const there = await answeredIn(stranger);
  const again = await openOne({ house, ground });
  expect((await presentBefore(house, again, null)).alike.map((row) => row.code)).not.toContain(there.code);
  const link = linkRepeat(house, ground.clerk, { code: again.code, earlierCode: there.code });
  expect(await said(link)).toBe('petition.earlier-missing');
});
