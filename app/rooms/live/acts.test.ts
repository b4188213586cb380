import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { joinDevice, type LiveGround, liveGround, openDialogue, said, speechInput } from '#tests/live.ts';
import { openAgreements } from './acts/agree.ts';
import { askQuestion, decideQuestion } from './acts/ask.ts';
import { findByJoinCode, joinSession } from './acts/join.ts';
import { callNext, callRequest, enterRequest, requestToSpeak, withdrawRequest } from './acts/speak.ts';
import { extendTurn, pauseTurn, resumeTurn } from './acts/turn.ts';
import { readLog } from './store.ts';
import { readSessionRecord } from './store-contents.ts';
import { readQuestions } from './store-questions.ts';
import { spokenSeconds } from './turn.ts';

let house: House;
let ground: LiveGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 17;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house);
});

describe('the log', () => {
  test('has no gap and no double among 50 writers at once, of whom one in ten rolls back', async () => {
    const at = await fresh();
    const wishes = Array.from({ length: 50 }, (_, index) => index);
    const results = await Promise.allSettled(
      wishes.map(async (index) => {
        const given = speechInput(`Người ${index}`);
        if (index % 10 !== 0) return await enterRequest(house, at.secretary, { ...given, code: at.code });
        // The same deed in a transaction that fails at its very end.
        const failing: House = {
          ...house,
          transact: (work) =>
            house.transact(async (tx) => {
              await work(tx);
              throw new Error('rolled back');
            }),
        };
        return await enterRequest(failing, at.secretary, { ...given, code: at.code });
      }),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(5);
    const rows = await readLog(house.db, at.sessionId, { after: 0, limit: 1000 });
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1));
    expect(rows.filter((row) => row.kind === 'request.add')).toHaveLength(45);
  });

  test('says a sending once, however often it is sent', async () => {
    const at = await fresh();
    const given = { ...speechInput('Bà Trần Thị Hồng'), code: at.code };
    const sent = await Promise.all(Array.from({ length: 5 }, () => enterRequest(house, at.secretary, given)));
    expect(new Set(sent.map((one) => one.id)).size).toBe(1);
    expect((await readLog(house.db, at.sessionId, { after: 0, limit: 100 })).map((row) => row.kind)).toEqual([
      'session.open',
      'request.add',
    ]);
  });
});

describe('agreements', () => {
  test('are one per telephone, also when sent many times at once, and can be taken back', async () => {
    const at = await fresh();
    const question = await openQuestion(at);
    const tickets = await Promise.all(Array.from({ length: 20 }, () => ticketIn(at)));
    const agreements = [openAgreements(house), openAgreements(house)];
    await Promise.all(
      tickets.flatMap((ticket) =>
        [0, 1, 0, 1, 0].map((process) => agreements[process]?.send(will(at, question, ticket))),
      ),
    );
    expect(await counted(at, question)).toEqual([20, 20]);
    const back = { ...will(at, question, tickets[0] ?? null), isAgreed: false };
    await Promise.all([agreements[0]?.send(back), agreements[1]?.send(back)]);
    expect(await counted(at, question)).toEqual([19, 19]);
  });

  test('seat telephones that come for the first time, each once, even when their sending comes twice', async () => {
    const at = await fresh();
    const question = await openQuestion(at);
    const agreements = [openAgreements(house), openAgreements(house)];
    const shown = Array.from({ length: 10 }, () => house.newSecret(24));
    const answers = await Promise.all([
      ...shown.flatMap((ticket) =>
        [0, 1].map((process) => agreements[process]?.send(will(at, question, ticket))),
      ),
      ...Array.from({ length: 10 }, () => agreements[0]?.send(will(at, question, null))),
    ]);
    expect(await counted(at, question)).toEqual([20, 20]);
    expect(new Set(answers.map((answer) => answer?.ticket)).size).toBe(20);
    expect(Math.max(...answers.map((answer) => answer?.agreed ?? 0))).toBe(20);
  });

  test('count only for open questions of this session; the ticket of another session is worth nothing', async () => {
    const at = await fresh();
    const other = await fresh();
    const question = await openQuestion(at);
    const agreements = openAgreements(house);
    expect(await said(agreements.send(will(other, question, null)))).toBe('question.not-open');
    const foreign = await ticketIn(other);
    const answer = await agreements.send(will(at, question, foreign));
    expect(answer.ticket).not.toBe(foreign);
    expect(await counted(at, question)).toEqual([1, 1]);
    await decideQuestion(house, at.secretary, {
      code: at.code,
      sendKey: randomUUID(),
      questionId: question,
      verb: 'refuse',
      reason: 'duplicate',
    });
    expect(await said(agreements.send(will(at, question, null)))).toBe('question.not-open');
  });
});

describe('the floor', () => {
  test('is given in the fair order; out of it only with a reason', async () => {
    const at = await fresh();
    const one = await enter(at, 'Ông Lê Văn Đạt');
    now = new Date(now.getTime() + 60_000);
    const two = await enter(at, 'Ông Phạm Quốc Hưng', 'aged_70');
    const three = await enter(at, 'Chị Nguyễn Thu Ngân');
    const call = { code: at.code, sendKey: randomUUID(), requestId: three.id ?? '', reason: null };
    expect(await said(callRequest(house, at.head, call))).toBe('request.order-reason');
    await callRequest(house, at.head, { ...call, reason: 'same_topic' });
    await callNext(house, at.head, { code: at.code, sendKey: randomUUID() });
    await callNext(house, at.head, { code: at.code, sendKey: randomUUID() });
    expect(await said(callNext(house, at.head, { code: at.code, sendKey: randomUUID() }))).toBe(
      'request.nobody',
    );
    const { turns } = await readSessionRecord(house.db, at.sessionId);
    expect(turns.map((turn) => turn.request_id)).toEqual([three.id, two.id, one.id]);
    expect(turns.map((turn) => turn.state)).toEqual(['ended', 'ended', 'speaking']);
  });

  test('the clock stands still in a pause and has one minute more when given', async () => {
    const at = await fresh();
    await enter(at, 'Bà Trần Thị Hồng');
    const turn = await callNext(house, at.head, { code: at.code, sendKey: randomUUID() });
    const given = () => ({ code: at.code, sendKey: randomUUID(), turnId: turn.id ?? '' });
    now = new Date(now.getTime() + 30_000);
    await pauseTurn(house, at.head, given());
    now = new Date(now.getTime() + 100_000);
    await resumeTurn(house, at.head, given());
    const extend = given();
    await extendTurn(house, at.head, extend);
    await extendTurn(house, at.head, extend);
    now = new Date(now.getTime() + 10_000);
    const [row] = (await readSessionRecord(house.db, at.sessionId)).turns;
    expect(row?.allotted_seconds).toBe(240);
    expect(row && spokenSeconds(clockOf(row), now)).toBe(40);
  });

  test('a telephone waits once, and only it and the desk take it out', async () => {
    const at = await fresh();
    const phone = await joinDevice(house, at.code);
    const other = await joinDevice(house, at.code);
    const sent = await requestToSpeak(house, phone, { ...speechInput('Anh Hồ Minh Tuấn'), code: at.code });
    expect(await said(requestToSpeak(house, phone, { ...speechInput('Anh Tuấn'), code: at.code }))).toBe(
      'request.waiting',
    );
    const out = { code: at.code, sendKey: randomUUID(), requestId: sent.id ?? '', by: 'device' as const };
    expect(await said(withdrawRequest(house, other, out))).toBe('request.missing');
    await withdrawRequest(house, phone, out);
    await requestToSpeak(house, phone, { ...speechInput('Anh Hồ Minh Tuấn'), code: at.code });
  });
});

test('wrong join codes wait longer and longer; a right one always opens', async () => {
  const typed = ground.joinCode === '000001' ? '000002' : '000001';
  const wrong = () => said(findByJoinCode(house, { typed, address: '10.0.0.9' }));
  const heard: (string | null)[] = [];
  for (let index = 0; index < 7; index += 1) heard.push(await wrong());
  expect(heard.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'join.wrong'));
  expect(heard.slice(5)).toEqual(['join.wait', 'join.wait']);
  expect(await findByJoinCode(house, { typed: ground.joinCode, address: '10.0.0.9' })).toBe(ground.code);
});

test('a series of wrong codes is slowed down, while the hall behind the same address comes in', async () => {
  const typed = ground.joinCode === '000001' ? '000002' : '000001';
  const address = '203.0.113.7';
  const wrong = Array.from({ length: 300 }, () => said(findByJoinCode(house, { typed, address })));
  const right = Array.from({ length: 300 }, async () => {
    const code = await findByJoinCode(house, { typed: ground.joinCode, address });
    return await joinSession(house, { code, ticket: null });
  });
  const [heard, joined] = [await Promise.all(wrong), await Promise.all(right)];
  expect(new Set(joined.map((one) => one.ticket)).size).toBe(300);
  expect(heard.filter((code) => code === 'join.wrong').length).toBeLessThan(10);
  expect(heard.filter((code) => code === 'join.wait').length).toBeGreaterThan(290);
});

async function fresh(): Promise<LiveGround> {
  serial += 1;
  return await openDialogue(house, ground, `DT-2026-00${serial}`);
}

async function enter(at: LiveGround, name: string, precedence: 'aged_70' | null = null) {
  return await enterRequest(house, at.secretary, { ...speechInput(name), precedence, code: at.code });
}

async function openQuestion(at: LiveGround): Promise<string> {
  const phone = await joinDevice(house, at.code);
  const asked = await askQuestion(house, phone, {
    sendKey: randomUUID(),
    text: 'Giá đền bù tính theo năm nào?',
    name: null,
    code: at.code,
  });
  await decideQuestion(house, at.secretary, {
    code: at.code,
    sendKey: randomUUID(),
    questionId: asked.id ?? '',
    verb: 'open',
    reason: null,
  });
  return asked.id ?? '';
}

async function ticketIn(at: LiveGround): Promise<string> {
  return (await joinSession(house, { code: at.code, ticket: null })).ticket;
}

function will(at: LiveGround, questionId: string, ticket: string | null) {
  return { code: at.code, questionId, ticket, isAgreed: true };
}

/** The count that is kept, and the rows that there are. */
async function counted(at: LiveGround, questionId: string): Promise<[number, number]> {
  const question = (await readQuestions(house.db, at.sessionId)).find((row) => row.id === questionId);
  const rows = await house.db
    .selectFrom('agreement')
    .select('device_id')
    .where('question_id', '=', questionId)
    .execute();
  return [question?.agreed ?? -1, rows.length];
}

function clockOf(row: Awaited<ReturnType<typeof readSessionRecord>>['turns'][number]) {
  return {
    state: row.state,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    allottedSeconds: row.allotted_seconds,
    pausedAt: row.paused_at,
    pausedSeconds: row.paused_seconds,
  };
}
