import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { type House, joinListeners } from '#app/house.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { anOpinion, type OpinionGround, opinionGround } from '#tests/opinions.ts';
import { presentTriage } from '../present-triage.ts';
import { readByCode } from '../store.ts';
import { acceptOpinion } from './decide.ts';
import { mergeGroup, mergeOpinion, unmergeGroup, unmergeOpinion } from './merge.ts';
import { sendOpinion } from './send.ts';

let house: House;
let ground: OpinionGround;
beforeAll(async () => {
  house = testHouse(await testDatabase(), {
    now: () => new Date('2026-11-24T02:00:00Z'),
    listeners: joinListeners([petitionsHear]),
  });
  ground = await opinionGround(house);
});

/** Some opinions, of which every second one has been accepted. */
async function some(count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { code } = await sendOpinion(house, anonymous, {
      ...{ ...anOpinion, text: `Cống vỡ ${house.newId()}`, organisationId: ground.ward },
      ...{ channel: 'web', photos: [], client: null },
    });
    codes.push(code);
    if (n % 2 === 0) continue;
    await acceptOpinion(house, ground.clerk, {
      ...{ ...(await seen(code)), publicText: 'Cống vỡ', seenText: 'Cống vỡ' },
      ...{ fieldCode: 'TRAF', publicPhotoIds: [] },
    });
  }
  return codes;
}

const seen = async (code: string) => ({ code, version: (await readByCode(house.db, code))?.version ?? 0 });
const merge = async (code: string, intoCode: string) =>
  await mergeOpinion(house, ground.clerk, { ...(await seen(code)), intoCode });
const undo = async (code: string) => await unmergeOpinion(house, ground.clerk, await seen(code));

/** Where each one stands: its state and topic, and those of its petition. */
async function standing(codes: readonly string[]) {
  return await house.db
    .selectFrom('opinion')
    .leftJoin('opinion as topic', 'topic.id', 'opinion.merged_into_id')
    .leftJoin('petition', 'petition.opinion_id', 'opinion.id')
    .leftJoin('petition as speaker', 'speaker.id', 'petition.joined_into_id')
    .select(['opinion.code', 'opinion.state', 'opinion.merged_from', 'topic.code as topic'])
    .select(['petition.state as petition', 'speaker.code as speaker'])
    .where('opinion.code', 'in', [...codes])
    .orderBy('opinion.code')
    .execute();
}

/** What the tables refuse is part of the game; anything else is a bug. */
async function isDone(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

test('a topic that was carried on twice comes back step by step, and the page says what goes back with what', async () => {
  const [member = '', topic = '', middle = '', top = ''] = await some(4);
  const codes = [member, topic, middle, top];
  const stood = [await standing(codes)];
  for (const [from, into] of [
    [member, topic],
    [topic, middle],
    [middle, top],
  ] as const) {
    await merge(from, into);
    stood.push(await standing(codes));
  }
  const page = async (code: string) => (await presentTriage(house, ground.clerk, code)).company;
  expect(await page(member)).toEqual({ cameWith: [topic, middle], takesBack: [] });
  expect((await page(topic))?.takesBack).toEqual([member]);
  expect((await page(middle))?.takesBack.toSorted()).toEqual([member, topic].toSorted());
  expect(await page(top)).toBeNull();
  for (const code of [middle, topic, member]) {
    stood.pop();
    await undo(code);
    expect(await standing(codes)).toEqual(stood.at(-1));
  }
});

test('one in the middle that is taken out brings along what came with it, though all of it came with another', async () => {
  const [member = '', topic = '', middle = '', top = ''] = await some(4);
  await merge(member, topic);
  await merge(topic, middle);
  await merge(middle, top);
  await undo(topic);
  const topics = new Map((await standing([member, topic, middle])).map((row) => [row.code, row.topic]));
  expect([topics.get(topic), topics.get(member), topics.get(middle)]).toEqual([null, topic, top]);
  await undo(middle);
  expect((await standing([member])).map((row) => row.topic)).toEqual([topic]);
});

test('a group that is undone at once stands again as it stood, with what came along in it', async () => {
  const [member = '', topic = '', other = '', top = ''] = await some(4);
  const codes = [member, topic, other, top];
  await merge(member, topic);
  const before = await standing(codes);
  const members = [await seen(topic), await seen(other)];
  await mergeGroup(house, ground.clerk, { intoCode: top, members });
  // The page lists all that stands in the topic, also what came along.
  const all = [await seen(member), await seen(other), await seen(topic)];
  await unmergeGroup(house, ground.clerk, { members: all });
  expect(await standing(codes)).toEqual(before);
});

const count = 6;
const step = fc.record({
  deed: fc.constantFrom('merge', 'merge', 'merge', 'undo'),
  on: fc.nat(count - 1),
  into: fc.nat(count - 1),
});

test('whatever is merged, undoing it backwards leads through the same places to where all stood', async () => {
  let deepest = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      const codes = await some(count);
      const done: { code: string; before: Awaited<ReturnType<typeof standing>> }[] = [];
      const undoLast = async () => {
        const last = done.pop();
        if (last === undefined) return;
        await undo(last.code);
        expect(await standing(codes)).toEqual(last.before);
      };
      for (const { deed, on, into } of steps) {
        const before = await standing(codes);
        // Mostly two that stand by themselves, so that topics come to lie in topics.
        const open = before.filter((row) => row.topic === null).map((row) => row.code);
        const [code = '', top = ''] = [
          open[on % open.length],
          (into % 5 === 0 ? codes : open)[into % open.length],
        ];
        if (deed === 'undo') await undoLast();
        else if (await isDone(() => merge(code, top))) done.push({ code, before });
        else expect(await standing(codes)).toEqual(before);
        deepest = Math.max(deepest, done.length);
      }
      while (done.length > 0) await undoLast();
    }),
    { numRuns: 12, seed: 20261127 },
  );
  expect(deepest).toBeGreaterThan(3);
}, 120_000);

test('undone in any order nothing is lost: each one stands in a topic that stands by itself, and at last as it came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      const codes = await some(count);
      const before = await standing(codes);
      for (const { deed, on, into } of steps) {
        const code = codes[on] ?? '';
        await isDone(() => (deed === 'undo' ? undo(code) : merge(code, codes[into] ?? '')));
        const rows = await standing(codes);
        const merged = new Set(rows.filter((row) => row.state === 'merged').map((row) => row.code));
        expect(rows.filter((row) => (row.topic === null) === merged.has(row.code))).toEqual([]);
        expect(rows.filter((row) => row.topic !== null && merged.has(row.topic))).toEqual([]);
      }
      for (let round = 0; round < count; round += 1) for (const code of codes) await isDone(() => undo(code));
      expect(await standing(codes)).toEqual(before);
    }),
    { numRuns: 10, seed: 27112026 },
  );
}, 120_000);
