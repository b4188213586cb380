import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { closeUnit } from '#app/rooms/organisations/acts/units.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { assignOne, openOne, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { remindDue } from './acts/chase.ts';
import { escalatePetition } from './acts/escalate.ts';
import { endAbsence, nameHandler, setAbsence } from './acts/handler.ts';
import { inheritFromClosed } from './acts/inherit.ts';
import { printReminders } from './acts/remind.ts';
import { presentBelow } from './present-below.ts';
import { presentDesk } from './present-desk.ts';
import { presentReminderSheet, presentReminders } from './present-reminders.ts';
import { type PetitionRow, readByCode } from './store.ts';
import { readAbsencesOf } from './store-work.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

describe('who does it', () => {
  test('somebody of the unit; while away the substitute has it in the own pile', async () => {
    const petition = await given();
    const { code } = petition;
    const khoi = ground.officer.personId ?? '';
    const mai = ground.secondOfficer.personId ?? '';
    const helper = ground.helper.personId ?? '';
    expect(await said(nameHandler(house, ground.clerk, { code, personId: helper }))).toBe('petition.of-unit');
    await nameHandler(house, ground.clerk, { code, personId: khoi });
    expect(await mine(ground.officer)).toContain(code);
    expect(await mine(ground.secondOfficer)).not.toContain(code);
    const away = {
      organisationId: ground.ward,
      personId: khoi,
      substituteId: mai,
      fromDay: addDays(dayOf(now), 1),
      toDay: addDays(dayOf(now), 3),
    };
    expect(await said(setAbsence(house, ground.helper, away))).toBe('petition.part');
    expect(await said(setAbsence(house, ground.officer, { ...away, substituteId: khoi }))).toBe(
      'absence.self',
    );
    const elsewhere = { ...away, substituteId: ground.helper.personId ?? '' };
    expect(await said(setAbsence(house, ground.officer, elsewhere))).toBe('absence.not-alike');
    await setAbsence(house, ground.officer, away);
    expect(await said(setAbsence(house, ground.clerk, away))).toBe('absence.overlap');
    // It was said by mistake, or the journey is off: taken away, and said anew.
    const [wrong] = await readAbsencesOf(house.db, khoi);
    const end = { id: wrong?.id ?? '' };
    expect(await said(endAbsence(house, ground.helper, end))).toBe('absence.missing');
    await endAbsence(house, ground.clerk, end);
    expect(await readAbsencesOf(house.db, khoi)).toEqual([]);
    await setAbsence(house, ground.officer, away);
    at(addDays(dayOf(now), 1));
    expect(await mine(ground.secondOfficer)).toContain(code);
    const desk = await presentDesk(house, ground.clerk, { code }, 'vi');
    expect(desk.handler).toMatchObject({ name: 'Vũ Đình Khôi', away: { by: 'Đỗ Thị Mai' } });
    const [current] = await readAbsencesOf(house.db, khoi);
    at(addDays(dayOf(now), 1));
    await endAbsence(house, ground.officer, { id: current?.id ?? '' });
    expect(await mine(ground.secondOfficer)).not.toContain(code);
  });
});

describe('reminders are rows and a paper', () => {
  test('of a unit: what is open, how late, how often; printed once', async () => {
    const petition = await given();
    for (const offset of [-3, 1, 10]) {
      at(addDays(petition.due_on ?? '', offset));
      await remindDue(house);
    }
    const rows = await presentReminders(house, ground.clerk);
    expect(rows.filter((row) => row.code === petition.code).map((row) => row.offsetDays)).toEqual([
      10, 1, -3,
    ]);
    const sheet = await presentReminderSheet(house, ground.clerk, ground.units.economy);
    const line = sheet.items.find((item) => item.code === petition.code);
    expect(line).toMatchObject({ daysLate: 10, risen: true });
    expect(line?.told).toHaveLength(3);
    expect(await said(presentReminderSheet(house, ground.stranger, ground.units.economy))).toBe(
      'petition.unit-missing',
    );
    await printReminders(house, ground.clerk, { ...sheet, unitId: sheet.unit.id });
    const after = await presentReminderSheet(house, ground.clerk, ground.units.economy);
    expect([after.ids, after.lastPrinted]).toEqual([[], now.toISOString()]);
  });
});

describe('the level above', () => {
  test('sees by commune what waits, for itself and for others, and how long', async () => {
    const [own, other] = [await given(), await given()];
    await escalatePetition(house, ground.officer, { ...up(own), toParent: true, toBody: null });
    await escalatePetition(house, ground.officer, { ...up(other), toParent: false, toBody: 'Điện lực' });
    at(addDays(dayOf(now), 12));
    const view = await presentBelow(house, ground.superior, 'vi');
    expect(view.groups).toMatchObject([{ name: 'UBND phường', open: 2, ours: 1, longest: 12 }]);
    expect((await presentBelow(house, ground.clerk, 'vi')).groups).toEqual([]);
    const inbox = await presentInbox(house, ground.superior, { pile: 'below', language: 'vi' });
    expect(inbox.rows.map((row) => row.code)).toEqual([own.code]);
  });
});

describe('a department that ends', () => {
  test('leaves everything open to its successor, with every date as it was; twice changes nothing', async () => {
    const petition = await given();
    const keeper = await makePerson(house, {
      name: 'Quản trị',
      roles: [{ role: 'administrator', organisationId: ground.ward }],
    });
    await closeUnit(house, keeper, {
      unitId: ground.units.economy,
      lastDay: dayOf(now),
      successorId: ground.units.culture,
      reason: 'Sáp nhập phòng',
    });
    expect(await inheritFromClosed(house)).toBe(0);
    at(addDays(dayOf(now), 1));
    expect(await inheritFromClosed(house)).toBeGreaterThan(0);
    expect(await inheritFromClosed(house)).toBe(0);
    const after = await readByCode(house.db, petition.code);
    expect([after?.lead_unit_id, after?.due_on, after?.state]).toEqual([
      ground.units.culture,
      petition.due_on,
      'assigned',
    ]);
  });
});

async function mine(actor: PetitionGround['officer']): Promise<(string | null)[]> {
  const { rows } = await presentInbox(house, actor, { whose: 'mine', pile: 'new', language: 'vi' });
  return rows.map((row) => row.code);
}

async function given(): Promise<PetitionRow> {
  return await assignOne(place(), await openOne(place()));
}

function up(petition: PetitionRow) {
  return {
    code: petition.code,
    whyBeyond: 'Không thuộc phường',
    legalBasis: null,
    documentNumber: null,
    chaseOn: null,
  };
}

function place() {
  return { house, ground };
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}
