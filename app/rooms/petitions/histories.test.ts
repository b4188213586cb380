import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { answerOne, openOne } from '#tests/petition-deeds.ts';
import { type Deed, deedsOf, fitFor, type History, mayMoveDue, type Step } from '#tests/petition-history.ts';
import { checkSums } from '#tests/petition-sums.ts';
import { insertAboveUnit, type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { petitionStates } from './petition.ts';
import { type PetitionRow, readByCode } from './store.ts';

let house: House;
let ground: PetitionGround;
let history: History;
let deeds: Record<Step, Deed>;
let now = new Date('2026-03-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
  const place = { house, ground };
  history = {
    ...{ ...place, roads: await insertAboveUnit(house, ground, 'Sở Xây dựng') },
    ...{ other: await openOne(place), earlier: await answerOne(place, await openOne(place)) },
    wait: (days) => {
      now = new Date(`${addDays(dayOf(now), days)}T02:00:00Z`);
    },
    read,
  };
  deeds = deedsOf(history);
});

/** Taken often, so that histories come to answers and to what follows from them. */
const ways: readonly (readonly Step[])[] = [
  ['assign', 'draft', 'sign', 'satisfied'],
  ['assign', 'draft', 'sign', 'partly', 'not_solved', 'assign', 'draft_other', 'sign'],
  ['assign', 'draft_roadmap', 'sign', 'keep', 'satisfied'],
  ['assign', 'draft_roadmap', 'sign', 'break'],
  ['assign', 'draft_resolved', 'sign', 'reopen'],
  ['on_site', 'assign', 'note', 'cooperate', 'reply', 'extend', 'refuse_extension', 'extend', 'grant'],
  ['assign', 'handler', 'propose', 'refuse_transfer', 'propose', 'agree', 'transfer'],
  ['assign', 'escalate', 'give_above', 'pass_up', 'hear', 'above_by_unit'],
  ['assign', 'escalate', 'recall', 'escalate', 'draft_up', 'sign', 'look_again', 'above'],
  ['assign', 'escalate', 'draft_up', 'sign', 'satisfied', 'above'],
  ['assign', 'join', 'unjoin', 'withdraw', 'continue'],
  ['assign', 'propose', 'on_site', 'assign', 'propose', 'agree'],
  ['repeat', 'assign', 'draft', 'return', 'withdraw_office', 'continue', 'divert'],
];

type Taken = [[readonly Step[], (readonly Step[])[]], (Actor | null)[]];

const seen = new Set<string>();
const succeeded = new Set<Step>();

test('whatever people try, there is one state, one owner, and a clock that nobody quietly restarts', async () => {
  const { clerk, head, officer, helper, superior } = ground;
  const ofRoads = history.roads.officer;
  const actors: Actor[] = [clerk, head, officer, helper, superior, ofRoads];
  const all = Object.keys(deeds).filter((key): key is Step => key in deeds);
  const one = fc.constantFrom(...all).map((step): readonly Step[] => [step]);
  const some = fc.oneof({ weight: 5, arbitrary: one }, { weight: 1, arbitrary: fc.constantFrom(...ways) });
  // Each history begins on one of the ways, and every way is walked; what comes after it is chance.
  const begun = fc.tuple(fc.constantFrom(...ways), fc.array(some, { maxLength: 14 }));
  const wrong = fc.option(fc.constantFrom(...actors), { freq: 1 });
  const examples = ways.map((way): Taken => [[way, []], actors.slice(0, 1)]);
  await fc.assert(
    fc.asyncProperty(begun, fc.array(wrong, { minLength: 9, maxLength: 9 }), async ([way, rest], others) => {
      const { code, id } = await openOne({ house, ground });
      for (const [at, step] of [...way, ...rest.flat()].entries()) {
        const strayed = at < way.length ? null : (others[at % others.length] ?? null);
        await take(step, { code, actor: strayed ?? fitFor(step, history) });
      }
      await checkStory({ code, id });
      const place = { house, organisationId: ground.ward, clerk };
      await checkSums({ ...place, others: [head, officer, helper, superior, ofRoads] }, code);
    }),
    { numRuns: 48, seed: 20261123, examples },
  );
  // The histories have been in every state, and every step has been taken by somebody who may.
  expect(petitionStates.filter((state) => !seen.has(state))).toEqual([]);
  expect(all.filter((step) => !succeeded.has(step))).toEqual([]);
  const kinds = await house.db.selectFrom('verdict').select('kind').distinct().execute();
  expect(kinds.map((row) => row.kind).toSorted()).toEqual(['not_solved', 'partly', 'satisfied']);
});

async function take(step: Step, of: { code: string; actor: Actor }): Promise<void> {
  const before = await read(of.code);
  const isDone = await attempt(step, of);
  const after = await read(of.code);
  seen.add(before.state).add(after.state);
  if (isDone) succeeded.add(step);
  else expect(after).toEqual(before);
  expect(petitionStates).toContain(after.state);
  if (!['accepted', 'answered_on_site', 'withdrawn', 'joined', 'diverted'].includes(after.state)) {
    expect(after.lead_unit_id).not.toBeNull();
  }
  if (!mayMoveDue(step, before)) expect(after.due_on).toBe(before.due_on);
  // What was answered in the hall and is given after all is owed by the rule anew; nothing else is ever owed later.
  if (step === 'repeat' || (step === 'assign' && before.state === 'accepted')) {
    expect((after.due_on ?? '') <= (before.due_on ?? '')).toBe(true);
  }
  expect(after.settled_at === null).toBe(after.settled_by === null);
  if (after.settled_by !== null) expect(after.state).toBe('closed');
}

/** The moves of the story lead from one to the next, and to the state that stands. */
async function checkStory({ code, id }: { code: string; id: string }): Promise<void> {
  const story = await readStory(house.db, 'petition', [id]);
  let state: string | null = null;
  for (const event of story.filter((each) => each.from_state !== each.to_state)) {
    expect(event.from_state).toBe(state);
    state = event.to_state;
  }
  expect((await read(code)).state).toBe(state);
}

async function attempt(step: Step, of: { code: string; actor: Actor }): Promise<boolean> {
  try {
    await deeds[step](of);
    return true;
  } catch (thrown) {
    if (thrown instanceof Refusal) return false;
    throw thrown;
  }
}

async function read(code: string): Promise<PetitionRow> {
  const petition = await readByCode(house.db, code);
  if (petition === undefined) throw new Error('it has vanished');
  return petition;
}
