import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { type House, joinListeners } from '#app/house.ts';
import { makeHandover } from '#app/rooms/commitments/acts/hand-over.ts';
import { reportDone, verifyCommitment } from '#app/rooms/commitments/acts/keep.ts';
import { redactCommitment } from '#app/rooms/commitments/acts/redact.ts';
import { listeners as commitmentsHear } from '#app/rooms/commitments/listens.ts';
import { presentCommitment } from '#app/rooms/commitments/present.ts';
import { presentDesk as presentPromise } from '#app/rooms/commitments/present-desk.ts';
import { listCommitments, readCommitment } from '#app/rooms/commitments/store.ts';
import { listeners as liveHear } from '#app/rooms/live/listens.ts';
import { escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { askExtension, decideExtension } from '#app/rooms/petitions/acts/extend.ts';
import { noteProgress } from '#app/rooms/petitions/acts/progress.ts';
import { redactPetition } from '#app/rooms/petitions/acts/redact.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { presentPetition } from '#app/rooms/petitions/present.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { sealEvents, verifyRecord } from '#app/rooms/record/clock.ts';
import { concludedDialogue } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, openOne, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';

// An answer names shopkeepers (domain model 6.2): their names go from everywhere, and what was said otherwise stays.
let house: House;
let ground: PetitionGround;
let now: Date;
const name = 'Đỗ Thị Nở';
const hidden = (text: string) => text.replaceAll(name, '(đã che)');

beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z');
  const listeners = joinListeners([petitionsHear, liveHear, commitmentsHear]);
  house = testHouse(await testDatabase(), { now: () => now, listeners });
  ground = await petitionGround(house);
});

/** Signed with a step that is promised, and with the name wherever an office may write one. */
async function named(outcome: 'in_progress_roadmap' | 'resolved') {
  const petition = await assignOne({ house, ground }, await openOne({ house, ground }));
  const isPromised = outcome === 'in_progress_roadmap';
  await noteProgress(house, ground.officer, {
    ...{ code: petition.code, headline: `Đã gặp bà ${name}`, text: null, isPublic: true },
  });
  await draftAnswer(house, ground.officer, {
    ...draftOf(petition, {
      answer: `Quán của bà ${name} đã dỡ mái che trước cổng trường ngày 12/11, có biên bản.`,
      ...(isPromised && { nextStep: `Quán bà ${name} dọn vỉa hè`, nextStepOn: '2026-12-15' }),
    }),
    ...{ outcome, text: `Đã làm việc với bà ${name}.`, evidence: `Biên bản do bà ${name} ký` },
    gapsReason: null,
  });
  await signAnswer(house, ground.head, signOf(petition));
  return petition.code;
}

async function mask(code: string) {
  const desk = await presentDesk(house, ground.clerk, { code }, 'vi');
  return await redactPetition(house, ground.clerk, {
    ...{ code, title: hidden(desk.title), text: hidden(desk.text), reason: 'Nêu tên chủ quán' },
    parts: desk.maskable.map(({ text }) => hidden(text)),
  });
}

async function promiseOf(code: string) {
  const row = await house.db
    .selectFrom('commitment')
    .innerJoin('petition', 'petition.id', 'commitment.petition_id')
    .select('commitment.code')
    .where('petition.code', '=', code)
    .executeTakeFirstOrThrow();
  const promise = await readCommitment(house.db, row.code);
  if (promise === undefined) throw new Error(code);
  return promise;
}

/** Tables in which the name still stands. */
async function tablesWithName(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(house.db);
  const found: string[] = [];
  for (const table of rows) {
    const { rows: lines } = await sql<{ line: string }>`
      select to_jsonb(each_row)::text as line from ${sql.table(table.name)} as each_row`.execute(house.db);
    if (lines.some(({ line }) => /Đỗ Thị Nở|do thi no/.test(line))) found.push(table.name);
  }
  return found;
}

test('a name in an answer goes from the answer, its evidence, the promise that came of it, the story and every table', async () => {
  const code = await named('in_progress_roadmap');
  expect((await tablesWithName()).length).toBeGreaterThan(2);
  now = new Date(now.getTime() + 60_000);
  await sealEvents(house);
  await mask(code);
  expect(await tablesWithName()).toEqual([]);
  const view = await presentPetition(house, code, 'vi');
  expect(view?.answers[0]).toMatchObject({
    text: 'Đã làm việc với bà (đã che).',
    evidence: 'Biên bản do bà (đã che) ký',
    questions: [{ next_step: 'Quán bà (đã che) dọn vỉa hè' }],
  });
  const promise = await promiseOf(code);
  expect(promise.text).toBe('Quán bà (đã che) dọn vỉa hè');
  const found = await listCommitments(
    house.db,
    { organisationId: ground.ward, today: '2026-11-24', folded: 'da che' },
    { limit: 9, offset: 0 },
  );
  expect(found.map((row) => row.code)).toEqual([promise.code]);
  expect(view?.steps.map((step) => step.title)).toContain('Che một phần nội dung');
  expect(JSON.stringify(view)).not.toContain('Nêu tên chủ quán');
  // The seal over words that were taken out is taken at its word, because a later event says that they were masked.
  expect((await verifyRecord(house)).broken).toBeNull();
});

test('a name in why there was more time, why it was sent up, and on a sheet that hands it over goes with the rest', async () => {
  const opened = await openOne({ house, ground }, { text: `Quán của bà ${name} lấn vỉa hè.` });
  const { code } = await assignOne({ house, ground }, opened);
  const reason = `Chờ bà ${name} nộp hồ sơ`;
  await askExtension(house, ground.officer, { code, toDueOn: '2026-12-22', reason });
  await decideExtension(house, ground.head, { code, isApproved: true, reason: null });
  await escalatePetition(house, ground.officer, {
    ...{ code, whyBeyond: `Đất bà ${name} thuê do tỉnh quản lý`, legalBasis: `Hợp đồng thuê của bà ${name}` },
    ...{ toParent: false, toBody: 'Bộ Xây dựng', documentNumber: null, chaseOn: null },
  });
  await makeHandover(house, ground.head, {
    ...{ organisationId: ground.ward, unitId: null, toPersonId: ground.secondClerk.personId, note: null },
  });
  expect(await tablesWithName()).toEqual(expect.arrayContaining(['escalation', 'extension', 'handover']));
  await mask(code);
  expect(await tablesWithName()).toEqual([]);
  const view = JSON.stringify(await presentPetition(house, code, 'vi'));
  expect(view).toContain('Đất bà (đã che) thuê do tỉnh quản lý');
  expect(view).toContain('Chờ bà (đã che) nộp hồ sơ');
});

test('the evidence that the story tells by a fact goes with it', async () => {
  const code = await named('resolved');
  const told = async () =>
    (await presentPetition(house, code, 'vi'))?.steps.find((step) => step.verb === 'petition.resolve')?.text;
  expect(await told()).toContain(name);
  await mask(code);
  expect(await told()).toBeNull();
  expect(await tablesWithName()).toEqual([]);
});

test('a name in what was shown and seen of a promise goes from it and from the petition that it resolved', async () => {
  const code = await named('in_progress_roadmap');
  await mask(code);
  const { version, code: promised } = await promiseOf(code);
  const done = { code: promised, version, documentNumber: null, photo: null };
  const reported = await reportDone(house, ground.officer, { ...done, text: `Bà ${name} đã dọn` });
  await verifyCommitment(house, ground.front, {
    ...{
      code: promised,
      version: reported.version,
      isAccepted: true,
      note: `Đã gặp bà ${name}, vỉa hè thoáng`,
    },
    ...{ photo: null, latitude: null, longitude: null, seenAt: null },
  });
  expect((await presentPetition(house, code, 'vi'))?.state).toBe('resolved');
  expect(await tablesWithName()).toEqual(expect.arrayContaining(['event', 'evidence', 'verification']));
  const desk = await presentPromise(house, ground.clerk, promised, 'vi');
  const parts = (desk?.maskable ?? []).map(({ text }) => hidden(text));
  const given = { code: promised, version: desk?.version ?? 0, parts, reason: 'Nêu tên chủ quán' };
  expect((await presentPromise(house, ground.officer, promised, 'vi'))?.maskable).toEqual([]);
  expect(await said(redactCommitment(house, ground.officer, given))).toBe('commitment.part');
  expect(await said(redactCommitment(house, ground.clerk, { ...given, parts: [] }))).toBe(
    'commitment.parts-changed',
  );
  await redactCommitment(house, ground.clerk, given);
  expect(await tablesWithName()).toEqual([]);
  const view = await presentCommitment(house, promised, 'vi');
  expect(view?.evidence[0]?.text).toBe('Bà (đã che) đã dọn');
  expect(view?.verifications[0]?.note).toBe('Đã gặp bà (đã che), vỉa hè thoáng');
  const step = view?.steps.find(({ verb }) => verb === 'redact');
  expect([step?.title, step?.reason]).toEqual(['Che một phần nội dung', null]);
});

test('a promise of a conclusion is masked there and in the session too', async () => {
  const { commitment } = await concludedDialogue(house, ground, 'DT-2026-00412');
  const words = `${commitment.text} trước quán bà Nở`;
  const { conclusion_item_id: itemId, promise_id: promiseId } = commitment;
  await house.db.updateTable('commitment').set({ text: words }).where('id', '=', commitment.id).execute();
  await house.db.updateTable('conclusion_item').set({ content: words }).where('id', '=', itemId).execute();
  await house.db.updateTable('promise').set({ text: words }).where('id', '=', promiseId).execute();
  await redactCommitment(house, ground.head, {
    ...{ code: commitment.code, version: commitment.version, reason: 'Nêu tên chủ quán' },
    parts: [commitment.text],
  });
  const left = await Promise.all([
    house.db.selectFrom('conclusion_item').select('content as text').where('id', '=', itemId).execute(),
    house.db.selectFrom('promise').select('text').where('id', '=', promiseId).execute(),
  ]);
  expect(left.flat().map((row) => row.text)).toEqual([commitment.text, commitment.text]);
});
