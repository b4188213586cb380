import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { reopenPetition } from '#app/rooms/petitions/acts/settle.ts';
import { signAnswer } from '#app/rooms/petitions/acts/sign.ts';
import { draftAnswer } from '#app/rooms/petitions/acts/write.ts';
import { settleSilent } from '#app/rooms/petitions/clock.ts';
import type { DraftInput } from '#app/rooms/petitions/inputs.ts';
import { presentPetition } from '#app/rooms/petitions/present.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { type PetitionRow, readByCode } from '#app/rooms/petitions/store.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { assignOne, draftOf, openOne, said, signOf } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { changeCommitment, reportDone, verifyCommitment } from './acts/keep.ts';
import { promiseSteps } from './acts/of-petition.ts';
import { presentBoard } from './present-board.ts';
import { type CommitmentRow, readCommitment, readOfPetitions } from './store.ts';

let house: House;
let ground: PetitionGround;
let petition: PetitionRow;
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z');
  petition = await assignOne({ house, ground }, await openOne({ house, ground }));
});

type Step = [question: string, step: string | null, on: string | null];
const covers: Step = ['Bao giờ thay nắp cống?', 'Thay 12 nắp cống', '2026-12-10'];
const lights: Step = ['Bao giờ sửa đèn?', 'Lắp 8 bóng đèn', '2027-01-15'];
const dog: Step = ['Chó thả rông thì sao?', 'Nhắc các hộ nuôi chó', null];

describe('an answer with several steps', () => {
  test('makes one promise of each that has a day, and none of one without', async () => {
    await answer([covers, lights, dog]);
    expect((await read()).state).toBe('committed');
    expect(await promises()).toMatchObject([
      { text: covers[1], due_on: covers[2], answer_position: 1, unit_id: ground.units.economy },
      { text: lights[1], due_on: lights[2], answer_position: 2, state: 'assigned' },
    ]);
  });

  test('heard twice, it promises nothing twice', async () => {
    await answer([covers, lights]);
    const again = await house.transact((tx) =>
      promiseSteps(house, tx, { petitionId: petition.id, actor: ground.head }),
    );
    expect(again).toEqual([]);
    expect(await promises()).toHaveLength(2);
  });

  test('that says the same step of the same day under two points promises it once', async () => {
    await answer([covers, ['Ai làm?', covers[1], covers[2]]]);
    expect((await promises()).map((row) => row.answer_position)).toEqual([1]);
  });

  test('is public as a whole: the page of the petition and the board show every promise', async () => {
    await answer([lights, covers]);
    const codes = (await promises()).map((row) => row.code);
    const view = await presentPetition(house, petition.code, 'vi');
    expect(view?.promises.map((one) => [one.text, one.dueOn, one.standing])).toEqual([
      [covers[1], covers[2], 'working'],
      [lights[1], lights[2], 'working'],
    ]);
    expect([view?.promisedOn, view?.silenceUntil]).toEqual([covers[2], null]);
    const query = { group: null, unit: null, dialogue: null, q: 'nap cong', page: 1 };
    const board = await presentBoard(house, { organisationId: ground.ward, query });
    expect(board.rows.map((row) => row.code)).toContain(codes[1]);
  });

  test('that explains and promises one step is not settled by silence before the step is kept', async () => {
    await answer([covers, dog], 'explained');
    expect((await read()).state).toBe('answered');
    const [promise] = await promises();
    now = new Date('2027-02-01T02:00:00Z');
    await settleSilent(house);
    expect((await read()).state).toBe('answered');
    await keep(promise);
    await settleSilent(house);
    expect((await read()).state).toBe('closed');
  });

  test('cannot say that all is done while something is to be done by a day', async () => {
    const draft = await said(answer([covers], 'resolved'));
    expect(draft).toBe('petition.outcome-complete');
    expect(await promises()).toEqual([]);
  });
});

describe('keeping and breaking', () => {
  test('the petition is resolved by the last of them, and by no button of the office before', async () => {
    await answer([covers, lights]);
    const [one, other] = await promises();
    await keep(one);
    expect((await read()).state).toBe('committed');
    for (const actor of [ground.clerk, ground.head]) {
      const desk = await presentDesk(house, actor, { code: petition.code }, 'vi');
      expect(desk.may.filter((verb) => verb === 'resolve' || verb === 'commit')).toEqual([]);
    }
    expect((await presentPetition(house, petition.code, 'vi'))?.promisedOn).toBe(lights[2]);
    await keep(other);
    expect(await read()).toMatchObject({ state: 'resolved', outcome: 'resolved' });
  });

  test('an answer that says "done" is not even drafted while a promise of before waits to be verified', async () => {
    await answer([covers]);
    await again();
    const done = async () => await answer([[covers[0], null, null]], 'resolved', 'head');
    expect(await said(done())).toBe('petition.outcome-complete');
    await keep((await promises())[0]);
    await done();
    expect((await read()).state).toBe('resolved');
  });

  test('two that are verified at the same moment resolve it', async () => {
    await answer([covers, lights]);
    const rows = await promises();
    for (const row of rows) await report(row);
    await Promise.all(rows.map((row) => verify(row)));
    expect((await read()).state).toBe('resolved');
  });

  test('one that is broken opens the petition again; the others stay owed', async () => {
    await answer([covers, lights]);
    const [one, other] = await promises();
    await breakIt(one);
    expect(await read()).toMatchObject({ state: 'assigned', reopened: 1, answered_at: null });
    expect((await promises()).map((row) => row.state)).toEqual(['not_fulfilled', 'assigned']);
    await breakIt(other);
    expect((await read()).reopened).toBe(1);
  });

  test('one that was verified and breaks after all opens it again, resolved or closed', async () => {
    await answer([covers]);
    await keep((await promises())[0]);
    expect((await read()).state).toBe('resolved');
    await openAgain((await promises())[0]);
    expect(await read()).toMatchObject({ state: 'committed', outcome: 'in_progress_roadmap', reopened: 0 });
    expect((await presentPetition(house, petition.code, 'vi'))?.promisedOn).toBe(covers[2]);
    await keep((await promises())[0]);
    now = new Date('2027-02-01T02:00:00Z');
    await settleSilent(house);
    expect(await read()).toMatchObject({ state: 'closed', settled_by: 'silence' });
    await openAgain((await promises())[0]);
    expect(await read()).toMatchObject({ state: 'committed', settled_by: null, closed_at: null });
    await settleSilent(house);
    expect((await read()).state).toBe('committed');
    await breakIt((await promises())[0]);
    expect(await read()).toMatchObject({ state: 'assigned', reopened: 1, answered_at: null });
  });

  test('a later answer that rests on it does not hide that it is owed again', async () => {
    await answer([covers]);
    await keep((await promises())[0]);
    await again();
    await answer([[covers[0], null, null]], 'resolved', 'head');
    await openAgain((await promises())[0]);
    expect((await read()).state).toBe('committed');
    await breakIt((await promises())[0]);
    expect(await read()).toMatchObject({ state: 'assigned', reopened: 2 });
  });

  test('a broken step of an answer that explained opens it too', async () => {
    await answer([covers, dog], 'explained');
    await breakIt((await promises())[0]);
    expect((await read()).state).toBe('assigned');
  });
});

describe('answered again', () => {
  test('the same steps go on, a changed one is replaced, a dropped one stays owed', async () => {
    const extra: Step = ['Bao giờ nạo mương?', 'Nạo vét 200 m mương', '2026-12-21'];
    await answer([covers, lights, extra]);
    await again();
    await answer([covers, [lights[0], lights[1], '2027-01-29']], 'in_progress_roadmap', 'head');
    const rows = await promises();
    expect(rows.map((row) => [row.text, row.due_on, row.state])).toEqual([
      [covers[1], covers[2], 'assigned'],
      [lights[1], lights[2], 'superseded'],
      [extra[1], extra[2], 'assigned'],
      [lights[1], '2027-01-29', 'assigned'],
    ]);
    expect(rows[1]?.superseded_by_id).toBe(rows[3]?.id);
    expect((await presentPetition(house, petition.code, 'vi'))?.promises).toHaveLength(3);
    await breakIt(rows[2]);
    expect(await read()).toMatchObject({ state: 'assigned', reopened: 2 });
  });

  test('a late promise is not wiped out by a new day, and its breaking does not undo the new answer', async () => {
    await answer([covers]);
    now = new Date('2026-12-12T02:00:00Z');
    await again();
    await answer([[covers[0], covers[1], '2026-12-30']], 'in_progress_roadmap', 'head');
    const rows = await promises();
    expect(rows.map((row) => [row.due_on, row.state])).toEqual([
      [covers[2], 'assigned'],
      ['2026-12-30', 'assigned'],
    ]);
    await breakIt(rows[0]);
    expect((await read()).state).toBe('committed');
  });
});

async function answer(
  steps: readonly Step[],
  outcome: DraftInput['outcome'] = 'in_progress_roadmap',
  drafter: 'officer' | 'head' = 'officer',
) {
  const draft = draftOf(petition);
  const questions = steps.flatMap(([text, nextStep, nextStepOn]) =>
    draft.questions.map((question) => ({ ...question, text, nextStep, nextStepOn })),
  );
  const evidence = outcome === 'resolved' ? 'Biên bản 12' : null;
  // After "not solved" neither who wrote nor who signed the last answer may write or sign the next.
  const [writes, signs] =
    drafter === 'officer' ? [ground.officer, ground.head] : [ground.secondOfficer, ground.secondClerk];
  await draftAnswer(house, writes, { ...draft, questions, outcome, evidence });
  await signAnswer(house, signs, signOf(petition));
}

async function again(): Promise<void> {
  await reopenPetition(house, ground.clerk, {
    ...{ code: petition.code, reason: 'Có tình tiết mới', leadUnitId: null },
  });
}

async function read() {
  const row = await readByCode(house.db, petition.code);
  if (row === undefined) throw new Error('it has vanished');
  return row;
}

async function promises(): Promise<CommitmentRow[]> {
  return await readOfPetitions(house.db, [petition.id]);
}

async function fresh(row: CommitmentRow | undefined): Promise<CommitmentRow> {
  const found = row && (await readCommitment(house.db, row.code));
  if (found === undefined) throw new Error('nothing was promised');
  return found;
}

async function report(row: CommitmentRow | undefined): Promise<void> {
  const { code, version } = await fresh(row);
  const input = { code, version, text: 'Đã làm xong', documentNumber: null, photo: null };
  await reportDone(house, ground.officer, input);
}

async function verify(row: CommitmentRow | undefined): Promise<void> {
  const { code, version } = await fresh(row);
  const note = 'Mặt trận đã xem tận nơi.';
  await verifyCommitment(house, ground.front, { code, version, isAccepted: true, note, photo: null });
}

async function keep(row: CommitmentRow | undefined): Promise<void> {
  await report(row);
  await verify(row);
}

async function openAgain(row: CommitmentRow | undefined): Promise<void> {
  const { code, version } = await fresh(row);
  await changeCommitment(house, ground.head, {
    ...{ code, version, verb: 'reopen', reason: 'Nắp cống vỡ lại', responsible: null, dueOn: null },
  });
}

async function breakIt(row: CommitmentRow | undefined): Promise<void> {
  const { code, version } = await fresh(row);
  await changeCommitment(house, ground.clerk, {
    ...{ code, version, verb: 'fail', reason: 'Hết vật tư', responsible: 'Vũ Đình Khôi', dueOn: null },
  });
}
