import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne, assignOne, draftOf, number, openOne, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { assignPetition } from './acts/assign.ts';
import { joinByOffice, unjoinByOffice } from './acts/join.ts';
import { linkRepeat } from './acts/repeat.ts';
import { signAnswer } from './acts/sign.ts';
import { continueWithout, withdrawPetition } from './acts/withdraw.ts';
import { draftAnswer } from './acts/write.ts';
import { presentPetition } from './present.ts';
import { presentDesk } from './present-desk.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

describe('merging after the fact', () => {
  test('a given petition goes on in another one and comes back with its clock unmoved', async () => {
    const target = await assignOne(place(), await openOne(place()));
    const petition = await assignOne(place(), await openOne(place()));
    const joined = await joinByOffice(house, ground.clerk, { code: petition.code, intoCode: target.code });
    expect([joined.state, joined.joined_into_id]).toEqual(['joined', target.id]);
    expect((await presentPetition(house, target.code, 'vi'))?.peopleCount).toBe(2);
    expect((await presentPetition(house, petition.code, 'vi'))?.into?.code).toBe(target.code);
    at(addDays(dayOf(now), 5));
    const back = await unjoinByOffice(house, ground.clerk, { code: petition.code });
    expect([back.state, back.due_on, back.lead_unit_id]).toEqual([
      'assigned',
      petition.due_on,
      petition.lead_unit_id,
    ]);
    expect((await presentPetition(house, target.code, 'vi'))?.peopleCount).toBe(1);
  });

  test('not into itself, not into one that is over, not while others speak through it, not by an officer', async () => {
    const [one, two, three] = [await openOne(place()), await openOne(place()), await openOne(place())];
    const join = (code: string, intoCode: string, who = ground.clerk) =>
      joinByOffice(house, who, { code, intoCode });
    expect(await said(join(one.code, one.code))).toBe('petition.target-open');
    await join(one.code, two.code);
    expect(await said(join(three.code, one.code))).toBe('petition.target-open');
    expect(await said(join(two.code, three.code))).toBe('petition.no-joined');
    expect(await said(join(three.code, 'KN-2026-00000'))).toBe('petition.into-missing');
    expect(await said(join(three.code, two.code, ground.officer))).toBe('petition.part');
  });
});

describe('raised again', () => {
  test('takes the earlier answer along, has its own shorter clock, and is counted', async () => {
    const first = await answerOne(place(), await openOne(place()));
    at(addDays(dayOf(now), 40));
    const again = await assignOne(place(), await openOne(place()));
    const linked = await linkRepeat(house, ground.clerk, { code: again.code, earlierCode: first.code });
    expect(linked.due_on).toBe(addDays(dayOf(now), 15));
    expect((linked.due_on ?? '') < (again.due_on ?? '')).toBe(true);
    const desk = await presentDesk(house, ground.officer, { code: again.code }, 'vi');
    expect(desk.earlier.map((answer) => answer.code)).toEqual([first.code]);
    await draftAnswer(house, ground.secondOfficer, draftOf(again));
    await signAnswer(house, ground.clerk, signOf(again));
    const view = await presentPetition(house, again.code, 'vi');
    expect(view?.answers[0]?.reviews?.code).toBe(first.code);
    expect(view?.asked).toMatchObject({ times: 2, since: '2026-03-07' });
    at(addDays(dayOf(now), 40));
    const third = await openOne(place());
    await linkRepeat(house, ground.clerk, { code: third.code, earlierCode: again.code });
    expect((await presentPetition(house, third.code, 'vi'))?.asked?.times).toBe(3);
  });

  test('only what was answered before can be repeated', async () => {
    const open = await openOne(place());
    const again = await openOne(place());
    expect(await said(linkRepeat(house, ground.clerk, { code: again.code, earlierCode: open.code }))).toBe(
      'petition.earlier-answered',
    );
  });
});

describe('withdrawn after a threat', () => {
  test('only the head and the Front read the word; the matter may go on without the person', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    const input = { code: petition.code, number, reason: 'Tôi rút', pressure: 'Bị dọa phá quầy hàng' };
    await withdrawPetition(house, { ...input, address: 'a' });
    const clerk = await presentDesk(house, ground.clerk, { code: petition.code }, 'vi');
    expect(clerk.withdrawn).toEqual({ note: 'Tôi rút', isPressed: true, pressure: null });
    const front = await presentDesk(house, ground.front, { code: petition.code }, 'vi');
    expect(front.withdrawn.pressure).toBe('Bị dọa phá quầy hàng');
    expect(JSON.stringify(await presentPetition(house, petition.code, 'vi'))).not.toContain('dọa');
    expect(JSON.stringify(front.story)).not.toContain('dọa');
    const on = await continueWithout(house, ground.front, {
      code: petition.code,
      reason: 'Nắp cống gãy nguy hiểm cho học sinh',
      leadUnitId: null,
    });
    expect([on.state, on.due_on, on.key_hash]).toEqual(['assigned', petition.due_on, null]);
  });
});

test.each([
  ['2026-01-05', 'day.past'],
  ['2062-05-18', 'petition.due-later'],
])('a wrong due date is refused: %s', async (dueOn, code) => {
  const petition = await openOne(place());
  expect(await said(giveBy(petition.code, dueOn))).toBe(code);
});

test('a due date on a Sunday is refused with the days around it', async () => {
  const petition = await openOne(place());
  const sunday = addDays(dayOf(now), 7 - new Date(`${dayOf(now)}T00:00:00Z`).getUTCDay());
  expect(await said(giveBy(petition.code, sunday))).toBe('day.holiday');
});

async function giveBy(code: string, dueOn: string) {
  return await assignPetition(house, ground.clerk, {
    code,
    leadUnitId: ground.units.economy,
    cooperatingUnitIds: [],
    dueOn,
    product: null,
  });
}

function place() {
  return { house, ground };
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}
