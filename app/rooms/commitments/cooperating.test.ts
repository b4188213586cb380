import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { piles as allPiles } from '#app/rooms/petitions/inbox.ts';
import { readCooperations } from '#app/rooms/petitions/store.ts';
import { commitmentsOf, hearing, heldDialogue, lamps } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/live.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { inputOf, on, whole } from '#tests/steps/conclusion.ts';
import { amendConclusion } from './acts/amend.ts';
import { editConclusion, issueConclusion } from './acts/conclude.ts';
import { draftConclusion } from './acts/draft.ts';
import { reportDone, showProgress } from './acts/keep.ts';
import { presentCommitment } from './present.ts';
import { presentDesk } from './present-desk.ts';
import { presentInbox } from './present-inbox.ts';
import { type ConclusionRow, readItems } from './store-conclusion.ts';

let house: House;
let ground: PetitionGround;
let serial = 500;
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

test('the units that cooperate go with the promise: its page names them, their officer finds it and may show progress', async () => {
  const { at, draft } = await drafted();
  await issue(await together(draft, [ground.units.culture, ground.units.economy]));
  const [promise] = await commitmentsOf(house, at.dialogueId);
  if (promise === undefined) throw new Error('no promise');
  // The unit that leads helps nobody.
  expect(promise.cooperating_unit_ids).toEqual([ground.units.culture]);
  expect(await presentCommitment(house, promise.code, 'vi')).toMatchObject({
    ...{ unit: 'Phòng Kinh tế', cooperating: ['Phòng Văn hóa - Xã hội'] },
  });

  const helping = 'Phối hợp với Phòng Kinh tế';
  expect(await found(ground.helper, promise.code)).toEqual([['open', helping]]);
  expect(await found(ground.officer, promise.code)).toEqual([['new', 'Phòng Kinh tế']]);
  expect(await found(ground.clerk, promise.code, ground.units.culture)).toMatchObject([
    [expect.anything(), helping],
  ]);
  expect((await presentDesk(house, ground.helper, promise.code, 'vi'))?.mayProgress).toBe(true);
  expect((await presentDesk(house, ground.helper, promise.code, 'vi'))?.may).toEqual([]);

  const evidence = { code: promise.code, documentNumber: null, photo: null };
  await showProgress(house, ground.helper, {
    ...{ ...evidence, version: promise.version, text: 'Đã vận động các hộ tháo dây' },
  });
  // Its sign does not begin the work of the unit that promised.
  expect((await presentCommitment(house, promise.code, 'vi'))?.state).toBe('assigned');
  const reported = { ...evidence, version: promise.version + 1, text: 'Đã thay xong' };
  expect(await said(reportDone(house, ground.helper, reported))).toBe('commitment.part');
  now = new Date('2027-01-05T02:00:00Z');
  // The lead is late; who helps is not.
  expect(await found(ground.officer, promise.code)).toMatchObject([['late', expect.anything()]]);
  expect(await found(ground.helper, promise.code)).toMatchObject([['open', expect.anything()]]);
  now = new Date('2026-11-23T02:00:00Z');
});

test('an amendment that only changes who helps keeps the promise and changes that', async () => {
  const { at, draft } = await drafted();
  await issue(await together(draft, [ground.units.culture]));
  const amended = await amendConclusion(house, ground.clerk, {
    ...{ dialogueId: at.dialogueId, reason: 'Bớt đơn vị phối hợp' },
  });
  await issue(await together(amended, []));
  expect((await commitmentsOf(house, at.dialogueId)).map((row) => row.cooperating_unit_ids)).toEqual([[]]);
});

test('help with a petition is asked at issue with the days of the rule; who was asked before keeps his day', async () => {
  const { draft } = await drafted();
  const items = await readItems(house.db, draft.id);
  const spoken = items.find((item) => item.petition_id !== null && item.kind === 'assigned');
  const petitionId = spoken?.petition_id ?? '';
  expect(await readCooperations(house.db, petitionId)).toEqual([]);
  const asked = [ground.units.culture, ground.units.economy];
  const saved = await editConclusion(house, ground.clerk, {
    ...whole(draft),
    items: items.map((item) => ({
      ...{ ...inputOf(item), ...(item.id === spoken?.id && { cooperatingUnitIds: asked }) },
    })),
  });
  await issue(saved);
  const helps = await readCooperations(house.db, petitionId);
  // Five working days from Monday 23 November; the unit that leads is not asked to help itself.
  expect(helps.map((row) => [row.unit_id, row.due_on])).toEqual([[ground.units.culture, '2026-11-30']]);
});

async function drafted() {
  serial += 1;
  const at = await heldDialogue(house, ground, `DT-2026-00${serial}`);
  return { at, draft: await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId }) };
}

/** The item about the lamps is given to several units. */
async function together(draft: ConclusionRow, cooperatingUnitIds: string[]): Promise<ConclusionRow> {
  const items = (await readItems(house.db, draft.id)).map(inputOf);
  return await editConclusion(house, ground.clerk, {
    ...whole(draft),
    items: items.map((item) => (item.content === lamps ? { ...item, cooperatingUnitIds } : item)),
  });
}

async function issue(draft: ConclusionRow) {
  serial += 1;
  return await issueConclusion(house, ground.head, { ...on(draft), number: `${serial}/TB-UBND` });
}

/** In which piles this reader finds the promise, and whose it is said to be. */
async function found(actor: Actor, code: string, whose: string | null = null) {
  const rows = await Promise.all(
    allPiles.map(async (pile) => {
      const view = await presentInbox(house, actor, { kind: 'promise', pile, whose, language: 'vi' });
      return view.rows.filter((row) => row.code === code).map((row) => [pile, row.unit]);
    }),
  );
  return rows.flat();
}
