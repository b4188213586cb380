import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { joinDevice, type LiveGround, liveGround, openDialogue, said } from '#tests/live.ts';
import { openPollAnswers, type PollAnswers } from './acts/answer-poll.ts';
import { joinSession, joinToVote } from './acts/join.ts';
import { addWord } from './acts/moderate.ts';
import { hideWord, movePoll, preparePoll, showPoll } from './acts/polls.ts';
import { printSeats, ruleSeats, takeSeat, withdrawSeats } from './acts/seat-tokens.ts';
import { endSession } from './acts/steer.ts';
import type { PollKind } from './poll.ts';
import { presentPublic } from './present.ts';
import { readPollCounts } from './store-polls.ts';
import { readStage } from './store-stage.ts';

let house: House;
let ground: LiveGround;
let answers: readonly [PollAnswers, PollAnswers];
let now = new Date('2026-11-23T02:00:00Z');
let serial = 60;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house);
  answers = [openPollAnswers(house), openPollAnswers(house)];
});

describe('polls', () => {
  test('take one answer per telephone, the last one, also through two processes at once', async () => {
    const at = await fresh();
    const poll = await openPoll(at, 'single', ['Sáng', 'Chiều', 'Tối']);
    const devices = await Promise.all(Array.from({ length: 12 }, () => joinDevice(house, at.code)));
    const give = (deviceId: string, choice: number, process: 0 | 1) =>
      answers[process].send({ pollId: poll, deviceId, choices: [choice], word: null });
    await Promise.all(devices.flatMap(({ deviceId }) => [give(deviceId, 1, 0), give(deviceId, 1, 1)]));
    expect(await readPollCounts(house.db, at.sessionId)).toEqual({ 'p1.0': 12 });
    for (const { deviceId } of devices.slice(0, 5)) await give(deviceId, 3, 0);
    expect(await stageOf(at)).toMatchObject([{ answered: 12, options: [{ votes: null }, {}, {}] }]);
    await showPoll(house, at.secretary, { ...about(at, poll), isShown: true });
    expect(await readPollCounts(house.db, at.sessionId)).toEqual({ 'p1.0': 12, 'p1.1': 7, 'p1.3': 5 });
    expect((await stageOf(at))[0]?.options.map(({ votes }) => votes)).toEqual([7, 0, 5]);
  });

  test('take only what fits them, and nothing once they are closed', async () => {
    const at = await fresh();
    const { deviceId } = await joinDevice(house, at.code);
    const give = (pollId: string, choices: number[], word: string | null = null) =>
      said(answers[0].send({ pollId, deviceId, choices, word }));
    const single = await openPoll(at, 'single', ['Có', 'Không']);
    expect(await give(single, [1, 2])).toBe('poll.choices-single');
    expect(await give(single, [3])).toBe('poll.choices-single');
    expect(await give(single, [])).toBe('poll.choices-single');
    const several = await openPoll(at, 'multiple', ['Cống', 'Đèn', 'Chợ']);
    expect(await give(single, [1])).toBe('poll.not-open');
    expect(await give(several, [3, 1])).toBeNull();
    expect(await give(several, [2, 2])).toBe('poll.choices-multiple');
    const scale = await openPoll(at, 'scale', ['Chưa rõ', 'Rất rõ']);
    expect(await give(scale, [5])).toBeNull();
    expect(await give(scale, [6])).toBe('poll.choices-scale');
    const stranger = await fresh();
    const other = await joinDevice(house, stranger.code);
    const foreign = { pollId: scale, deviceId: other.deviceId, choices: [1], word: null };
    expect(await said(answers[0].send(foreign))).toBe('poll.not-open');
    await endSession(house, at.clerk, { code: at.code, sendKey: randomUUID() });
    expect(await give(scale, [4])).toBe('poll.not-open');
  });

  test('gather words however they are written, hide numbers of telephones and what the desk has hidden', async () => {
    const at = await fresh();
    const poll = await openPoll(at, 'word', []);
    for (const word of ['Thoát nước', 'thoat nuoc', 'THOÁT NƯỚC', 'chợ', 'gọi 0912345678']) {
      const { deviceId } = await joinDevice(house, at.code);
      await answers[0].send({ pollId: poll, deviceId, choices: [], word });
    }
    await showPoll(house, at.secretary, { ...about(at, poll), isShown: true });
    const shown = (await stageOf(at))[0]?.words ?? [];
    expect(shown[0]).toMatchObject({ votes: 3 });
    expect(shown.map(({ word }) => word).join(' ')).not.toContain('0912345678');
    await hideWord(house, at.secretary, { ...about(at, poll), word: 'thoát nước' });
    expect((await stageOf(at))[0]?.words.map(({ word }) => word)).not.toContain(shown[0]?.word);
  });

  test('show no word of the list of the office, however it is written, and still count who sent it', async () => {
    const at = await fresh();
    await addWord(house, at.clerk, {
      organisationId: at.ward,
      word: 'đồ ngu',
      source: 'Nội quy hội nghị',
      validFrom: '2026-11-01',
    });
    const poll = await openPoll(at, 'word', []);
    await showPoll(house, at.secretary, { ...about(at, poll), isShown: true });
    for (const word of ['Đồ ngu', 'do nguuu', 'buồn ngủ']) {
      const { deviceId } = await joinDevice(house, at.code);
      await answers[0].send({ pollId: poll, deviceId, choices: [], word });
    }
    expect(await stageOf(at)).toMatchObject([{ answered: 3, words: [{ word: 'buồn ngủ', votes: 1 }] }]);
  });

  test('are known to nobody but the desk until they are opened, and are moved by its people alone', async () => {
    const at = await fresh();
    const draft = await preparePoll(house, at.secretary, pollInput(at, 'single', ['Có', 'Không']));
    expect(await stageOf(at)).toEqual([]);
    const show = { ...about(at, draft.id ?? ''), isShown: true };
    expect(await said(showPoll(house, at.secretary, show))).toBe('poll.state');
    const phone = await joinDevice(house, at.code);
    const open = { ...about(at, draft.id ?? ''), verb: 'open' as const };
    expect(await said(movePoll(house, phone, open))).toBe('session.part');
  });
});

describe('printed seat tokens', () => {
  test('make one ticket each, without a name, and one vote per seat', async () => {
    const at = await fresh();
    const asked = { code: at.code, sendKey: randomUUID(), count: 30 };
    const printed = await printSeats(house, at.secretary, asked);
    expect(new Set(printed.tokens).size).toBe(30);
    expect((await printSeats(house, at.secretary, asked)).tokens).toEqual([]);
    await ruleSeats(house, at.secretary, { code: at.code, sendKey: randomUUID(), needsSeat: true });
    const phone = await joinSession(house, { code: at.code, ticket: null });
    const vote = { code: at.code, ticket: phone.ticket, seat: null };
    expect(await said(joinToVote(house, vote))).toBe('seat.needed');
    const [token = ''] = printed.tokens;
    now = new Date(now.getTime() + 60_000);
    // Twenty telephones use the same token at once: it counts for one.
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => takeSeat(house, { typed: token.toLowerCase(), address: '192.0.2.1' })),
    );
    const [taken] = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await said(takeSeat(house, { typed: token, address: '192.0.2.1' }))).toBe('seat.used');
    const voter = await joinToVote(house, { ...vote, seat: taken?.ticket ?? null });
    const device = await house.db
      .selectFrom('device')
      .selectAll()
      .where('id', '=', voter.deviceId)
      .executeTakeFirstOrThrow();
    const batch = await house.db
      .selectFrom('seat_batch')
      .selectAll()
      .where('id', '=', printed.id)
      .executeTakeFirstOrThrow();
    expect(device.name).toBeNull();
    expect(device.joined_at).toEqual(batch.printed_at);
    expect(voter.deviceId).not.toBe(phone.actor.deviceId);
    // What nobody has used is taken back.
    const back = { code: at.code, sendKey: randomUUID(), batchId: printed.id ?? '' };
    await withdrawSeats(house, at.secretary, back);
    const rest = { typed: printed.tokens[1] ?? '', address: '192.0.2.1' };
    expect(await said(takeSeat(house, rest))).toBe('seat.withdrawn');
  });

  test('wrong codes in series are slowed down, and a right one from the same address is still taken', async () => {
    const at = await fresh();
    const printed = await printSeats(house, at.secretary, {
      code: at.code,
      sendKey: randomUUID(),
      count: 1,
    });
    const address = '203.0.113.9';
    const wrong = async () => await said(takeSeat(house, { typed: 'ZZZZ ZZZZ', address }));
    const told = [];
    for (let count = 0; count < 7; count += 1) told.push(await wrong());
    expect(told.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'seat.wrong'));
    expect(told.at(-1)).toBe('join.wait');
    expect((await takeSeat(house, { typed: printed.tokens[0] ?? '', address })).code).toBe(at.code);
  });
});

async function fresh() {
  serial += 1;
  return await openDialogue(house, ground, `DT-2026-00${serial}`);
}

type At = Awaited<ReturnType<typeof fresh>>;

function pollInput(at: At, kind: PollKind, options: string[]) {
  return { code: at.code, sendKey: randomUUID(), kind, text: 'Họp lần sau vào lúc nào?', options };
}

function about(at: At, pollId: string) {
  return { code: at.code, sendKey: randomUUID(), pollId };
}

async function openPoll(at: At, kind: PollKind, options: string[]): Promise<string> {
  const { id } = await preparePoll(house, at.secretary, pollInput(at, kind, options));
  await movePoll(house, at.secretary, { ...about(at, id ?? ''), verb: 'open' });
  return id ?? '';
}

async function stageOf(at: At) {
  const rows = await readStage(house.db, at.code);
  return rows === null ? [] : presentPublic(rows, house.now()).polls;
}
