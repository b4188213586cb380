import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { readGaps } from '#app/rooms/dialogues/acts/gaps.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { changeRuleInput } from '../inputs.ts';
import { presentDeadlines } from '../present-deadlines.ts';
import { presentRuleHistory } from '../present-rule-history.ts';
import { presentProfileBooks, presentRules } from '../present-rules.ts';
import { readOrganisation } from '../store.ts';
import { calendarOf, ruleValue } from '../store-rules.ts';
import { foundOrganisation } from './found.ts';
import { importHolidays, removeHoliday, setHoliday, swapDays } from './holidays.ts';
import { loadReferenceData } from './load.ts';
import { changeRule, chooseProfile } from './rules.ts';

let db: Database;
let house: House;
let ward: string;
let province: string;
let admin: Actor;
beforeAll(async () => {
  db = await testDatabase();
  house = testHouse(db, { now: () => new Date('2026-02-02T02:00:00Z') });
  await loadReferenceData(house);
  const founded = await foundOrganisation(house, anonymous, { adminCode: '00097', ruleProfileId: 'commune' });
  ward = founded.id;
  province = founded.parent_id ?? '';
  const roles = [ward, province].map((organisationId) => ({
    role: 'administrator' as const,
    organisationId,
    unitId: null,
  }));
  admin = await makePerson(house, { name: 'Hoàng Minh Trí', roles });
});

const lead = async (onDay: string) =>
  await ruleValue(db, { organisationId: ward, key: 'notice.lead_days', onDay });

describe('a province', () => {
  it('sets a rule for its communes, keeps its own, and is bound by the law itself', async () => {
    const set = { key: 'notice.lead_days', basis: 'Quy chế của thành phố', validFrom: '2026-03-01' } as const;
    await changeRule(house, admin, { ...set, organisationId: province, amount: 12, bindsCommunes: true });
    expect((await lead('2026-02-28')).amount).toBe(7);
    expect(await lead('2026-03-01')).toMatchObject({ amount: 12, basis: 'Quy chế của thành phố' });
    const own = await ruleValue(db, { organisationId: province, key: set.key, onDay: '2026-03-01' });
    expect(own.amount).toBe(7);
    const [line] = (await presentRules(db, { organisationId: province, today: '2026-03-02' })).filter(
      (each) => each.key === set.key,
    );
    expect([line?.own, line?.forCommunes.map((each) => each.amount)]).toEqual([[], [12]]);
    const history = await presentRuleHistory(db, {
      organisationId: ward,
      key: set.key,
      language: 'vi',
      today: '2026-03-02',
    });
    expect(history.map((each) => [each.amount, each.isFromAbove, each.isInChain])).toEqual([
      [12, true, true],
      [7, false, true],
      [30, false, false],
    ]);
  });

  it('does not let a commune go below it, nor below a confirmed law; stricter is free', async () => {
    const set = { organisationId: ward, basis: 'Quy chế phường' } as const;
    const notice = { ...set, key: 'notice.lead_days', validFrom: '2026-03-05' } as const;
    await expect(changeRule(house, admin, { ...notice, amount: 10 })).rejects.toMatchObject({
      code: 'rule.laxer',
      facts: { amount: 12, unit: 'calendar', basis: 'Quy chế của thành phố' },
    });
    const conclude = { ...set, key: 'conclusion.publish_days', validFrom: '2026-03-05' } as const;
    await expect(changeRule(house, admin, { ...conclude, amount: 11 })).rejects.toMatchObject({
      code: 'rule.laxer',
      facts: { basis: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15' },
    });
    await changeRule(house, admin, { ...notice, amount: 14 });
    expect((await lead('2026-03-05')).amount).toBe(14);
  });
});

describe('a value of its own', () => {
  const answer = { key: 'petition.answer_days', validFrom: '2026-04-01' } as const;
  const on = async (onDay: string) =>
    await ruleValue(db, { organisationId: ward, key: 'petition.answer_days', onDay });

  it('may end, count other days and rest on a known text; afterwards what is above holds again', async () => {
    await changeRule(house, admin, {
      ...{ ...answer, organisationId: ward, amount: 20, unit: 'calendar' },
      ...{ basisId: 'qd-11-2019', basis: '', validTo: '2026-06-30' },
    });
    const value = ({ amount, unit, basis }: { amount: number; unit: string; basis: string }) => [
      amount,
      unit,
      basis,
    ];
    expect(value(await on('2026-06-30'))).toEqual([20, 'calendar', 'qd-11-2019']);
    expect(value(await on('2026-07-01')).slice(0, 2)).toEqual([15, 'working']);
    expect((await on('2026-03-31')).amount).toBe(15);
  });

  it.each([
    [{ validTo: '2026-03-31' }, 'rule.ends-before'],
    [{ basis: '' }, 'rule.basis'],
    [{ basisId: 'no-such-text' }, 'rule.basis'],
    [{ key: 'opinion.looks', unit: 'working' }, 'rule.unit'],
  ] as const)('is refused with %j: %s', async (change, code) => {
    const given = { ...answer, organisationId: ward, amount: 5, basis: 'Quy chế phường', ...change };
    await expect(changeRule(house, admin, given)).rejects.toMatchObject({ code });
  });

  it('may be as far as ten years, as the furthest day of a promise is', () => {
    const years = {
      organisationId: ward,
      key: 'petition.furthest_days',
      validFrom: '2026-04-01',
      basis: 'Quy chế',
    };
    expect(changeRuleInput.safeParse({ ...years, amount: '1826' }).success).toBe(true);
    expect(changeRuleInput.safeParse({ ...years, amount: '3661' }).success).toBe(false);
  });

  it('may ask for dialogues with a circle of people that no law names', async () => {
    const day = '2026-12-31';
    const gaps = async () =>
      (await readGaps(db, { organisationId: ward, year: 2026, today: '2026-02-02' })).map((gap) => [
        gap.name,
        gap.required,
      ]);
    const before = await gaps();
    expect(before.map(([name]) => name)).toEqual(['all', 'youth']);
    const farmers = {
      organisationId: ward,
      key: 'audience.farmers',
      basis: 'Nghị quyết của phường',
    } as const;
    await changeRule(house, admin, { ...farmers, amount: 2, validFrom: day });
    expect(await gaps()).toEqual([...before, ['farmers', 2]]);
    const youth = { ...farmers, key: 'audience.youth', amount: 0, validFrom: day } as const;
    await expect(changeRule(house, admin, youth)).rejects.toMatchObject({ code: 'rule.laxer' });
  });
});

describe('the deadlines of one dialogue', () => {
  it('are those of the rules on that day, with their texts', async () => {
    const lines = await presentDeadlines(db, {
      organisationId: ward,
      day: '2026-03-19',
      onDay: '2026-02-10',
    });
    expect(lines.map((line) => [line.limit, line.by, line.rule.status])).toEqual([
      ['announce', '2026-03-12', 'confirmed'],
      ['conclude', '2026-03-29', 'confirmed'],
      ['answer', '2026-04-09', 'to_check'],
    ]);
  });

  it('ask thirty days for young people', async () => {
    const asked = { organisationId: ward, day: '2026-03-19', isForYouth: true };
    expect((await presentDeadlines(db, asked))[0]).toMatchObject({ by: '2026-02-17', rule: { amount: 30 } });
  });
});

describe('profiles', () => {
  it('are shipped for the law, young people, Regulation 11 as amended and cities with two a year', async () => {
    const books = await presentProfileBooks(db, { today: '2026-02-02', language: 'vi' });
    const amounts = (id: string) =>
      Object.fromEntries(
        books.find((book) => book.id === id)?.rules.map((rule) => [rule.key, rule.amount]) ?? [],
      );
    expect(amounts('commune')).toMatchObject({ 'notice.lead_days': 7, 'dialogue.min_per_year': 1 });
    expect(amounts('youth')).toMatchObject({ 'notice.lead_days': 30 });
    expect(amounts('party-11')).toMatchObject({ 'petition.ack_days': 10, 'report.month': 12 });
    expect(amounts('party-11-commune')).toEqual({ 'reception.days_per_month': 2 });
    expect(amounts('commune-twice')).toEqual({ 'dialogue.min_per_year': 2 });
  });

  it('are chosen by the administrator, of the own level only', async () => {
    const chosen = { organisationId: ward, profileId: 'commune-twice' };
    await chooseProfile(house, admin, chosen);
    expect((await readOrganisation(db, ward))?.rule_profile_id).toBe('commune-twice');
    const asked = { organisationId: ward, key: 'dialogue.min_per_year', onDay: '2026-03-01' } as const;
    expect((await ruleValue(db, asked)).amount).toBe(2);
    await expect(chooseProfile(house, admin, { ...chosen, profileId: 'province' })).rejects.toMatchObject({
      code: 'organisation.profile',
    });
    await expect(chooseProfile(house, anonymous, chosen)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('days off', () => {
  const said = { organisationId: '', source: 'Thông báo số 9', isChecked: true };

  it('come in for a whole year, all or none', async () => {
    const list = '01/01/2028; nghỉ; Tết Dương lịch\n26/01/2028 - 28/01/2028; nghỉ; Tết Mậu Thân';
    const input = { ...said, organisationId: ward, list };
    expect(await importHolidays(house, admin, input)).toBe(4);
    expect((await calendarOf(db)).holidays.has('2028-01-27')).toBe(true);
    const broken = { ...input, list: '02/09/2028; nghỉ; Quốc khánh\n31/02/2028; nghỉ; Không có' };
    await expect(importHolidays(house, admin, broken)).rejects.toMatchObject({
      code: 'holiday.list',
      facts: { line: 2 },
    });
    expect((await calendarOf(db)).holidays.has('2028-09-02')).toBe(false);
    await expect(importHolidays(house, anonymous, input)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('come out again where they were entered by mistake; a shipped one is as it came', async () => {
    const on = async (day: string) => (await calendarOf(db)).holidays.has(day);
    const set = { ...said, organisationId: ward, kind: 'holiday', name: 'Nghỉ nhầm' } as const;
    await setHoliday(house, admin, { ...set, day: '2026-08-12' });
    await setHoliday(house, admin, { ...set, day: '2026-09-02', kind: 'swapped_work' });
    expect([await on('2026-08-12'), await on('2026-09-02')]).toEqual([true, false]);
    await removeHoliday(house, admin, { organisationId: ward, day: '2026-08-12' });
    await removeHoliday(house, admin, { organisationId: ward, day: '2026-09-02' });
    expect([await on('2026-08-12'), await on('2026-09-02')]).toEqual([false, true]);
    const again = removeHoliday(house, admin, { organisationId: ward, day: '2026-09-02' });
    await expect(again).rejects.toMatchObject({ code: 'holiday.none' });
  });

  it('are exchanged two at a time', async () => {
    const days = {
      dayOff: '2028-05-02',
      nameOff: 'Nghỉ hoán đổi',
      dayWorked: '2028-04-22',
      nameWorked: 'Làm bù',
    };
    await swapDays(house, admin, { ...said, ...days, organisationId: ward });
    const calendar = await calendarOf(db);
    expect([calendar.holidays.has('2028-05-02'), calendar.swappedWorkDays.has('2028-04-22')]).toEqual([
      true,
      true,
    ]);
    const same = { ...said, ...days, organisationId: ward, dayWorked: days.dayOff };
    await expect(swapDays(house, admin, same)).rejects.toMatchObject({ code: 'holiday.same-day' });
  });
});
