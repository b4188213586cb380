import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { changeCommitment, reportDone, showProgress, verifyCommitment } from './acts/keep.ts';
import { tickCommitments } from './clock.ts';
import type { PromiseGroup } from './commitment.ts';
import type { BoardQuery, ChangeInput } from './inputs.ts';
import { presentBoard, presentBoardFeed, presentCommitmentPage } from './present-board.ts';
import { presentPromises } from './present-front.ts';
import { type CommitmentRow, readCommitment } from './store.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
  for (let n = 1; n <= 12; n += 1) await concludedDialogue(house, ground, `DT-2026-00${600 + n}`);
});

const steps = [
  ...['start', 'flag_risk', 'extend', 'fail', 'carry_over', 'close', 'reopen'],
  ...[
    'progress',
    'report',
    'report',
    'report',
    'verify',
    'verify',
    'verify',
    'close',
    'close',
    'refuse',
    'wait',
    'until_due',
    'time',
  ],
] as const;
type Step = (typeof steps)[number];
const reached = new Set<string>();
const groups = ['kept', 'working', 'late', 'broken'] as const;

test('whatever people try, the board counts each promise once, as its record says, unit by unit', async () => {
  const actors: Actor[] = [ground.clerk, ground.head, ground.officer, ground.helper, ground.front];
  const deed = fc.record({
    step: fc.constantFrom<Step>(...steps),
    given: fc.option(fc.constantFrom(...actors), { freq: 1 }),
    on: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 60 }), async (deeds) => {
      const codes = (await records()).map((row) => row.code);
      for (const { step, given, on } of deeds) {
        const before = await read(codes[on % codes.length] ?? '');
        const isDone = await attempt(step, { row: before, actor: given ?? fitFor(step) });
        const after = await read(before.code);
        if (!isDone) expect(after).toEqual(before);
        if (step !== 'extend') expect(after.due_on).toBe(before.due_on);
        expect(after.original_due_on).toBe(before.original_due_on);
        if (after.state !== 'published') expect(after.unit_id, after.code).not.toBeNull();
        if (step === 'until_due') await check();
      }
      await check();
    }),
    { numRuns: 20, seed: 20261128 },
  );
  // The histories have been to every column, and something was late that had been carried over.
  const corners = ['closed kept', 'not_fulfilled broken', 'on_track working', 'carried_over late'];
  expect(corners.filter((corner) => !reached.has(corner))).toEqual([]);
  for (const row of await records()) await checkStory(row);
});

/** Who would do it in life; now and then somebody else tries. */
function fitFor(step: Step): Actor {
  if (step === 'verify' || step === 'refuse') return ground.front;
  return step === 'report' || step === 'progress' || step === 'start' ? ground.officer : ground.clerk;
}

/** Every number of the board against a count of the records, written down here once more and in other words. */
async function check(): Promise<void> {
  const rows = await records();
  for (const row of rows) reached.add(`${row.state} ${groupOf(row)}`);
  const of = (group: PromiseGroup, own = rows) => own.filter((row) => groupOf(row) === group);
  const board = await ask({});
  expect(board.total).toBe(rows.length);
  expect(board.counts).toEqual({
    ...{ kept: of('kept').length, working: of('working').length },
    ...{ late: of('late').length, broken: of('broken').length },
  });
  for (const unit of board.byUnit) {
    const own = rows.filter((row) => row.unit_id === unit.id);
    expect(unit, unit.unit ?? 'no unit').toMatchObject({
      ...{ total: own.length, kept: of('kept', own).length, working: of('working', own).length },
      ...{ late: of('late', own).length, broken: of('broken', own).length },
    });
  }
  expect(board.byUnit.reduce((sum, unit) => sum + unit.total, 0)).toBe(rows.length);
  const found: string[] = [];
  for (const group of groups) {
    const listed = await ask({ group });
    const feed = await presentBoardFeed(house, wanted({ group }));
    const api = await presentCommitmentPage(house, {
      ...{ organisationId: ground.ward, filter: { group }, page: { cursor: null, limit: 100 } },
    });
    expect(listed.shown).toBe(of(group).length);
    expect(codesOf(api.items)).toEqual(codesOf(of(group)));
    expect(codesOf(feed)).toEqual(codesOf(of(group)).filter((code) => codesOf(feed).includes(code)));
    expect(feed).toHaveLength(Math.min(50, of(group).length));
    found.push(...codesOf(api.items));
  }
  expect(found.toSorted()).toEqual(codesOf(rows));
  const front = await presentPromises(house, { organisationId: ground.ward, limit: 5, language: 'vi' });
  expect([front.total, front.counts]).toEqual([board.total, board.counts]);
}

function groupOf(row: CommitmentRow): PromiseGroup {
  if (row.verified_at !== null) return 'kept';
  if (row.state === 'not_fulfilled') return 'broken';
  // A unit has until it reports.
  const until =
    row.state === 'reported_done' && row.reported_at !== null ? dayOf(row.reported_at) : dayOf(now);
  return row.due_on !== null && row.due_on < until ? 'late' : 'working';
}

/** Each move begins where the one before ended, and the last one is what stands. */
async function checkStory(row: CommitmentRow): Promise<void> {
  const story = await readStory(house.db, 'commitment', [row.id]);
  const moves = story.filter((event) => event.from_state !== event.to_state);
  for (const [at, event] of moves.entries())
    if (at > 0) expect(event.from_state, row.code).toBe(moves[at - 1]?.to_state);
  expect(moves.at(-1)?.to_state, row.code).toBe(row.state);
}

type Of = Readonly<{ row: CommitmentRow; actor: Actor }>;

async function attempt(step: Step, of: Of): Promise<boolean> {
  try {
    await doStep(step, of);
    return true;
  } catch (thrown) {
    if (thrown instanceof Refusal) return false;
    throw thrown;
  }
}

async function doStep(step: Step, { row, actor }: Of): Promise<void> {
  const on = { code: row.code, version: row.version };
  const shown = { ...on, text: 'Đã thay thêm năm bóng', documentNumber: null, photo: null };
  const seen = { ...on, note: 'Đã xem tại chỗ', photo: null };
  const change = async (verb: ChangeInput['verb'], dueOn: string | null = null) =>
    await changeCommitment(house, actor, { ...on, verb, dueOn, reason: 'Có lý do', responsible: 'Ông Khôi' });
  if (step === 'wait') now = new Date(`${addDays(dayOf(now), 5)}T02:00:00Z`);
  else if (step === 'until_due') now = new Date(`${lastOf(row.due_on, dayOf(now))}T02:00:00Z`);
  else if (step === 'time') await tickCommitments(house);
  else if (step === 'progress') await showProgress(house, actor, shown);
  else if (step === 'report') await reportDone(house, actor, shown);
  else if (step === 'verify') await verifyCommitment(house, actor, { ...seen, isAccepted: true });
  else if (step === 'refuse') await verifyCommitment(house, actor, { ...seen, isAccepted: false });
  else if (step === 'extend') await change('extend', addDays(row.due_on ?? dayOf(now), 6));
  else await change(step);
}

/** A day that has come is never left again. */
function lastOf(due: string | null, today: string): string {
  return due !== null && due > today ? due : today;
}

function wanted(more: Partial<BoardQuery>) {
  const query = { group: null, unit: null, dialogue: null, q: null, page: 1, ...more };
  return { organisationId: ground.ward, query };
}

async function ask(more: Partial<BoardQuery>) {
  return await presentBoard(house, wanted(more));
}

/** All that is promised and not replaced by another promise. */
async function records(): Promise<CommitmentRow[]> {
  return await house.db
    .selectFrom('commitment')
    .selectAll()
    .where('state', '<>', 'superseded')
    .orderBy('code')
    .execute();
}

async function read(code: string): Promise<CommitmentRow> {
  const row = await readCommitment(house.db, code);
  if (row === undefined) throw new Error('it has vanished');
  return row;
}

function codesOf(rows: readonly Readonly<{ code: string }>[]): string[] {
  return rows.map((row) => row.code).toSorted();
}
