import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type LiveGround, liveGround, refusalOf, said, speechInput } from '#tests/live.ts';
import {
  connect,
  fromPoint,
  type SessionWithPoints,
  sessionWithPoints,
  speechAt,
  stageOf,
} from '#tests/points.ts';
import { loseSilent } from '../../clock.ts';
import { mostPerMinute } from '../../point.ts';
import { readLog } from '../../store.ts';
import { readQuestions } from '../../store-questions.ts';
import { enterRequest } from '../speak.ts';
import { enterPoint, issueAccess, pointActor, revokeAccess } from './access.ts';
import { changeFloor } from './floor.ts';
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
    // The hall itself is there from the beginning.
    const state = async () => {
      const { states } = (await stageOf(house, at.code)).points;
      return { ...states, live: states.live - 1 };
    };
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
    expect((await stageOf(house, at.code)).points).toMatchObject({
      points: 4,
      people: 96 + 34 + 28,
      silent: 1,
    });
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

test('an invitation that is scanned says who it is, or who comes instead', async () => {
  const at = await fresh();
  const [point] = at.points;
  const group = house.newId();
  const of = { dialogue_id: at.dialogueId, group_id: group };
  await house.db
    .insertInto('invitation_group')
    .values({
      id: group,
      dialogue_id: at.dialogueId,
      name: 'Tổ dân phố',
      quota: null,
      confirm_by: null,
      position: 0,
    })
    .execute();
  await house.db
    .insertInto('invitation')
    .values({
      ...{ id: house.newId(), ...of, token: 'giay-moi-thu', state: 'substituted', name: 'Đinh Thị Xuân' },
      ...{ substitute_name: 'Lò Văn Hạ', created_at: now },
    })
    .execute();
  const scan = (invitation: string) =>
    addToPointRoll(house, point.actor, {
      ...fromPoint(at.code),
      ...{ name: null, place: null, invitation, via: 'scanned' },
    });
  await scan('https://doithoai.example.vn/giay-moi/giay-moi-thu');
  expect(await said(scan('https://doithoai.example.vn/giay-moi/khong-co'))).toBe('form.invalid');
  const roll = await house.db
    .selectFrom('point_roll')
    .select(['name', 'via'])
    .where('point_id', '=', point.id)
    .execute();
  expect(roll).toEqual([{ name: 'Lò Văn Hạ', via: 'scanned' }]);
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
    const { queue } = await stageOf(house, at.code);
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
    expect((await stageOf(house, at.code)).pending).toMatchObject([{ via: 'sms', point: point.name }]);
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
  });

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
    const names = async () => (await stageOf(house, at.code)).queue.map((entry) => entry.name);
    expect((await stageOf(house, at.code)).questions[0]).toMatchObject({ agreedPoints: 2 });
    expect(await names()).toEqual(['Người Sau', 'Người Trước']);
    const floor = { code: at.code, fallbackSeconds: 20, dropSeconds: 90 };
    await changeFloor(house, at.chair, {
      ...floor,
      sendKey: randomUUID(),
      rules: ['new_point', 'first_time'],
    });
    expect(await names()).toEqual(['Người Trước', 'Người Sau']);
    expect((await stageOf(house, at.code)).floorOff).toEqual(['precedence', 'agreed_points', 'balance']);
  });
});

async function fresh(): Promise<SessionWithPoints> {
  serial += 1;
  return await sessionWithPoints(house, ground, `DT-2026-00${serial}`);
}

async function closedDialogue() {
  const at = await fresh();
  await house.db.deleteFrom('session_log').where('session_id', '=', at.sessionId).execute();
  await house.db.deleteFrom('dialogue_session').where('id', '=', at.sessionId).execute();
  return at;
}

async function openQuestions(at: SessionWithPoints): Promise<void> {
  await house.db
    .updateTable('dialogue_session')
    .set({ is_moderated: false })
    .where('id', '=', at.sessionId)
    .execute();
}

async function log(at: SessionWithPoints) {
  return await readLog(house.db, at.sessionId, { after: 0, limit: 1000 });
}
