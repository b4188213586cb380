import { expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { mergeOpinion } from '#app/rooms/opinions/acts/merge.ts';
import { enterOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode } from '#app/rooms/opinions/store.ts';
import { presentPetition } from '#app/rooms/petitions/present.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, opinionGround } from '#tests/opinions.ts';
import { presentFunnel } from './present-funnel.ts';
import { readDrafts, readMatters, readPlacesOf } from './store-before.ts';

test('a collective letter counts for all who signed it, and stays one letter in the funnel', async () => {
  const house = testHouse(await testDatabase(), {
    listeners: hearing,
    now: () => new Date('2026-11-24T02:00:00Z'),
  });
  const ground = await opinionGround(house);
  const enter = async (text: string, people: number, contactPhone: string) => {
    const who = { people, contactPhone, residentialUnit: 'Xóm Bãi' };
    const { consent: _, ...said } = { ...anOpinion, text, ...who };
    const where = { organisationId: ground.ward, dialogueCode: ground.dialogueCode, collectedBy: null };
    const how = { channel: 'paper', consentRecord: 'signed_paper' } as const;
    const { code } = await enterOpinion(house, ground.clerk, { ...said, ...where, ...how });
    return { code, version: (await readByCode(house.db, code))?.version ?? 0 };
  };
  const letter = await enter('Đê Bãi Sậy sạt', 30, '0912345678');
  await acceptOpinion(house, ground.clerk, {
    ...{ ...letter, publicText: 'Đê Bãi Sậy sạt', seenText: 'Đê Bãi Sậy sạt' },
    ...{ fieldCode: 'TRAF', publicPhotoIds: [] },
  });
  const other = await enter('Đê Bãi Sậy lở', 2, '0912345679');
  await mergeOpinion(house, ground.clerk, { ...other, intoCode: letter.code });

  const dialogue = house.db.selectFrom('dialogue').select('id').where('code', '=', ground.dialogueCode);
  const { id } = await dialogue.executeTakeFirstOrThrow();
  expect(await readMatters(house.db, id)).toMatchObject([{ field: 'TRAF', people: 32, opinions: 1 }]);
  expect(await readDrafts(house.db, id)).toMatchObject([{ code: letter.code, people: 32 }]);
  expect(await readPlacesOf(house.db, id)).toEqual([{ place: 'Xóm Bãi', voices: 32 }]);
  expect((await presentPetition(house, letter.code, 'vi'))?.peopleCount).toBe(32);
  const view = await presentFunnel(house, anonymous, { code: ground.dialogueCode, language: 'vi' });
  expect(view?.funnel).toMatchObject({ received: 2, accepted: 1, merged: 1 });
});
