import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import {
  contentInput,
  joinDevice,
  type LiveGround,
  liveGround,
  openDialogue,
  said,
  speechInput,
} from '#tests/live.ts';
import { openAgreements } from './acts/agree.ts';
import { askQuestion, decideQuestion } from './acts/ask.ts';
import { recordContent } from './acts/contents.ts';
import { divertTurn } from './acts/divert.ts';
import { joinSession } from './acts/join.ts';
import { rateSession } from './acts/rate.ts';
import { openReactions } from './acts/react.ts';
import { setRecording } from './acts/recording.ts';
import { printSeats, ruleSeats, takeSeat } from './acts/seat-tokens.ts';
import { callNext, enterRequest } from './acts/speak.ts';
import { endSession } from './acts/steer.ts';
import { alarmsOf } from './alarm.ts';
import { presentPublic } from './present.ts';
import { presentMine } from './present-mine.ts';
import { presentRecord } from './present-record.ts';
import { readAlarmFacts } from './store-alarms.ts';
import { readRecordingMarks } from './store-desk.ts';
import { readReactions } from './store-reactions.ts';
import { readStage } from './store-stage.ts';

let house: House;
let ground: LiveGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 80;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house);
});

describe('reactions', () => {
  test('are one of a kind per telephone and turn, and none while nobody speaks', async () => {
    const at = await fresh();
    const { send } = openReactions(house);
    const { deviceId } = await joinDevice(house, at.code);
    expect(await said(send({ deviceId, kind: 'clap' }))).toBe('turn.state');
    const turn = await speak(at, 'Bà Trần Thị Hồng');
    await Promise.all(Array.from({ length: 6 }, () => send({ deviceId, kind: 'clap' })));
    await send({ deviceId, kind: 'unheard' });
    expect(await readReactions(house.db, turn)).toEqual({ 'r.clap': 1, 'r.unheard': 1 });
    const next = await speak(at, 'Ông Lê Văn Đạt');
    await send({ deviceId, kind: 'clap' });
    expect(await readReactions(house.db, next)).toEqual({ 'r.clap': 1 });
  });
});

describe('after the session', () => {
  test('each ticket that was there rates once, within a week, and no other does', async () => {
    const at = await fresh();
    const phone = await joinSession(house, { code: at.code, ticket: null });
    const rate = (ticket: string | null, score: number) =>
      said(rateSession(house, { code: at.code, ticket, seat: null, score }));
    expect(await rate(phone.ticket, 5)).toBe('rating.closed');
    await endSession(house, at.clerk, { code: at.code, sendKey: randomUUID() });
    now = new Date(now.getTime() + 60_000);
    const late = await joinSession(house, { code: at.code, ticket: null });
    expect(await rate(late.ticket, 1)).toBe('rating.closed');
    expect(await rate(null, 1)).toBe('rating.closed');
    expect([await rate(phone.ticket, 2), await rate(phone.ticket, 4)]).toEqual([null, null]);
    const showing = { ticket: phone.ticket, seat: null };
    const record = await presentRecord(house, await openStage(at), showing);
    expect(record).toMatchObject({
      rating: { tickets: 1, rated: 1, byScore: { 4: 1, 2: 0 } },
      mine: { mayRate: true, score: 4 },
    });
    now = new Date(now.getTime() + 8 * 86_400_000);
    expect(await rate(phone.ticket, 1)).toBe('rating.closed');
  });

  test('a recording leads to every turn but a denunciation, which must be taken out of it first', async () => {
    const at = await fresh();
    now = new Date(now.getTime() + 300_000);
    const heard = await speak(at, 'Bà Trần Thị Hồng');
    now = new Date(now.getTime() + 120_000);
    const denounced = await speak(at, 'Ông Nguyễn Văn Tố');
    now = new Date(now.getTime() + 60_000);
    const about = { code: at.code, sendKey: randomUUID(), turnId: denounced };
    await divertTurn(house, at.secretary, about);
    const given = { code: at.code, url: 'https://youtu.be/aBcDeFgHiJk', offset: 30, cut: null };
    expect(await said(setRecording(house, at.clerk, given))).toBe('recording.cut');
    const phone = await joinDevice(house, at.code);
    expect(await said(setRecording(house, phone, given))).toBe('session.part');
    await setRecording(house, at.clerk, { ...given, cut: 'blanked' });
    const stage = await openStage(at);
    const { moments } = await presentRecord(house, stage, { ticket: null, seat: null });
    expect(moments).toEqual({ [heard]: 330 });
    const marks = await readRecordingMarks(house.db, at.sessionId);
    expect(marks.every((mark) => mark.cut_at !== null)).toBe(true);
    await setRecording(house, at.clerk, { ...given, url: null });
    expect((await openStage(at)).recording).toBeNull();
  });

  test('the telephone that asked sees what became of it, and no other does', async () => {
    const at = await fresh();
    const phone = await joinSession(house, { code: at.code, ticket: null });
    const asked = await askQuestion(house, phone.actor, askInput(at));
    const mine = () => presentMine(house, { code: at.code, ticket: phone.ticket });
    expect(await mine()).toMatchObject([{ number: 1, state: 'pending', results: [] }]);
    await publish(at, asked);
    await recordContent(house, at.secretary, {
      ...contentInput('Nước sạch'),
      code: at.code,
      questionId: asked.id,
      treatment: 'explained',
      answer: 'Đường ống xong trong quý I.',
    });
    expect(await mine()).toMatchObject([
      { results: [{ treatment: 'explained', answer: 'Đường ống xong trong quý I.', code: null }] },
    ]);
    expect(await presentMine(house, { code: at.code, ticket: null })).toEqual([]);
  });
});

describe('signs of stuffing', () => {
  test('are seen where many telephones that have just come agree with one question', async () => {
    const at = await fresh();
    const question = await openQuestion(at);
    const agreements = openAgreements(house);
    for (let count = 0; count < 25; count += 1) {
      const { ticket } = await joinSession(house, { code: at.code, ticket: null });
      await agreements.send({ code: at.code, questionId: question, ticket, isAgreed: true });
    }
    const facts = await readAlarmFacts(house.db, { sessionId: at.sessionId, now, people: 30 });
    expect(alarmsOf(facts).filter(({ kind }) => kind !== 'codes')).toEqual([
      { kind: 'burst', question: 1, lately: 25, people: 30 },
      { kind: 'fresh', question: 1, agreed: 25, fresh: 25 },
    ]);
    // People who had been there for a while and agree little by little are no sign.
    const calm = { ...facts, questions: [{ number: 1, lately: 5, agreed: 25, fresh: 3 }], addresses: 0 };
    expect(alarmsOf(calm)).toEqual([]);
    expect(alarmsOf({ ...calm, tickets: 200 })).toEqual([{ kind: 'tickets', tickets: 200, people: 30 }]);
  });

  test('a seat token is asked for before agreeing, and an ordinary ticket is none', async () => {
    const at = await fresh();
    const questionId = await openQuestion(at);
    const { tokens } = await printSeats(house, at.secretary, {
      code: at.code,
      sendKey: randomUUID(),
      count: 1,
    });
    await ruleSeats(house, at.secretary, { code: at.code, sendKey: randomUUID(), needsSeat: true });
    const phone = await joinSession(house, { code: at.code, ticket: null });
    const { send } = openAgreements(house);
    const will = { code: at.code, questionId, ticket: phone.ticket, isAgreed: true };
    expect(await said(send({ ...will, seat: null }))).toBe('seat.needed');
    expect(await said(send({ ...will, seat: phone.ticket }))).toBe('seat.needed');
    const seat = await takeSeat(house, { typed: tokens[0] ?? '', address: '192.0.2.7' });
    expect(await send({ ...will, seat: seat.ticket })).toMatchObject({ agreed: 1, ticket: null });
    expect(await send({ ...will, seat: seat.ticket, isAgreed: false })).toMatchObject({ agreed: 0 });
  });
});

async function speak(at: At, name: string): Promise<string> {
  await enterRequest(house, at.secretary, { ...speechInput(name), code: at.code });
  const { id } = await callNext(house, at.secretary, { code: at.code, sendKey: randomUUID() });
  return id ?? '';
}

async function openQuestion(at: At): Promise<string> {
  return await publish(at, await askQuestion(house, await joinDevice(house, at.code), askInput(at)));
}

/** The secretary puts a question up for everybody. */
async function publish(at: At, asked: { id: string | null }): Promise<string> {
  const questionId = asked.id ?? '';
  const open = { verb: 'open' as const, reason: null };
  await decideQuestion(house, at.secretary, { ...open, code: at.code, sendKey: randomUUID(), questionId });
  return questionId;
}

function askInput(at: At) {
  return { code: at.code, sendKey: randomUUID(), text: 'Bao giờ có nước sạch?', name: null };
}

async function openStage(at: At) {
  const rows = await readStage(house.db, at.code);
  if (rows === null) throw new Error('no session');
  return presentPublic(rows, house.now());
}

async function fresh() {
  serial += 1;
  return await openDialogue(house, ground, `DT-2026-00${serial}`);
}

type At = Awaited<ReturnType<typeof fresh>>;
