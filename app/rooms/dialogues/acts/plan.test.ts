import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { planItemInput } from '../inputs-plan.ts';
import { linesForGaps, presentPlan, presentPublicPlan } from '../present-plan.ts';
import { presentRequests } from '../present-requests.ts';
import { addPlanItems, copyLastYear, dropPlanItem, editPlanItem, movePlan } from './plan.ts';
import { countRequest, decideRequest, editRequest, receiveRequest } from './voter-request.ts';

let town: Town;
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
});

const now = () => at(town.house, '2026-01-10', '09:00');
const of = (year: number) => ({ organisationId: town.wardId, year });
const item = (given: Readonly<Record<string, unknown>> = {}) =>
  planItemInput.parse({ month: 5, topic: 'Thoát nước các ngõ', ...given });
const view = (year: number) => presentPlan(now(), town.people.clerk, of(year));
const move = async (year: number, verb: 'submit' | 'approve' | 'amend', reason: string | null = null) => {
  const { plan } = await view(year);
  await movePlan(now(), town.people.head, {
    ...of(year),
    verb,
    version: plan.version,
    reason,
    number: '7/KH-UBND',
  });
};

describe('the year plan', () => {
  test('says what the rules still ask for, and lines close the gap', async () => {
    const empty = await view(2026);
    expect(empty.gaps.map((gap) => [gap.name, gap.required, gap.missing])).toEqual([
      ['all', 1, 1],
      ['youth', 1, 1],
    ]);
    expect(linesForGaps(empty.gaps).map((line) => [line.name, line.month])).toEqual([['youth', 3]]);
    await addPlanItems(now(), town.people.clerk, {
      ...of(2026),
      items: [item({ audience: 'youth', month: 3 })],
    });
    expect((await view(2026)).gaps.map((gap) => [gap.planned, gap.missing])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('is approved by the head, is fixed then, and may be amended with a reason', async () => {
    await addPlanItems(now(), town.people.clerk, { ...of(2027), items: [item()] });
    const [line] = (await view(2027)).entries;
    expect(await presentPublicPlan(now(), of(2027))).toBeNull();
    await move(2027, 'approve');
    expect(await presentPublicPlan(now(), of(2027))).toMatchObject({ number: '7/KH-UBND' });
    const change = { ...item({ topic: 'Chiếu sáng' }), id: line?.id ?? '' };
    await expect(editPlanItem(now(), town.people.clerk, change)).rejects.toMatchObject({
      code: 'plan.fixed',
    });
    await expect(move(2027, 'amend')).rejects.toMatchObject({ code: 'plan.reason' });
    await move(2027, 'amend', 'Thêm một buổi');
    await editPlanItem(now(), town.people.clerk, change);
    await dropPlanItem(now(), town.people.clerk, { id: change.id });
    expect((await view(2027)).entries).toEqual([]);
    await expect(move(2027, 'approve')).rejects.toMatchObject({ code: 'plan.not-empty' });
  });

  test('is copied from the year before', async () => {
    await expect(copyLastYear(now(), town.people.clerk, of(2031))).rejects.toMatchObject({
      code: 'plan.nothing-to-copy',
    });
    await addPlanItems(now(), town.people.clerk, { ...of(2031), items: [item(), item({ month: 9 })] });
    expect(await copyLastYear(now(), town.people.clerk, of(2032))).toBe(2);
    await expect(copyLastYear(now(), town.people.clerk, of(2032))).rejects.toMatchObject({
      code: 'plan.copied-already',
    });
    await addPlanItems(now(), town.people.clerk, { ...of(2031), items: [item({ month: 11 })] });
    expect(await copyLastYear(now(), town.people.clerk, of(2032))).toBe(1);
    const november = (await view(2032)).entries.find((entry) => entry.month === 11);
    await dropPlanItem(now(), town.people.clerk, { id: november?.id ?? '' });
    expect((await view(2032)).entries.map((entry) => [entry.month, entry.origin])).toEqual([
      [5, 'last_year'],
      [9, 'last_year'],
    ]);
  });

  test('two clerks do not overwrite each other, an officer does not write at all', async () => {
    const stale = { ...of(2026), verb: 'submit', version: 1, reason: null, number: null } as const;
    await expect(movePlan(now(), town.people.clerk, stale)).rejects.toMatchObject({ code: 'plan.changed' });
    const add = { ...of(2026), items: [item()] };
    await expect(addPlanItems(now(), town.people.economy, add)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(presentPlan(now(), anonymous, of(2026))).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('what voters ask for', () => {
  const receive = async () => {
    const input = {
      receivedOn: '2026-01-08',
      topic: 'Bãi tập kết rác',
      askedBy: 'Tổ 5',
      claimed: 1200,
      phone: null,
      email: null,
    };
    return await receiveRequest(now(), town.people.clerk, { ...input, organisationId: town.wardId });
  };
  const seen = async (id: string) => {
    const { requests } = await presentRequests(now(), town.people.clerk, town.wardId);
    return requests.find((request) => request.id === id);
  };
  const decide = async (
    id: string,
    verb: 'grant' | 'decline',
    { reason = null, month = '2026-02' }: { reason?: string | null; month?: string } = {},
  ) => {
    const version = (await seen(id))?.version ?? 0;
    await decideRequest(now(), town.people.head, { id, version, verb, month, reason });
  };

  test('ten per cent must be granted, and stand in the plan even once it is approved', async () => {
    await move(2026, 'approve');
    const id = await receive();
    await countRequest(now(), town.people.clerk, { id, version: 1, counted: 1000, voters: 10_000 });
    expect(await seen(id)).toMatchObject({ mustHold: true, share: 100, threshold: 10 });
    await expect(decide(id, 'decline', { reason: 'Chưa cần' })).rejects.toMatchObject({
      code: 'voter-request.below-threshold',
      facts: { counted: 1000, voters: 10_000, threshold: 10 },
    });
    await decide(id, 'grant');
    const extra = (await view(2026)).entries.find((entry) => entry.origin === 'voters');
    expect(extra).toMatchObject({ kind: 'extraordinary', month: 2, title: 'Bãi tập kết rác' });
  });

  test('what is granted lies in the next months, also in the next year, and in no month that is over', async () => {
    const { months } = await presentRequests(now(), town.people.clerk, town.wardId);
    expect([months[0], months[10], months.at(-1)]).toEqual(['2026-02', '2026-12', '2027-01']);
    const id = await receive();
    await countRequest(now(), town.people.clerk, { id, version: 1, counted: 1000, voters: 10_000 });
    for (const month of ['2026-01', '2027-02'])
      await expect(decide(id, 'grant', { month })).rejects.toMatchObject({ code: 'voter-request.month' });
    await decide(id, 'grant', { month: '2027-01' });
    expect(await seen(id)).toMatchObject({ planned: { year: 2027, month: 1 } });
    const next = (await view(2027)).entries.find((entry) => entry.origin === 'voters');
    expect(next).toMatchObject({ month: 1, isMissed: false });
  });

  test('is corrected until it is decided; what was counted is held against the rule of its day', async () => {
    const id = await receive();
    await countRequest(now(), town.people.clerk, { id, version: 1, counted: 1000, voters: 10_000 });
    const { version = 0 } = (await seen(id)) ?? {};
    const right = { receivedOn: '2026-01-09', topic: 'Bãi rác tổ 5', askedBy: 'Bà Lan', claimed: 1300 };
    const edit = { id, version, ...right, phone: '0912345678', email: null };
    await expect(editRequest(now(), town.people.economy, edit)).rejects.toMatchObject({ kind: 'missing' });
    const later = { ...edit, receivedOn: '2026-01-11' };
    await expect(editRequest(now(), town.people.clerk, later)).rejects.toMatchObject({
      code: 'voter-request.future',
    });
    await editRequest(now(), town.people.clerk, edit);
    expect(await seen(id)).toMatchObject({ ...right, phone: '0912345678', counted: 1000, threshold: 10 });
    await expect(editRequest(now(), town.people.clerk, edit)).rejects.toMatchObject({
      code: 'voter-request.changed',
    });
    await decide(id, 'grant');
    const after = { ...edit, version: (await seen(id))?.version ?? 0 };
    await expect(editRequest(now(), town.people.clerk, after)).rejects.toMatchObject({
      code: 'voter-request.state',
    });
  });

  test('fewer may be declined, with a reason, by the head alone', async () => {
    const id = await receive();
    const few = { id, version: 1, counted: 999, voters: 10_000 };
    await expect(countRequest(now(), town.people.clerk, { ...few, counted: 10_001 })).rejects.toMatchObject({
      code: 'voter-request.counted',
    });
    await countRequest(now(), town.people.clerk, few);
    await expect(decide(id, 'decline')).rejects.toMatchObject({ code: 'voter-request.reason' });
    const byClerk = { id, version: 2, verb: 'grant', month: '2026-02', reason: null } as const;
    await expect(decideRequest(now(), town.people.clerk, byClerk)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await decide(id, 'decline', { reason: 'Đã có buổi chuyên đề tháng sau' });
    expect(await seen(id)).toMatchObject({ state: 'declined', mustHold: false });
  });
});
