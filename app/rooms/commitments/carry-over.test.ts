import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import type { DialogueState } from '#app/rooms/dialogues/dialogue.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { changeCommitment, reportDone } from './acts/keep.ts';
import { openItems } from './acts/open-items.ts';
import type { ChangeInput } from './inputs.ts';
import { presentCommitment } from './present.ts';
import { presentDesk } from './present-desk.ts';
import { type CommitmentRow, readCommitment } from './store.ts';

let house: House;
let ground: PetitionGround;
let promise: CommitmentRow;
let serial = 600;

beforeAll(async () => {
  house = testHouse(await testDatabase(), {
    now: () => new Date('2026-11-23T02:00:00Z'),
    listeners: hearing,
  });
  ground = await petitionGround(house);
});

beforeEach(async () => {
  serial += 1;
  promise = (await concludedDialogue(house, ground, `DT-2026-00${serial}`)).commitment;
});

test('what is carried over is owed as before: it opens the next agenda, is late when it is, and can be done', async () => {
  expect(await said(change({ verb: 'carry_over' }))).toBe('commitment.reason');
  expect((await change({ verb: 'carry_over', reason: 'Chờ vốn quý I' })).state).toBe('carried_over');
  const open = await openItems(house.db, { organisationId: ground.ward, today: '2027-02-01' });
  expect(open.find((item) => item.code === promise.code)?.daysLate).toBeGreaterThan(0);
  const done = { text: 'Đã thay 48 bóng.', documentNumber: null, photo: null };
  expect((await reportDone(house, ground.officer, { ...(await fresh()), ...done })).state).toBe(
    'reported_done',
  );
});

test('what is broken stays broken: no press makes it work in hand again, and the look-back still names it', async () => {
  await change({ verb: 'fail', reason: 'Không có vốn', responsible: 'Trưởng phòng Kinh tế' });
  expect(await said(change({ verb: 'carry_over', reason: 'Kỳ sau' }))).toBe('commitment.state');
  expect((await presentDesk(house, ground.head, promise.code, 'vi'))?.may).not.toContain('carry_over');
  expect((await presentCommitment(house, promise.code, 'vi'))?.group).toBe('broken');
  const open = await openItems(house.db, { organisationId: ground.ward, today: '2026-11-23' });
  expect(open.find((item) => item.code === promise.code)?.isReopened).toBe(true);
});

test('it goes to a dialogue of the house that is still to come, and the public page says to which', async () => {
  const announced = await another('announced', 'Đối thoại quý I/2027');
  const over = { verb: 'carry_over', reason: 'Chờ vốn quý I' } as const;
  const held = await another('held', 'Đối thoại quý II');
  const province = await another('announced', 'Đối thoại của tỉnh', ground.province);
  for (const toDialogueId of [held, province, promise.dialogue_id, house.newId()]) {
    expect(await said(change({ ...over, toDialogueId }))).toBe('commitment.next-dialogue');
  }
  const desk = await presentDesk(house, ground.head, promise.code, 'vi');
  expect(desk?.coming.map((row) => row.value)).toContain(announced);
  expect(desk?.coming.map((row) => row.value)).not.toContain(held);
  expect((await change({ ...over, toDialogueId: announced })).carried_to_id).toBe(announced);
  const view = await presentCommitment(house, promise.code, 'vi');
  expect(view?.carriedTo?.title).toBe('Đối thoại quý I/2027');
});

test('a dialogue that nobody may know of yet is not named in public', async () => {
  const planned = await another('planned', 'Đối thoại đột xuất về đền bù');
  await change({ verb: 'carry_over', reason: 'Chờ vốn', toDialogueId: planned });
  expect((await presentCommitment(house, promise.code, 'vi'))?.carriedTo).toBeNull();
});

async function fresh() {
  const { code } = promise;
  return { code, version: (await readCommitment(house.db, code))?.version ?? 0 };
}

async function change(wanted: Partial<ChangeInput> & Pick<ChangeInput, 'verb'>) {
  const none = { reason: null, responsible: null, dueOn: null };
  return await changeCommitment(house, ground.head, { ...(await fresh()), ...none, ...wanted });
}

async function another(state: DialogueState, title: string, organisationId = ground.ward): Promise<string> {
  const id = house.newId();
  serial += 1;
  await house.db
    .insertInto('dialogue')
    .values({
      ...{ id, organisation_id: organisationId, code: `DT-2026-00${serial}`, title, state },
      kind: 'regular',
      form: 'in_person',
      audience: 'residents',
      ...{
        place: 'Hội trường',
        starts_at: house.now(),
        ends_at: new Date('2027-01-29'),
        created_at: house.now(),
      },
    })
    .execute();
  return id;
}
