import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { presentKeeper } from '../present-rules.ts';
import {
  readOrganisation,
  readOrganisations,
  readUnitAndForerunners,
  readUnitOfToday,
  readUnits,
} from '../store.ts';
import { calendarOf, ruleValue } from '../store-rules.ts';
import { foundOrganisation } from './found.ts';
import { setHoliday } from './holidays.ts';
import { loadReferenceData } from './load.ts';
import { changeRule } from './rules.ts';
import { addUnit, closeUnit, editUnit } from './units.ts';

let db: Database;
let house: House;
let ward: string;
let admin: Actor;
let clerk: Actor;
beforeAll(async () => {
  db = await testDatabase();
  house = testHouse(db, { now: () => new Date('2026-11-23T02:00:00Z') });
  await loadReferenceData(house);
  ward = (await foundOrganisation(house, anonymous, { adminCode: '00097', ruleProfileId: 'commune' })).id;
  admin = await makePerson(house, {
    name: 'Hoàng Minh Trí',
    roles: [{ role: 'administrator', organisationId: ward }],
  });
  clerk = await makePerson(house, { name: 'Đặng Thu Hà', roles: [{ role: 'clerk', organisationId: ward }] });
});
afterAll(async () => await db.destroy());

const named = async (name: string) => {
  const unit = (await readUnits(db, ward)).find((each) => each.name === name);
  if (unit === undefined) throw new Error(`no unit ${name}`);
  return unit;
};

describe('founding', () => {
  it('gives a ward its departments and its province', async () => {
    const names = (await readUnits(db, ward)).map((unit) => unit.name);
    expect(names).toContain('Phòng Kinh tế, Hạ tầng và Đô thị');
    expect(names).toContain('Công an phường');
    expect(names).toContain('Ban Xây dựng Đảng');
    expect(names).toContain('Ủy ban Mặt trận Tổ quốc Việt Nam phường');
    expect(names).toHaveLength(16);
    const all = await readOrganisations(db);
    expect(all.map((each) => each.name)).toEqual(['Phường Hồng Hà', 'Thành phố Hà Nội']);
    const row = await readOrganisation(db, ward);
    expect(row?.parent_id).toBe(all[1]?.id);
    const above = (await readUnits(db, all[1]?.id ?? '')).map((unit) => unit.name);
    expect(above).toContain('Sở Quy hoạch - Kiến trúc');
    expect(above).toContain('Ban Tuyên giáo và Dân vận Thành ủy');
  });

  it.each([
    [{ adminCode: '00097', ruleProfileId: 'commune' }, 'organisation.founded'],
    [{ adminCode: '99999', ruleProfileId: 'commune' }, 'organisation.place'],
    [{ adminCode: '00004', ruleProfileId: 'province' }, 'organisation.profile'],
    [{ adminCode: '00004', ruleProfileId: 'nothing' }, 'organisation.profile'],
  ])('refuses %j', async (input, code) => {
    await expect(foundOrganisation(house, admin, input)).rejects.toMatchObject({ code });
  });

  it('lets nobody else found a second one', async () => {
    const input = { adminCode: '00004', ruleProfileId: 'commune' };
    await expect(foundOrganisation(house, clerk, input)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('units', () => {
  it('adds, renames, and closes with a successor; old records are found from the new one and back', async () => {
    const newId = await addUnit(house, admin, {
      organisationId: ward,
      kind: 'economy',
      name: 'Phòng Kinh tế',
      validFrom: '2026-12-01',
    });
    const old = await named('Phòng Kinh tế, Hạ tầng và Đô thị');
    await closeUnit(house, admin, {
      unitId: old.id,
      lastDay: '2026-11-30',
      successorId: newId,
      reason: 'Sắp xếp lại phòng chuyên môn',
    });
    expect(await readUnitAndForerunners(db, newId)).toEqual([newId, old.id]);
    expect(await readUnitOfToday(db, old.id)).toBe(newId);
    expect((await named(old.name)).successor_name).toBe('Phòng Kinh tế');
    const story = await readStory(db, 'unit', [old.id]);
    expect(story.map((event) => [event.verb, event.actor_name])).toEqual([['unit.close', 'Hoàng Minh Trí']]);
    const again = { unitId: old.id, lastDay: '2026-12-05', reason: 'Lần nữa' };
    await expect(closeUnit(house, admin, again)).rejects.toMatchObject({ code: 'unit.closed' });
    const ring = { unitId: newId, lastDay: '2026-12-05', successorId: old.id, reason: 'Vòng tròn' };
    await expect(closeUnit(house, admin, ring)).rejects.toMatchObject({ code: 'unit.own-successor' });
  });

  it('tells the second of two writers who was faster', async () => {
    const unit = await named('Trạm Y tế phường');
    const edit = { unitId: unit.id, seenName: unit.name, name: 'Trạm Y tế phường Hồng Hà' };
    await editUnit(house, admin, edit);
    await expect(editUnit(house, admin, { ...edit, name: 'Trạm Y tế' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'unit.changed',
      facts: { who: 'Hoàng Minh Trí', what: 'unit.edit' },
    });
  });

  it('refuses a second department of the same name, and others than the administrator', async () => {
    const input = { organisationId: ward, kind: 'other' as const, name: 'cong an PHƯỜNG' };
    await expect(addUnit(house, admin, input)).rejects.toMatchObject({ code: 'unit.twin' });
    await expect(addUnit(house, clerk, { ...input, name: 'Tổ mới' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const unit = await named('Công an phường');
    const close = { unitId: unit.id, lastDay: '2026-12-01', reason: 'Không được' };
    await expect(closeUnit(house, clerk, close)).rejects.toMatchObject({ code: 'unit.missing' });
  });
});

describe('rules', () => {
  it('changes a rule from a day on and keeps the earlier days', async () => {
    const asked = { organisationId: ward, key: 'petition.answer_days' } as const;
    const change = { ...asked, amount: 10, basis: 'Quy chế 12-QC/ĐU', validFrom: '2026-12-01' };
    await changeRule(house, admin, change);
    expect((await ruleValue(db, { ...asked, onDay: '2026-11-30' })).amount).toBe(15);
    expect(await ruleValue(db, { ...asked, onDay: '2026-12-01' })).toMatchObject({
      amount: 10,
      unit: 'working',
    });
    await changeRule(house, admin, { ...change, amount: 12 });
    expect((await ruleValue(db, { ...asked, onDay: '2026-12-01' })).amount).toBe(12);
    await changeRule(house, admin, { ...change, amount: 20, validFrom: '2027-01-01' });
    expect((await ruleValue(db, { ...asked, onDay: '2026-12-31' })).amount).toBe(12);
    expect((await ruleValue(db, { ...asked, onDay: '2027-01-01' })).amount).toBe(20);
    await expect(changeRule(house, admin, change)).rejects.toMatchObject({ code: 'rule.later' });
    await expect(changeRule(house, admin, { ...change, validFrom: '2026-11-22' })).rejects.toMatchObject({
      code: 'rule.past',
    });
    await expect(changeRule(house, clerk, change)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('sets a day off, and takes it back', async () => {
    const day = {
      organisationId: ward,
      day: '2026-11-24',
      name: 'Ngày Văn hóa Việt Nam',
      source: 'Thông báo số 1',
    };
    await setHoliday(house, admin, { ...day, kind: 'swapped_work' });
    expect((await calendarOf(db)).holidays.has('2026-11-24')).toBe(false);
    await setHoliday(house, admin, { ...day, kind: 'holiday', isChecked: true });
    const calendar = await calendarOf(db);
    expect(calendar.holidays.has('2026-11-24')).toBe(true);
    expect(calendar.knownTo).toBe('2027-02-03');
    const story = await readStory(db, 'rules', [ward]);
    expect(story.at(-1)).toMatchObject({ verb: 'holiday.set', actor_name: 'Hoàng Minh Trí' });
    await expect(setHoliday(house, clerk, { ...day, kind: 'holiday' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('leaves the days off to the organisation above once it has an administrator of its own', async () => {
    const day = { organisationId: ward, day: '2026-12-24', name: 'Nghỉ bù', source: 'Thông báo số 2' };
    await setHoliday(house, admin, { ...day, kind: 'holiday' });
    const { parent_id: above } = (await readOrganisation(db, ward)) ?? {};
    if (above == null) throw new Error('nobody is above');
    const roles = [{ role: 'administrator', organisationId: above }] as const;
    const higher = await makePerson(house, { name: 'Vi Thị Trên', roles });
    await expect(setHoliday(house, admin, { ...day, kind: 'holiday' })).rejects.toMatchObject({
      code: 'holiday.above',
    });
    expect(await presentKeeper(house, admin, ward)).not.toBeNull();
    await setHoliday(house, higher, { ...day, organisationId: above, kind: 'swapped_work' });
    expect((await calendarOf(db)).holidays.has('2026-12-24')).toBe(false);
  });
});
