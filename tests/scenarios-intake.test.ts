import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { divertTurn } from '#app/rooms/live/acts/divert.ts';
import { openSession } from '#app/rooms/live/acts/open.ts';
import { endSession } from '#app/rooms/live/acts/steer.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { mergeOpinion } from '#app/rooms/opinions/acts/merge.ts';
import { enterOpinion } from '#app/rooms/opinions/acts/send.ts';
import { splitOpinion } from '#app/rooms/opinions/acts/split.ts';
import { readByCode as readOpinion } from '#app/rooms/opinions/store.ts';
import { presentPetition } from '#app/rooms/petitions/present.ts';
import { readByCode, readPetitionsOfDialogue } from '#app/rooms/petitions/store.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makeReady, plan, publish } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { call, enqueue, minute } from '#tests/town/session.ts';

let house: House;
let town: Town;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { listeners: hearing });
  town = await peopleTown(house);
});
afterAll(async () => await house?.db.destroy());

test('Bùi Thị Sen writes one letter with five requests: three become petitions, two speak through earlier ones', async () => {
  const earlier = [
    await letter('Chậu cây chiếm vỉa hè phố Khương Trung.', 'Phạm Văn Lộc'),
    await letter('Nút giao thiếu đèn tín hiệu.', 'Đinh Thị Nga'),
  ];
  for (const code of earlier) await accepted(code);
  const five = await letter('Năm việc ở phố Khương Trung, xin giải quyết từng việc một.');
  const row = await readOpinion(house.db, five);
  const parts = await splitOpinion(house, town.people.clerk, {
    code: five,
    version: row?.version ?? 0,
    photoParts: {},
    parts: [
      'Chậu cây lấn vỉa hè.',
      'Nút giao chưa có đèn.',
      'Ngã ba quá hẹp, xe lớn không rẽ được.',
      'Vỉa hè đoạn dân góp tiền chưa lát.',
      'Đề nghị lò mổ tập trung hiện đại.',
    ].map((text) => ({ text, fieldCode: null })),
  });
  expect(parts).toHaveLength(5);
  for (const [index, part] of parts.slice(0, 2).entries()) {
    await mergeOpinion(house, town.people.clerk, {
      code: part.code,
      version: part.version,
      intoCode: earlier[index] ?? '',
    });
  }
  for (const part of parts.slice(2)) await accepted(part.code);
  const states = await Promise.all(parts.map(async (part) => (await readByCode(house.db, part.code))?.state));
  expect(states).toEqual([undefined, undefined, 'accepted', 'accepted', 'accepted']);
  for (const code of earlier) expect((await presentPetition(house, code, 'vi'))?.peopleCount).toBe(2);
  expect(await readByCode(house.db, five)).toBeUndefined();
});

test('Ông Kiều Văn Bảo denounces somebody in the hall: a line of the minutes stays, no name, no word, no petition', async () => {
  const day = '2026-08-11';
  const dialogue = await plan(at(house, addDays(day, -25), '09:00'), town, {
    title: 'Đối thoại về trật tự đô thị',
    day,
    startsAt: '08:00',
    endsAt: '11:00',
    place: 'Hội trường',
    placeAddress: 'Đường Khương Đình',
    content: 'Trật tự đô thị.',
    changeable: 'Thứ tự làm.',
    topics: [{ title: 'Trật tự', fieldCode: 'SEC', unit: 'police' }],
  });
  await publish(town, { dialogueId: dialogue.id, day, noticeNumber: '88/TB-UBND' });
  await makeReady(town, { dialogueId: dialogue.id, day, headcount: 60, opensAt: '07:45' });
  const hall = at(house, day, '08:00');
  await openSession(hall, town.people.clerk, { dialogueId: dialogue.id });
  await enqueue(hall, town, {
    code: dialogue.code,
    turn: { name: 'Ông Kiều Văn Bảo', place: 'Tổ 4', topic: 'Cán bộ nhận tiền', matters: [] },
  });
  const turn = await call(hall, town, dialogue.code);
  await minute(hall, town, {
    code: dialogue.code,
    turnId: turn.id,
    matters: [
      {
        real: 46,
        text: 'Ông Nguyễn Văn Mỗ nhận tiền của chủ quán',
        field: 'SEC.2',
        treatment: 'on_site',
        answer: 'Ghi',
      },
    ],
  });
  const stop = { code: dialogue.code, sendKey: randomUUID(), turnId: turn.id };
  await divertTurn(hall, town.people.head, stop);
  await endSession(at(house, day, '10:30'), town.people.head, { code: dialogue.code, sendKey: randomUUID() });
  expect(await readPetitionsOfDialogue(house.db, dialogue.id)).toEqual([]);
  for (const table of await everyTable()) {
    expect([table, /Kiều Văn Bảo|Nguyễn Văn Mỗ|nhận tiền/.exec(await dump(table))?.[0]]).toEqual([
      table,
      undefined,
    ]);
  }
  const contents = await dump('content');
  expect(contents).toMatch(/Luật Tố cáo/);
});

async function letter(text: string, contactName = 'Bùi Thị Sen'): Promise<string> {
  const sent = await enterOpinion(house, town.people.clerk, {
    organisationId: town.wardId,
    text,
    fieldCode: null,
    residentialUnit: 'Tổ dân phố 7',
    contactName,
    contactPhone: null,
    contactEmail: null,
    dialogueCode: null,
    sendKey: null,
    isNamePublic: false,
    channel: 'paper',
    consentRecord: 'signed_paper',
    collectedBy: null,
  });
  return sent.code;
}

async function accepted(code: string): Promise<void> {
  const row = await readOpinion(house.db, code);
  await acceptOpinion(house, town.people.clerk, {
    code,
    version: row?.version ?? 0,
    publicText: row?.text ?? '',
    seenText: row?.text ?? '',
    fieldCode: null,
    publicPhotoIds: [],
  });
}

async function everyTable(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(house.db);
  return rows.map((row) => row.name);
}

/** Every row of a table as text: what is in no column is nowhere. */
async function dump(table: string): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select to_jsonb(each_row)::text as line from ${sql.table(table)} as each_row`.execute(house.db);
  return rows.map((row) => row.line).join('\n');
}
