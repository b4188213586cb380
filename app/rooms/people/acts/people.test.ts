import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { giveAccount, makePerson } from '#tests/people.ts';
import { acceptLinkInput, personInput, roleInput } from '../inputs.ts';
import { linkDays, setupHours } from '../person.ts';
import { rolesOn } from '../store.ts';
import { acceptLink, invitePerson, readLink } from './accounts.ts';
import { addPerson } from './persons.ts';
import { endRole, grantRole } from './roles.ts';
import { checkSetupToken, issueSetupToken, makeFirstAdministrator } from './set-up.ts';

const organisationId = '0190a000-0000-7000-8000-00000000000a';
let house: House;
let now = new Date('2026-11-24T01:00:00Z');
let chief: Actor & { personId: string };

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  chief = await makePerson(house, { name: 'Chị Hòa', roles: [{ role: 'administrator', organisationId }] });
  await giveAccount(house, chief.personId, {
    email: 'hoa@phuong.example.vn',
    password: 'mật khẩu của chị Hòa',
  });
});

async function newPerson(name: string): Promise<string> {
  const input = personInput.parse({ organisationId, name, title: '', email: '', phone: '' });
  return await addPerson(house, chief, input);
}

function role(personId: string, over: Record<string, unknown> = {}) {
  const plain = { organisationId, role: 'clerk', unitId: '', validFrom: '2026-11-01', validTo: '' };
  return roleInput.parse({ personId, ...plain, ...over });
}

test('only an administrator of the organisation adds people', async () => {
  const clerk = await makePerson(house, { name: 'Lan', roles: [{ role: 'clerk', organisationId }] });
  const input = personInput.parse({ organisationId, name: 'Ai đó', title: '', email: '', phone: '' });
  await expect(addPerson(house, clerk, input)).rejects.toMatchObject({ code: 'people.administrator' });
});

test('a role counts from its first day to its last', async () => {
  const id = await newPerson('Trần Văn Bình');
  await grantRole(house, chief, role(id, { validFrom: '2026-12-01', validTo: '2026-12-31' }));
  const count = async (day: string) => (await rolesOn(house.db, id, day)).length;
  expect(await Promise.all(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(count))).toEqual([
    0, 1, 1, 0,
  ]);
});

test('the same role is not held twice at once, and may be held again later', async () => {
  const id = await newPerson('Lê Thị Cúc');
  await grantRole(house, chief, role(id, { validTo: '2026-12-31' }));
  await expect(grantRole(house, chief, role(id, { validFrom: '2026-12-31' }))).rejects.toMatchObject({
    code: 'people.role-held',
  });
  await grantRole(house, chief, role(id, { validFrom: '2027-01-01' }));
});

test('a unit of elsewhere and a stranger are refused', async () => {
  const id = await newPerson('Phạm Văn Dũng');
  const elsewhere = role(id, { role: 'officer', unitId: house.newId() });
  await expect(grantRole(house, chief, elsewhere)).rejects.toMatchObject({ code: 'people.unit' });
  const stranger = await makePerson(house, { name: 'Người lạ', organisationId: house.newId() });
  await expect(grantRole(house, chief, role(stranger.personId))).rejects.toMatchObject({
    code: 'people.person',
  });
});

test('a role that is ended gives no right afterwards and leaves its story', async () => {
  const id = await newPerson('Đỗ Thị Em');
  const roleId = await grantRole(house, chief, role(id));
  await endRole(house, chief, { roleId, lastDay: '2026-11-24' });
  expect(await rolesOn(house.db, id, '2026-11-24')).toHaveLength(1);
  expect(await rolesOn(house.db, id, '2026-11-25')).toHaveLength(0);
  const story = await readStory(house.db, 'person', [id]);
  expect(story.map((event) => event.verb)).toEqual(['person.add', 'person.grant_role', 'person.end_role']);
});

test('the last administrator who can sign in stays', async () => {
  const rows = await house.db
    .selectFrom('role_holding')
    .select('id')
    .where('person_id', '=', chief.personId)
    .execute();
  const roleId = rows[0]?.id ?? '';
  await expect(endRole(house, chief, { roleId, lastDay: '2026-11-24' })).rejects.toMatchObject({
    code: 'people.last-administrator',
  });
});

test('the link to choose a password works once and not for ever', async () => {
  const id = await newPerson('Vũ Minh Giang');
  const email = 'giang@phuong.example.vn';
  const password = 'một câu dài dễ nhớ';
  const old = await invitePerson(house, chief, { personId: id, email });
  const token = await invitePerson(house, chief, { personId: id, email });
  const use = (with_: string) =>
    acceptLink(house, acceptLinkInput.parse({ token: with_, password, repeated: password }));
  await expect(use(old)).rejects.toMatchObject({ code: 'people.link' });
  expect(await readLink(house, token)).toEqual({ name: 'Vũ Minh Giang', email });
  expect(await use(token)).toBe(email);
  await expect(use(token)).rejects.toMatchObject({ code: 'people.link-used' });
  const visitor = { headers: new Headers(), address: '192.0.2.1' };
  expect((await house.signIn.ask('/sign-in/email', visitor, { email, password })).ok).toBe(true);

  const late = await invitePerson(house, chief, { personId: id, email });
  const before = now;
  now = new Date(now.getTime() + linkDays * 86_400_000);
  await expect(use(late)).rejects.toMatchObject({ code: 'people.link-expired' });
  now = before;
});

test('two people cannot have one e-mail address', async () => {
  const id = await newPerson('Ngô Văn Hải');
  await expect(
    invitePerson(house, chief, { personId: id, email: 'hoa@phuong.example.vn' }),
  ).rejects.toMatchObject({ code: 'people.email-taken' });
});

test('the set-up link: the newest one, within a day, once', async () => {
  const fresh = testHouse(await testDatabase(), { now: () => now });
  const check = (token: string) => fresh.transact((tx) => checkSetupToken(fresh, tx, token));
  const first = (await issueSetupToken(fresh)) ?? '';
  const second = (await issueSetupToken(fresh)) ?? '';
  await expect(check(first)).rejects.toMatchObject({ code: 'people.set-up-token' });
  await check(second);
  const before = now;
  now = new Date(now.getTime() + setupHours * 3_600_000);
  await expect(check(second)).rejects.toMatchObject({ code: 'people.set-up-expired' });
  now = before;
  const passwordHash = await fresh.signIn.hashPassword('mật khẩu đầu tiên');
  const administrator = {
    organisationId,
    parentId: null,
    name: 'Chị Hòa',
    title: null,
    email: 'hoa@example.vn',
    passwordHash,
  };
  await fresh.transact((tx) => makeFirstAdministrator(fresh, tx, administrator));
  await expect(check(second)).rejects.toMatchObject({ code: 'people.set-up-done' });
  expect(await issueSetupToken(fresh)).toBeNull();
});
