import { beforeAll, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { moveDialogueInTx } from '#app/rooms/dialogues/acts/move.ts';
import { recordContent } from '#app/rooms/live/acts/contents.ts';
import { recordPromise } from '#app/rooms/live/acts/promises.ts';
import { callNext, enterRequest } from '#app/rooms/live/acts/speak.ts';
import { endSession } from '#app/rooms/live/acts/steer.ts';
import { hearing, lamps } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { contentInput, openDialogue, promiseInput, said, speechInput } from '#tests/live.ts';
import { openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { inputOf, whole } from '#tests/steps/conclusion.ts';
import { editConclusion, issueConclusion } from './acts/conclude.ts';
import { draftConclusion } from './acts/draft.ts';
import { type ItemInput, itemInput } from './inputs.ts';
import { presentConclusionDesk, presentConclusionOfDialogue } from './present-conclusion.ts';
import { readItems } from './store-conclusion.ts';

let house: House;
let ground: PetitionGround;
let serial = 500;
const now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

test('an added item has no source: it is shown as a hole, blocks nothing, and is closed by a turn or a petition', async () => {
  const { at, draft, items, added } = await withAdded();
  const edit = async (source: string | undefined, row = draft) =>
    await editConclusion(house, ground.clerk, { ...whole(row), items: [...items, added(source)] });
  const bare = await edit(undefined);
  const desk = await deskOf(at.code);
  expect(desk.body).toMatchObject({ holes: 0, items: expect.arrayContaining([]) });
  expect(desk.body?.items.map((item) => item.lacks.includes('source'))).toEqual([
    ...items.map(() => false),
    true,
  ]);
  const turn = desk.sources.find((each) => 'turn' in each);
  const petition = desk.sources.find((each) => 'code' in each);
  expect(turn).toMatchObject({ turn: 1, speaker: 'Nguyễn Thị Sen' });

  const fromTurn = await edit(turn?.value, bare);
  expect((await deskOf(at.code)).body?.items.at(-1)).toMatchObject({
    ...{ lacks: expect.not.arrayContaining(['source']), source: { turn: 1, speaker: 'Nguyễn Thị Sen' } },
  });
  await edit(petition?.value, fromTurn);
  expect((await deskOf(at.code)).body?.items.at(-1)).toMatchObject({
    ...{
      petition: null,
      source: { turn: null, petition: petition && 'code' in petition ? petition.code : '?' },
    },
  });
});

test('the world reads in which turn it was said and never by whom; what comes from a petition is a promise of its own', async () => {
  const { at, draft, items, added } = await withAdded();
  const { sources } = await deskOf(at.code);
  const petition = sources.find((each) => 'code' in each);
  const saved = await editConclusion(house, ground.clerk, {
    ...{ ...whole(draft), items: [...items, added(petition?.value)] },
  });
  await issueConclusion(house, ground.head, {
    ...{ id: saved.id, version: saved.version, number: `${serial}/TB-UBND` },
  });
  const view = await presentConclusionOfDialogue(house, at.code);
  const own = view?.issued?.items.at(-1);
  expect(own?.source.petition).toBe(petition && 'code' in petition ? petition.code : '?');
  expect(own?.promise).toMatchObject({ code: expect.stringMatching(/^LH-2026-/), state: 'assigned' });
  const spoken = view?.issued?.items.find((item) => item.content === lamps);
  expect(spoken?.source).toMatchObject({ turn: 1, speaker: null });
  expect(JSON.stringify(view)).not.toContain('Nguyễn Thị Sen');
  const office = (await deskOf(at.code)).body?.items.find((item) => item.content === lamps);
  expect(office?.source).toMatchObject({ turn: 1, speaker: 'Nguyễn Thị Sen' });
});

test('a turn or a petition of elsewhere is refused', async () => {
  const { draft, items, added } = await withAdded();
  const stranger = await openOne({ house, ground });
  for (const source of [`petition:${stranger.id}`, `turn:${house.newId()}`]) {
    const edited = editConclusion(house, ground.clerk, { ...whole(draft), items: [...items, added(source)] });
    expect(await said(edited)).toBe('conclusion.source');
  }
  expect(itemInput.safeParse({ ...inputless, source: 'promise:1' }).success).toBe(false);
});

const inputless = {
  kind: 'assigned',
  content: 'Rà soát toàn bộ nắp cống',
  leadUnitId: '',
  dueOn: '',
  product: '',
};

async function withAdded() {
  serial += 1;
  const at = await spokenDialogue(`DT-2026-00${serial}`);
  const draft = await draftConclusion(house, ground.clerk, { dialogueId: at.dialogueId });
  const items = (await readItems(house.db, draft.id)).map(inputOf);
  const added = (source: string | undefined): ItemInput =>
    itemInput.parse({
      ...{ ...inputless, source, leadUnitId: ground.units.economy, dueOn: '2026-12-22' },
      ...{ product: 'Danh mục nắp cống phải thay' },
    });
  return { at, draft, items, added };
}

/** Ms Sen spoke in turn 1, of which something is to be answered and in which something was promised. */
async function spokenDialogue(code: string) {
  const at = await openDialogue(house, ground, code);
  await enterRequest(house, at.secretary, { ...speechInput('Nguyễn Thị Sen'), code });
  const { id: turnId } = await callNext(house, ground.head, { code, sendKey: crypto.randomUUID() });
  await recordContent(house, at.secretary, {
    ...{ ...contentInput('Nắp cống vỡ ở ngõ 74.'), code, turnId, treatment: 'assigned' },
    ...{ leadUnitId: ground.units.economy, dueOn: '2026-12-21' },
  });
  await recordPromise(house, at.secretary, {
    ...{ ...promiseInput(lamps), code, turnId, unitId: ground.units.economy, dueOn: '2026-12-31' },
  });
  await endSession(house, ground.head, { code, sendKey: crypto.randomUUID() });
  const parts = ['office'] as const;
  await house.transact((tx) =>
    moveDialogueInTx(house, tx, {
      ...{ dialogueId: at.dialogueId, verb: 'sign_minutes', actor: ground.clerk, parts },
    }),
  );
  return at;
}

async function deskOf(code: string) {
  const desk = await presentConclusionDesk(house, ground.clerk, code);
  if (desk === null) throw new Error('no desk');
  return desk;
}
