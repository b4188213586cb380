import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import {
  contentInput,
  type LiveGround,
  liveGround,
  openDialogue,
  promiseInput,
  said,
  speechInput,
} from '#tests/live.ts';
import { editContent, recordContent } from './acts/contents.ts';
import { writeConclusion } from './acts/correct.ts';
import { takeChair } from './acts/preside.ts';
import { editPromise, recordPromise } from './acts/promises.ts';
import { signMinutes } from './acts/sign.ts';
import { callNext, enterRequest } from './acts/speak.ts';
import { endSession } from './acts/steer.ts';
import { inviteToAnswer } from './acts/turn.ts';
import { clockOf, familyOf, officeLines } from './minutes.ts';
import { presentMinutes } from './present-minutes.ts';

let house: House;
let ground: LiveGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 90;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house, 'DT-2026-0090');
});

describe('the minutes', () => {
  test('say what they lack until nothing does, and are whole the moment the session ends', async () => {
    const at = await fresh();
    await enter(at, 'Bà Trần Thị Hồng');
    const turn = await callNext(house, at.head, send(at));
    const turnId = turn.id ?? '';
    const promise = { ...promiseInput('Nạo vét cống'), turnId, code: at.code };
    const promised = await recordPromise(house, at.secretary, promise);
    expect(await kinds(at)).toEqual([
      'promise_unit',
      'promise_due',
      'turn_content',
      'headcount',
      'secretary',
      'conclusion',
      'open',
    ]);
    await house.db.deleteFrom('connection_point').where('id', '=', at.pointId).execute();
    await house.db
      .insertInto('dialogue_person')
      .values({
        id: randomUUID(),
        dialogue_id: at.dialogueId,
        part: 'secretary',
        name: 'Phạm Thu Trang',
        title: 'Thư ký',
        position: 9,
      })
      .execute();
    await takeChair(house, at.head, { ...send(at), presiderId: null });
    await inviteToAnswer(house, at.head, { ...send(at), turnId, name: 'Vũ Đình Khôi', title: null });
    const content = {
      ...contentInput('Nước ngập'),
      turnId,
      treatment: 'explained' as const,
      answer: 'Sẽ nạo vét cống.',
      code: at.code,
    };
    const sent = await recordContent(house, at.secretary, content);
    await editPromise(house, at.secretary, {
      ...promise,
      ...send(at),
      id: promised.id ?? '',
      version: 1,
      unitId: at.units.economy,
      dueOn: '2026-12-15',
      isWithdrawn: false,
    });
    await writeConclusion(house, at.secretary, { ...send(at), text: 'Giao các phòng.', version: 0 });
    expect(await kinds(at)).toEqual(['open']);
    later(600);
    await endSession(house, at.head, send(at));
    const minutes = await presentMinutes(house, at.secretary, at.code);
    expect(minutes).toMatchObject({
      holes: [],
      isOver: true,
      maySign: false,
      present: 1,
      onRoll: 1,
      presiding: [{ name: at.head.name }],
      secretaries: [{ name: 'Phạm Thu Trang' }],
      attendance: [{ unit: null, present: [{ name: 'Trần Văn Chủ' }], absent: [] }],
      points: [{ isMain: true, headcount: 96, turns: 1 }],
      corrections: [],
      share: { people: 600, answers: 0, reports: 0 },
    });
    expect(minutes.stage.turns[0]?.answered).toEqual([{ name: 'Vũ Đình Khôi', title: null }]);
    later(3600);
    await editContent(house, at.secretary, {
      ...content,
      ...send(at),
      id: sent.id ?? '',
      version: 1,
      text: 'Nước ngập ngõ 12',
    });
    const corrected = await presentMinutes(house, at.clerk, at.code);
    expect(corrected.corrections).toMatchObject([
      {
        kind: 'content',
        number: 1,
        edit: {
          who: 'Phạm Thu Trang',
          changes: [{ field: 'text', before: 'Nước ngập', after: 'Nước ngập ngõ 12' }],
        },
      },
    ]);
    const { version } = corrected;
    expect(await said(signMinutes(house, at.secretary, { code: at.code, version }))).toBe('dialogue.part');
    await signMinutes(house, at.clerk, { code: at.code, version });
    expect(await presentMinutes(house, at.clerk, at.code)).toMatchObject({ isSigned: true, maySign: false });
    expect(await said(signMinutes(house, at.clerk, { code: at.code, version }))).toBe('dialogue.changed');
  });

  test('are not for who takes no part in the session', async () => {
    const at = await fresh();
    const stranger = { ...at.clerk, roles: [] };
    expect(await said(presentMinutes(house, stranger, at.code))).toBe('session.missing');
  });
});

describe('the head of the sheet', () => {
  test.each([
    ['Phường Khương Đình', 'state', ['Ủy ban nhân dân', 'Phường Khương Đình']],
    ['Ủy ban nhân dân xã Tân Hòa', 'state', ['Ủy ban nhân dân', 'xã Tân Hòa']],
    ['Đảng ủy phường Tân Hòa', 'party', ['Đảng ủy phường Tân Hòa']],
    ['Thành phố Hà Nội', 'state', ['Ủy ban nhân dân', 'Thành phố Hà Nội']],
  ])('%s', (office, family, lines) => {
    expect([familyOf(office), officeLines(office)]).toEqual([family, lines]);
  });

  test('days under ten and the first two months carry a nought', () => {
    expect(clockOf('2026-02-05T01:05:00Z')).toEqual({
      hour: '08',
      minute: '05',
      day: '05',
      month: '02',
      year: '2026',
    });
    expect(clockOf('2026-03-15T10:30:00Z')).toMatchObject({ month: '3', day: '15', hour: '17' });
  });
});

async function fresh() {
  serial += 1;
  const at = await openDialogue(house, ground, `DT-2026-00${serial}`);
  const pointId = randomUUID();
  await house.db
    .insertInto('connection_point')
    .values({ id: pointId, dialogue_id: at.dialogueId, name: 'Nhà văn hóa tổ 5', position: 1 })
    .execute();
  return { ...at, pointId };
}

function send(at: LiveGround) {
  return { code: at.code, sendKey: randomUUID() };
}

function later(seconds: number): void {
  now = new Date(now.getTime() + seconds * 1000);
}

async function enter(at: LiveGround, name: string) {
  return await enterRequest(house, at.secretary, { ...speechInput(name), code: at.code });
}

async function kinds(at: LiveGround) {
  return (await presentMinutes(house, at.secretary, at.code)).holes.map((hole) => hole.kind);
}
