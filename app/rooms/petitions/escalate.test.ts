import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, openOne, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { hearAbove, passUp } from './acts/above.ts';
import { chaseAbove } from './acts/chase.ts';
import { answerEscalation, escalatePetition } from './acts/escalate.ts';
import { presentPetition } from './present.ts';
import { type PetitionRow, readByCode, readParts } from './store.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

test('a body that is silent for 30 days is asked again and again, and the citizen still sees an owner', async () => {
  const petition = await sent({ toParent: false, toBody: 'Bộ Xây dựng' });
  const chases: number[] = [];
  for (let day = 0; day <= 45; day += 1) {
    if ((await chaseAbove(house)) > 0) chases.push(day);
    expect(await chaseAbove(house)).toBe(0);
    at(addDays(dayOf(now), 1));
  }
  expect(chases).toEqual([15, 30, 45]);
  const story = await readStory(house.db, 'petition', [petition.id]);
  const told = story.filter((event) => event.verb === 'petition.chase').map((event) => event.facts);
  expect(told.filter((facts) => facts.to === 'above').map((facts) => facts.number)).toEqual([1, 2, 3]);
  expect(told.filter((facts) => facts.silent === true)).toMatchObject([{ to: 'head', waited: 30 }]);
  const view = await presentPetition(house, petition.code, 'vi');
  expect(view?.responsible?.unit).toBe('Phòng Kinh tế');
  expect(view?.escalation).toMatchObject({ body: 'Bộ Xây dựng', chased: 3, isSilent: true, waited: 46 });
  expect(view?.steps.map((step) => step.title)).toContain('Bộ Xây dựng im lặng 30 ngày');
  expect(view?.steps.at(-1)?.kind).toBe('next');
});

test('the province hands it on to a ministry, hears it, and itself still owes the ward an answer', async () => {
  const petition = await sent({ toParent: true, toBody: null });
  const code = petition.code;
  expect(await said(hearAbove(house, ground.superior, { code, answer: 'x' }))).toBe('petition.above-open');
  const passed = await passUp(house, ground.superior, {
    code,
    whyBeyond: 'Quốc lộ do Bộ quản lý',
    legalBasis: null,
    toBody: 'Bộ Xây dựng',
    documentNumber: '88/UBND',
    chaseOn: null,
  });
  expect(passed.state).toBe('escalated');
  expect(await said(passUp(house, ground.clerk, { ...up(code), toBody: 'Bộ' }))).toBe('petition.part');
  const rows = (await readParts(house.db, petition.id)).escalations;
  expect(rows.map((row) => [row.from_organisation_id, row.to_body])).toEqual([
    [ground.ward, 'UBND thành phố'],
    [ground.province, 'Bộ Xây dựng'],
  ]);
  const heard = await hearAbove(house, ground.superior, { code, answer: 'Ghi vốn năm 2027' });
  expect(heard.state).toBe('escalated');
  const back = await answerEscalation(house, ground.superior, { code, answer: 'Làm trong quý I/2027' });
  expect([back.state, back.due_on]).toEqual(['in_progress', petition.due_on]);
  const view = await presentPetition(house, code, 'vi');
  expect(view?.escalation?.further?.body).toBe('Bộ Xây dựng');
});

test('a day to ask again that cannot be meant is refused', async () => {
  const petition = await assignOne(place(), await openOne(place()));
  for (const [chaseOn, code] of [
    ['2026-01-05', 'day.past'],
    ['2062-01-02', 'day.far'],
    [nextSunday(), 'day.holiday'],
  ] as const) {
    const input = { ...up(petition.code), toParent: true, toBody: null, chaseOn };
    expect(await said(escalatePetition(house, ground.officer, input))).toBe(code);
  }
  expect((await readByCode(house.db, petition.code))?.state).toBe('assigned');
});

async function sent(to: { toParent: boolean; toBody: string | null }): Promise<PetitionRow> {
  const petition = await assignOne(place(), await openOne(place()));
  return await escalatePetition(house, ground.officer, { ...up(petition.code), ...to });
}

function up(code: string) {
  return {
    code,
    whyBeyond: 'Đường do cấp trên quản lý',
    legalBasis: null,
    documentNumber: null,
    chaseOn: null,
  };
}

function nextSunday(): string {
  const weekday = new Date(`${dayOf(now)}T00:00:00Z`).getUTCDay();
  return addDays(dayOf(now), 7 - weekday);
}

function place() {
  return { house, ground };
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}
