import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, number, openOne, said, signOf } from '#tests/petition-deeds.ts';
import { insertAboveUnit, type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { giveAbove, passUp } from './acts/above.ts';
import { chaseAbove, remindAboveUnits } from './acts/chase.ts';
import { answerEscalation, escalatePetition, recallEscalation } from './acts/escalate.ts';
import { giveVerdict } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { draftAnswer } from './acts/write.ts';
import { presentPetition } from './present.ts';
import { presentBelow } from './present-below.ts';
import { presentDesk } from './present-desk.ts';
import { type PetitionRow, readByCode, readParts } from './store.ts';

let house: House;
let ground: PetitionGround;
let roads: { unit: string; officer: Actor };
let schools: { unit: string; officer: Actor };
let now = new Date('2026-03-02T02:00:00Z');
let petition: PetitionRow;

beforeEach(async () => {
  now = new Date('2026-03-02T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  roads = await insertAboveUnit(house, ground, 'Sở Xây dựng');
  schools = await insertAboveUnit(house, ground, 'Sở Giáo dục');
  petition = await sendUp(null);
});

const place = () => ({ house, ground });
const sendUp = async (toBody: string | null) => {
  const { code } = await assignOne(place(), await openOne(place()));
  return await escalate(code, toBody);
};
const escalate = async (code: string, toBody: string | null) =>
  await escalatePetition(house, ground.officer, {
    ...{ code, whyBeyond: 'Đường do thành phố quản lý', legalBasis: null, toParent: toBody === null },
    ...{ toBody, documentNumber: null, chaseOn: null },
  });
const give = async (change: { personId?: string | null; dueOn?: string; unitId?: string } = {}) =>
  await giveAbove(house, ground.superior, {
    ...{ code: petition.code, unitId: roads.unit, personId: null, dueOn: null, note: 'Đo lại mặt đường' },
    ...change,
  });
const answer = async (actor: Actor) =>
  await answerEscalation(house, actor, { code: petition.code, answer: 'Sửa trong quý II' });
const pilesOf = async (actor: Actor) => {
  const { sums } = await presentInbox(house, actor, { text: petition.code, language: 'vi' });
  return Object.entries(sums).flatMap(([pile, sum]) => (sum.n > 0 ? [pile] : []));
};
const desk = async (actor: Actor) => await presentDesk(house, actor, { code: petition.code }, 'vi');
const on = (day: string) => {
  now = new Date(`${day}T02:00:00Z`);
};

test('what came from below lies with the office above until it gives it to one unit, and then with that unit alone', async () => {
  expect(await pilesOf(ground.superior)).toEqual(['below']);
  const below = await presentInbox(house, ground.superior, { text: petition.code, language: 'vi' });
  expect(below.rows.map((row) => row.unit)).toEqual(['UBND phường']);
  expect(await pilesOf(roads.officer)).toEqual([]);
  expect(await said(answer(roads.officer))).toBe('petition.part');
  await give();
  expect(await pilesOf(roads.officer)).toEqual(['below']);
  expect(await pilesOf(schools.officer)).toEqual([]);
  expect(await pilesOf(ground.superior)).toEqual(['waiting']);
  // Ten working days of the rule of the province; the day owed to the citizen does not move.
  const [sent] = (await readParts(house.db, petition.id)).escalations;
  expect(sent?.above_due_on).toBe('2026-03-16');
  expect((await readByCode(house.db, petition.code))?.due_on).toBe(petition.due_on);
  on('2026-03-16');
  expect(await pilesOf(roads.officer)).toEqual(['today']);
  on('2026-03-18');
  expect(await pilesOf(roads.officer)).toEqual(['late']);
  const { rows } = await presentInbox(house, roads.officer, { language: 'vi' });
  expect(rows).toMatchObject([{ code: petition.code, dueOn: '2026-03-16', daysLate: 2, tone: 'late' }]);
  expect(await said(answer(schools.officer))).toBe('petition.part');
  const back = await answer(roads.officer);
  expect([back.state, back.due_on]).toEqual(['in_progress', petition.due_on]);
  expect(await pilesOf(roads.officer)).toEqual([]);
});

test('only the office above gives it, to a unit and a person of its own, no later than its rule', async () => {
  const code = petition.code;
  const wish = { code, unitId: roads.unit, personId: null, dueOn: null, note: null };
  expect(await said(giveAbove(house, ground.clerk, wish))).toBe('petition.part');
  expect(await said(giveAbove(house, roads.officer, wish))).toBe('petition.part');
  expect(await said(give({ unitId: ground.units.culture }))).toBe('petition.unit-given');
  expect(await said(give({ personId: schools.officer.personId }))).toBe('petition.of-unit');
  expect(await said(give({ dueOn: '2026-03-17' }))).toBe('petition.above-later');
  expect(await said(give({ dueOn: '2026-03-08' }))).toBe('day.holiday');
  await give({ dueOn: '2026-03-10', personId: roads.officer.personId });
  const mine = await presentInbox(house, roads.officer, { whose: 'mine', text: code, language: 'vi' });
  expect(mine.rows.map((row) => row.code)).toEqual([code]);
  await give({ unitId: schools.unit });
  expect(await pilesOf(roads.officer)).toEqual([]);
  expect(await pilesOf(schools.officer)).toEqual(['below']);
});

test('both levels see who answers by when, and the unit is reminded once when its day has passed', async () => {
  await give({ personId: roads.officer.personId });
  on('2026-03-19');
  const given = { unit: 'Sở Xây dựng', handler: 'Cán bộ Sở Xây dựng', dueOn: '2026-03-16', daysLate: 3 };
  expect((await desk(ground.officer)).escalations.at(-1)?.given).toEqual(given);
  const items = (await presentBelow(house, ground.superior, 'vi')).groups.flatMap((group) => group.items);
  expect(items.find((item) => item.code === petition.code)?.given).toEqual(given);
  expect([await remindAboveUnits(house), await remindAboveUnits(house)]).toEqual([1, 0]);
  const story = await readStory(house.db, 'petition', [petition.id]);
  expect(story.at(-1)?.facts).toMatchObject({ to: 'above_unit', unit: 'Sở Xây dựng', dueOn: '2026-03-16' });
  const titles = (await presentPetition(house, petition.code, 'vi'))?.steps.map((step) => step.title);
  expect(titles).toContain('UBND thành phố giao Sở Xây dựng trả lời');
});

test('the list of what is below is offered also where only other bodies were asked', async () => {
  await answer(ground.superior);
  const { hasBelow: before } = await presentInbox(house, ground.superior, { language: 'vi' });
  await escalate(petition.code, 'Bộ Xây dựng');
  const { hasBelow, sums } = await presentInbox(house, ground.superior, { language: 'vi' });
  expect([before, hasBelow, sums.below.n]).toEqual([false, true, 0]);
});

test('what was sent by mistake is taken back with a reason: no date moves, nobody above owes it', async () => {
  await give();
  const recall = { code: petition.code, reason: 'Đường này của phường' };
  expect(await said(recallEscalation(house, ground.superior, recall))).toBe('petition.part');
  const back = await recallEscalation(house, ground.officer, recall);
  expect([back.state, back.due_on, back.lead_unit_id]).toEqual([
    ...['in_progress', petition.due_on, ground.units.economy],
  ]);
  expect(await pilesOf(roads.officer)).toEqual([]);
  expect(await pilesOf(ground.superior)).toEqual([]);
  expect(await said(answer(ground.superior))).toBe('petition.part');
  expect(await said(recallEscalation(house, ground.clerk, recall))).toBe('petition.state');
  const view = await presentPetition(house, petition.code, 'vi');
  expect(view?.escalation).toBeNull();
  const step = view?.steps.find(({ verb }) => verb === 'petition.recall_escalation');
  expect(step?.title).toBe('Rút lại việc đã gửi UBND thành phố');
  expect(step?.text).toContain('Đường này của phường');
  on('2026-06-01');
  expect(await chaseAbove(house)).toBe(0);
});

test('who has answered once has no part in what is sent to another body later', async () => {
  await answer(ground.superior);
  on('2026-03-04');
  await escalate(petition.code, 'Bộ Xây dựng');
  expect(await said(answer(ground.superior))).toBe('petition.part');
  expect(await said(passUp(house, ground.superior, further()))).toBe('petition.part');
  expect((await desk(ground.superior)).may).toEqual([]);
  const back = await answer(ground.clerk);
  expect(back.state).toBe('in_progress');
  const bodies = (await readParts(house.db, petition.id)).escalations.map((sent) => [
    sent.to_body,
    sent.answer,
  ]);
  expect(bodies).toEqual([
    ['UBND thành phố', 'Sửa trong quý II'],
    ['Bộ Xây dựng', 'Sửa trong quý II'],
  ]);
});

test('two bodies are asked, and each answers for itself', async () => {
  await passOn();
  await giveVerdict(house, verdict('not_solved'));
  on('2026-03-04');
  await escalate(petition.code, 'Bộ Xây dựng');
  await answer(ground.superior);
  const sent = (await readParts(house.db, petition.id)).escalations;
  expect(sent.map((row) => [row.to_body, row.answer !== null, row.answered_at !== null])).toEqual([
    ['UBND thành phố', true, true],
    ['Bộ Xây dựng', false, false],
  ]);
});

test('its asker settles it while the body above is silent: the answer is still owed, told, and changes nothing', async () => {
  await passOn();
  await giveVerdict(house, verdict('satisfied'));
  expect((await readByCode(house.db, petition.code))?.state).toBe('closed');
  const waits = await presentPetition(house, petition.code, 'vi');
  expect(waits?.escalation).toMatchObject({ isOpen: true, body: 'UBND thành phố' });
  expect(waits?.steps.at(-1)).toMatchObject({ kind: 'next', verb: 'chase' });
  expect(await pilesOf(ground.superior)).toEqual(['below']);
  on(addDays(dayOf(now), 20));
  expect(await chaseAbove(house)).toBe(1);
  const noted = await answer(ground.superior);
  expect([noted.state, noted.settled_by, noted.outcome]).toEqual(['closed', 'asker', 'forwarded_up']);
  const view = await presentPetition(house, petition.code, 'vi');
  expect(view?.escalation?.isOpen).toBe(false);
  expect(view?.steps.at(-1)).toMatchObject({ title: 'UBND thành phố đã trả lời', text: 'Sửa trong quý II' });
  expect(await said(answer(ground.superior))).toBe('petition.part');
});

async function passOn(): Promise<void> {
  await draftAnswer(house, ground.officer, {
    ...draftOf(petition, { nextStep: 'Chờ thành phố trả lời' }),
    ...{ outcome: 'forwarded_up', lookAgainOn: '2026-05-04' },
  });
  await signAnswer(house, ground.head, signOf(petition));
}

function verdict(kind: 'satisfied' | 'not_solved') {
  const { code } = petition;
  return { code, number, kind, reason: 'Chưa thấy gì', sendKey: house.newId(), address: 'a' };
}

function further() {
  return {
    ...{ code: petition.code, whyBeyond: 'Quốc lộ', legalBasis: null, toBody: 'Bộ Xây dựng' },
    ...{ documentNumber: null, chaseOn: null },
  };
}
