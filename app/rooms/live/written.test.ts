import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
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
  promiseInput,
  refusalOf,
  said,
  speechInput,
} from '#tests/live.ts';
import { askQuestion, decideQuestion } from './acts/ask.ts';
import { editContent, recordContent } from './acts/contents.ts';
import { divertTurn } from './acts/divert.ts';
import { editPromise, recordPromise } from './acts/promises.ts';
import { callNext, enterRequest, requestToSpeak } from './acts/speak.ts';
import { endSession } from './acts/steer.ts';
import { readSessionRecord } from './store-contents.ts';

let house: House;
let ground: LiveGround;
const now = new Date('2026-11-23T02:00:00Z');
let serial = 17;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house);
});

describe('what is written down', () => {
  test('is edited by one at a time; what stood before is kept', async () => {
    const at = await fresh();
    const sent = await recordContent(house, at.secretary, {
      ...contentInput('Nước ngập khi triều lên'),
      code: at.code,
    });
    const edit = {
      ...contentInput('Nước ngập ngõ 12 khi triều lên'),
      code: at.code,
      id: sent.id ?? '',
      version: 1,
    };
    await editContent(house, at.secretary, edit);
    const second = editContent(house, at.clerk, { ...edit, sendKey: randomUUID() });
    expect(await refusalOf(second)).toMatchObject({
      code: 'content.changed',
      facts: { who: 'Phạm Thu Trang', what: 'content.edit' },
    });
    const kept = await house.db
      .selectFrom('session_edit')
      .selectAll()
      .where('subject_id', '=', edit.id)
      .execute();
    expect(kept.map((row) => [row.version, row.body.text])).toEqual([[1, 'Nước ngập khi triều lên']]);
  });

  test('lets the session end only when every promise has its unit and its date', async () => {
    const at = await fresh();
    await enter(at, 'Bà Trần Thị Hồng');
    await callNext(house, at.head, { code: at.code, sendKey: randomUUID() });
    const promise = { ...promiseInput('Lập danh sách chỗ học cho 31 trẻ'), code: at.code };
    const sent = await recordPromise(house, at.secretary, promise);
    await recordContent(house, at.secretary, {
      ...contentInput('Giá đền bù'),
      treatment: 'assigned',
      code: at.code,
    });
    const end = () => endSession(house, at.head, { code: at.code, sendKey: randomUUID() });
    expect(await refusalOf(end())).toMatchObject({
      code: 'session.promises-complete',
      facts: { numbers: '1' },
    });
    await editPromise(house, at.secretary, {
      ...promise,
      sendKey: randomUUID(),
      id: sent.id ?? '',
      version: 1,
      unitId: at.units.culture,
      dueOn: '2026-12-15',
      isWithdrawn: false,
    });
    expect(await refusalOf(end())).toMatchObject({
      code: 'session.contents-complete',
      facts: { numbers: '1' },
    });
    const { contents } = await readSessionRecord(house.db, at.sessionId);
    await editContent(house, at.secretary, {
      ...contentInput('Giá đền bù'),
      code: at.code,
      id: contents[0]?.id ?? '',
      version: 1,
      treatment: 'assigned',
      leadUnitId: at.units.economy,
    });
    await end();
    const dialogue = await house.db
      .selectFrom('dialogue')
      .select(['state', 'held_at'])
      .where('id', '=', at.dialogueId)
      .executeTakeFirstOrThrow();
    expect(dialogue).toEqual({ state: 'held', held_at: now });
    expect(await said(enter(at, 'Ông Trương Văn Bảy'))).toBe('session.over');
  });

  test('of a denunciation no word stays in any table', async () => {
    const at = await fresh();
    const word = 'xyzzybuudien';
    const phone = await joinDevice(house, at.code);
    await requestToSpeak(house, phone, {
      sendKey: randomUUID(),
      name: `Bà ${word}`,
      place: `Tổ ${word}`,
      topic: `Tố cáo ${word}`,
      precedence: null,
      code: at.code,
    });
    const turn = await callNext(house, at.head, { code: at.code, sendKey: randomUUID() });
    const turnId = turn.id ?? '';
    const sent = await recordContent(house, at.secretary, {
      ...contentInput(`Nói về ${word}`),
      answer: `Trả lời ${word}`,
      turnId,
      code: at.code,
    });
    await editContent(house, at.secretary, {
      ...contentInput(`Nói lại về ${word}`),
      turnId,
      code: at.code,
      id: sent.id ?? '',
      version: 1,
    });
    await recordPromise(house, at.secretary, { ...promiseInput(`Hứa ${word}`), turnId, code: at.code });
    const question = await askQuestion(house, phone, {
      sendKey: randomUUID(),
      text: `Tôi tố cáo ${word}`,
      name: word,
      code: at.code,
    });
    expect(await tablesWith(word)).not.toEqual([]);
    await divertTurn(house, at.head, { code: at.code, sendKey: randomUUID(), turnId });
    await decideQuestion(house, at.secretary, {
      code: at.code,
      sendKey: randomUUID(),
      questionId: question.id ?? '',
      verb: 'divert',
      reason: null,
    });
    expect(await tablesWith(word)).toEqual([]);
    const { contents, turns } = await readSessionRecord(house.db, at.sessionId);
    expect(contents.map((row) => row.text)).toEqual(['01 nội dung đã được hướng dẫn theo Luật Tố cáo']);
    expect(turns.map((row) => [row.state, row.name])).toEqual([['diverted', '']]);
  });
});

async function fresh(): Promise<LiveGround> {
  serial += 1;
  return await openDialogue(house, ground, `DT-2026-00${serial}`);
}

async function enter(at: LiveGround, name: string, precedence: 'aged_70' | null = null) {
  return await enterRequest(house, at.secretary, { ...speechInput(name), precedence, code: at.code });
}

/** Every table of the database in which the word stands, in whatever column. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(house.db);
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(name)} as t where t::text ilike ${`%${word}%`}`.execute(house.db);
    if ((hit.rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}
