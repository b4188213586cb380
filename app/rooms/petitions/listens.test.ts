import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import type { Treatment } from '#app/rooms/live/content.ts';
import { record } from '#app/rooms/record/acts.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { listeners } from './listens.ts';
import { readParts, readPetitionsOfDialogue } from './store.ts';

let house: House;
let ground: PetitionGround;
const now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners });
  ground = await petitionGround(house);
});

test('the end of a session makes a petition of everything that must be answered, once', async () => {
  const { sessionId, dialogueId } = await session();
  await content(sessionId, { number: 1, treatment: 'on_site', answer: 'Chủ tịch đã trả lời tại chỗ.' });
  await content(sessionId, { number: 2, treatment: 'explained', answer: 'Đã giải thích quy định về phí.' });
  await content(sessionId, {
    number: 3,
    treatment: 'assigned',
    lead: ground.units.economy,
    due: '2026-12-20',
  });
  await content(sessionId, { number: 4, treatment: 'assigned', lead: ground.units.culture });
  await content(sessionId, { number: 5, treatment: 'beyond' });
  await content(sessionId, { number: 6, treatment: 'diverted' });
  await content(sessionId, { number: 7, treatment: 'open' });
  await tell('session.end', 'dialogue_session', sessionId);
  await tell('session.end', 'dialogue_session', sessionId);
  const petitions = await readPetitionsOfDialogue(house.db, dialogueId);
  expect(petitions.map((petition) => [petition.state, petition.due_on])).toEqual([
    ['answered_on_site', '2026-12-14'],
    ['answered_on_site', '2026-12-14'],
    ['assigned', '2026-12-20'],
    ['assigned', '2026-12-14'],
    ['escalated', '2026-12-14'],
  ]);
  const [first] = petitions;
  const answers = first && (await readParts(house.db, first.id)).answers;
  expect(answers?.map((answer) => [answer.state, answer.text])).toEqual([
    ['signed', 'Chủ tịch đã trả lời tại chỗ.'],
  ]);
  const beyond = petitions.at(-1);
  expect(beyond?.lead_unit_id).toBe(ground.units.office);
  const sent = beyond && (await readParts(house.db, beyond.id)).escalations;
  expect(sent?.map((escalation) => escalation.to_organisation_id)).toEqual([ground.province]);
});

test('a content in parts becomes a petition whose sub-questions carry their answers', async () => {
  const { sessionId, dialogueId } = await session('DT-2026-0018');
  const id = await content(sessionId, { number: 1, treatment: 'explained' });
  await house.db
    .insertInto('content_part')
    .values([
      { content_id: id, position: 0, text: 'Bao giờ sửa', answer: 'Trong tháng 12.' },
      { content_id: id, position: 1, text: 'Ai chi tiền', answer: 'Ngân sách phường.' },
    ])
    .execute();
  await tell('session.end', 'dialogue_session', sessionId);
  const [petition] = await readPetitionsOfDialogue(house.db, dialogueId);
  expect(petition?.state).toBe('answered_on_site');
  const parts = petition && (await readParts(house.db, petition.id));
  expect(parts?.questions.map((one) => [one.text, one.answer])).toEqual([
    ['Bao giờ sửa', 'Trong tháng 12.'],
    ['Ai chi tiền', 'Ngân sách phường.'],
  ]);
  expect(parts?.answers[0]?.text).toBe('1. Bao giờ sửa: Trong tháng 12.\n2. Ai chi tiền: Ngân sách phường.');
});

test('an accepted opinion becomes a petition with its own code; a merged one speaks through its parent', async () => {
  const parent = await opinion('KN-2026-77771', 'Đèn đường tổ 5 hỏng. Đề nghị sửa.');
  const child = await opinion('KN-2026-77782', 'Tổ 5 tối quá.');
  await tell('opinion.accept', 'opinion', parent);
  await tell('opinion.accept', 'opinion', child);
  await house.db.updateTable('opinion').set({ merged_into_id: parent }).where('id', '=', child).execute();
  await tell('opinion.merge', 'opinion', child);
  expect(await statesOf(['KN-2026-77771', 'KN-2026-77782'])).toEqual(['accepted', 'joined']);
  await tell('opinion.unmerge', 'opinion', child);
  expect(await statesOf(['KN-2026-77771', 'KN-2026-77782'])).toEqual(['accepted', 'accepted']);
});

test('nothing new is merged into a matter that is over: it would have no clock and no answer of its own', async () => {
  const parent = await opinion('KN-2026-77804', 'Cống tổ 7 tắc.');
  const late = await opinion('KN-2026-77815', 'Cống tổ 7 lại tắc.');
  await tell('opinion.accept', 'opinion', parent);
  await house.db.updateTable('opinion').set({ merged_into_id: parent }).where('id', '=', late).execute();
  await tell('opinion.merge', 'opinion', late);
  const closed = { state: 'closed' } as const;
  await house.db.updateTable('petition').set(closed).where('opinion_id', '=', parent).execute();
  await expect(tell('opinion.merge', 'opinion', late)).rejects.toMatchObject({
    code: 'opinion.into-over',
    facts: { code: 'KN-2026-77804' },
  });
});

async function statesOf(codes: string[]): Promise<string[]> {
  const rows = await house.db
    .selectFrom('petition')
    .select('state')
    .where('code', 'in', codes)
    .orderBy('code')
    .execute();
  return rows.map((row) => row.state);
}

async function tell(verb: string, subjectKind: string, subjectId: string): Promise<void> {
  await house.transact((tx) =>
    record(house, tx, { verb, organisationId: ground.ward, subjectKind, subjectId, actor: ground.clerk }),
  );
}

async function opinion(code: string, text: string): Promise<string> {
  const id = house.newId();
  await house.db
    .insertInto('opinion')
    .values({
      id,
      organisation_id: ground.ward,
      code,
      key_hash: `${code}:0`,
      channel: 'web',
      text,
      public_text: text,
      folded: '',
      consent_at: now,
      consent_version: '2026-11',
      state: 'accepted',
      received_at: now,
    })
    .execute();
  return id;
}

async function session(code = 'DT-2026-0017') {
  const dialogueId = house.newId();
  await house.db
    .insertInto('dialogue')
    .values({
      id: dialogueId,
      organisation_id: ground.ward,
      code,
      title: 'Đối thoại',
      kind: 'regular',
      form: 'in_person',
      audience: 'residents',
      state: 'live',
      starts_at: now,
      ends_at: new Date(now.getTime() + 3_600_000),
      created_at: now,
    })
    .execute();
  const sessionId = house.newId();
  await house.db
    .insertInto('dialogue_session')
    .values({
      id: sessionId,
      dialogue_id: dialogueId,
      organisation_id: ground.ward,
      state: 'ended',
      join_code: code.slice(-6).replace('-', '0'),
      shown: JSON.stringify({ kind: 'turn' }),
    })
    .execute();
  return { sessionId, dialogueId };
}

async function content(
  sessionId: string,
  said: { number: number; treatment: Treatment; answer?: string; lead?: string; due?: string },
): Promise<string> {
  const id = house.newId();
  await house.db
    .insertInto('content')
    .values({
      id,
      session_id: sessionId,
      number: said.number,
      text: `Nội dung thứ ${said.number}`,
      treatment: said.treatment,
      answer: said.answer ?? null,
      lead_unit_id: said.lead ?? null,
      due_on: said.due ?? null,
      recorded_at: now,
    })
    .execute();
  return id;
}
