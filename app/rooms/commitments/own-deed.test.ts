import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { reportDone, verifyCommitment } from './acts/keep.ts';
import { presentDesk } from './present-desk.ts';
import { presentField } from './present-field.ts';
import { type CommitmentRow, readCommitment, readVerifications } from './store.ts';

let house: House;
let ground: PetitionGround;
let serial = 100;
let promise: CommitmentRow;

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

describe('the executor never verifies the own deed', () => {
  const alsoOfTheFront = (actor: Actor): Actor => ({
    ...actor,
    roles: [...actor.roles, { role: 'front', organisationId: ground.ward, unitId: null }],
  });

  test.each([
    ['the person who reported', () => ground.officer],
    ['a colleague of the same unit', () => ground.secondOfficer],
  ])('%s, under a second role in the Front', async (_, who) => {
    await report(ground.officer);
    expect(await said(verify(alsoOfTheFront(who()), true))).toBe('commitment.not-own');
    expect(await said(verify(alsoOfTheFront(who()), false))).toBe('commitment.not-own');
    expect((await fresh()).state).toBe('reported_done');
    expect(await readVerifications(house.db, promise.id)).toEqual([]);
  });

  test('a clerk who has reported as an officer before moving to the office', async () => {
    await report(ground.officer);
    const moved: Actor = { ...ground.clerk, personId: ground.officer.personId };
    expect(await said(verify(moved, true))).toBe('commitment.not-own');
  });

  test('the head has no part in it', async () => {
    await report(ground.officer);
    expect(await said(verify(ground.head, true))).toBe('commitment.part');
  });
});

describe('a unit without officers', () => {
  beforeEach(async () => {
    await house.db
      .updateTable('commitment')
      .set({ unit_id: ground.units.office })
      .where('id', '=', promise.id)
      .execute();
  });

  test('reports through the clerks; no clerk verifies it, the Front does', async () => {
    expect(await said(report(ground.officer))).toBe('commitment.part');
    expect((await report(ground.clerk)).reported_by).toBe(ground.clerk.personId);
    for (const clerk of [ground.clerk, ground.secondClerk]) {
      expect(await said(verify(clerk, true))).toBe('commitment.not-own');
      expect(await said(verify(clerk, false))).toBe('commitment.not-own');
      const desk = await presentDesk(house, clerk, promise.code, 'vi');
      expect([desk?.isOwn, desk?.may.includes('verify')]).toEqual([true, false]);
    }
    expect((await verify(ground.front, true)).state).toBe('verified');
  });

  test('is on the list of what to go and see for the Front, and for no clerk', async () => {
    await report(ground.clerk);
    const seen = async (actor: Actor) => (await presentField(house, actor)).map((row) => row.code);
    expect(await seen(ground.front)).toContain(promise.code);
    expect(await seen(ground.secondClerk)).not.toContain(promise.code);
  });
});

async function fresh(): Promise<CommitmentRow> {
  const row = await readCommitment(house.db, promise.code);
  if (row === undefined) throw new Error('the promise is gone');
  return row;
}

async function report(actor: Actor): Promise<CommitmentRow> {
  const { code, version } = await fresh();
  const done = { text: 'Đã thay 48 bóng.', documentNumber: null, photo: null };
  return await reportDone(house, actor, { code, version, ...done });
}

async function verify(actor: Actor, isAccepted: boolean): Promise<CommitmentRow> {
  const { code, version } = await fresh();
  const note = 'Đã đến tận nơi, đèn sáng đủ.';
  return await verifyCommitment(house, actor, { code, version, isAccepted, note, photo: null });
}
