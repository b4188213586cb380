import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { readByCode as readDialogue } from '#app/rooms/dialogues/store.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import { readById } from '#app/rooms/petitions/store.ts';
import { commitmentsOf, concludedDialogue, hearing, heldDialogue, lamps } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { openDialogue } from '#tests/live.ts';
import { assignOne, draftOf, openOne, refusalOf, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { inputOf, whole } from '#tests/steps/conclusion.ts';
import { closeDialogue } from './acts/close.ts';
import { editConclusion, issueConclusion } from './acts/conclude.ts';
import { draftConclusion } from './acts/draft.ts';
import { changeCommitment, reportDone, verifyCommitment } from './acts/keep.ts';
import { readItems } from './store-conclusion.ts';

let house: House;
let ground: PetitionGround;
const now = new Date('2026-11-23T02:00:00Z');
let serial = 100;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

describe('the draft', () => {
  test('is what the session left: contents in the order of speech, then promises', async () => {
    const at = await heldDialogue(house, ground, fresh());
    const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
    const items = await readItems(house.db, draft.id);
    expect(items.map((item) => [item.position, item.kind, item.due_on])).toEqual([
      [1, 'explained', '2026-12-14'],
      [2, 'assigned', '2026-12-20'],
      [3, 'beyond', '2026-12-14'],
      [4, 'assigned', '2026-12-31'],
    ]);
    expect(items.map((item) => [item.petition_id !== null, item.promise_id !== null])).toEqual([
      ...Array.from({ length: 3 }, () => [true, false]),
      [false, true],
    ]);
    expect(items[3]?.content).toBe(lamps);
  });

  test('is made once, after the session, by the office', async () => {
    const open = await openDialogue(house, ground, fresh());
    const one = { dialogueId: open.dialogueId };
    expect(await said(draftConclusion(house, ground.clerk, one))).toBe('conclusion.session');
    expect(await said(draftConclusion(house, ground.officer, one))).toBe('dialogue.missing');
    const held = await heldDialogue(house, ground, fresh());
    await draftConclusion(house, ground.clerk, { dialogueId: held.dialogueId });
    expect(await said(draftConclusion(house, ground.head, { dialogueId: held.dialogueId }))).toBe(
      'conclusion.exists',
    );
  });

  test('keeps holes, and tells the second writer who was faster', async () => {
    const { draft, items } = await drafted();
    const holed = items.map((item) => ({ ...inputOf(item), leadUnitId: null }));
    const input = { id: draft.id, version: draft.version, assessment: 'Đúng trọng tâm', monitorUnitId: null };
    const saved = await editConclusion(house, ground.clerk, { ...input, items: holed });
    expect([saved.version, saved.assessment]).toEqual([draft.version + 1, 'Đúng trọng tâm']);
    const late = await refusalOf(editConclusion(house, ground.head, { ...input, items: [] }));
    expect([late.kind, late.code, late.facts.who]).toEqual(['conflict', 'conclusion.changed', 'Lê Thị Thư']);
    expect(await readItems(house.db, draft.id)).toHaveLength(items.length);
  });
});

describe('issuing', () => {
  test('names every item with a hole and publishes nothing', async () => {
    const { draft, items, at } = await drafted();
    const holed = items.map((item, index) => ({
      ...inputOf(item),
      leadUnitId: index === 1 ? null : item.lead_unit_id,
      dueOn: index === 3 ? null : item.due_on,
    }));
    const saved = await editConclusion(house, ground.clerk, { ...whole(draft), items: holed });
    const issue = { id: draft.id, version: saved.version, number: '12/TB-UBND' };
    const refusal = await refusalOf(issueConclusion(house, ground.head, issue));
    expect([refusal.code, refusal.facts.items]).toEqual(['dialogue.no-holes', '2, 4']);
    expect(await commitmentsOf(house, at.dialogueId)).toEqual([]);
    expect((await readDialogue(house.db, at.code))?.state).toBe('minutes_signed');
  });

  test('without any item, or by somebody of a unit, is refused', async () => {
    const { draft } = await drafted();
    const saved = await editConclusion(house, ground.clerk, { ...whole(draft), items: [] });
    const issue = { id: draft.id, version: saved.version, number: '13/TB-UBND' };
    expect(await said(issueConclusion(house, ground.head, issue))).toBe('conclusion.empty');
    expect(await said(issueConclusion(house, ground.officer, issue))).toBe('conclusion.missing');
  });

  test('makes a commitment of each promise, moves the dialogue on, and cannot be done twice', async () => {
    const at = await concludedDialogue(house, ground, fresh());
    const made = await commitmentsOf(house, at.dialogueId);
    expect(made.map((row) => [row.text, row.state, row.due_on, row.unit_id])).toEqual([
      [lamps, 'assigned', '2026-12-31', ground.units.economy],
    ]);
    expect(at.commitment.code).toMatch(/^LH-2026-\d{5}$/);
    expect(at.conclusion).toMatchObject({
      state: 'issued',
      issued_on: '2026-11-23',
      issued_by_name: 'Trần Văn Chủ',
    });
    expect((await readDialogue(house.db, at.code))?.state).toBe('follow_up');
    const again = { id: at.conclusion.id, version: at.conclusion.version, number: '99/TB-UBND' };
    expect(await said(issueConclusion(house, ground.head, again))).toBe('conclusion.issued');
    expect(await commitmentsOf(house, at.dialogueId)).toHaveLength(1);
  });
});

describe('closing the dialogue', () => {
  test('waits for every petition and promise, and says how many are open', async () => {
    const at = await concludedDialogue(house, ground, fresh());
    const close = () => closeDialogue(house, ground.clerk, { dialogueId: at.dialogueId });
    const open = await refusalOf(close());
    expect([open.code, open.facts.open]).toEqual(['dialogue.children-done', 4]);
    await house.db
      .updateTable('petition')
      .set({ state: 'closed', closed_at: now })
      .where('dialogue_id', '=', at.dialogueId)
      .execute();
    expect((await refusalOf(close())).facts.open).toBe(1);
    await changeCommitment(house, ground.head, {
      ...{ code: at.commitment.code, version: at.commitment.version, verb: 'carry_over' },
      ...{ reason: 'Chờ vốn quý I', responsible: null, dueOn: null },
    });
    expect((await close()).state).toBe('closed');
  });
});

describe('a promise within an answer', () => {
  test('gets a code of its own, once, and its verification resolves the petition', async () => {
    const petition = await openOne({ house, ground });
    const roadmap = draftOf(petition, {
      nextStep: 'Thay hai nắp cống còn lại',
      nextStepOn: '2026-12-15',
    });
    await assignOne({ house, ground }, petition);
    await draftAnswer(house, ground.officer, { ...roadmap, outcome: 'in_progress_roadmap' });
    const committed = await signAnswer(house, ground.head, signOf(petition));
    expect(committed.state).toBe('committed');
    const [row, ...more] = await promisesOf(petition.id);
    expect([more.length, row?.text, row?.due_on, row?.unit_id]).toEqual([
      0,
      'Thay hai nắp cống còn lại',
      '2026-12-15',
      ground.units.economy,
    ]);
    const code = row?.code ?? '';
    const done = await reportDone(house, ground.officer, {
      ...{ code, version: row?.version ?? 0, text: 'Đã thay', documentNumber: null, photo: null },
    });
    const note = 'Mặt trận đã đến xem, hai nắp cống mới.';
    await verifyCommitment(house, ground.front, {
      ...{ code, version: done.version, isAccepted: true, note, photo: null },
    });
    expect((await readById(house.db, petition.id))?.state).toBe('resolved');
  });

  test('that is broken leaves the petition unanswered: it opens again, with another day', async () => {
    const petition = await openOne({ house, ground });
    const roadmap = draftOf(petition, { nextStep: 'Thay nắp cống', nextStepOn: '2026-12-15' });
    await assignOne({ house, ground }, petition);
    await draftAnswer(house, ground.officer, { ...roadmap, outcome: 'in_progress_roadmap' });
    await signAnswer(house, ground.head, signOf(petition));
    const [row] = await promisesOf(petition.id);
    await changeCommitment(house, ground.head, {
      ...{ code: row?.code ?? '', version: row?.version ?? 0, verb: 'fail', dueOn: null },
      ...{ reason: 'Không bố trí được vốn', responsible: 'Trưởng phòng Kinh tế' },
    });
    expect(await readById(house.db, petition.id)).toMatchObject({ state: 'assigned', reopened: 1 });
  });
});

function fresh(): string {
  serial += 1;
  return `DT-2026-00${serial}`;
}

async function drafted() {
  const at = await heldDialogue(house, ground, fresh());
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  return { at, draft, items: await readItems(house.db, draft.id) };
}

async function promisesOf(petitionId: string) {
  return await house.db.selectFrom('commitment').selectAll().where('petition_id', '=', petitionId).execute();
}
