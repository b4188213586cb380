import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { issueSetupToken } from '#app/rooms/people/acts/set-up.ts';
import { administratorInput } from '#app/rooms/people/inputs.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { loadReferenceData } from './load.ts';
import { setUpInstallation } from './set-up.ts';

let house: House;
const password = 'một mật khẩu đủ dài';

beforeAll(async () => {
  house = testHouse(await testDatabase());
  await loadReferenceData(house);
});

function input(token: string, over: { adminCode?: string; ruleProfileId?: string } = {}) {
  return {
    token,
    organisation: { adminCode: '00097', ruleProfileId: 'commune', ...over },
    administrator: administratorInput.parse({
      name: 'Hoàng Minh Trí',
      title: '',
      email: 'Tri@phuong.example.vn',
      password,
      repeated: password,
    }),
  };
}

test('a wrong link or a wrong place changes nothing', async () => {
  const token = (await issueSetupToken(house)) ?? '';
  await expect(setUpInstallation(house, input('sai'))).rejects.toMatchObject({ code: 'people.set-up-token' });
  await expect(setUpInstallation(house, input(token, { adminCode: '99999' }))).rejects.toMatchObject({
    code: 'organisation.place',
  });
  await expect(setUpInstallation(house, input(token, { ruleProfileId: 'province' }))).rejects.toMatchObject({
    code: 'organisation.profile',
  });
  expect(await house.db.selectFrom('organisation').select('id').execute()).toEqual([]);
});

test('the link sets up once; the administrator signs in', async () => {
  const token = (await issueSetupToken(house)) ?? '';
  const organisationId = await setUpInstallation(house, input(token));
  const visitor = { headers: new Headers(), address: '192.0.2.1' };
  const answer = await house.signIn.ask('/sign-in/email', visitor, {
    email: 'tri@phuong.example.vn',
    password,
  });
  expect(answer.ok).toBe(true);
  await expect(setUpInstallation(house, input(token))).rejects.toMatchObject({ code: 'people.set-up-done' });
  const installation = await house.db.selectFrom('installation').selectAll().executeTakeFirstOrThrow();
  expect(installation).toMatchObject({ home_organisation_id: organisationId, setup_token_hash: null });
  const roles = await house.db.selectFrom('role_holding').select('role').execute();
  expect(roles).toEqual([{ role: 'administrator' }, { role: 'administrator' }]);
});
