import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import type { Stream } from '#app/http/stream.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { joinDevice, type LiveGround, liveGround, speechInput } from '#tests/live.ts';
import { openAgreements } from './acts/agree.ts';
import { askQuestion } from './acts/ask.ts';
import { callNext, enterRequest } from './acts/speak.ts';
import { changeSettings } from './acts/steer.ts';
import { type Feed, openFeed } from './feed.ts';
import type { LoadLevel } from './load.ts';
import { drawSlots } from './pages/draw.tsx';
import { readStage } from './store-stage.ts';
import { type Audience, audiences } from './telling.ts';

let house: House;
let ground: LiveGround;

beforeAll(async () => {
  house = testHouse(await testDatabase());
  ground = await liveGround(house);
});

test('a stream that comes back again and again hears every line once, in order', async () => {
  const feed = await open();
  const heard: number[] = [];
  let last = 0;
  for (let round = 0; round < 12; round += 1) {
    const ear = listen(feed, { audience: 'machine', after: last });
    const writers = Array.from({ length: 7 }, (_, index) => enter(`Người ${round}-${index}`));
    // The line is cut in the middle of the writing; what was being said is lost with it.
    await Promise.race(writers);
    await feed.look();
    ear.cut();
    await Promise.all(writers);
    heard.push(...ear.ids());
    last = heard.at(-1) ?? last;
  }
  await feed.look();
  heard.push(...listen(feed, { audience: 'machine', after: last }).ids());
  expect(heard).toEqual(Array.from({ length: feed.stage().seq }, (_, index) => index + 1));
  feed.close();
});

test('who is too far behind, or from another world, is told to begin anew', async () => {
  const feed = await open();
  const { seq } = feed.stage();
  expect(listen(feed, { audience: 'machine', after: seq }).events()).toEqual(['counts']);
  expect(listen(feed, { audience: 'machine', after: seq + 5 }).events()).toEqual(['reset', 'counts']);
  expect(listen(feed, { audience: 'public', after: seq }).events()).toEqual(['counts']);
  feed.close();
});

test('telephones get only the slots that a line has changed, and all alike', async () => {
  const feed = await open();
  await enter('Bà Trần Thị Hồng');
  await feed.look();
  const before = feed.stage().seq;
  const [one, two] = [0, 1].map(() => listen(feed, { audience: 'public', after: before }));
  await callNext(house, ground.head, { code: ground.code, sendKey: randomUUID() });
  await feed.look();
  await expect.poll(() => one?.events()).toContain('queue');
  expect(one?.events().filter((name) => name !== 'counts')).toEqual(['now', 'react', 'queue', 'seq']);
  const slots = (text = '') => text.slice(text.indexOf('event: now'));
  expect(slots(two?.text())).toBe(slots(one?.text()));
  const late = listen(feed, { audience: 'public', after: before });
  expect(late.events()).toEqual(['now', 'react', 'queue', 'seq', 'counts']);
  expect(late.text()).toContain('Đang phát biểu');
  feed.close();
});

test('staff are told first, then points, screens, the public and machines', async () => {
  const feed = await open();
  const heardLine = new Set<string>();
  const after = feed.stage().seq;
  for (const audience of [...audiences].reverse()) {
    listen(feed, { audience, after }, (text) => text.includes(`id: ${after + 1}`) && heardLine.add(audience));
  }
  // By the first line that all of them hear; a tick may tell counts in between.
  heardLine.clear();
  await enter('Ông Bùi Văn Tám');
  await feed.look();
  await expect.poll(() => [...heardLine]).toEqual(audiences);
  feed.close();
});

test('a point hears the lines of the log and sees what concerns it', async () => {
  const feed = await open();
  const ear = listen(feed, { audience: 'point', after: feed.stage().seq - 1 });
  expect(ear.events()).toEqual(['log', 'queue', 'seq', 'counts']);
  await enter('Bà Lưu Thị Thơm');
  await feed.look();
  await expect.poll(() => ear.events().slice(4)).toEqual(['log', 'queue', 'seq']);
  expect(ear.text()).toContain('Bà Lưu Thị Thơm');
  feed.close();
});

test('who joins between a line and its telling hears the line once', async () => {
  const feed = await open();
  const first = listen(feed, { audience: 'machine', after: feed.stage().seq });
  await enter('Anh Vũ Đức Long');
  await feed.look();
  await enter('Chị Cao Thị Mơ');
  await feed.look();
  const late = listen(feed, { audience: 'machine', after: feed.stage().seq - 2 });
  await expect.poll(() => first.ids().length).toBe(2);
  expect(late.ids()).toEqual(first.ids());
  await enter('Bác Tạ Văn Sửu');
  await feed.look();
  await expect.poll(() => late.ids().length).toBe(3);
  expect(late.ids()).toEqual(first.ids());
  feed.close();
});

test('under load telephones lose counts, then the ranking; never questions, speakers or what staff see', async () => {
  const [older, newer] = [await openQuestion('Bao giờ sửa kè?'), await openQuestion('Bao giờ có chợ mới?')];
  await openAgreements(house).send({ code: ground.code, questionId: newer.id, ticket: null, isAgreed: true });
  for (const level of [0, 2, 3] as const) {
    const feed = await open(level);
    const all = listen(feed, { audience: 'public', after: 0 }).text();
    const listed = [...all.matchAll(/id="q(\d+)"/g)].map((match) => Number(match[1]));
    const byNumber = [older.number, newer.number];
    expect(listed).toEqual(level < 3 ? byNumber.toReversed() : byNumber);
    expect(all.includes('data-count="')).toBe(level < 2);
    expect(all).toContain('event: queue');
    expect([feed.staff().load, feed.staff().questions.length]).toEqual([level, 2]);
    feed.close();
  }
});

test('counts are ticks without an id, absolute, and only what has changed', async () => {
  const feed = await open();
  const asked = await openQuestion('Bao giờ xong cống?');
  await feed.look();
  const ear = listen(feed, { audience: 'machine', after: feed.stage().seq });
  const agreements = openAgreements(house);
  const will = { questionId: asked.id, ticket: null, isAgreed: true };
  await agreements.send({ ...will, code: ground.code });
  await expect.poll(() => ear.text()).toContain(`"questions":{"${asked.number}":1}`);
  expect(ear.ids()).toEqual([]);
  expect(feed.stage().questions.find((question) => question.number === asked.number)?.agreed).toBe(1);
  feed.close();
});

async function open(level: LoadLevel = 0): Promise<Feed> {
  const rows = await readStage(house.db, ground.code);
  if (rows === null) throw new Error('no session');
  const around = { processId: house.newId(), load: () => level, onLag: () => {} };
  return await openFeed({ house, draw: drawSlots('http://localhost'), rows, around, onEmpty: () => {} });
}

async function openQuestion(text: string): Promise<{ id: string; number: number }> {
  const { code } = ground;
  const settings = { sendKey: randomUUID(), isModerated: false, areQuestionsOpen: true, turnMinutes: 3 };
  await changeSettings(house, ground.secretary, { ...settings, code });
  const phone = await joinDevice(house, code);
  const { id, number } = await askQuestion(house, phone, { sendKey: randomUUID(), text, name: null, code });
  if (id === null || number === null) throw new Error('not asked');
  return { id, number };
}

async function enter(name: string) {
  return await enterRequest(house, ground.secretary, { ...speechInput(name), code: ground.code });
}

/** A stream that keeps what it is told, until it is cut. */
function listen(
  feed: Feed,
  seat: { audience: Audience; after: number },
  onTold: (text: string) => void = () => {},
) {
  const told: string[] = [];
  let isOpen = true;
  const hears: (() => void)[] = [];
  const stream: Stream = {
    write: (frame) => {
      if (!isOpen) return;
      const text = frame.bytes.toString();
      told.push(text);
      onTold(text);
    },
    close: () => {
      isOpen = false;
      for (const hear of hears) hear();
    },
    onClose: (hear) => hears.push(hear),
    isOpen: () => isOpen,
  };
  feed.join(stream, { ...seat, language: 'vi' });
  const text = () => told.join('');
  return {
    text,
    cut: () => stream.close(),
    ids: () => [...text().matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1])),
    events: () => [...text().matchAll(/^event: (.+)$/gm)].map((match) => match[1]),
  };
}
