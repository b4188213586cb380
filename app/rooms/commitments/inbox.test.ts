import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { assignPetition, replyCooperation } from '#app/rooms/petitions/acts/assign.ts';

import { noteProgress } from '#app/rooms/petitions/acts/progress.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import type { Pile } from '#app/rooms/petitions/inbox.ts';
import { readReminders } from '#app/rooms/petitions/store-reminders.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { makeHandover } from './acts/hand-over.ts';
import { reportDone } from './acts/keep.ts';
import { doMany } from './acts/many.ts';
import { acceptHandover } from './acts/take-over.ts';
import { type InboxWanted, presentInbox } from './present-inbox.ts';
import { type CommitmentRow, readCommitment } from './store.ts';

const start = new Date('2026-11-23T02:00:00Z');
let house: House;
let ground: PetitionGround;
let now = start;
let serial = 400;
let promise: CommitmentRow;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

beforeEach(async () => {
  now = start;
  serial += 1;
  promise = (await concludedDialogue(house, ground, `DT-2026-00${serial}`)).commitment;
});

describe('one inbox for petitions and promises', () => {
  test('shows both with the mark of their kind, late ones first, each in one pile', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    at('2027-01-05');
    const { pile, rows, sums } = await inbox(ground.officer, {});
    expect(pile).toBe('late');
    const found = rows.filter((row) => row.code === petition.code || row.code === promise.code);
    expect(found.map((row) => [row.kind, row.code, row.daysLate > 0])).toEqual([
      ['petition', petition.code, true],
      ['promise', promise.code, true],
    ]);
    expect(sums.late.n).toBe(sums.late.late);
    expect(await pilesOf(ground.officer, promise.code)).toEqual(['late']);
    at(promise.due_on ?? '');
    expect(await pilesOf(ground.officer, promise.code)).toEqual(['today']);
    const only = await inbox(ground.officer, { kind: 'promise', pile: 'today' });
    expect(only.rows.every((row) => row.kind === 'promise')).toBe(true);
    expect(await pilesOf(ground.stranger, promise.code)).toEqual([]);
  });

  test('what is reported done waits for who may verify it, and for nobody who did it', async () => {
    const { code, version } = promise;
    const said = { code, version, text: 'Đã thay 48 bóng.', documentNumber: null, photo: null };
    await reportDone(house, ground.officer, said);
    expect(await pilesOf(ground.front, code)).toEqual(['verify']);
    expect(await pilesOf(ground.clerk, code)).toEqual(['verify']);
    expect(await pilesOf(ground.officer, code)).toEqual(['waiting']);
    expect(await pilesOf(ground.head, code)).toEqual(['waiting']);
  });

  test('an answer that waits for a signature lies with who signs, however late, and counts as late there', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    await draftAnswer(house, ground.officer, draftOf(petition));
    at(addDays(petition.due_on ?? '', 4));
    expect(await pilesOf(ground.head, petition.code)).toEqual(['review']);
    expect(await pilesOf(ground.officer, petition.code)).toEqual(['waiting']);
    const { sums } = await inbox(ground.head, { text: petition.code });
    expect(sums.review).toMatchObject({ n: 1, late: 1 });
    expect(sums.late.n).toBe(0);
  });

  test('who is asked to help owes the help by its own day, and then waits', async () => {
    const opened = await openOne(place());
    const { code } = await assignPetition(house, ground.clerk, {
      ...{ code: opened.code, leadUnitId: ground.units.economy, dueOn: null, product: null },
      cooperatingUnitIds: [ground.units.culture],
    });
    const asked = await house.db
      .selectFrom('petition_cooperation')
      .select('due_on')
      .where('petition_id', '=', opened.id)
      .executeTakeFirstOrThrow();
    expect(await pilesOf(ground.helper, code)).toEqual(['new']);
    expect(await pilesOf(ground.officer, code)).toEqual(['new']);
    expect(await pilesOf(ground.clerk, code)).toEqual(['waiting']);
    await noteProgress(house, ground.officer, { code, headline: 'Đã đo đạc', text: null, isPublic: true });
    expect(await pilesOf(ground.officer, code)).toEqual(['waiting']);
    at(addDays(asked.due_on ?? '', 1));
    expect(await pilesOf(ground.helper, code)).toEqual(['late']);
    await replyCooperation(house, ground.helper, {
      ...{ code, unitId: ground.units.culture, reply: 'Trường đồng ý cho thi công buổi tối.' },
    });
    expect(await pilesOf(ground.helper, code)).toEqual(['waiting']);
  });

  test('a hand-over sheet waits for the successor to accept it, beside the petitions', async () => {
    const sheet = await makeHandover(house, ground.head, {
      ...{ organisationId: ground.ward, unitId: null, toPersonId: ground.clerk.personId ?? '', note: null },
    });
    const href = `/lam-viec/ban-giao/${sheet.id}`;
    const sheets = async (actor: Actor, pile: Pile) =>
      (await inbox(actor, { kind: 'handover', pile })).rows.map((row) => row.href);
    expect(await sheets(ground.clerk, 'review')).toContain(href);
    expect(await sheets(ground.head, 'waiting')).toContain(href);
    expect(await sheets(ground.officer, 'review')).toEqual([]);
    await acceptHandover(house, ground.clerk, { id: sheet.id, note: null });
    expect(await sheets(ground.clerk, 'review')).toEqual([]);
    expect(await sheets(ground.clerk, 'done')).toContain(href);
  });
});

describe('one deed for many', () => {
  const rest = { unitId: null, personId: null, reason: null };

  test('does each by its own rules and says of each that is left out why', async () => {
    const open = [await openOne(place()), await openOne(place())];
    const given = await assignOne(place(), await openOne(place()));
    const codes = [...open.map((row) => row.code), given.code, promise.code];
    const many = { ...rest, codes, deed: 'assign' as const, unitId: ground.units.economy };
    const result = await doMany(house, ground.clerk, many);
    expect(result.done).toEqual(open.map((row) => row.code));
    expect(result.failed).toMatchObject([
      { kind: 'petition', code: given.code, refusal: 'petition.state' },
      { kind: 'promise', code: promise.code, refusal: 'many.other-kind' },
    ]);
    const none = await doMany(house, ground.clerk, { ...many, deed: 'transfer' });
    expect(none.failed.map((row) => row.refusal)).toEqual([
      ...Array(3).fill('petition.reason-given'),
      'many.other-kind',
    ]);
    expect((await doMany(house, ground.officer, { ...many, deed: 'remind' })).done).toEqual([]);
  });

  test('reminds of petitions and promises together; of a promise once a day', async () => {
    const petition = await assignOne(place(), await openOne(place()));
    const many = { ...rest, codes: [petition.code, promise.code], deed: 'remind' as const };
    expect((await doMany(house, ground.clerk, many)).done).toEqual(many.codes);
    expect((await doMany(house, ground.head, many)).failed).toEqual([]);
    const told = await readReminders(house.db, { subjectId: promise.id, limit: 9 });
    expect(told.map((row) => [row.audience, dayOf(row.at)])).toEqual([['unit', '2026-11-23']]);
  });

  test('carries promises over with a reason and leaves petitions where they are', async () => {
    const petition = await openOne(place());
    const many = { ...rest, codes: [petition.code, promise.code], deed: 'carry_over' as const };
    const silent = await doMany(house, ground.head, many);
    expect(silent.failed.map((row) => row.refusal)).toEqual(['many.other-kind', 'commitment.reason']);
    const done = await doMany(house, ground.head, { ...many, reason: 'Chờ vốn năm sau' });
    expect(done.done).toEqual([promise.code]);
    expect((await readCommitment(house.db, promise.code))?.state).toBe('carried_over');
  });
});

async function inbox(actor: Actor, wanted: Partial<InboxWanted>) {
  return await presentInbox(house, actor, { ...wanted, language: 'vi' });
}

/** In which piles somebody finds this code. */
async function pilesOf(actor: Actor, code: string): Promise<string[]> {
  const { sums } = await inbox(actor, { text: code });
  return Object.entries(sums).flatMap(([pile, sum]) => Array.from({ length: sum.n }, () => pile));
}

function place() {
  return { house, ground };
}

function at(day: string): void {
  now = new Date(`${day}T02:00:00Z`);
}
