import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { endRole, grantRole } from '#app/rooms/people/acts/roles.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { assignOne, openOne, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { makeHandover, makeOwedHandover } from './acts/hand-over.ts';
import { oweHandovers } from './acts/owe-handover.ts';
import { acceptHandover, refuseHandover, takeBackHandover } from './acts/take-over.ts';
import { presentHandover, presentHandovers, presentOwedHandovers } from './present-handover.ts';
import { readOwedHandovers } from './store-handover.ts';

let house: House;
let ground: PetitionGround;
let keeper: Actor;
let next: Actor;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
  const here = { organisationId: ground.ward };
  keeper = await makePerson(house, { name: 'Quản trị', roles: [{ role: 'administrator', ...here }] });
  next = await makePerson(house, { name: 'Nguyễn Thị Kế', roles: [{ role: 'head', ...here }] });
});

test('a head who leaves without a sheet owes it: the office sees what is open and makes it in his place', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  await leave(ground.head, 'head');
  expect(await presentOwedHandovers(house, ground.clerk)).toHaveLength(1);
  expect(await presentOwedHandovers(house, ground.officer)).toHaveLength(0);
  const view = await presentHandovers(house, ground.clerk);
  expect(view.owed).toMatchObject([{ from: ground.head.name, unit: null, until: today() }]);
  expect(view.owed[0]?.items.map((item) => item.code)).toEqual([petition.code]);
  expect(view.owed[0]?.people?.map((person) => person.value)).toContain(next.personId);
  const id = view.owed[0]?.id ?? '';
  const input = { id, toPersonId: next.personId ?? '', note: null };
  expect(await said(makeOwedHandover(house, ground.officer, input))).toBe('handover.part');
  expect(await said(makeOwedHandover(house, ground.superior, input))).toBe('handover.missing');
  const toHimself = { ...input, toPersonId: ground.head.personId ?? '' };
  expect(await said(makeOwedHandover(house, ground.clerk, toHimself))).toBe('handover.self');
  const sheet = await makeOwedHandover(house, ground.clerk, input);
  expect([sheet.state, sheet.from_name, sheet.made_by_name]).toEqual([
    ...['waiting', ground.head.name, ground.clerk.name],
  ]);
  await acceptHandover(house, next, { id, note: null });
  expect(await oweHandovers(house)).toBe(0);
  expect((await presentHandovers(house, ground.clerk)).owed).toEqual([]);
  const verbs = (await readStory(house.db, 'handover', [id])).map((event) => event.verb);
  expect(verbs).toEqual(['handover.owe', 'handover.make', 'handover.accept']);
});

test('given to the wrong person it is taken back, refused it comes back, and stays owed until accepted', async () => {
  await assignOne(place(), await openOne(place()));
  await leave(ground.head, 'head');
  const wrong = await makeFor(ground.secondClerk);
  const back = { id: wrong, reason: 'Gửi nhầm người' };
  expect(await said(takeBackHandover(house, ground.officer, back))).toBe('handover.part');
  await takeBackHandover(house, ground.clerk, back);
  expect(await said(acceptHandover(house, ground.secondClerk, { id: wrong, note: null }))).toBe(
    'handover.state',
  );
  const seen = await presentHandover(house, ground.secondClerk, wrong);
  expect([seen?.ended?.reason, seen?.mayAccept]).toEqual(['Gửi nhầm người', false]);
  const second = await makeFor(next);
  expect(second).not.toBe(wrong);
  await refuseHandover(house, next, { id: second, reason: 'Thiếu hồ sơ của tổ 5' });
  expect(await presentOwedHandovers(house, ground.clerk)).toHaveLength(1);
  const third = await makeFor(next);
  await acceptHandover(house, next, { id: third, note: null });
  expect(await said(takeBackHandover(house, ground.clerk, { id: third, reason: 'Nhầm' }))).toBe(
    'handover.state',
  );
  expect(await presentOwedHandovers(house, ground.clerk)).toHaveLength(0);
});

test('a sheet of a head who stays is only gone when it is taken back; nothing is owed', async () => {
  await assignOne(place(), await openOne(place()));
  const sheet = await makeHandover(house, ground.head, {
    ...{ organisationId: ground.ward, unitId: null, toPersonId: next.personId ?? '', note: null },
  });
  expect(await said(refuseHandover(house, ground.clerk, { id: sheet.id, reason: 'Không' }))).toBe(
    'handover.part',
  );
  await takeBackHandover(house, ground.head, { id: sheet.id, reason: 'Còn ở lại' });
  expect(await readOwedHandovers(house.db)).toEqual([]);
});

test('a role that ends by its own day is found by the clock, once; who gets it back owes nothing', async () => {
  await assignOne(place(), await openOne(place()));
  await house.db
    .updateTable('role_holding')
    .set({ valid_to: today() })
    .where('person_id', '=', ground.head.personId)
    .execute();
  expect(await oweHandovers(house)).toBe(0);
  now = new Date(now.getTime() + 86_400_000);
  expect([await oweHandovers(house), await oweHandovers(house)]).toEqual([1, 0]);
  expect(await readOwedHandovers(house.db)).toMatchObject([{ owed_on: addDays(today(), -1) }]);
  await grantRole(house, keeper, {
    ...{ organisationId: ground.ward, personId: ground.head.personId ?? '', role: 'head', unitId: null },
    ...{ validFrom: today(), validTo: null },
  });
  expect([await oweHandovers(house), await oweHandovers(house)]).toEqual([1, 0]);
  expect(await readOwedHandovers(house.db)).toEqual([]);
});

test('the last officer of a unit owes what the unit has; a colleague who stays keeps it', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  await leave(ground.secondOfficer, 'officer');
  expect(await readOwedHandovers(house.db)).toEqual([]);
  await leave(ground.officer, 'officer');
  const { owed } = await presentHandovers(house, ground.clerk);
  expect(owed).toMatchObject([{ from: ground.officer.name, unit: 'Phòng Kinh tế' }]);
  expect(owed[0]?.items.map((item) => item.code)).toEqual([petition.code]);
  await leave(ground.helper, 'officer');
  expect(await readOwedHandovers(house.db)).toHaveLength(1);
});

test('nothing open, nothing owed; and a role that never began leaves nobody', async () => {
  await leave(next, 'head');
  expect(await readOwedHandovers(house.db)).toEqual([]);
  await assignOne(place(), await openOne(place()));
  const { personId } = ground.secondClerk;
  const id = await grantRole(house, keeper, {
    ...{ organisationId: ground.ward, personId: personId ?? '', role: 'head', unitId: null },
    ...{ validFrom: addDays(today(), 30), validTo: null },
  });
  await endRole(house, keeper, { roleId: id, lastDay: today() });
  expect(await readOwedHandovers(house.db)).toEqual([]);
});

function place() {
  return { house, ground };
}

function today(): string {
  return dayOf(house.now());
}

async function leave(person: Actor, role: 'head' | 'officer'): Promise<void> {
  const held = await house.db
    .selectFrom('role_holding')
    .select('id')
    .where('person_id', '=', person.personId)
    .where('role', '=', role)
    .executeTakeFirstOrThrow();
  await endRole(house, keeper, { roleId: held.id, lastDay: today() });
}

async function makeFor(person: Actor): Promise<string> {
  const [owed] = await readOwedHandovers(house.db);
  const input = { id: owed?.id ?? '', toPersonId: person.personId ?? '', note: null };
  return (await makeOwedHandover(house, ground.clerk, input)).id;
}
