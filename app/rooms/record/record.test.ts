import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { anonymous, clockActor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { record } from './acts.ts';
import { sealEvents, verifyRecord } from './clock.ts';
import { presentStory } from './present.ts';
import { canonicalLine } from './seal.ts';
import { nextNumber, readStory } from './store.ts';

const organisationId = '0190a000-0000-7000-8000-00000000000c';
const subjectId = '0190a000-0000-7000-8000-00000000000d';
let house: House;
let ahead = 0;

beforeEach(async () => {
  ahead = 0;
  house = testHouse(await testDatabase(), { now: () => new Date(Date.now() + ahead) });
});

async function happen(verb: string, inside?: () => Promise<void>): Promise<void> {
  await house.transact(async (tx) => {
    const subject = { organisationId, subjectKind: 'petition', subjectId };
    await record(house, tx, { verb, ...subject, actor: clockActor, facts: { b: 2, a: 'một' } });
    await inside?.();
  });
}

test('what has happened is sealed once, in a chain', async () => {
  for (const verb of ['petition.open', 'petition.assign']) await happen(verb);
  expect(await sealEvents(house)).toBe(0);
  ahead = 6_000;
  expect(await sealEvents(house)).toBe(2);
  expect(await sealEvents(house)).toBe(0);
  await happen('petition.answer');
  ahead = 12_000;
  expect(await sealEvents(house)).toBe(1);
  expect(await verifyRecord(house)).toEqual({ seals: 2, events: 3, broken: null });
});

test('two clocks at once seal once', async () => {
  await happen('petition.open');
  ahead = 6_000;
  const counts = await Promise.all([sealEvents(house), sealEvents(house)]);
  expect(counts.sort()).toEqual([0, 1]);
});

test('an event that is committed after a later one is not lost to the seal', async () => {
  await happen('petition.open', async () => {
    await happen('petition.assign');
    ahead = 6_000;
    const sealing = sealEvents(house);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await house.db.selectFrom('seal').selectAll().execute()).toEqual([]);
    late = sealing;
  });
  expect(await late).toBe(2);
  expect((await verifyRecord(house)).broken).toBeNull();
});
let late: Promise<number> = Promise.resolve(0);

test.each([
  ['a changed reason', sql`update event set reason = 'khác' where verb = 'petition.assign'`],
  ['a changed fact', sql`update event set facts = '{"a":"hai"}' where verb = 'petition.assign'`],
  ['an event taken away', sql`delete from event where verb = 'petition.assign'`],
  [
    'another name',
    sql`update event set actor_name = 'Người khác', actor_kind = 'staff' where verb = 'petition.assign'`,
  ],
])('%s is found at its place', async (_, tamper) => {
  await happen('petition.open');
  ahead = 6_000;
  await sealEvents(house);
  await happen('petition.assign');
  ahead = 12_000;
  await sealEvents(house);
  await tamper.execute(house.db);
  expect(await verifyRecord(house)).toEqual({
    seals: 1,
    events: 1,
    broken: { seal: 2, firstPlace: 2, why: 'changed' },
  });
});

test('a seal that is gone is missed', async () => {
  for (const step of [6_000, 12_000]) {
    await happen('petition.open');
    ahead = step;
    await sealEvents(house);
  }
  await sql`delete from seal where n = 1`.execute(house.db);
  expect((await verifyRecord(house)).broken).toEqual({ seal: 1, firstPlace: 1, why: 'missing' });
});

test('names and reasons are for colleagues', async () => {
  const lan = await makePerson(house, { name: 'Nguyễn Thị Lan', roles: [{ role: 'clerk', organisationId }] });
  await house.transact((tx) =>
    record(house, tx, {
      verb: 'petition.transfer',
      organisationId,
      subjectKind: 'petition',
      subjectId,
      actor: lan,
      reason: 'Thuộc Phòng Kinh tế',
    }),
  );
  const rows = await readStory(house.db, 'petition', [subjectId]);
  const stranger = await makePerson(house, {
    name: 'Xa',
    roles: [{ role: 'clerk', organisationId: subjectId }],
  });
  expect(presentStory(rows, lan)[0]).toMatchObject({ name: 'Nguyễn Thị Lan', reason: 'Thuộc Phòng Kinh tế' });
  expect(presentStory(rows, stranger)[0]).toMatchObject({ by: 'staff', name: null, reason: null });
  expect(presentStory(rows, anonymous)[0]).toMatchObject({ name: null, reason: null });
});

test('numbers of a series have no gap and no double', async () => {
  const numbers = await Promise.all(
    Array.from({ length: 8 }, () => house.transact((tx) => nextNumber(tx, 'KN-2026'))),
  );
  expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('the sealed line does not depend on the order of keys', () => {
  const event = {
    id: 'a',
    place: 1,
    at: new Date(0),
    organisation_id: 'o',
    verb: 'v',
    subject_kind: 'k',
    subject_id: 's',
    from_state: null,
    to_state: null,
    actor_kind: 'clock',
    actor_person_id: null,
    actor_name: null,
    reason: null,
  };
  const [one, two] = [
    { b: [1, { d: 1, c: 2 }], a: 'x' },
    { a: 'x', b: [1, { c: 2, d: 1 }] },
  ];
  expect(canonicalLine({ ...event, facts: one })).toBe(canonicalLine({ facts: two, ...event }));
});
