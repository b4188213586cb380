import { expect, test } from 'vitest';
import { loadReferenceData } from '#app/rooms/organisations/acts/load.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { petitionGround } from '#tests/petitions.ts';
import { openPetition } from './acts/open.ts';
import { presentPetition } from './present.ts';

test('rules that a new version brings leave the reason of an older date readable', async () => {
  const house = testHouse(await testDatabase());
  await loadReferenceData(house);
  const ground = await petitionGround(house);
  await house.db.deleteFrom('rule').where('organisation_id', '=', ground.ward).execute();
  await house.db
    .updateTable('organisation')
    .set({ rule_profile_id: 'commune' })
    .where('id', '=', ground.ward)
    .execute();
  const { code } = await house.transact((tx) =>
    openPetition(house, tx, {
      actor: ground.clerk,
      organisationId: ground.ward,
      origin: 'opinion',
      text: 'Nắp cống hư.',
    }),
  );
  const before = (await presentPetition(house, code, 'vi'))?.why;
  expect(before).toMatchObject({ amount: 15, unit: 'working', isConfirmed: false });
  await house.db.updateTable('reference_load').set({ content_hash: 'of an older version' }).execute();
  await loadReferenceData(house);
  expect((await presentPetition(house, code, 'vi'))?.why).toEqual(before);
});
