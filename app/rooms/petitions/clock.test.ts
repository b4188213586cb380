import pino from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { addDays } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne, assignOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { setReminderSteps } from './acts/habits.ts';
import { tickPetitions } from './clock.ts';
import { readByCode } from './store.ts';
import { readReminders } from './store-reminders.ts';

let house: House;
let ground: PetitionGround;
let now: Date;
/** Petitions at which whoever hears of the clock's deed breaks down. */
let ill: Set<string>;
let lines: string[];

beforeEach(async () => {
  now = new Date('2026-03-02T02:00:00Z');
  ill = new Set();
  lines = [];
  const breakDown: House['listeners'][string][number] = async (_house, _tx, event) => {
    if (ill.has(event.subjectId)) throw new Error('the ear broke');
  };
  house = testHouse(await testDatabase(), {
    now: () => now,
    log: pino({ level: 'error' }, { write: (line: string) => lines.push(line) }),
    listeners: { 'petition.chase': [breakDown], 'petition.settle_by_silence': [breakDown] },
  });
  ground = await petitionGround(house);
});

test('one petition that throws stops neither the others nor the deeds after it, and is tried at the next turn', async () => {
  const place = { house, ground };
  await setReminderSteps(house, ground.head, {
    organisationId: ground.ward,
    source: 'Quy chế làm việc của phường',
    steps: [{ offsetDays: -5, audience: 'unit' }],
  });
  const settled = [
    await answerOne(place, await openOne(place)),
    await answerOne(place, await openOne(place)),
  ];
  now = new Date('2026-04-01T02:00:00Z');
  const waiting = [
    await assignOne(place, await openOne(place)),
    await assignOne(place, await openOne(place)),
  ];
  now = new Date(`${addDays(waiting[0]?.due_on ?? '', -5)}T02:00:00Z`);
  ill = new Set([settled[0]?.id ?? '', waiting[0]?.id ?? '']);

  await tickPetitions(house);
  expect(await statesOf(settled)).toEqual(['answered', 'closed']);
  expect(await remindersOf(waiting)).toEqual([0, 1]);
  const told = lines.map((line): unknown => JSON.parse(line));
  expect(told).toMatchObject([
    { deed: 'petition.settle_by_silence', id: settled[0]?.id, err: { message: 'the ear broke' } },
    { deed: 'petition.remind', id: waiting[0]?.id },
    { deed: 'petition.chase_help', id: waiting[0]?.id },
  ]);

  ill = new Set();
  await tickPetitions(house);
  expect(await statesOf(settled)).toEqual(['closed', 'closed']);
  expect(await remindersOf(waiting)).toEqual([1, 1]);
  expect(lines).toHaveLength(3);
});

async function statesOf(petitions: readonly { code: string }[]) {
  return await Promise.all(petitions.map(async ({ code }) => (await readByCode(house.db, code))?.state));
}

async function remindersOf(petitions: readonly { id: string }[]) {
  return await Promise.all(
    petitions.map(async ({ id }) => (await readReminders(house.db, { subjectId: id, limit: 10 })).length),
  );
}
