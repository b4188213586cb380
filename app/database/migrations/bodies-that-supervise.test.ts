import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { planSupervision } from '#app/rooms/oversight/acts/supervise.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { petitionGround } from '#tests/petitions.ts';
import { up } from './0405-bodies-that-supervise.ts';

test('a holding of the old role goes to the body of its deeds, else of its title, else to both', async () => {
  const house = testHouse(await testDatabase());
  const organisationId = (await petitionGround(house)).ward;
  const hold = async (title: string, role: 'council' | 'people_inspection' = 'council') =>
    await makePerson(house, { name: 'Người giám sát', title, roles: [{ role, organisationId }] });
  const plan = { organisationId, title: 'Giám sát nước sạch', from: '2026-01-01', to: '2026-06-30' };
  const rest = { unitId: null, fieldCode: null, kind: 'petition' as const, group: 'all' as const };
  const inspects = await hold('Phó Chủ tịch HĐND', 'people_inspection');
  await planSupervision(house, inspects, { ...plan, ...rest, body: 'people_inspection' });
  const deputy = await hold('Phó Chủ tịch Hội đồng nhân dân phường');
  const inspector = await hold('Trưởng Ban Thanh tra nhân dân phường');
  const unknown = await hold('Cán bộ phường');
  const ids = [inspects, deputy, inspector, unknown].map((person) => person.personId);
  await sql`update role_holding set role = 'supervisor' where person_id = any(${ids})`.execute(house.db);

  const tables = { migrationTableName: 'again', migrationLockTableName: 'again_lock' };
  const provider = { getMigrations: async () => ({ again: { up } }) };
  expect(await new Migrator({ db: house.db, provider, ...tables }).migrateToLatest()).toMatchObject({
    results: [{ status: 'Success' }],
  });
  const rows = await house.db
    .selectFrom('role_holding')
    .select(['person_id', 'role'])
    .orderBy('role')
    .execute();
  const heldBy = (person: { personId: string }) =>
    rows.filter((row) => row.person_id === person.personId).map((row) => row.role);
  expect([inspects, deputy, inspector, unknown].map(heldBy)).toEqual([
    ['people_inspection'],
    ['council'],
    ['people_inspection'],
    ['council', 'people_inspection'],
  ]);
});
