import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { insertCommitment } from '#app/rooms/commitments/store.ts';
import { addPlanItems, editPlanItem, movePlan } from '#app/rooms/dialogues/acts/plan.ts';
import { planItemInput } from '#app/rooms/dialogues/inputs-plan.ts';
import { presentDialogueForm } from '#app/rooms/dialogues/present-desk.ts';
import { presentPlan } from '#app/rooms/dialogues/present-plan.ts';
import { setSuccessor } from '#app/rooms/organisations/store-merged.ts';
import { linkRepeat } from '#app/rooms/petitions/acts/repeat.ts';
import { giveVerdict } from '#app/rooms/petitions/acts/settle.ts';
import type { PetitionRow } from '#app/rooms/petitions/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { answerOne, number, openOne } from '#tests/petition-deeds.ts';
import { insertCommune } from '#tests/petitions.ts';
import { acceptProposals } from './acts/propose.ts';
import { presentProposals } from './present-proposals.ts';

let house: House;
let ground: OpinionGround;
let now = new Date('2024-02-05T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await opinionGround(house);
  await house.db
    .insertInto('field')
    .values([
      { code: 'ENV', parent_code: null, name_vi: 'Môi trường', name_en: 'Environment', position: 3 },
      { code: 'EDU', parent_code: null, name_vi: 'Giáo dục', name_en: 'Education', position: 4 },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
});

const of = () => ({ organisationId: ground.ward, year: 2027 });
const themes = async () => {
  const { lines } = await presentProposals(house, ground.clerk, { ...of(), language: 'vi' });
  return lines
    .filter((line) => line.fieldCode !== null)
    .map(({ origin, fieldCode, open, repeated, broken }) => [origin, fieldCode, { open, repeated, broken }]);
};

test('what was closed and asked again, promises not kept and what merged communes left all speak for a theme', async () => {
  // Long ago: raised again in 2024, and nothing since.
  const old = await closed('EDU');
  on('2024-06-03');
  await again('EDU', old);
  on('2026-03-02');
  const drain = await closed('TRAF');
  on('2026-06-01');
  await again('TRAF', drain);
  on('2026-09-01');
  await again('TRAF', drain);
  const land = await closed('LAND');
  await promise(land, { state: 'not_fulfilled', due_on: '2026-05-29' });
  await promise(land, { state: 'on_track', due_on: '2026-08-03' });
  await promise(land, { state: 'on_track', due_on: '2027-08-03' });
  await promise(old, { state: 'not_fulfilled', due_on: '2024-08-30' });
  const former = await insertCommune(house, { code: '00007', name: 'UBND xã Cũ' });
  await setSuccessor(house.db, {
    ...{ organisationId: former, successorId: ground.ward, mergedOn: '2025-07-01', basis: 'Nghị quyết 12' },
  });
  for (const _ of [1, 2]) {
    const left = await openOne({ house, ground });
    const there = { organisation_id: former, field_code: 'ENV' };
    await house.db.updateTable('petition').set(there).where('id', '=', left.id).execute();
  }
  expect(await themes()).toEqual([
    ['repeated', 'TRAF', { open: 0, repeated: 2, broken: 0 }],
    ['open', 'LAND', { open: 0, repeated: 0, broken: 2 }],
    ['open', 'ENV', { open: 2, repeated: 0, broken: 0 }],
  ]);
});

test('the field of a line outlives its editing, keeps its theme from being proposed twice, and goes into its dialogue', async () => {
  const head = ground.head.personId;
  const unit = ground.units.economy;
  const item = planItemInput.parse({
    ...{ month: 5, topic: 'Thoát nước các ngõ', fieldCode: 'TRAF' },
    ...{ headPersonId: head, unitId: unit },
  });
  await addPlanItems(house, ground.clerk, { ...of(), items: [item] });
  const line = async () => {
    const { entries } = await presentPlan(house, ground.clerk, of());
    const [entry] = entries;
    if (entry === undefined) throw new Error('no line');
    return entry;
  };
  // What the form shows is what comes back from it.
  const { id, title, ...shown } = await line();
  const typed = planItemInput.parse({ ...shown, topic: `${title} trung tâm`, month: 6 });
  await editPlanItem(house, ground.clerk, { ...typed, id });
  expect(await line()).toMatchObject({ title: 'Thoát nước các ngõ trung tâm', fieldCode: 'TRAF' });
  expect((await themes()).map(([, field]) => field)).toEqual(['LAND', 'ENV']);
  const form = await presentDialogueForm(house, ground.clerk, {
    ...{ code: null, language: 'vi', item: { id, year: 2027 } },
  });
  expect(form.persons).toEqual([{ part: 'presiding', name: ground.head.name, title: '' }]);
  expect(form.topics).toEqual([{ title: 'Thoát nước các ngõ trung tâm', fieldCode: 'TRAF', unitId: unit }]);
  expect(form.values).toMatchObject({ title: 'Thoát nước các ngõ trung tâm', planItemId: id });
});

async function closed(field: string): Promise<PetitionRow> {
  const petition = await answerOne({ house, ground }, await openOne({ house, ground }));
  const how = { code: petition.code, number, kind: 'satisfied', reason: null, address: 'a' } as const;
  await giveVerdict(house, { ...how, sendKey: house.newId() });
  await house.db.updateTable('petition').set({ field_code: field }).where('id', '=', petition.id).execute();
  return petition;
}

/** Raised anew, said to be so, answered and closed once more. */
async function again(field: string, earlier: PetitionRow): Promise<void> {
  const petition = await openOne({ house, ground });
  await linkRepeat(house, ground.clerk, { code: petition.code, earlierCode: earlier.code });
  await house.db
    .updateTable('petition')
    .set({ state: 'closed', answered_at: now, field_code: field })
    .where('id', '=', petition.id)
    .execute();
}

async function promise(
  petition: PetitionRow,
  how: { state: 'not_fulfilled' | 'on_track'; due_on: string },
): Promise<void> {
  const id = house.newId();
  await insertCommitment(house.db, {
    ...{ id, code: `CK-${id.slice(-6)}`, organisation_id: ground.ward, petition_id: petition.id },
    ...{ text: 'Cấp giấy', folded: '', published_at: now, ...how },
  });
}

function on(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}

test('on an approved plan the suggestions are read with the way to amend it, and none is taken', async () => {
  const year = { organisationId: ground.ward, year: 2028 };
  const item = planItemInput.parse({ month: 5, topic: 'Thoát nước' });
  await addPlanItems(house, ground.clerk, { ...year, items: [item] });
  const move = async (verb: 'approve' | 'amend') => {
    const { plan } = await presentPlan(house, ground.head, year);
    const reason = verb === 'amend' ? 'Thêm một buổi' : null;
    await movePlan(house, ground.head, { ...year, verb, version: plan.version, reason, number: '9/KH' });
  };
  const seen = async () => await presentProposals(house, ground.clerk, { ...year, language: 'vi' });
  expect((await seen()).fixed).toBeNull();
  await move('approve');
  const { fixed, lines } = await seen();
  expect(fixed).toMatchObject({ number: '9/KH', mayAmend: true });
  const [proposal] = lines;
  if (proposal === undefined) throw new Error('no suggestion');
  const chosen = [{ proposal, topic: 'Việc còn mở', note: '' }];
  const take = () => acceptProposals(house, ground.clerk, { ...year, chosen });
  await expect(take()).rejects.toMatchObject({ code: 'plan.fixed' });
  await move('amend');
  expect((await seen()).fixed).toBeNull();
  await take();
  expect((await presentPlan(house, ground.clerk, year)).entries).toHaveLength(2);
});
