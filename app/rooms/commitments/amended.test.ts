import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { commitmentsOf, concludedDialogue, hearing, lamps } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { inputOf } from '#tests/steps/conclusion.ts';
import { amendConclusion } from './acts/amend.ts';
import { editConclusion, issueConclusion } from './acts/conclude.ts';
import { changeCommitment, reportDone, verifyCommitment } from './acts/keep.ts';
import type { ChangeInput, ItemInput } from './inputs.ts';
import { presentCommitment } from './present.ts';
import { readCommitment } from './store.ts';
import { readItems } from './store-conclusion.ts';

let house: House;
let ground: PetitionGround;
let at: Awaited<ReturnType<typeof concludedDialogue>>;
let serial = 500;

beforeAll(async () => {
  house = testHouse(await testDatabase(), {
    now: () => new Date('2026-11-23T02:00:00Z'),
    listeners: hearing,
  });
  ground = await petitionGround(house);
});

beforeEach(async () => {
  serial += 1;
  at = await concludedDialogue(house, ground, `DT-2026-00${serial}`);
});

const mended = 'Thay đủ 48 bóng đèn ở ngõ 74';
const later = '2027-01-29';

describe('words are mended', () => {
  test('of what is owed: the promise is replaced, with the link', async () => {
    await amend({ content: mended });
    const [old, made] = await promises();
    expect([old?.state, made?.state, made?.text]).toEqual(['superseded', 'assigned', mended]);
    expect(old?.superseded_by_id).toBe(made?.id);
  });

  test('of what was carried over: it can be issued, and the promise is replaced, with the link', async () => {
    await change({ verb: 'carry_over', reason: 'Chờ vốn quý I' });
    await amend({ content: mended });
    const [old, made] = await promises();
    expect([old?.state, made?.state]).toEqual(['superseded', 'assigned']);
    expect(old?.superseded_by_id).toBe(made?.id);
  });

  test.each([
    ['kept', 'verified', async () => await keep()],
    ['reported', 'reported_done', async () => await report()],
    ['broken', 'not_fulfilled', async () => await breakIt()],
  ])(
    'of what is %s: the same promise goes on under the new item, and nothing is owed anew',
    async (_, state, live) => {
      await live();
      await amend({ content: mended, product: 'Biên bản nghiệm thu' });
      const all = await promises();
      expect(all.map((row) => [row.id, row.state, row.text])).toEqual([[at.commitment.id, state, lamps]]);
      expect(all[0]?.conclusion_item_id).toBe(await itemId(mended));
    },
  );
});

describe('the day is moved', () => {
  test('of what is kept: it stays kept, whatever day is written now', async () => {
    await keep();
    await amend({ dueOn: later });
    expect((await promises()).map((row) => row.state)).toEqual(['verified']);
  });

  test('of what is reported: one promise is owed, not two', async () => {
    await report();
    await amend({ dueOn: later });
    const [old, made] = await promises();
    expect([old?.state, made?.state, made?.due_on]).toEqual(['superseded', 'assigned', later]);
    expect(old?.superseded_by_id).toBe(made?.id);
  });

  test('of what was broken: it stays broken in public and leads to the new promise', async () => {
    await breakIt();
    await amend({ dueOn: later });
    const [old, made] = await promises();
    expect([old?.state, made?.state, made?.due_on]).toEqual(['not_fulfilled', 'assigned', later]);
    const view = await presentCommitment(house, at.commitment.code, 'vi');
    expect([view?.group, view?.replacedBy]).toEqual(['broken', { code: made?.code, dueOn: later }]);
    expect((await presentCommitment(house, made?.code ?? '', 'vi'))?.replaces?.code).toBe(at.commitment.code);
  });
});

async function amend(changed: Partial<ItemInput>) {
  const { dialogueId } = at;
  const draft = await amendConclusion(house, ground.clerk, { dialogueId, reason: 'Sửa lại mục 1' });
  const items = (await readItems(house.db, draft.id))
    .map(inputOf)
    .map((item) => (item.content === lamps ? { ...item, ...changed } : item));
  const { id, version, monitor_unit_id: monitorUnitId } = draft;
  const edited = { id, version, assessment: null, monitorUnitId, items };
  const saved = await editConclusion(house, ground.clerk, edited);
  const number = `9${serial}/TB-UBND`;
  return await issueConclusion(house, ground.head, { id, version: saved.version, number });
}

async function promises() {
  return await commitmentsOf(house, at.dialogueId);
}

async function itemId(content: string) {
  const row = await house.db
    .selectFrom('conclusion_item')
    .innerJoin('conclusion', 'conclusion.id', 'conclusion_item.conclusion_id')
    .select('conclusion_item.id')
    .where('conclusion.dialogue_id', '=', at.dialogueId)
    .where('conclusion_item.content', '=', content)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function now() {
  const { code } = at.commitment;
  return { code, version: (await readCommitment(house.db, code))?.version ?? 0 };
}

async function report() {
  const done = { text: 'Đã thay đủ.', documentNumber: null, photo: null };
  await reportDone(house, ground.officer, { ...(await now()), ...done });
}

async function keep() {
  await report();
  const seen = { isAccepted: true, note: 'Đã thấy đủ.', photo: null };
  await verifyCommitment(house, ground.front, { ...(await now()), ...seen });
}

async function breakIt() {
  await change({ verb: 'fail', reason: 'Không có vốn', responsible: 'Trưởng phòng Kinh tế' });
}

async function change(wanted: Partial<ChangeInput> & Pick<ChangeInput, 'verb'>) {
  const none = { reason: null, responsible: null, dueOn: null };
  await changeCommitment(house, ground.head, { ...(await now()), ...none, ...wanted });
}
