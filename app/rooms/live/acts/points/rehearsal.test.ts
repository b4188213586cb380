import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type LiveGround, liveGround, said, speechInput } from '#tests/live.ts';
import { fromPoint, sessionWithPoints, speechAt, stageOf } from '#tests/points.ts';
import { recordContent } from '../contents.ts';
import { openSession } from '../open.ts';
import { callNext, enterRequest } from '../speak.ts';
import { countHall, endSession } from '../steer.ts';
import { endTurn } from '../turn.ts';
import { enterPoint, pointActor } from './access.ts';
import { countPoint, moveLine } from './line.ts';
import { openRehearsal, removeRehearsal, simulatePoints } from './rehearsal.ts';
import { addToPointRoll } from './roll.ts';
import { agreeAtPoint, askAtPoint, speakAtPoint, writeNote } from './speak.ts';

let house: House;
let ground: LiveGround;
const heard: string[] = [];

beforeAll(async () => {
  const ear = async (_house: House, _tx: unknown, event: { verb: string }) => {
    heard.push(event.verb);
  };
  house = testHouse(await testDatabase(), {
    listeners: {
      'session.end': [ear],
      'content.record': [ear],
      'request.add': [ear],
      'point.headcount': [ear],
    },
  });
  ground = await liveGround(house, 'DT-2026-00370');
});

test('a rehearsal goes through everything and leaves no row, no event and no listener behind', async () => {
  const at = await sessionWithPoints(house, ground, 'DT-2026-00371');
  const { code } = at;
  await house.db.deleteFrom('session_log').where('session_id', '=', at.sessionId).execute();
  await house.db.deleteFrom('dialogue_session').where('id', '=', at.sessionId).execute();
  await house.db.updateTable('dialogue').set({ state: 'ready' }).where('id', '=', at.dialogueId).execute();
  heard.length = 0;
  const before = await countRows();

  await openRehearsal(house, at.chair, { code });
  expect(await said(openRehearsal(house, at.chair, { code }))).toBe('session.rehearsal');
  expect(await said(openSession(house, at.chair, { dialogueId: at.dialogueId }))).toBe('session.rehearsal');
  const [link] = await simulatePoints(house, at.clerk, { code, count: 3 });
  const entered = await enterPoint(house, {
    token: link?.link.split('/').at(-1) ?? '',
    pin: link?.pin ?? '',
  });
  const simulated = await pointActor(house, { code, ticket: entered.ticket });
  for (const actor of [simulated, at.points[0].actor]) {
    await moveLine(house, actor, { ...fromPoint(code), verb: 'check_in' });
    await countPoint(house, actor, { ...fromPoint(code), headcount: 31 });
    const person = { name: 'Lê Thị Sáu', place: null, invitation: null, via: 'typed' as const };
    await addToPointRoll(house, actor, { ...fromPoint(code), ...person });
    await speakAtPoint(house, actor, speechAt(code, 'Người Thử'));
    await askAtPoint(house, actor, { ...fromPoint(code), text: 'Câu hỏi thử?', name: null, via: 'point' });
    await writeNote(house, actor, { ...fromPoint(code), text: 'Mất hình' });
  }
  await countHall(house, at.chair, { code, sendKey: randomUUID(), headcount: 12 });
  await enterRequest(house, at.secretary, { ...speechInput('Ông Thử'), code });
  await callNext(house, at.chair, { code, sendKey: randomUUID() });
  const stage = await stageOf(house, code);
  expect(stage).toMatchObject({ isRehearsal: true });
  expect(stage.points.people).toBe(31 + 31 + 12);
  expect(await said(agreeAtPoint(house, simulated, { ...fromPoint(code), question: 1, people: 3 }))).toBe(
    'question.not-open',
  );
  if (stage.turn) await endTurn(house, at.chair, { code, sendKey: randomUUID(), turnId: stage.turn.id });
  await recordContent(house, at.secretary, {
    code,
    sendKey: randomUUID(),
    ...{ turnId: null, questionId: null, text: 'Nội dung thử', fieldCode: null, treatment: 'explained' },
    ...{ answer: 'Trả lời thử', answeredByName: null, answeredByUnitId: null, leadUnitId: null },
    ...{ cooperatingUnitIds: [], dueOn: null },
  });
  await endSession(house, at.chair, { code, sendKey: randomUUID() });
  const dialogue = await house.db
    .selectFrom('dialogue')
    .select('state')
    .where('id', '=', at.dialogueId)
    .executeTakeFirst();
  expect(dialogue?.state).toBe('ready');
  expect(heard).toEqual([]);

  await removeRehearsal(house, at.chair, { code });
  const after = await countRows();
  // Giving out links is a deed of the office and stays on record.
  expect({ ...after, event: 0 }).toEqual({ ...before, event: 0 });
  const verbs = await house.db
    .selectFrom('event')
    .select('verb')
    .where('subject_id', '=', at.dialogueId)
    .execute();
  expect(new Set(verbs.map((row) => row.verb))).toEqual(new Set(['dialogue.go_live', 'point.issue']));
  expect(await said(removeRehearsal(house, at.chair, { code }))).toBe('session.no-rehearsal');
});

/** Rows of every table of the database, whatever tables there are. */
async function countRows(): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(house.db);
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const { rows: counted } = await sql<{ n: string }>`select count(*) as n from ${sql.table(name)}`.execute(
      house.db,
    );
    counts[name] = Number(counted[0]?.n);
  }
  return counts;
}
