import { expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { petitionGround } from '#tests/petitions.ts';
import { outside } from '#tests/post.ts';
import { remindRequests } from './acts/remind.ts';
import { answerRequest, sendRequest } from './acts/request.ts';
import { planSupervision, startSupervision } from './acts/supervise.ts';
import { threadsQuery } from './inputs.ts';
import { presentSupervision } from './present.ts';

test('a request is reminded of by the steps, once each, to the unit and later to its head, until it is answered', async () => {
  let now = new Date('2026-11-23T02:00:00Z');
  const house = testHouse(await testDatabase(), { now: () => now, ...outside() });
  const ground = await petitionGround(house);
  const { officer, head, clerk, front } = ground;
  for (const { personId } of [officer, head, clerk]) {
    const email = `${personId}@example.test`;
    await house.db.updateTable('person').set({ email }).where('id', '=', personId).execute();
  }
  const { code } = await planSupervision(house, front, {
    organisationId: ground.ward,
    title: 'Giám sát việc trả lời kiến nghị',
    body: 'front',
    from: '2026-01-01',
    to: '2026-12-31',
    unitId: null,
    fieldCode: null,
    kind: 'petition',
    group: 'all',
  });
  await startSupervision(house, front, { code });
  const unitId = ground.units.economy;
  const text = 'Mỗi câu trả lời nêu rõ ngày làm xong.';
  for (const kind of ['explanation', 'recommendation'] as const)
    await sendRequest(house, front, { code, kind, unitId, threadCode: null, text });
  const query = threadsQuery.parse({ page: 1 });
  const see = async () => await presentSupervision(house, front, { code, language: 'vi', query });
  const [first, second] = (await see()).requests;
  await answerRequest(house, officer, { id: first?.id ?? '', answer: 'Phòng chờ báo giá.', outcome: null });

  const told: number[] = [];
  for (const offset of [-4, -3, 0, 1, 10, 30]) {
    now = new Date(`${addDays(second?.dueOn ?? dayOf(now), offset)}T02:00:00Z`);
    told.push(await remindRequests(house));
    expect(await remindRequests(house)).toBe(0);
  }
  expect(told).toEqual([0, 1, 0, 1, 1, 0]);
  const messages = await house.db.selectFrom('message').select(['person_id', 'path']).execute();
  const of = (id: string) => messages.filter((message) => message.person_id === id).length;
  // The unit heard of each of the two when it came, and of one again before its day.
  expect([of(officer.personId), of(head.personId), of(clerk.personId)]).toEqual([3, 2, 2]);
  expect(new Set(messages.map((message) => message.path))).toEqual(new Set([`/lam-viec/giam-sat/${code}`]));
  expect((await see()).story.filter((step) => step.verb === 'supervision.chase')).toHaveLength(3);
});
