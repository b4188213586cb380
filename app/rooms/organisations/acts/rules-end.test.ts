import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#app/database/database.ts';
import { type Actor, anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { presentDeadlines } from '../present-deadlines.ts';
import { presentRuleHistory } from '../present-rule-history.ts';
import { presentRules } from '../present-rules.ts';
import { leadDays, ruleValue } from '../store-rules.ts';
import { foundOrganisation } from './found.ts';
import { loadReferenceData } from './load.ts';
import { changeRule } from './rules.ts';
import { endOwnRule, withdrawRule } from './rules-end.ts';

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
    ...{ role: 'administrator' as const, organisationId, unitId: null },
  }));
  admin = await makePerson(house, { name: 'Hoàng Minh Trí', roles });
});

const answerDays = async (onDay: string) =>
  (await ruleValue(db, { organisationId: ward, key: 'petition.answer_days', onDay })).amount;
const ownOf = async (key: 'petition.answer_days' | 'notice.lead_days') =>
  (await presentRuleHistory(db, { organisationId: ward, key, language: 'vi', today: '2026-02-02' })).filter(
    (line) => line.profile === null,
  );

describe('a value with a mistyped year', () => {
  const set = { key: 'petition.answer_days', basis: 'Quy chế phường' } as const;

  it('is withdrawn before it begins, and what it was to end goes on', async () => {
    const own = { ...set, organisationId: ward };
    await changeRule(house, admin, { ...own, amount: 12, validFrom: '2026-02-02', validTo: '2070-01-31' });
    await changeRule(house, admin, { ...own, amount: 10, validFrom: '2062-03-01' });
    const blocked = changeRule(house, admin, { ...own, amount: 10, validFrom: '2026-03-01' });
    await expect(blocked).rejects.toMatchObject({ code: 'rule.later' });
    const lines = await ownOf(set.key);
    expect(lines.map((line) => [line.amount, line.mayWithdraw, line.mayEnd])).toEqual([
      [10, true, false],
      [12, false, false],
    ]);
    const [later, first] = lines;
    const begun = withdrawRule(house, admin, { organisationId: ward, ruleId: first?.id ?? '' });
    await expect(begun).rejects.toMatchObject({ code: 'rule.later-first' });
    const foreign = { organisationId: province, ruleId: later?.id ?? '' };
    await expect(withdrawRule(house, admin, foreign)).rejects.toMatchObject({ kind: 'missing' });
    await withdrawRule(house, admin, { organisationId: ward, ruleId: later?.id ?? '' });
    expect([await answerDays('2062-03-01'), await answerDays('2070-02-01')]).toEqual([12, 15]);
    expect((await ownOf(set.key)).map((line) => line.amount)).toEqual([12]);
    await changeRule(house, admin, { ...own, amount: 10, validFrom: '2026-03-01' });
    expect([await answerDays('2026-02-28'), await answerDays('2026-03-01')]).toEqual([12, 10]);
  });

  it('that holds already is ended from a day on; then what is above holds', async () => {
    const [last] = await ownOf(set.key);
    const ruleId = last?.id ?? '';
    const end = { organisationId: ward, ruleId };
    await expect(endOwnRule(house, admin, { ...end, lastDay: '2026-02-28' })).rejects.toMatchObject({
      code: 'rule.ends-before',
    });
    await endOwnRule(house, admin, { ...end, lastDay: '2026-05-31' });
    expect([await answerDays('2026-05-31'), await answerDays('2026-06-01')]).toEqual([10, 15]);
    await expect(endOwnRule(house, admin, { ...end, lastDay: '2026-08-31' })).rejects.toMatchObject({
      code: 'rule.ends-earlier',
    });
    await expect(withdrawRule(house, anonymous, end)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('a value for dialogues with youth alone', () => {
  const set = {
    key: 'notice.lead_days',
    basis: 'Quy chế của tỉnh',
    validFrom: '2026-03-01',
    onlyFor: 'youth',
  } as const;
  const days = async (asked: { isForYouth?: boolean; onDay?: string }) =>
    (await leadDays(db, { organisationId: ward, onDay: '2026-03-10', ...asked })).days;

  it('is asked by a province of its communes, and stricter by one of them', async () => {
    const ofProvince = { ...set, organisationId: province, bindsCommunes: true };
    await changeRule(house, admin, { ...ofProvince, amount: 35, validTo: '2026-12-31' });
    expect([await days({}), await days({ isForYouth: true })]).toEqual([7, 35]);
    expect(await days({ isForYouth: true, onDay: '2027-01-01' })).toBe(30);
    const own = { ...set, organisationId: ward };
    await expect(changeRule(house, admin, { ...own, amount: 33 })).rejects.toMatchObject({
      ...{ code: 'rule.laxer', facts: { amount: 35 } },
    });
    await changeRule(house, admin, { ...own, amount: 40 });
    expect([await days({}), await days({ isForYouth: true })]).toEqual([7, 40]);
    const [line] = (await presentRules(db, { organisationId: province, today: '2026-03-02' })).filter(
      (each) => each.key === set.key,
    );
    expect(line?.forCommunes.map((rule) => [rule.amount, rule.onlyFor, rule.validTo])).toEqual([
      [35, 'youth', '2026-12-31'],
    ]);
    const [ours] = (await presentRules(db, { organisationId: ward, today: '2026-03-02' })).filter(
      (each) => each.key === set.key,
    );
    expect([ours?.now.amount, ours?.own, ours?.circles.map((rule) => rule.amount)]).toEqual([7, [], [40]]);
  });

  it('is in the history as such, and in the deadlines that are looked at', async () => {
    const lines = await ownOf(set.key);
    expect(lines.map((line) => [line.amount, line.onlyFor, line.isFromAbove, line.isInChain])).toEqual([
      [40, 'youth', false, false],
      [35, 'youth', true, false],
    ]);
    const asked = { organisationId: ward, day: '2026-05-20', onDay: '2026-03-10' };
    const [plain] = await presentDeadlines(db, asked);
    const [youth] = await presentDeadlines(db, { ...asked, isForYouth: true });
    expect([plain?.by, youth?.by]).toEqual(['2026-05-13', '2026-04-10']);
  });

  it('is refused where a rule knows no circles', async () => {
    const given = { ...set, organisationId: ward, key: 'petition.answer_days', amount: 5 } as const;
    await expect(changeRule(house, admin, given)).rejects.toMatchObject({ code: 'rule.scope' });
  });
});
