import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { type House, joinListeners } from '#app/house.ts';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import { presentThread } from '#app/rooms/commitments/present-thread.ts';
import { listeners as liveHear } from '#app/rooms/live/listens.ts';
import { deliverDue } from '#app/rooms/messages/acts/deliver.ts';
import { listeners as messagesHear } from '#app/rooms/messages/listens.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { divertPetition } from '#app/rooms/petitions/acts/divert.ts';
import { joinByOffice } from '#app/rooms/petitions/acts/join.ts';
import { noteProgress } from '#app/rooms/petitions/acts/progress.ts';
import { redactPetition } from '#app/rooms/petitions/acts/redact.ts';
import { reopenPetition } from '#app/rooms/petitions/acts/settle.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { isStub, presentPetition } from '#app/rooms/petitions/present.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { readByCode } from '#app/rooms/petitions/store.ts';
import { listPetitions } from '#app/rooms/petitions/store-lists.ts';
import { sealEvents, verifyRecord } from '#app/rooms/record/clock.ts';
import { heldDialogue } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { assignOne, draftOf, said, signOf } from '#tests/petition-deeds.ts';
import { outside } from '#tests/post.ts';

let house: House;
let ground: OpinionGround;
let now: Date;
let world: ReturnType<typeof outside>;
const away = { kind: 'denunciation', body: 'Thanh tra thành phố', handover: '12/BG', sure: true } as const;

beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z');
  world = outside();
  const listeners = joinListeners([petitionsHear, liveHear, commitmentsHear, messagesHear]);
  house = testHouse(await testDatabase(), { ...world, now: () => now, listeners });
  ground = await opinionGround(house);
});

test('a denunciation that was answered with a promise and sealed leaves a stub: no word of it is in any table', async () => {
  const code = await promised('Ông Nguyễn Văn Mỗ nhận tiền của chủ quán. Bao giờ xử lý?');
  await noteProgress(house, ground.officer, {
    ...{ code, headline: 'Đã hỏi ông Nguyễn Văn Mỗ', text: null, isPublic: true },
  });
  await reopenPetition(house, ground.head, {
    ...{ code, reason: 'Dân nói Nguyễn Văn Mỗ vẫn nhận tiền', leadUnitId: null },
  });
  now = new Date(now.getTime() + 60_000);
  await sealEvents(house);
  const before = await verifyRecord(house);
  await divertPetition(house, ground.clerk, { code, ...away });
  for (const table of await everyTable()) {
    expect([
      table,
      /Nguyễn Văn Mỗ|nguyen van mo|nhận tiền|Trần Thị Hồng|0912345678/.exec(await dump(table))?.[0],
    ]).toEqual([table, undefined]);
  }
  const { organisation_id, state, divert_kind, divert_body, divert_handover } = await row(code);
  expect([state, divert_kind, divert_body, divert_handover]).toEqual([
    'diverted',
    'denunciation',
    'Thanh tra thành phố',
    '12/BG',
  ]);
  // Nobody finds it: not the list, not the page, not the desk of those who work there.
  const list = await listPetitions(house.db, {
    organisationId: organisation_id,
    today: '2026-11-24',
    limit: 50,
  });
  expect(list.map((each) => each.code)).not.toContain(code);
  expect(await presentPetition(house, code, 'vi')).toBeNull();
  expect(await said(presentDesk(house, ground.clerk, { code }, 'vi'))).toBe('petition.missing');
  expect(await presentThread(house, code, 'vi')).toMatchObject({ kind: 'unshown', title: null, steps: [] });
  // The promise ends with it, and the record still fits its seals.
  const promise = await house.db.selectFrom('commitment').select(['state', 'text']).executeTakeFirstOrThrow();
  expect(promise.text).toBe('01 nội dung đã được hướng dẫn theo Luật Tố cáo');
  expect(['superseded', 'not_fulfilled']).toContain(promise.state);
  expect((await verifyRecord(house)).broken).toBeNull();
  expect((await verifyRecord(house)).events).toBe(before.events);
  // Nothing that waited goes out, nothing new is told.
  const letters = world.letters.length;
  await deliverDue(house);
  expect(world.letters.length).toBe(letters);
});

test('words taken out of an event of what was not diverted are still found', async () => {
  const code = await accepted('Nắp cống vỡ.');
  now = new Date(now.getTime() + 60_000);
  await sealEvents(house);
  await house.db
    .updateTable('event')
    .set({ facts: '{}', wiped_at: now })
    .where('subject_id', '=', (await row(code)).id)
    .execute();
  expect((await verifyRecord(house)).broken).toMatchObject({ why: 'changed' });
});

test('a matter of the hall that was a complaint leaves one line in the minutes and nothing that could be followed', async () => {
  const at = await heldDialogue(house, ground, 'DT-2026-00311');
  const spoken = await house.db
    .selectFrom('petition')
    .selectAll()
    .where('dialogue_id', '=', at.dialogueId)
    .where('text', 'like', 'Đường trục chính%')
    .executeTakeFirstOrThrow();
  expect(await said(divertPetition(house, ground.officer, { code: spoken.code, ...away }))).toBe(
    'petition.part',
  );
  await divertPetition(house, ground.head, { code: spoken.code, ...away, kind: 'complaint' });
  for (const table of await everyTable()) {
    expect([table, /trục chính|truc chinh/.exec(await dump(table))?.[0]]).toEqual([table, undefined]);
  }
  const contents = await house.db
    .selectFrom('content')
    .select(['treatment', 'text'])
    .orderBy('number')
    .execute();
  expect(contents.filter((each) => each.treatment === 'diverted')).toHaveLength(1);
  expect(await isStub(house, spoken.code)).toBe(true);
  expect(await presentThread(house, spoken.code, 'en')).toMatchObject({ kind: 'unshown' });
});

test('others who speak through it keep it from being wiped', async () => {
  const [into, joined] = [await accepted('Một nội dung.'), await accepted('Hai nội dung.')];
  await joinByOffice(house, ground.clerk, { code: joined, intoCode: into });
  expect(await said(divertPetition(house, ground.clerk, { code: into, ...away }))).toBe('petition.no-joined');
  expect((await row(into)).text).toBe('Một nội dung.');
});

test('a name in public is masked in title, text, questions and signed answers; why is for colleagues', async () => {
  const code = await promised('Quán bà Đỗ Thị Nở lấn vỉa hè. Bao giờ dọn?');
  const { version } = await row(code);
  const desk = await presentDesk(house, ground.clerk, { code }, 'vi');
  expect(desk.maskable.length).toBeGreaterThan(0);
  const hidden = (text: string) => text.replaceAll('bà Đỗ Thị Nở', '(đã che)');
  const given = { code, title: hidden(desk.title), text: hidden(desk.text), reason: 'Nêu tên hộ kinh doanh' };
  expect(
    await said(
      redactPetition(house, ground.officer, {
        ...given,
        parts: desk.maskable.map(({ text }) => hidden(text)),
      }),
    ),
  ).toBe('petition.part');
  expect(await said(redactPetition(house, ground.clerk, { ...given, parts: [] }))).toBe(
    'petition.parts-changed',
  );
  await redactPetition(house, ground.clerk, {
    ...given,
    version,
    parts: desk.maskable.map(({ text }) => hidden(text)),
  });
  const view = await presentPetition(house, code, 'vi');
  expect(JSON.stringify([view, await presentThread(house, code, 'vi')])).not.toMatch(
    /Đỗ Thị Nở|hộ kinh doanh/,
  );
  expect(view?.text).toBe('Quán (đã che) lấn vỉa hè. Bao giờ dọn?');
  expect(view?.answers[0]?.questions.map((each) => each.text).join()).toContain('(đã che)');
  expect(view?.steps.map((step) => step.title)).toContain('Che một phần nội dung');
  const { organisation_id: organisationId } = await row(code);
  const search = { organisationId, today: '2026-11-24', limit: 9 } as const;
  expect(await listPetitions(house.db, { ...search, text: 'Đỗ Thị Nở' })).toEqual([]);
  const story = (await presentDesk(house, ground.clerk, { code }, 'vi')).story;
  expect(story.find((event) => event.verb === 'petition.redact')?.reason).toBe('Nêu tên hộ kinh doanh');
});

async function accepted(text: string): Promise<string> {
  const { code } = await sendOpinion(house, anonymous, {
    ...{ ...anOpinion, text, contactEmail: 'hong@example.vn', contactPhone: '0912345678' },
    ...{ organisationId: ground.ward, channel: 'web', photos: [], client: null },
  });
  const shown = { publicText: text, seenText: text, fieldCode: 'TRAF', publicPhotoIds: [] };
  await acceptOpinion(house, ground.clerk, { code, version: 1, ...shown });
  await deliverDue(house);
  return code;
}

/** Answered with a roadmap: a promise has grown from it. */
async function promised(text: string, question = text): Promise<string> {
  const code = await accepted(text);
  const petition = await row(code);
  await assignOne({ house, ground }, petition);
  await draftAnswer(house, ground.officer, {
    ...draftOf(petition, { text: question, nextStep: 'Đoàn kiểm tra đến xem', nextStepOn: '2026-12-15' }),
    outcome: 'in_progress_roadmap',
  });
  await signAnswer(house, ground.head, signOf(petition));
  return code;
}

async function row(code: string) {
  const found = await readByCode(house.db, code);
  if (found === undefined) throw new Error(code);
  return found;
}

async function everyTable(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(house.db);
  return rows.map((each) => each.name);
}

async function dump(table: string): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select to_jsonb(each_row)::text as line from ${sql.table(table)} as each_row`.execute(house.db);
  return rows.map((each) => each.line).join('\n');
}
