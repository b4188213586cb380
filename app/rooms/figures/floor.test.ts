import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { recordContent } from '#app/rooms/live/acts/contents.ts';
import { openSession } from '#app/rooms/live/acts/open.ts';
import { endSession } from '#app/rooms/live/acts/steer.ts';
import type { ContentInput } from '#app/rooms/live/inputs-desk.ts';
import { presentStaff } from '#app/rooms/live/present.ts';
import { floorList } from '#app/rooms/live/question.ts';
import { readStage } from '#app/rooms/live/store-stage.ts';
import { acceptOpinion } from '#app/rooms/opinions/acts/decide.ts';
import { selectOpinion, unselectOpinion } from '#app/rooms/opinions/acts/select.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { readByCode as readOpinion } from '#app/rooms/opinions/store.ts';
import { escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { askExtension } from '#app/rooms/petitions/acts/extend.ts';
import { giveVerdict } from '#app/rooms/petitions/acts/settle.ts';
import { draftAnswer, saveDraft } from '#app/rooms/petitions/acts/write.ts';
import { presentPetition } from '#app/rooms/petitions/present.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { readByCode as readPetition, readPetitionsOfDialogue } from '#app/rooms/petitions/store.ts';
import { readExtensions } from '#app/rooms/petitions/store-parts.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { contentInput } from '#tests/live.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { draftOf } from '#tests/petition-deeds.ts';
import { sendForDrafts } from './acts/ask-drafts.ts';
import { presentDrafts } from './present-drafts.ts';
import { presentFunnel } from './present-funnel.ts';

let house: House;
let ground: OpinionGround;
let dialogueId: string;
let now = new Date('2026-11-24T02:00:00Z');
const sent = new Map<Name, { code: string; number: string }>();
/** What becomes of each: drafted and in review, being written, passed above, untouched; `silent` is not put at all. */
const names = ['review', 'writing', 'above', 'untouched', 'silent'] as const;
type Name = (typeof names)[number];
const texts: Readonly<Record<Name, string>> = {
  review: 'Nắp cống trước trường Lê Lai vỡ đã ba tháng.',
  writing: 'Đèn đường ngõ 20 tắt từ đầu năm.',
  above: 'Trạm y tế thiếu bác sĩ trực đêm.',
  untouched: 'Chợ tạm lấn hết lối đi của tổ 6.',
  silent: 'Xin mở lớp học bơi cho trẻ em.',
};

beforeAll(async () => {
  house = testHouse(await testDatabase(), { listeners: hearing, now: () => now });
  ground = await opinionGround(house);
  const row = await house.db
    .selectFrom('dialogue')
    .select('id')
    .where('code', '=', ground.dialogueCode)
    .executeTakeFirstOrThrow();
  dialogueId = row.id;
  for (const name of names) sent.set(name, await takeIn(texts[name]));
});

test('a question that was drafted, chosen and answered in the hall is one petition, answered under its own code', async () => {
  await prepare();
  await choose(['review', 'writing', 'above', 'untouched']);
  await unselectOpinion(house, ground.clerk, { dialogueId, code: codeOf('untouched'), reason: 'Chọn nhầm' });
  const { clerk } = ground;
  const { code } = await open();
  const stage = await staffStage();
  const list = floorList(stage.questions);
  expect(list.chosen.map(({ text, chosenWay }) => [text, chosenWay])).toEqual(
    (['review', 'writing', 'above'] as const).map((name) => [texts[name], 'other']),
  );
  expect(list.others.map(({ text }) => text)).toEqual([texts.untouched, texts.silent]);
  const put = async (name: Name, said: Partial<ContentInput>) => {
    const question = stage.questions.find(({ text }) => text === texts[name]);
    const asked = { ...contentInput(texts[name]), questionId: question?.id ?? null, ...said };
    await recordContent(house, clerk, { code, ...asked, treatment: said.treatment ?? 'explained' });
  };
  await put('review', { answer: 'Thay xong trước Tết.', answeredByName: 'Trần Văn Chủ' });
  await put('writing', { treatment: 'assigned', leadUnitId: ground.units.culture, dueOn: '2026-12-04' });
  await put('above', { treatment: 'beyond' });
  await put('untouched', { answer: 'Dẹp trong tháng này.' });
  await endSession(house, clerk, { code, sendKey: randomUUID() });

  const petitions = await readPetitionsOfDialogue(house.db, dialogueId);
  expect(petitions.map((row) => [row.code, row.state])).toEqual(
    [
      [codeOf('review'), 'answered_on_site'],
      [codeOf('writing'), 'assigned'],
      [codeOf('above'), 'escalated'],
      [codeOf('untouched'), 'answered_on_site'],
      [codeOf('silent'), 'assigned'],
    ].toSorted(),
  );
  const writing = await readPetition(house.db, codeOf('writing'));
  expect(writing).toMatchObject({ lead_unit_id: ground.units.culture, due_on: '2026-12-04' });
  expect(writing?.original_due_on).not.toBe('2026-12-04');
  // What the unit had asked for is over with the day of the hall, and stands in nobody's way.
  const asked = writing && (await readExtensions(house.db, writing.id));
  expect(asked?.map((row) => [row.is_approved, row.decision_reason])).toEqual([
    [false, 'Đã giao lại tại hội nghị.'],
  ]);
  const view = await presentFunnel(house, anonymous, { code: ground.dialogueCode, language: 'vi' });
  expect(view?.funnel).toMatchObject({ accepted: 5, floor: 3, written: 2, put: 3, putUnchosen: 1 });
  expect(view?.funnel).toMatchObject({ answered: 2, open: 3 });
});

test('the draft stays behind what was said, is told to nobody, and is the base of a later answer', async () => {
  const code = codeOf('review');
  const open = await presentPetition(house, code, 'vi');
  expect(open?.answers.map(({ number, text }) => [number, text])).toEqual([[1, 'Thay xong trước Tết.']]);
  expect(JSON.stringify(open)).not.toContain('biên bản');
  const { groups } = await presentDrafts(house, ground.clerk, { code: ground.dialogueCode, language: 'vi' });
  const drafts = groups.flatMap((group) => group.lines);
  expect(drafts.find((line) => line.code === code)?.draft).toBe('signed');
  const number = sent.get('review')?.number ?? '';
  await giveVerdict(house, {
    ...{ code, number, kind: 'not_solved', reason: 'Vẫn vỡ', sendKey: randomUUID(), address: 'a' },
  });
  const desk = await presentDesk(house, ground.officer, { code }, 'vi');
  expect(desk.state).toBe('assigned');
  expect(desk.draft).toMatchObject({ number: 2, state: 'writing', returnedReason: 'Đã nêu tại hội nghị.' });
  expect(desk.editor[0]?.answer).toContain('biên bản');
});

async function takeIn(text: string) {
  now = new Date(now.getTime() + 60_000);
  const where = { organisationId: ground.ward, dialogueCode: ground.dialogueCode } as const;
  const how = { channel: 'web', photos: [], client: null } as const;
  const one = await sendOpinion(house, anonymous, { ...anOpinion, ...where, ...how, text });
  const row = await readOpinion(house.db, one.code);
  await acceptOpinion(house, ground.clerk, {
    ...{ code: one.code, version: row?.version ?? 0, publicText: text, seenText: text },
    ...{ fieldCode: 'TRAF', publicPhotoIds: [] },
  });
  return one;
}

/** The unit gets all but one before the meeting, and has come so far with each. */
async function prepare(): Promise<void> {
  await sendForDrafts(house, ground.clerk, {
    ...{
      dialogueId,
      unitId: ground.units.economy,
      unitName: 'Phòng Kinh tế',
      dueOn: '2026-12-08',
      note: null,
    },
    codes: names.filter((name) => name !== 'untouched').map(codeOf),
    cooperatingUnitIds: [],
  });
  const petition = async (name: Name) => {
    const row = await readPetition(house.db, codeOf(name));
    if (row === undefined) throw new Error(name);
    return row;
  };
  await draftAnswer(house, ground.officer, draftOf(await petition('review')));
  await saveDraft(house, ground.officer, draftOf(await petition('writing')));
  await askExtension(house, ground.officer, {
    ...{ code: codeOf('writing'), toDueOn: '2026-12-18', reason: 'Chờ đấu thầu' },
  });
  await escalatePetition(house, ground.clerk, {
    ...{ code: codeOf('above'), whyBeyond: 'Của thành phố', legalBasis: null, toParent: true },
    ...{ toBody: null, documentNumber: null, chaseOn: null },
  });
}

async function choose(chosen: readonly Name[]): Promise<void> {
  for (const name of chosen)
    await selectOpinion(house, ground.clerk, {
      ...{ dialogueId, code: codeOf(name), way: 'other', reason: 'Việc gấp' },
    });
}

/** The hall is ready and the session begins. */
async function open() {
  await house.db.updateTable('dialogue').set({ state: 'ready' }).where('id', '=', dialogueId).execute();
  await house.db
    .insertInto('connection_point')
    .values({
      ...{ id: house.newId(), dialogue_id: dialogueId, is_main: true, name: 'Hội trường', position: 0 },
      ...{ opened_at: now, headcount: 80 },
    })
    .execute();
  await house.db
    .insertInto('attendance_roll')
    .values({
      ...{ id: house.newId(), dialogue_id: dialogueId, name: 'Trần Văn Chủ' },
      ...{ is_required: true, checked_in_at: now },
    })
    .execute();
  await openSession(house, ground.clerk, { dialogueId });
  return { code: ground.dialogueCode };
}

async function staffStage() {
  const rows = await readStage(house.db, ground.dialogueCode);
  if (rows === null) throw new Error('no session');
  return presentStaff(rows, now);
}

function codeOf(name: Name): string {
  return sent.get(name)?.code ?? '';
}
