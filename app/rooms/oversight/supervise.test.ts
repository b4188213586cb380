import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { endOwnEntry, writeListEntry } from '#app/rooms/organisations/acts/lists.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/live.ts';
import { makePerson } from '#tests/people.ts';
import { answerOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { drawSample, noteFinding, openThread } from './acts/look.ts';
import { answerRequest, sendRequest, turnRequest } from './acts/request.ts';
import { concludeSupervision, planSupervision, startSupervision } from './acts/supervise.ts';
import { presentSupervision, presentSupervisions } from './present.ts';
import { presentPublicSupervision, presentSamples } from './present-public.ts';
import { presentReadThread } from './present-thread.ts';

let house: House;
let ground: PetitionGround;
let codes: string[];
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  const opened = [];
  for (let count = 0; count < 12; count += 1) opened.push(await openOne({ house, ground }));
  const [first] = opened;
  if (first) await answerOne({ house, ground }, first);
  codes = opened.map((petition) => petition.code);
});

const plan = async (change: Partial<Parameters<typeof planSupervision>[2]> = {}) => {
  const row = await planSupervision(house, ground.front, {
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
  await startSupervision(house, ground.front, { code: row.code });
  return row.code;
};
const see = async (actor: Actor, code: string) =>
  await presentSupervision(house, actor, { code, language: 'vi', query: { page: 1 } });
const recommend = async (code: string, kind: 'recommendation' | 'complex_recommendation' | 'explanation') =>
  await sendRequest(house, ground.front, {
    code,
    kind,
    unitId: ground.units.economy,
    threadCode: null,
    text: 'Rà soát các câu trả lời chưa nêu ngày làm xong.',
  });

describe('a sample', () => {
  test('is what anybody finds by the published seed and list', async () => {
    const code = await plan();
    const drawn = await drawSample(house, ground.front, { code, seed: 'xổ số 23/11: 48215', wanted: 4 });
    const [draw] = (await presentSamples(house, code))?.draws ?? [];
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const again = [...(draw?.candidates ?? [])]
      .sort((one, other) => (hash(`${draw?.seed}:${one}`) < hash(`${draw?.seed}:${other}`) ? -1 : 1))
      .slice(0, 4);
    expect(draw?.candidates).toEqual([...codes].sort());
    expect(again).toEqual(drawn);
    expect(draw?.digest).toBe(hash([...codes].sort().join('\n')));
  });

  test('keeps within its frame; an empty frame is refused', async () => {
    const answered = await plan({ group: 'answered' });
    expect(await drawSample(house, ground.front, { code: answered, seed: 'hạt giống', wanted: 9 })).toEqual([
      codes[0],
    ]);
    const early = await plan({ from: '2025-01-01', to: '2025-12-31' });
    expect(await said(drawSample(house, ground.front, { code: early, seed: 'hạt giống', wanted: 9 }))).toBe(
      'supervision.nothing',
    );
  });
});

test('a thread that is opened is noted once within half an hour, and the office sees who read it', async () => {
  const code = await plan();
  const [threadCode = ''] = await drawSample(house, ground.front, { code, seed: 'một', wanted: 1 });
  const open = async () => await openThread(house, ground.front, { code, threadCode });
  await open();
  await open();
  expect((await see(ground.clerk, code)).readings).toMatchObject([
    { code: threadCode, by: ground.front.name },
  ]);
  now = new Date(now.getTime() + 31 * 60_000);
  await open();
  expect((await see(ground.clerk, code)).readings).toHaveLength(2);
  expect(await said(openThread(house, ground.clerk, { code, threadCode }))).toBe('supervision.missing');
  expect(await said(openThread(house, ground.front, { code, threadCode: 'KN-1999-00001' }))).toBe(
    'supervision.thread',
  );
});

test('grades are data: an ended one is refused and keeps its name where it was given, a new one is offered', async () => {
  const code = await plan();
  const [threadCode = ''] = await drawSample(house, ground.front, { code, seed: 'mức', wanted: 1 });
  const find = async (severity: string) =>
    await noteFinding(house, ground.front, {
      code,
      threadCode,
      severity,
      text: 'Không nêu ngày.',
      evidence: null,
    });
  expect(await said(find('never'))).toBe('supervision.severity');
  const keeper = await makePerson(house, {
    ...{ name: 'Quản trị', roles: [{ role: 'administrator', organisationId: ground.ward }] },
  });
  const today = now;
  now = new Date(now.getTime() - 86_400_000);
  const list = { list: 'finding_severity', organisationId: ground.ward } as const;
  await writeListEntry(house, keeper, {
    ...{ ...list, code: null, position: 9, source: 'Quy chế 12', isChecked: false, validFrom: dayOf(now) },
    words: { name_vi: 'Phải làm lại', name_en: 'To be done again', tone: 'bad' },
  });
  const offered = async () => {
    const asked = { code, threadCode, language: 'vi' as const };
    return (await presentReadThread(house, ground.front, asked)).severities.map((each) => each.value);
  };
  const [again = '', ...rest] = (await offered()).toReversed();
  expect(rest.toReversed()).toEqual(['sound', 'weak', 'wrong']);
  await find(again);
  now = today;
  await endOwnEntry(house, keeper, { ...list, code: again });
  expect(await said(find(again))).toBe('supervision.severity');
  expect(await offered()).toEqual(['sound', 'weak', 'wrong']);
  expect((await see(ground.front, code)).findings).toMatchObject([
    { severity: { id: again, name: 'Phải làm lại', tone: 'bad' } },
  ]);
  const seen = await presentPublicSupervision(house, code, 'en');
  expect(seen?.findings).toContainEqual({ severity: again, name: 'To be done again', count: 1 });
});

test('a supervision ends when every thread of its sample has a finding and the conclusion is written', async () => {
  const code = await plan();
  const drawn = await drawSample(house, ground.front, { code, seed: 'hai', wanted: 2 });
  const conclusion = 'Hai hồ sơ đã xem; một hồ sơ cần nêu rõ ngày làm xong.';
  const find = async (threadCode: string) =>
    await noteFinding(house, ground.front, {
      code,
      threadCode,
      severity: 'weak',
      text: 'Không nêu ngày.',
      evidence: 'Văn bản 12/UBND-KT',
    });
  await find(drawn[0] ?? '');
  expect(await said(concludeSupervision(house, ground.front, { code, conclusion }))).toBe(
    'supervision.all-read',
  );
  await find(drawn[1] ?? '');
  expect(await said(concludeSupervision(house, ground.front, { code, conclusion: 'Xong' }))).toBe(
    'supervision.conclusion',
  );
  await concludeSupervision(house, ground.front, { code, conclusion });
  expect(await said(find(drawn[0] ?? ''))).toBe('supervision.state');
  const seen = await presentPublicSupervision(house, code, 'vi');
  expect(seen?.findings.map(({ name, count }) => [name, count])).toEqual([
    ['Đúng quy định', 0],
    ['Cần rút kinh nghiệm', 2],
    ['Sai phạm', 0],
  ]);
  expect(JSON.stringify(seen)).not.toContain(ground.front.name);
});

describe('a request to a unit', () => {
  test('is due by the rule of its kind: 5, 20 and 30 working days', async () => {
    const code = await plan();
    await recommend(code, 'explanation');
    await recommend(code, 'recommendation');
    await recommend(code, 'complex_recommendation');
    expect((await see(ground.front, code)).requests.map((request) => request.dueOn)).toEqual([
      '2026-11-30',
      '2026-12-21',
      '2027-01-04',
    ]);
  });

  test('is answered by the unit, never by who supervises; the public sees unit, day and outcome', async () => {
    const code = await plan();
    await recommend(code, 'recommendation');
    const [request] = (await see(ground.front, code)).requests;
    const id = request?.id ?? '';
    const answer = { id, answer: 'Phòng tiếp thu, sửa trong tháng 12.', outcome: 'accepted' as const };
    expect(await said(answerRequest(house, ground.front, answer))).toBe('supervision-request.part');
    expect(await said(answerRequest(house, ground.helper, answer))).toBe('supervision.missing');
    expect(await said(answerRequest(house, ground.officer, { ...answer, outcome: null }))).toBe(
      'supervision-request.outcome',
    );
    const both = await makePerson(house, {
      name: 'Hai Vai',
      roles: [
        { role: 'front', organisationId: ground.ward },
        { role: 'officer', organisationId: ground.ward, unitId: ground.units.economy },
      ],
    });
    expect(await said(answerRequest(house, both, answer))).toBe('supervision-request.part');
    await answerRequest(house, ground.officer, answer);
    expect((await presentPublicSupervision(house, code, 'vi'))?.requests).toMatchObject([
      { unit: 'Phòng Kinh tế', outcome: 'accepted', daysLate: 0 },
    ]);
  });

  test('that is asked again keeps its day and turns late; the unit finds it on its page', async () => {
    const code = await plan();
    await recommend(code, 'explanation');
    const [request] = (await see(ground.front, code)).requests;
    const id = request?.id ?? '';
    await answerRequest(house, ground.officer, { id, answer: 'Phòng đã tiếp nhận ý kiến.', outcome: null });
    await turnRequest(house, ground.front, { id, verb: 'ask_again', words: 'Chưa giải trình vì sao chậm.' });
    now = new Date('2026-12-03T02:00:00Z');
    const { waiting, rows } = await presentSupervisions(house, ground.officer, 'vi');
    expect(waiting.find((each) => each.id === id)).toMatchObject({ daysLate: 3, may: ['answer'] });
    expect(rows.find((row) => row.code === code)).toMatchObject({ asked: 1, answered: 0, late: 1 });
    const asUnit = await see(ground.officer, code);
    expect([asUnit.isInside, asUnit.threads, asUnit.findings]).toEqual([false, [], []]);
    expect(await said(see(ground.helper, code))).toBe('supervision.missing');
  });
});

test('nobody but who supervises plans, draws or finds', async () => {
  const code = await plan();
  const stolen = {
    code,
    threadCode: codes[0] ?? '',
    severity: 'sound' as const,
    text: 'Đúng quy định.',
    evidence: null,
  };
  expect(await said(noteFinding(house, ground.clerk, stolen))).toBe('supervision.missing');
  expect(await said(drawSample(house, ground.officer, { code, seed: 'ba ba', wanted: 1 }))).toBe(
    'supervision.missing',
  );
  expect(await said(startSupervision(house, ground.head, { code }))).toBe('supervision.missing');
});
