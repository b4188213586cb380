import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, openOne, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { answerOnSite, giveOnSite } from './acts/on-site.ts';
import { decideTransfer, proposeTransfer, transferPetition } from './acts/transfer.ts';
import { draftAnswer } from './acts/write.ts';
import { presentDesk } from './present-desk.ts';
import { lockByCode, type PetitionRow, readByCode } from './store.ts';

let house: House;
let ground: PetitionGround;
let now: Date;
let petition: PetitionRow;

beforeEach(async () => {
  now = new Date('2026-11-20T02:00:00Z');
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
  petition = await assignOne({ house, ground }, await openOne({ house, ground }));
});

const reason = 'Cống do phòng Văn hóa quản lý theo quyết định 12';
const propose = async (actor: Actor = ground.officer) =>
  await proposeTransfer(house, actor, { code: petition.code, leadUnitId: ground.units.culture, reason });
const decide = async (isApproved: boolean, why: string | null, actor: Actor = ground.clerk) =>
  await decideTransfer(house, actor, { code: petition.code, isApproved, reason: why });
const read = async () => await readByCode(house.db, petition.code);
const desk = async (actor: Actor) => await presentDesk(house, actor, { code: petition.code }, 'vi');
const inbox = async (actor: Actor, kind: 'transfer' | 'petition') =>
  await presentInbox(house, actor, { text: petition.code, kind, language: 'vi' });
const pilesOf = async (actor: Actor, kind: 'transfer' | 'petition') =>
  Object.entries((await inbox(actor, kind)).sums).flatMap(([pile, sum]) => (sum.n > 0 ? [pile] : []));

test('only the unit that leads proposes, another unit, once at a time; the office decides', async () => {
  expect(await said(propose(ground.helper))).toBe('petition.part');
  expect(await said(propose(ground.clerk))).toBe('petition.part');
  const own = { code: petition.code, leadUnitId: ground.units.economy, reason };
  expect(await said(proposeTransfer(house, ground.officer, own))).toBe('petition.other-unit');
  const none = { ...own, leadUnitId: ground.province };
  expect(await said(proposeTransfer(house, ground.officer, none))).toBe('petition.unit-given');
  expect(await said(decide(true, null))).toBe('petition.transfer-asked');
  await propose();
  expect(await said(propose(ground.secondOfficer))).toBe('petition.none-asked');
  expect(await said(decide(true, null, ground.secondOfficer))).toBe('petition.part');
  expect(await said(decide(false, null))).toBe('petition.reason-given');
});

test('until it is decided the unit owes the answer, and the office has it as a thing of its own with its own day', async () => {
  const before = await read();
  await propose();
  const after = await read();
  expect([after?.lead_unit_id, after?.due_on, after?.state]).toEqual([
    before?.lead_unit_id,
    before?.due_on,
    'assigned',
  ]);
  // A Friday: one working day later is Monday.
  const [row] = (await inbox(ground.clerk, 'transfer')).rows;
  expect(row).toMatchObject({ kind: 'transfer', dueOn: '2026-11-23', daysLate: 0, unit: 'Phòng Kinh tế' });
  expect(row?.state).toBe('xin chuyển sang Phòng Văn hóa - Xã hội');
  expect(await pilesOf(ground.head, 'transfer')).toEqual(['review']);
  expect(await pilesOf(ground.officer, 'transfer')).toEqual([]);
  expect(await pilesOf(ground.officer, 'petition')).toEqual(['waiting']);
  now = new Date('2026-11-25T02:00:00Z');
  const late = await inbox(ground.clerk, 'transfer');
  expect([late.rows[0]?.daysLate, late.sums.review.late]).toEqual([2, 1]);
  expect((await desk(ground.officer)).transfers).toMatchObject([
    { dueOn: '2026-11-23', daysLate: 2, outcome: null },
  ]);
});

test('what is agreed goes to the other unit with the reason, and no date moves', async () => {
  const before = await read();
  await propose();
  const after = await decide(true, null);
  expect(after.lead_unit_id).toBe(ground.units.culture);
  expect([after.due_on, after.original_due_on, after.assigned_at]).toEqual([
    before?.due_on,
    before?.original_due_on,
    before?.assigned_at,
  ]);
  const story = await readStory(house.db, 'petition', [petition.id]);
  expect(story.at(-1)).toMatchObject({ verb: 'petition.transfer', actor_name: 'Lê Thị Thư', reason });
  const units = { from: 'Phòng Kinh tế', to: 'Phòng Văn hóa - Xã hội' };
  const handedOn = (await desk(ground.clerk)).story.map((event) => event.handedOn).filter(Boolean);
  expect(handedOn).toEqual([units, units]);
  expect(await pilesOf(ground.clerk, 'transfer')).toEqual([]);
  expect(await pilesOf(ground.helper, 'petition')).toEqual(['new']);
  expect((await desk(ground.helper)).transfers).toMatchObject([
    { outcome: 'agreed', askedBy: 'Vũ Đình Khôi', decidedBy: 'Lê Thị Thư' },
  ]);
});

test('what is refused stays, with why; it may be proposed again', async () => {
  await propose();
  const kept = await decide(false, 'Quyết định 12 đã được thay', ground.head);
  expect(kept.lead_unit_id).toBe(ground.units.economy);
  expect((await desk(ground.officer)).transfers).toMatchObject([
    { outcome: 'refused', decisionReason: 'Quyết định 12 đã được thay' },
  ]);
  await propose();
  expect(await pilesOf(ground.clerk, 'transfer')).toEqual(['review']);
});

test('what is treated in the hall meanwhile ends the proposal: answered there, or given there to another unit', async () => {
  const hall = async (work: 'answer' | 'give') =>
    await house.transact(async (tx) => {
      const row = await lockByCode(tx, petition.code);
      if (row === undefined) throw new Error(petition.code);
      const said = { petition: row, actor: ground.clerk, parts: ['session'] as const };
      if (work === 'answer') {
        return await answerOnSite(house, tx, { ...said, text: 'Đã sửa', byName: null, at: now });
      }
      const given = { leadUnitId: ground.units.office, cooperatingUnitIds: [], dueOn: null };
      return await giveOnSite(house, tx, { ...said, ...given });
    });
  for (const work of ['answer', 'give'] as const) {
    petition = await assignOne({ house, ground }, await openOne({ house, ground }));
    await propose();
    await hall(work);
    expect((await desk(ground.clerk)).transfers).toMatchObject([{ outcome: 'lapsed' }]);
    expect(await pilesOf(ground.clerk, 'transfer')).toEqual([]);
  }
});

test('a unit that goes on with it itself lets its proposal lapse, and so does a transfer elsewhere', async () => {
  await propose();
  await draftAnswer(house, ground.officer, draftOf(petition));
  expect((await desk(ground.officer)).transfers).toMatchObject([{ outcome: 'lapsed' }]);
  const story = await readStory(house.db, 'petition', [petition.id]);
  expect(story.slice(-2).map((event) => event.verb)).toEqual([
    'petition.draft_answer',
    'petition.lapse_transfer',
  ]);
  expect(await pilesOf(ground.clerk, 'transfer')).toEqual([]);
  petition = await assignOne({ house, ground }, await openOne({ house, ground }));
  await propose();
  const elsewhere = { code: petition.code, leadUnitId: ground.units.office, reason: 'Văn phòng làm' };
  await transferPetition(house, ground.clerk, elsewhere);
  expect((await desk(ground.clerk)).transfers).toMatchObject([
    { outcome: 'lapsed', decidedBy: 'Lê Thị Thư' },
  ]);
  expect(await said(decide(true, null))).toBe('petition.transfer-asked');
});
