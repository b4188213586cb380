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
  refusalOf,
  said,
  speechInput,
} from '#tests/live.ts';
import { makePerson } from '#tests/people.ts';
import { editContent, recordContent } from './acts/contents.ts';
import { correctTurn, writeConclusion } from './acts/correct.ts';
import { cutRecording, divertTurn } from './acts/divert.ts';
import { markItem, takeChair } from './acts/preside.ts';
import { editPromise, recordPromise } from './acts/promises.ts';
import { sitAtDesk } from './acts/seat.ts';
import { callNext, enterRequest } from './acts/speak.ts';
import { endSession, pauseSession, resumeSession } from './acts/steer.ts';
import { extendTurn, inviteToAnswer } from './acts/turn.ts';
import { presentStaff } from './present.ts';
import { holdersOf, isDoubled } from './seat.ts';
import { readStage } from './store-stage.ts';

let house: House;
let ground: LiveGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 60;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house, 'DT-2026-0060');
});

describe('the chair', () => {
  test('is taken over in one step; the one whose machine died steers no more, and the record knows both', async () => {
    const at = await fresh();
    const deputy = await makePerson(house, {
      name: 'Đỗ Văn Phó',
      roles: [{ role: 'head', organisationId: at.ward }],
    });
    await enter(at, 'Bà Trần Thị Hồng');
    await enter(at, 'Ông Lê Văn Đạt');
    await takeChair(house, at.head, { ...send(at), presiderId: null });
    const turn = await callNext(house, at.head, send(at));
    later(60);
    await takeChair(house, deputy, { ...send(at), presiderId: null });
    const late = extendTurn(house, at.head, { ...send(at), turnId: turn.id ?? '' });
    expect(await refusalOf(late)).toMatchObject({
      kind: 'conflict',
      code: 'session.not-presiding',
      facts: { who: 'Đỗ Văn Phó' },
    });
    await extendTurn(house, deputy, { ...send(at), turnId: turn.id ?? '' });
    await takeChair(house, deputy, { ...send(at), presiderId: null });
    const { chair, presided } = await staffStage(at);
    expect(chair).toMatchObject({ steeredBy: 'Đỗ Văn Phó', until: null });
    expect(presided.map((period) => period.steeredBy)).toEqual([at.head.name, 'Đỗ Văn Phó']);
    expect(presided[0]?.until).toBe(presided[1]?.since);
  });

  test('the office steers for the one who was named to preside', async () => {
    const at = await fresh();
    await takeChair(house, at.clerk, { ...send(at), presiderId: null });
    expect((await staffStage(at)).presiding).toEqual({
      name: 'Trần Văn Chủ',
      title: 'Chủ tịch UBND phường',
    });
    const nobody = takeChair(house, at.clerk, { ...send(at), presiderId: randomUUID() });
    expect(await said(nobody)).toBe('session.presider');
  });

  test('two take it at the same moment: one has it, nothing breaks', async () => {
    const at = await fresh();
    await Promise.all([
      takeChair(house, at.head, { ...send(at), presiderId: null }),
      takeChair(house, at.clerk, { ...send(at), presiderId: null }),
    ]);
    const { presided } = await staffStage(at);
    expect(presided.filter((period) => period.until === null)).toHaveLength(1);
  });

  test('marks items of the run sheet and breaks', async () => {
    const at = await fresh();
    await house.db
      .insertInto('run_sheet_item')
      .values([
        { id: randomUUID(), dialogue_id: at.dialogueId, position: 0, title: 'Khai mạc', minutes: 10 },
        { id: randomUUID(), dialogue_id: at.dialogueId, position: 1, title: 'Báo cáo', minutes: 20 },
      ])
      .execute();
    await markItem(house, at.head, { ...send(at), position: 0 });
    later(15 * 60);
    await markItem(house, at.head, { ...send(at), position: 1 });
    await pauseSession(house, at.head, send(at));
    later(60);
    await resumeSession(house, at.head, send(at));
    const { runSheet, breaks } = await staffStage(at);
    expect(runSheet).toMatchObject({ current: 1, lateMinutes: 5 });
    expect(breaks).toHaveLength(1);
    expect(breaks[0]?.until).not.toBeNull();
    expect(await said(markItem(house, at.head, { ...send(at), position: 7 }))).toBe('session.item');
  });
});

describe('seats', () => {
  test('each hears who else is there and what they hold; who is not heard of is gone', async () => {
    const at = await fresh();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const seat = { code: at.code, desk: 'secretary' as const };
    await sitAtDesk(house, at.clerk, { ...seat, seatId: theirs, holding: 'turn:abc' });
    later(5);
    const heard = await sitAtDesk(house, at.secretary, { ...seat, seatId: mine, holding: null });
    expect(holdersOf(heard, 'turn:abc', mine).map((one) => one.name)).toEqual([at.clerk.name]);
    expect(holdersOf(heard, 'turn:abc', theirs)).toEqual([]);
    later(5);
    const again = await sitAtDesk(house, at.clerk, { ...seat, seatId: theirs, holding: 'turn:abc' });
    const since = (all: typeof again) => all.find((one) => one.id === theirs)?.heldSince;
    expect(since(again)).toBe(since(heard));
    await sitAtDesk(house, at.clerk, { ...seat, seatId: randomUUID(), holding: null });
    const doubled = await sitAtDesk(house, at.clerk, { ...seat, seatId: theirs, holding: null });
    expect(isDoubled(doubled, { id: theirs, desk: 'secretary' })).toBe(true);
    later(21);
    const left = await sitAtDesk(house, at.secretary, { ...seat, seatId: mine, holding: null });
    expect(left.map((one) => one.id)).toEqual([mine]);
  });

  test('another person cannot sit on a seat that is taken, nor somebody without a part at all', async () => {
    const at = await fresh();
    const seat = { code: at.code, desk: 'secretary' as const, seatId: randomUUID() };
    await sitAtDesk(house, at.clerk, { ...seat, holding: 'turn:abc' });
    const seen = await sitAtDesk(house, at.secretary, { ...seat, holding: 'turn:xyz' });
    expect(seen.map((one) => [one.name, one.holding])).toEqual([[at.clerk.name, 'turn:abc']]);
    const stranger = await makePerson(house, { name: 'Người Lạ', roles: [] });
    expect(await said(sitAtDesk(house, stranger, { ...seat, holding: null }))).toBe('session.part');
  });
});

describe('a denunciation', () => {
  test('marks the recording from the first word to the moment it was stopped', async () => {
    const at = await fresh();
    await enter(at, 'Bà Trần Thị Hồng');
    later(600);
    const turn = await callNext(house, at.head, send(at));
    const turnId = turn.id ?? '';
    await inviteToAnswer(house, at.head, { ...send(at), turnId, name: 'Vũ Đình Khôi', title: null });
    later(90);
    await divertTurn(house, at.head, { ...send(at), turnId });
    const [mark] = (await staffStage(at)).recordingMarks;
    expect(mark).toMatchObject({ turn: 1, fromSecond: 600, toSecond: 690, cutAt: null });
    expect((await staffStage(at)).turns[0]?.answered).toEqual([]);
    await endSession(house, at.head, send(at));
    await cutRecording(house, at.clerk, { ...send(at), markId: mark?.id ?? '', isCut: true });
    expect((await staffStage(at)).recordingMarks[0]?.cutAt).not.toBeNull();
  });
});

describe('a date said in the hall', () => {
  test.each([
    ['2026-11-22', 'day.past'],
    ['2062-11-23', 'day.far'],
  ])('that cannot be meant is not written down: %s', async (dueOn, code) => {
    const at = await fresh();
    const promise = { ...promiseInput('Nạo vét cống'), unitId: at.units.economy, code: at.code };
    expect(await said(recordPromise(house, at.secretary, { ...promise, dueOn }))).toBe(code);
    const content = { ...contentInput('Nước ngập'), code: at.code, dueOn };
    expect(await said(recordContent(house, at.secretary, content))).toBe(code);
    const sent = await recordPromise(house, at.secretary, { ...promise, dueOn: '2026-12-15' });
    const changed = { ...promise, ...send(at), dueOn, id: sent.id ?? '', version: 1, isWithdrawn: false };
    expect(await said(editPromise(house, at.secretary, changed))).toBe(code);
    expect((await staffStage(at)).promises.map((row) => row.dueOn)).toEqual(['2026-12-15']);
  });

  test('on a day off is written down as it was said; a day that has passed since is kept when words are put right', async () => {
    const at = await fresh();
    const promise = { ...promiseInput('Nạo vét cống'), unitId: at.units.economy, code: at.code };
    const sent = await recordPromise(house, at.secretary, { ...promise, dueOn: '2026-12-06' });
    const before = now;
    now = new Date('2026-12-07T02:00:00Z');
    const edit = { ...promise, ...send(at), dueOn: '2026-12-06', id: sent.id ?? '', version: 1 };
    await editPromise(house, at.secretary, { ...edit, text: 'Nạo vét cống tổ 5', isWithdrawn: false });
    now = before;
  });
});

describe('corrections after the session', () => {
  test('words may be put right until the minutes are signed, what was given may not; history stays', async () => {
    const at = await fresh();
    await enter(at, 'Bà Trần Thị Hông');
    const turn = await callNext(house, at.head, send(at));
    const turnId = turn.id ?? '';
    const content = { ...contentInput('Nước ngâp'), turnId, answer: 'Nạo vét cống.', code: at.code };
    const given = { ...content, treatment: 'explained' as const };
    const sent = await recordContent(house, at.secretary, given);
    const promise = {
      ...promiseInput('Nạo vét cống'),
      unitId: at.units.economy,
      dueOn: '2026-12-15',
      code: at.code,
    };
    const promised = await recordPromise(house, at.secretary, promise);
    await endSession(house, at.head, send(at));
    const fixed = { id: sent.id ?? '', version: 1, text: 'Nước ngập' };
    await editContent(house, at.secretary, { ...given, ...send(at), ...fixed });
    const other = { treatment: 'assigned' as const, leadUnitId: at.units.economy, version: 2 };
    const changed = editContent(house, at.secretary, { ...given, ...send(at), ...fixed, ...other });
    expect(await said(changed)).toBe('content.given');
    await editPromise(house, at.secretary, {
      ...promise,
      ...send(at),
      id: promised.id ?? '',
      version: 1,
      text: 'Nạo vét cống tổ 5',
      isWithdrawn: false,
    });
    const name = { turnId, version: 1, name: 'Bà Trần Thị Hồng', place: null, topic: null };
    await correctTurn(house, at.secretary, { ...send(at), ...name });
    expect(await said(correctTurn(house, at.clerk, { ...send(at), ...name }))).toBe('turn.changed');
    await writeConclusion(house, at.secretary, { ...send(at), text: 'Giao các phòng.', version: 0 });
    await writeConclusion(house, at.secretary, { ...send(at), text: 'Giao các phòng làm ngay.', version: 1 });
    const late = recordContent(house, at.secretary, { ...given, ...send(at) });
    expect(await said(late)).toBe('session.over');
    const kept = await house.db
      .selectFrom('session_edit')
      .select(['kind', 'body'])
      .where('subject_id', 'in', [sent.id ?? '', promised.id ?? '', turnId, at.sessionId])
      .orderBy('kind')
      .execute();
    expect(kept.map((row) => row.kind)).toEqual(['conclusion', 'content', 'promise', 'turn']);
    expect(kept[3]?.body).toMatchObject({ name: 'Bà Trần Thị Hông' });
    await house.db
      .updateTable('dialogue')
      .set({ state: 'minutes_signed' })
      .where('id', '=', at.dialogueId)
      .execute();
    const signed = editContent(house, at.secretary, { ...given, ...send(at), ...fixed, version: 2 });
    expect(await said(signed)).toBe('minutes.signed');
  });

  test('what asks three things needs three answers before the session ends', async () => {
    const at = await fresh();
    const parts = [
      { text: 'Bao giờ sửa', answer: 'Trong tháng 12.' },
      { text: 'Ai chi tiền', answer: null },
    ];
    const content = { ...contentInput('Cống ngõ 12'), treatment: 'explained' as const, code: at.code };
    const sent = await recordContent(house, at.secretary, { ...content, parts });
    expect((await staffStage(at)).contents[0]).toMatchObject({ parts, holes: ['part'] });
    const end = () => endSession(house, at.head, send(at));
    expect(await said(end())).toBe('session.contents-complete');
    const whole = parts.map((part) => ({ ...part, answer: part.answer ?? 'Ngân sách phường.' }));
    await editContent(house, at.secretary, {
      ...content,
      ...send(at),
      id: sent.id ?? '',
      version: 1,
      parts: whole,
    });
    await end();
    const [edit] = await house.db
      .selectFrom('session_edit')
      .select('body')
      .where('subject_id', '=', sent.id ?? '')
      .execute();
    expect(edit?.body.parts).toEqual(parts);
  });
});

async function fresh(): Promise<LiveGround> {
  serial += 1;
  return await openDialogue(house, ground, `DT-2026-00${serial}`);
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

async function staffStage(at: LiveGround) {
  const rows = await readStage(house.db, at.code);
  if (rows === null) throw new Error('no session');
  return presentStaff(rows, now);
}
