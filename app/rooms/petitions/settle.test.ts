import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import {
  answerOne,
  assignOne,
  draftOf,
  number,
  openOne,
  refusalOf,
  said,
  signOf,
} from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { chaseAbove, chaseHelp, remindDue } from './acts/chase.ts';
import { escalatePetition } from './acts/escalate.ts';
import { issueKey } from './acts/key.ts';
import { giveVerdict } from './acts/settle.ts';
import { signAnswer } from './acts/sign.ts';
import { withdrawPetition } from './acts/withdraw.ts';
import { draftAnswer } from './acts/write.ts';
import { settleSilent } from './clock.ts';
import { presentPetition } from './present.ts';
import { type PetitionRow, readByCode } from './store.ts';
import { countVerdicts } from './store-lists.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-02T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await petitionGround(house);
});

describe('the word of the asker', () => {
  test('settles, once, and the same form sent twice is one verdict', async () => {
    const petition = await answerOne(place(), await openOne(place()));
    expect(petition.settled_at).toBeNull();
    const send = verdict(petition, 'satisfied');
    const first = await giveVerdict(house, send);
    expect([first.petition.state, first.petition.settled_by]).toEqual(['closed', 'asker']);
    expect((await giveVerdict(house, send)).kind).toBe('satisfied');
    expect(await said(giveVerdict(house, { ...send, sendKey: 'another-key' }))).toBe(
      'petition.verdict-given',
    );
  });

  test('"partly" confirms nothing and uses nothing up: once more the asker may say solved or not solved', async () => {
    const before = await countVerdicts(house.db, ground.ward);
    const petition = await answerOne(place(), await openOne(place()));
    const partly = {
      ...verdict(petition, 'not_solved'),
      kind: 'partly',
      reason: 'Mới thay một nắp',
    } as const;
    const { petition: heard } = await giveVerdict(house, partly);
    expect([heard.state, heard.settled_by, heard.closed_at]).toEqual(['answered', null, null]);
    const view = await presentPetition(house, petition.code, 'vi');
    expect(view?.verdict).toMatchObject({
      given: 'partly',
      isOpen: true,
      kinds: ['satisfied', 'not_solved'],
    });
    expect(view?.steps.map((step) => step.title)).toContain('Người gửi: được một phần');
    const twice = giveVerdict(house, { ...partly, sendKey: `again-${petition.code}` });
    expect(await said(twice)).toBe('petition.verdict-given');
    const last = { ...verdict(petition, 'not_solved'), sendKey: `last-${petition.code}` };
    const { petition: again } = await giveVerdict(house, last);
    expect([again.state, again.reopened]).toEqual(['assigned', 1]);
    // One word counts for each answer, the last one.
    const after = await countVerdicts(house.db, ground.ward);
    expect([after.rated - before.rated, after.partly - before.partly]).toEqual([1, 0]);
    expect(after.answers - before.answers).toBe(1);
    expect(await said(giveVerdict(house, { ...last, sendKey: `more-${petition.code}` }))).toBe(
      'petition.verdict-given',
    );
  });

  test('"partly" and then nothing is closed by silence, and says so', async () => {
    const petition = await answerOne(place(), await openOne(place()));
    const partly = {
      ...verdict(petition, 'not_solved'),
      kind: 'partly',
      reason: 'Mới thay một nắp',
    } as const;
    await giveVerdict(house, partly);
    const day = dayOf(now);
    at(addDays(day, 16));
    await settleSilent(house);
    at(day);
    const closed = await readByCode(house.db, petition.code);
    expect([closed?.state, closed?.settled_by]).toEqual(['closed', 'silence']);
    const solved = { ...verdict(petition, 'satisfied'), sendKey: `late-${petition.code}` };
    expect((await giveVerdict(house, solved)).kind).toBe('satisfied');
  });

  test('"not solved" brings it back to another person than who answered', async () => {
    const petition = await answerOne(place(), await openOne(place()));
    const { petition: again } = await giveVerdict(house, verdict(petition, 'not_solved'));
    expect([again.state, again.reopened, again.lead_unit_id]).toEqual(['assigned', 1, ground.units.economy]);
    expect(again.due_on).toBe(addDays(dayOf(now), 15));
    expect(await said(draftAnswer(house, ground.officer, draftOf(petition)))).toBe(
      'petition.drafter-is-other',
    );
    await draftAnswer(house, ground.secondOfficer, draftOf(petition));
    expect(await said(signAnswer(house, ground.head, signOf(petition)))).toBe('petition.signer-is-other');
    expect((await signAnswer(house, ground.clerk, signOf(petition))).state).toBe('answered');
  });

  test('needs the number; after five wrong ones an address waits', async () => {
    const petition = await answerOne(place(), await openOne(place()));
    const wrong = { ...verdict(petition, 'satisfied'), number: '000000' };
    for (const left of [4, 3, 2, 1, 0]) {
      const refusal = await refusalOf(giveVerdict(house, wrong));
      expect([refusal.code, refusal.facts.left]).toEqual(['petition.number-wrong', left]);
    }
    expect(await said(giveVerdict(house, verdict(petition, 'satisfied')))).toBe('petition.too-many-tries');
    const elsewhere = { ...verdict(petition, 'satisfied'), address: 'another' };
    expect((await giveVerdict(house, elsewhere)).petition.state).toBe('closed');
  });

  test('from the hall gets its number from the clerk, once', async () => {
    const petition = await answerOne(place(), await openOne(place(), { keyHash: null }));
    expect(await said(giveVerdict(house, verdict(petition, 'satisfied')))).toBe('petition.no-key');
    const slip = await issueKey(house, ground.clerk, { code: petition.code });
    expect(slip.number).toMatch(/^\d{6}$/);
    expect(await said(issueKey(house, ground.clerk, { code: petition.code }))).toBe('petition.key-given');
    const given = { ...verdict(petition, 'satisfied'), number: slip.number };
    expect((await giveVerdict(house, given)).petition.state).toBe('closed');
  });

  test('may take a petition back before it is answered', async () => {
    const petition = await openOne(place());
    const back = { code: petition.code, number, reason: 'Đã tự giải quyết', pressure: null, address: 'a' };
    expect((await withdrawPetition(house, back)).state).toBe('withdrawn');
    const answered = await answerOne(place(), await openOne(place()));
    expect(await said(withdrawPetition(house, { ...back, code: answered.code }))).toBe('petition.state');
  });
});

describe('what time does', () => {
  test('settles by silence after the days of the rule, and the second time nothing', async () => {
    const petition = await answerOne(place(), await openOne(place()));
    at(addDays(dayOf(now), 15));
    await settleSilent(house);
    expect((await readByCode(house.db, petition.code))?.state).toBe('answered');
    at(addDays(dayOf(now), 1));
    await settleSilent(house);
    const closed = await readByCode(house.db, petition.code);
    expect([closed?.state, closed?.settled_by]).toEqual(['closed', 'silence']);
    expect(await settleSilent(house)).toBe(0);
  });

  test('reminds once for each mark', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    await remindDue(house);
    at(addDays(petition.due_on ?? '', 1));
    expect(await remindDue(house)).toBeGreaterThan(0);
    expect(await remindDue(house)).toBe(0);
  });

  test('asks for the upper level to be asked again, once', async () => {
    const { code } = await assignOne(place(), await openOne(place()));
    await escalatePetition(house, ground.officer, {
      code,
      whyBeyond: 'Đường do thành phố quản lý',
      legalBasis: null,
      toParent: true,
      toBody: null,
      documentNumber: null,
      chaseOn: null,
    });
    expect(await chaseAbove(house)).toBe(0);
    at(addDays(dayOf(now), 15));
    expect([await chaseAbove(house), await chaseAbove(house)]).toEqual([1, 0]);
  });
});

test('a unit that was asked to help and lets its days pass is reminded, once', async () => {
  await assignOne(place(), await openOne(place()));
  await chaseHelp(house);
  at(addDays(dayOf(now), 8));
  expect(await chaseHelp(house)).toBeGreaterThan(0);
  expect(await chaseHelp(house)).toBe(0);
});

function place() {
  return { house, ground };
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}

function verdict(petition: PetitionRow, kind: 'satisfied' | 'not_solved') {
  const reason = kind === 'satisfied' ? null : 'Nắp cống vẫn gãy';
  return { code: petition.code, number, kind, reason, sendKey: `key-${petition.code}`, address: 'a' };
}
