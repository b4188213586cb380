import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/live.ts';
import { makePerson } from '#tests/people.ts';
import { answerOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { drawSample, noteFinding, openThread } from './acts/look.ts';
import { answerRequest, sendRequest, turnRequest } from './acts/request.ts';
import {
  cancelSupervision,
  concludeSupervision,
  planSupervision,
  startSupervision,
} from './acts/supervise.ts';
import { type PlanSupervisionInput, threadsQuery } from './inputs.ts';
import { presentSupervision } from './present.ts';
import { presentReadings } from './present-readings.ts';
import { supervisionBodies } from './supervision.ts';

let house: House;
let ground: PetitionGround;
let council: Actor;
let inspection: Actor;
let answered = '';
let waiting = '';
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  const organisationId = ground.ward;
  council = await makePerson(house, { name: 'Đặng Thị Hội', roles: [{ role: 'council', organisationId }] });
  const roles = [{ role: 'people_inspection' as const, organisationId }];
  inspection = await makePerson(house, { name: 'Trịnh Văn Chính', roles });
  const place = { house, ground };
  const one = await openOne(place);
  await answerOne(place, one);
  answered = one.code;
  waiting = (await openOne(place)).code;
});

async function plan(change: Partial<PlanSupervisionInput> = {}, by: Actor = ground.front): Promise<string> {
  const row = await planSupervision(house, by, {
    organisationId: ground.ward,
    title: 'Giám sát việc trả lời kiến nghị',
    body: 'front',
    from: '2026-01-01',
    to: '2026-12-31',
    unitId: null,
    fieldCode: null,
    kind: 'petition',
    group: 'all',
    ...change,
  });
  await startSupervision(house, by, { code: row.code });
  return row.code;
}
const see = async (code: string, query: Record<string, string> = {}, by: Actor = ground.clerk) =>
  await presentSupervision(house, by, {
    code,
    language: 'vi',
    query: threadsQuery.parse({ page: 1, ...query }),
  });

describe('a thread', () => {
  test('outside the frame is missing, for reading, finding and asking', async () => {
    const code = await plan({ group: 'waiting' });
    const threadCode = answered;
    const finding = {
      code,
      threadCode,
      severity: 'weak' as const,
      text: 'Không nêu ngày.',
      evidence: null,
    };
    expect(await said(openThread(house, ground.front, { code, threadCode }))).toBe('supervision.thread');
    expect(await said(noteFinding(house, ground.front, finding))).toBe('supervision.thread');
    const asked = { code, threadCode, kind: 'explanation' as const, unitId: ground.units.economy };
    const text = 'Vì sao không nêu ngày làm xong?';
    expect(await said(sendRequest(house, ground.front, { ...asked, text }))).toBe('supervision.thread');
    expect((await see(code)).threads.map((thread) => thread.code)).toEqual([waiting]);
  });

  test('that was drawn stays open to who drew it after it has left the frame', async () => {
    const place = { house, ground };
    const late = await openOne(place);
    const code = await plan({ group: 'waiting' });
    await drawSample(house, ground.front, { code, seed: 'một hai ba', wanted: 9 });
    await answerOne(place, late);
    expect((await see(code)).threads.map((thread) => thread.code)).not.toContain(late.code);
    await openThread(house, ground.front, { code, threadCode: late.code });
    expect((await see(code)).readings).toMatchObject([{ code: late.code, via: code }]);
  });

  test('is found in the list by unit, field and group; what the address says wrongly is no filter', async () => {
    const code = await plan();
    const codes = async (query: Record<string, string>) =>
      (await see(code, query)).threads.map((thread) => thread.code);
    expect(await codes({ unitId: ground.units.culture })).toEqual([]);
    expect(await codes({ unitId: ground.units.economy, group: 'answered' })).toContain(answered);
    expect(await codes({ group: 'waiting' })).not.toContain(answered);
    expect(await codes({ fieldCode: 'L9' })).toEqual([]);
    expect(await codes({ unitId: 'x', group: 'all of them' })).toContain(answered);
  });
});

test('every reading is in the log of the office, with the supervision by which it was read', async () => {
  const code = await plan();
  now = new Date(now.getTime() + 60 * 60_000);
  await openThread(house, ground.front, { code, threadCode: waiting });
  const { rows, total } = await presentReadings(house, ground.clerk, 1);
  expect(rows[0]).toMatchObject({ code: waiting, by: ground.front.name, via: code });
  expect(total).toBeGreaterThan(0);
  expect((await see(code)).readings).toHaveLength(1);
  expect(await said(presentReadings(house, ground.officer, 1))).toBe('supervision.missing');
  expect((await presentReadings(house, ground.superior, 1)).rows).toEqual([]);
});

describe('bodies', () => {
  test('each plans for itself and for no other; units and fields are those of the place', async () => {
    const by = { front: ground.front, council, people_inspection: inspection };
    for (const body of supervisionBodies) {
      for (const [own, actor] of Object.entries(by)) {
        if (own === body) expect(await plan({ body }, actor)).toMatch(/^GS-2026-/);
        else expect(await said(plan({ body }, actor))).toBe('supervision.part');
      }
    }
    expect(await said(plan({ unitId: house.newId() }))).toBe('supervision.unit');
    expect(await said(plan({ fieldCode: 'none' }))).toBe('supervision.field');
  });

  test.each(['the Front sees that of the Council', 'a deputy of the Council sees that of the inspection'])(
    '%s and moves nothing in it',
    async (who) => {
      const [other, body, owner] = who.startsWith('a deputy')
        ? ([council, 'people_inspection', inspection] as const)
        : ([ground.front, 'council', council] as const);
      const code = await plan({ body }, owner);
      const asked = { code, threadCode: null, kind: 'explanation' as const, unitId: ground.units.economy };
      await sendRequest(house, owner, { ...asked, text: 'Vì sao không nêu ngày làm xong?' });
      const view = await see(code, {}, other);
      expect([view.isInside, view.isSupervisor, view.may]).toEqual([true, false, []]);
      const id = view.requests[0]?.id ?? '';
      const conclusion = 'Đã xem hết hồ sơ trong mẫu, không có gì thêm.';
      const answer = 'Phòng chờ báo giá vật tư.';
      const refused = [
        drawSample(house, other, { code, seed: 'một hai ba', wanted: 1 }),
        concludeSupervision(house, other, { code, conclusion }),
        cancelSupervision(house, other, { code, reason: 'Không cần nữa' }),
        turnRequest(house, other, { id, verb: 'withdraw', words: 'Không cần nữa' }),
        answerRequest(house, other, { id, answer, outcome: null }),
        openThread(house, other, { code, threadCode: waiting }),
      ];
      expect(await Promise.all(refused.map(said))).toEqual([
        'supervision.part',
        'supervision.part',
        'supervision.part',
        'supervision-request.part',
        'supervision-request.part',
        'supervision.missing',
      ]);
    },
  );
});

test('an answer after which it is asked again is kept beside the next one', async () => {
  const code = await plan();
  const asked = { code, threadCode: null, kind: 'recommendation' as const, unitId: ground.units.economy };
  await sendRequest(house, ground.front, { ...asked, text: 'Mỗi câu trả lời nêu rõ ngày làm xong.' });
  const id = (await see(code)).requests[0]?.id ?? '';
  const first = 'Phòng đã tiếp nhận ý kiến.';
  await answerRequest(house, ground.officer, { id, answer: first, outcome: 'partly' });
  expect((await see(code)).requests[0]?.earlier).toEqual([]);
  await turnRequest(house, ground.front, { id, verb: 'ask_again', words: 'Phần nào chưa tiếp thu?' });
  expect((await see(code)).requests[0]?.earlier).toMatchObject([{ answer: first, outcome: 'partly' }]);
  await answerRequest(house, ground.officer, { id, answer: 'Phòng tiếp thu tất cả.', outcome: 'accepted' });
  const [request] = (await see(code)).requests;
  expect(request).toMatchObject({ answer: 'Phòng tiếp thu tất cả.', earlier: [{ answer: first }] });
});
