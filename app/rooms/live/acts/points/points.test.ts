import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type LiveGround, liveGround, openDialogue, refusalOf, said, speechInput } from '#tests/live.ts';
import { makePerson } from '#tests/people.ts';
import { connect, fromPoint, openPoints, speechAt, type TestPoint } from '#tests/points.ts';
import { loseSilent } from '../../clock.ts';
import { mostPerMinute } from '../../point.ts';
import { presentStaff } from '../../present.ts';
import { readLog } from '../../store.ts';
import { readQuestions } from '../../store-questions.ts';
import { readStage } from '../../store-stage.ts';
import { callNext, enterRequest } from '../speak.ts';
import { endTurn } from '../turn.ts';
import { enterPoint, issueAccess, pointActor, revokeAccess } from './access.ts';
import { changeFloor } from './floor.ts';
import { fallBack, stepAtPoint } from './hand-over.ts';
import { countPoint, pulse, recordTest } from './line.ts';
import { addSheet, addToPointRoll } from './roll.ts';
import { agreeAtPoint, askAtPoint, speakAtPoint, writeNote } from './speak.ts';

let house: House;
let ground: LiveGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 170;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house, 'DT-2026-00170');
});

describe('coming in', () => {
  test('takes the link and its number; wrong numbers cost time at this link only', async () => {
    const at = await fresh();
    const [point, other] = at.points;
    const wrong = () => said(enterPoint(house, { token: point.token, pin: '000000' }));
    const tries = [await wrong(), await wrong(), await wrong(), await wrong(), await wrong(), await wrong()];
    expect(tries.slice(0, 5)).toEqual(Array(5).fill('point.pin'));
    expect(tries[5]).toBe('point.wait');
    expect(await said(enterPoint(house, { token: point.token, pin: point.pin }))).toBe('point.wait');
    expect(await said(enterPoint(house, { token: other.token, pin: other.pin }))).toBeNull();
    later(6);
    const spaced = `${point.pin.slice(0, 3)} ${point.pin.slice(3)}`;
    expect(await said(enterPoint(house, { token: point.token, pin: spaced }))).toBeNull();
  });

  test('ends for all who came in when the link is taken back or made anew', async () => {
    const at = await fresh();
    const [point, other] = at.points;
    await revokeAccess(house, at.clerk, { code: at.code, pointIds: [point.id] });
    expect(await said(countPoint(house, point.actor, { ...fromPoint(at.code), headcount: 3 }))).toBe(
      'point.ticket',
    );
    expect(await said(enterPoint(house, { token: point.token, pin: point.pin }))).toBe('point.link');
    await issueAccess(house, at.clerk, { code: at.code, pointIds: [other.id] });
    expect(await said(pulse(house, other.actor, { code: at.code, waiting: 0, clockOff: null }))).toBe(
      'point.ticket',
    );
    expect(await said(pointActor(house, { code: at.code, ticket: 'x'.repeat(32) }))).toBe('point.ticket');
  });

  test('opens this dialogue and no other, and nobody else may hand out links', async () => {
    const at = await fresh();
    const other = await fresh();
    const [point] = at.points;
    expect(await said(writeNote(house, point.actor, { ...fromPoint(other.code), text: 'Xin chào' }))).toBe(
      'point.ticket',
    );
    expect(await said(issueAccess(house, point.actor, { code: at.code, pointIds: [point.id] }))).toBe(
      'dialogue.missing',
    );
  });
});

describe('the line of a point', () => {
  test('is ready after check-in, takes part with the next sign of life, drops when silent, and comes back', async () => {
    const at = await fresh();
    const [point] = at.points;
    const state = async () => (await stageOf(at)).points.states;
    await connect(house, at.code, point);
    expect(await state()).toMatchObject({ ready: 1, live: 0 });
    await pulse(house, point.actor, { code: at.code, waiting: 2, clockOff: 3600 });
    expect(await state()).toMatchObject({ ready: 0, live: 1 });
    later(60);
    await loseSilent(house);
    expect(await state()).toMatchObject({ live: 1, dropped: 0 });
    later(60);
    await Promise.all([loseSilent(house), loseSilent(house)]);
    expect(await state()).toMatchObject({ live: 0, dropped: 1 });
    await pulse(house, point.actor, { code: at.code, waiting: 0, clockOff: null });
    expect(await state()).toMatchObject({ live: 1, dropped: 0 });
    const moves = (await log(at)).filter((row) => row.kind === 'point.line').map((row) => row.body.state);
    expect(moves).toEqual(['ready', 'live', 'dropped', 'live']);
  });

  test('heads roll up, tests are kept, the roll takes nobody twice', async () => {
    const at = await fresh();
    const [point, other] = at.points;
    await countPoint(house, point.actor, { ...fromPoint(at.code), headcount: 34 });
    await countPoint(house, other.actor, { ...fromPoint(at.code), headcount: 28 });
    expect((await stageOf(at)).points).toMatchObject({ points: 4, people: 96 + 34 + 28, silent: 1 });
    const test = { sound: 'good', picture: 'poor', line: 'good', roundTrip: 140, note: null } as const;
    await recordTest(house, point.actor, { ...fromPoint(at.code), ...test });
    const person = { name: 'Lê Thị Sáu', place: 'Thôn 2', invitation: null, via: 'typed' as const };
    await addToPointRoll(house, point.actor, { ...fromPoint(at.code), ...person });
    const sheet = 'STT;Họ và tên;Nơi ở\n1;Lê Thị Sáu;Thôn 2\n2;Đỗ Văn Bảy;Thôn 3\n3;Đỗ Văn Bảy;Thôn 3';
    const first = await addSheet(house, point.actor, { ...fromPoint(at.code), sheet });
    const again = await addSheet(house, point.actor, { ...fromPoint(at.code), sheet });
    expect([first.number, again.number]).toEqual([1, 0]);
    expect(await said(addSheet(house, point.actor, { ...fromPoint(at.code), sheet: ';;;\n;;' }))).toBe(
      'point.sheet-empty',
    );
  });
});

describe('what a point sends', () => {
  test('is one deed however often it is sent, at the moment it was typed, half an hour without a line', async () => {
    const at = await fresh();
    const [point] = at.points;
    later(1800);
    const typed = now.getTime() - 1_500_000;
    const given = speechAt(at.code, 'Bà Lò Thị Mai', typed);
    await enterRequest(house, at.secretary, { ...speechInput('Ông Đến Sau'), code: at.code });
    const sent = await Promise.all(Array.from({ length: 5 }, () => speakAtPoint(house, point.actor, given)));
    expect(new Set(sent.map((one) => one.id)).size).toBe(1);
    const { queue } = await stageOf(at);
    expect(queue.map((entry) => [entry.name, entry.requestedAt])).toEqual([
      ['Bà Lò Thị Mai', new Date(typed).toISOString()],
      ['Ông Đến Sau', now.toISOString()],
    ]);
    expect(queue[0]).toMatchObject({ point: point.name, via: 'point' });
  });

  test('marks the channel, and waits for the session to open', async () => {
    const at = await fresh();
    const [point] = at.points;
    const ask = {
      ...fromPoint(at.code),
      text: 'Bao giờ có nước sạch?',
      name: 'Chị Hoa',
      via: 'sms' as const,
    };
    await askAtPoint(house, point.actor, ask);
    expect((await stageOf(at)).pending).toMatchObject([{ via: 'sms', point: point.name }]);
    await house.db.deleteFrom('point_send').execute();
    const closed = await closedDialogue();
    const [early] = closed.points;
    expect(
      await said(askAtPoint(house, early.actor, { ...ask, code: closed.code, sendKey: randomUUID() })),
    ).toBe('point.not-open');
    expect(
      await said(countPoint(house, early.actor, { ...fromPoint(closed.code), headcount: 9 })),
    ).toBeNull();
  });

  test('500 questions in a second: what was acknowledged is there once, the rest is told to come back', async () => {
    const at = await fresh();
    const [point, other] = at.points;
    const flood = Array.from({ length: 500 }, (_, index) =>
      refusalOf(
        askAtPoint(house, point.actor, {
          ...fromPoint(at.code),
          text: `Câu hỏi thứ ${index}`,
          name: null,
          via: 'point',
        }),
      ),
    );
    const answers = await Promise.all(flood);
    const accepted = answers.filter((answer) => answer === null).length;
    expect(accepted).toBe(mostPerMinute);
    expect(new Set(answers.flatMap((answer) => answer?.code ?? []))).toEqual(new Set(['point.many']));
    const texts = (await readQuestions(house.db, at.sessionId)).map((row) => row.text);
    expect(new Set(texts).size).toBe(accepted);
    expect(await said(speakAtPoint(house, other.actor, speechAt(at.code, 'Ông Nơi Khác')))).toBeNull();
    later(61);
    expect(await said(speakAtPoint(house, point.actor, speechAt(at.code, 'Ông Chờ Lâu')))).toBeNull();
  }, 60_000);

  test('a point agrees as one voice, which moves its speakers; switched off, it does not', async () => {
    const at = await fresh();
    const [point, other, third] = at.points;
    const ask = {
      ...fromPoint(at.code),
      text: 'Đường vào bản bao giờ làm?',
      name: null,
      via: 'point' as const,
    };
    await openQuestions(at);
    const { number } = await askAtPoint(house, point.actor, ask);
    const question = number ?? 0;
    await speakAtPoint(house, point.actor, speechAt(at.code, 'Người Trước'));
    later(90);
    await speakAtPoint(house, other.actor, { ...speechAt(at.code, 'Người Sau'), question });
    for (const one of [point, third, third]) {
      await agreeAtPoint(house, one.actor, { ...fromPoint(at.code), question, people: 30 });
    }
    const names = async () => (await stageOf(at)).queue.map((entry) => entry.name);
    expect((await stageOf(at)).questions[0]).toMatchObject({ agreedPoints: 2 });
    expect(await names()).toEqual(['Người Sau', 'Người Trước']);
    const floor = { code: at.code, fallbackSeconds: 20, dropSeconds: 90 };
    await changeFloor(house, at.chair, {
      ...floor,
      sendKey: randomUUID(),
      rules: ['new_point', 'first_time'],
    });
    expect(await names()).toEqual(['Người Trước', 'Người Sau']);
    expect((await stageOf(at)).floorOff).toEqual(['precedence', 'agreed_points', 'balance']);
  });
});

describe('handing over', () => {
  test('two points prepare ahead; a tested one begins at once and is thanked at the end', async () => {
    const at = await fresh();
    const [a, b, c] = at.points;
    for (const point of at.points) await connect(house, at.code, point);
    for (const [point, name] of [
      [a, 'Người A'],
      [b, 'Người B'],
      [c, 'Người C'],
    ] as const) {
      await speakAtPoint(house, point.actor, speechAt(at.code, name));
      later(1);
    }
    expect(await steps(at)).toEqual([`${a.name} next`, `${b.name} next`]);
    await step(at, a, 'test_sound');
    await callNext(house, at.chair, { code: at.code, sendKey: randomUUID() });
    expect((await stageOf(at)).turn).toMatchObject({ name: 'Người A', point: a.name });
    expect(await steps(at)).toEqual([`${a.name} live`, `${b.name} next`, `${c.name} next`]);
    const turnId = (await stageOf(at)).turn?.id ?? '';
    await endTurn(house, at.chair, { code: at.code, sendKey: randomUUID(), turnId });
    expect(await steps(at)).toEqual([`${b.name} next`, `${c.name} next`]);
  });

  test('a called point that does not answer in 20 seconds is passed over for the next, until it is back', async () => {
    const at = await fresh();
    const [a, b] = at.points;
    for (const point of [a, b]) await connect(house, at.code, point);
    await speakAtPoint(house, a.actor, speechAt(at.code, 'Người A'));
    later(1);
    await speakAtPoint(house, b.actor, speechAt(at.code, 'Người B'));
    await step(at, b, 'test_sound');
    await callNext(house, at.chair, { code: at.code, sendKey: randomUUID() });
    expect((await stageOf(at)).turn).toBeNull();
    later(19);
    await fallBack(house);
    expect((await stageOf(at)).turn).toBeNull();
    later(2);
    await Promise.all([fallBack(house), fallBack(house)]);
    expect((await stageOf(at)).turn).toMatchObject({ name: 'Người B' });
    expect((await stageOf(at)).queue[0]?.reasons).toContainEqual({ rule: 'passed_over', minutes: null });
    await house.db.updateTable('point_line').set({ state: 'dropped' }).where('point_id', '=', a.id).execute();
    await pulse(house, a.actor, { code: at.code, waiting: 0, clockOff: null });
    expect((await stageOf(at)).queue[0]?.reasons.map((reason) => reason.rule)).not.toContain('passed_over');
  });

  test('a called point that says its sound is tested takes the floor by itself', async () => {
    const at = await fresh();
    const [a] = at.points;
    await connect(house, at.code, a);
    await speakAtPoint(house, a.actor, speechAt(at.code, 'Người A'));
    await callNext(house, at.chair, { code: at.code, sendKey: randomUUID() });
    expect((await stageOf(at)).handOvers[0]?.dueAt).toBe(now.getTime() + 20_000);
    await step(at, a, 'test_sound');
    expect((await stageOf(at)).turn).toMatchObject({ name: 'Người A', isFirstTime: true });
    later(30);
    await fallBack(house);
    expect((await stageOf(at)).turns).toHaveLength(1);
  });
});

async function fresh() {
  serial += 1;
  const at = await openDialogue(house, ground, `DT-2026-00${serial}`);
  const chair = await makePerson(house, {
    name: 'Trần Văn Chủ',
    roles: [{ role: 'head', organisationId: ground.ward }],
  });
  return { ...at, chair, points: await threePoints(at) };
}
type At = Awaited<ReturnType<typeof fresh>>;

async function closedDialogue() {
  const at = await fresh();
  await house.db.deleteFrom('session_log').where('session_id', '=', at.sessionId).execute();
  await house.db.deleteFrom('dialogue_session').where('id', '=', at.sessionId).execute();
  return at;
}

async function threePoints(
  at: Pick<LiveGround, 'code' | 'dialogueId' | 'clerk'>,
): Promise<[TestPoint, TestPoint, TestPoint]> {
  const [a, b, c] = await openPoints(house, at, [
    'Điểm cầu Tân Lập',
    'Điểm cầu Mường Hum',
    'Điểm cầu Bản Qua',
  ]);
  if (!a || !b || !c) throw new Error('three points were wanted');
  return [a, b, c];
}

async function stageOf(at: Pick<At, 'code'>) {
  const rows = await readStage(house.db, at.code);
  if (rows === null) throw new Error('no session');
  return presentStaff(rows, now);
}

async function steps(at: At): Promise<string[]> {
  return (await stageOf(at)).handOvers.map((one) => `${one.point} ${one.state}`);
}

async function step(at: At, point: TestPoint, verb: 'get_ready' | 'test_sound'): Promise<void> {
  const found = (await stageOf(at)).handOvers.find((one) => one.pointId === point.id);
  await stepAtPoint(house, point.actor, { ...fromPoint(at.code), handOverId: found?.id ?? '', verb });
}

async function openQuestions(at: At): Promise<void> {
  await house.db
    .updateTable('dialogue_session')
    .set({ is_moderated: false })
    .where('id', '=', at.sessionId)
    .execute();
}

async function log(at: At) {
  return await readLog(house.db, at.sessionId, { after: 0, limit: 1000 });
}
