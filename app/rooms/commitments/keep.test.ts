import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { refusalOf, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { changeCommitment, reportDone, verifyCommitment } from './acts/keep.ts';
import { openItems } from './acts/open-items.ts';
import type { ChangeInput } from './inputs.ts';
import { presentCommitment } from './present.ts';
import { presentBoard } from './present-board.ts';
import { presentConclusionOfDialogue } from './present-conclusion.ts';
import { presentPromises } from './present-front.ts';
import { presentInbox } from './present-inbox.ts';
import { type CommitmentRow, readCommitment, readEvidence } from './store.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 200;
let promise: CommitmentRow;

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

beforeEach(async () => {
  now = new Date('2026-11-23T02:00:00Z');
  serial += 1;
  promise = (await concludedDialogue(house, ground, `DT-2026-00${serial}`)).commitment;
});

describe('reporting', () => {
  test('needs evidence, and leaves nothing behind when there is none', async () => {
    expect(await said(report(ground.officer, { text: null }))).toBe('commitment.evidence');
    expect(await readEvidence(house.db, promise.id)).toEqual([]);
    const done = await report(ground.officer, { documentNumber: '45/BB-KT' });
    expect([done.state, done.reported_by]).toEqual(['reported_done', ground.officer.personId]);
    expect(await readEvidence(house.db, promise.id)).toMatchObject([
      { kind: 'document', document_number: '45/BB-KT', unit_id: ground.units.economy },
    ]);
  });

  test('is the deed of the unit that promised and of nobody else', async () => {
    const all = await Promise.all(
      [ground.helper, ground.front, ground.clerk, ground.superior, ground.stranger].map(
        async (actor) => await said(report(actor, {})),
      ),
    );
    expect(all).toEqual(Array.from({ length: 5 }, () => 'commitment.part'));
  });

  test('on a page that is out of date is refused with who did what', async () => {
    await report(ground.officer, {});
    const late = await refusalOf(report(ground.secondOfficer, {}));
    expect([late.kind, late.code, late.facts.who, late.facts.what]).toEqual([
      'conflict',
      'commitment.changed',
      'Vũ Đình Khôi',
      'commitment.report_done',
    ]);
    expect(await readEvidence(house.db, promise.id)).toHaveLength(1);
  });

  test('pressed twice at once is one report', async () => {
    const both = await Promise.allSettled([report(ground.officer, {}), report(ground.officer, {})]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await readEvidence(house.db, promise.id)).toHaveLength(1);
  });
});

test('the conclusion shows what became of its promises, so that nobody reads “given” beside what was kept or is late', async () => {
  const shown = async () => {
    const view = await presentConclusionOfDialogue(house, `DT-2026-00${serial}`);
    return view?.issued?.items.find((item) => item.promise?.code === promise.code)?.promise;
  };
  expect(await shown()).toMatchObject({ state: 'assigned', daysLate: 0, tone: 'received' });
  now = new Date(`${promise.due_on}T02:00:00Z`);
  now.setUTCDate(now.getUTCDate() + 4);
  expect(await shown()).toMatchObject({ state: 'assigned', daysLate: 4, tone: 'late' });
  await report(ground.officer, {});
  await verify(ground.front, true);
  expect(await shown()).toMatchObject({ state: 'verified', daysLate: 0, tone: 'done' });
});

describe('verification', () => {
  test('by the Front keeps the promise; the public page names the body, not the person', async () => {
    await report(ground.officer, {});
    const kept = await verify(ground.front, true);
    expect([kept.state, kept.verified_by]).toEqual(['verified', ground.front.personId]);
    const view = await presentCommitment(house, promise.code, 'vi');
    expect(view?.verifications).toMatchObject([{ isAccepted: true, note }]);
    const shown = JSON.stringify(view);
    for (const actor of [ground.front, ground.head, ground.clerk]) expect(shown).not.toContain(actor.name);
  });

  test('refused goes back to work, is reported again and then kept; both looks stay on the page', async () => {
    await report(ground.officer, {});
    const back = await verify(ground.front, false);
    expect([back.state, back.reported_at]).toEqual(['on_track', null]);
    await report(ground.officer, { text: 'Đã thay nốt 6 bóng.' });
    expect((await verify(ground.front, true)).state).toBe('verified');
    const view = await presentCommitment(house, promise.code, 'vi');
    expect(view?.verifications.map((seen) => seen.isAccepted)).toEqual([false, true]);
    expect(view?.evidence).toHaveLength(2);
    const story = await readStory(house.db, 'commitment', [promise.id]);
    expect(story.map((event) => event.verb.slice('commitment.'.length))).toEqual([
      ...['publish', 'assign', 'report_done', 'refuse', 'report_done', 'verify'],
    ]);
  });

  test('of what nobody reported is refused', async () => {
    expect(await said(verify(ground.front, true))).toBe('commitment.state');
  });
});

describe('the smaller moves', () => {
  test.each([
    ['2062-11-23', 'day.far'],
    ['2027-01-31', 'day.holiday'],
    ['2026-01-05', 'commitment.before-due'],
  ])('an extension to a day that cannot be meant is refused: %s', async (dueOn, code) => {
    expect(await said(change({ verb: 'extend', dueOn, reason: 'Chờ vật tư' }))).toBe(code);
    expect((await fresh()).due_on).toBe('2026-12-31');
  });

  test('an extension needs a reason and a later day, and is asked before the day', async () => {
    expect(await said(change({ verb: 'extend', dueOn: null, reason: 'Chờ vật tư' }))).toBe('commitment.day');
    expect(await said(change({ verb: 'extend', dueOn: '2027-01-29' }))).toBe('commitment.reason');
    expect(await said(change({ verb: 'extend', dueOn: '2026-12-30', reason: 'Chờ vật tư' }))).toBe(
      'commitment.before-due',
    );
    const moved = await change({ verb: 'extend', dueOn: '2027-01-29', reason: 'Chờ vật tư' });
    expect([moved.due_on, moved.original_due_on]).toEqual(['2027-01-29', '2026-12-31']);
    now = new Date('2027-02-01T02:00:00Z');
    expect(await said(change({ verb: 'extend', dueOn: '2027-03-01', reason: 'Chờ nữa' }))).toBe(
      'commitment.before-due',
    );
  });

  test('not fulfilled names the reason and who answers for it, in public', async () => {
    expect(await said(change({ verb: 'fail', reason: 'Không bố trí được vốn' }))).toBe(
      'commitment.responsible',
    );
    await change({ verb: 'fail', reason: 'Không bố trí được vốn', responsible: 'Trưởng phòng Kinh tế' });
    const view = await presentCommitment(house, promise.code, 'vi');
    expect([view?.group, view?.broken]).toEqual([
      'broken',
      { reason: 'Không bố trí được vốn', by: 'Trưởng phòng Kinh tế' },
    ]);
  });

  test('what was kept can be opened again with a reason, and is then verified anew', async () => {
    await report(ground.officer, {});
    await verify(ground.front, true);
    expect(await said(change({ verb: 'reopen' }))).toBe('commitment.reason');
    const open = await change({ verb: 'reopen', reason: 'Đèn hỏng lại sau ba ngày' });
    expect([open.state, open.verified_at, open.verified_by]).toEqual(['on_track', null, null]);
  });

  test('an officer may say that it is at risk, and may not extend or give up', async () => {
    const risk = await change({ verb: 'flag_risk', reason: 'Thiếu bóng' }, ground.officer);
    expect(risk.state).toBe('at_risk');
    for (const verb of ['extend', 'fail', 'carry_over'] as const) {
      const given = { verb, reason: 'x', responsible: 'y', dueOn: '2027-01-29' };
      expect(await said(change(given, ground.officer))).toBe('commitment.part');
    }
  });
});

describe('what is shown', () => {
  test('late is counted in calendar days from the day after, and stops when it is finished', async () => {
    const days = async (instant: string) => {
      now = new Date(instant);
      const view = await presentCommitment(house, promise.code, 'vi');
      return [view?.group, view?.daysLeft, view?.daysLate];
    };
    expect(await days('2026-12-31T16:59:00Z')).toEqual(['working', 0, 0]);
    expect(await days('2026-12-31T17:01:00Z')).toEqual(['late', -1, 1]);
    expect(await days('2027-02-20T02:00:00Z')).toEqual(['late', -51, 51]);
    await report(ground.officer, {});
    expect((await days('2027-02-20T02:00:00Z'))[0]).toBe('late');
    await verify(ground.front, true);
    expect(await days('2027-02-20T02:00:00Z')).toEqual(['kept', null, 0]);
  });

  test('reported in time it is nowhere late while the verifier has not come; reported late it is', async () => {
    await report(ground.officer, {});
    now = new Date('2027-02-20T02:00:00Z');
    const isLateIn = async () => {
      const board = await boardOf('late');
      const [view, inbox] = await Promise.all([
        presentCommitment(house, promise.code, 'vi'),
        presentInbox(house, ground.front, { text: promise.code, language: 'vi' }),
      ]);
      const open = await openItems(house.db, { organisationId: ground.ward, today: '2027-02-20' });
      return [
        view?.group === 'late',
        board.rows.some((row) => row.code === promise.code),
        Object.values(inbox.sums).some((pile) => pile.late > 0),
        (open.find((item) => item.code === promise.code)?.daysLate ?? 0) > 0,
      ];
    };
    expect(await isLateIn()).toEqual([false, false, false, false]);
    const inTime = (await boardOf(null)).counts;
    await verify(ground.front, false);
    await report(ground.officer, {});
    expect(await isLateIn()).toEqual([true, true, true, true]);
    const late = (await boardOf(null)).counts;
    expect([late.late - inTime.late, late.working - inTime.working]).toEqual([1, -1]);
  });

  test('board, front page and inbox agree on the counts', async () => {
    await report(ground.officer, {});
    const before = await countsNow();
    await verify(ground.front, true);
    const after = await countsNow();
    expect(after.board.kept - before.board.kept).toBe(1);
    expect(before.board.working - after.board.working).toBe(1);
    expect(after.front).toEqual(after.board);
    expect(before.toVerify - after.toVerify).toBe(1);
    const total = Object.values(after.board).reduce((sum, count) => sum + count, 0);
    expect(after.inAll).toBe(total);
  });
});

const note = 'Đã đến tận nơi, đèn sáng đủ.';

async function fresh(): Promise<CommitmentRow> {
  const row = await readCommitment(house.db, promise.code);
  if (row === undefined) throw new Error('the promise is gone');
  return row;
}

/** Reports on the page as it stood when the test began, or as it stands after a refusal of the Front. */
async function report(
  actor: Actor,
  said: { text?: string | null; documentNumber?: string },
): Promise<CommitmentRow> {
  const { state, version } = await fresh();
  return await reportDone(house, actor, {
    code: promise.code,
    version: state === 'on_track' ? version : promise.version,
    text: said.text === undefined ? (said.documentNumber ? null : 'Đã thay 48 bóng.') : said.text,
    documentNumber: said.documentNumber ?? null,
    photo: null,
  });
}

async function verify(actor: Actor, isAccepted: boolean): Promise<CommitmentRow> {
  const { version } = await fresh();
  return await verifyCommitment(house, actor, { code: promise.code, version, isAccepted, note, photo: null });
}

async function change(
  wanted: Partial<ChangeInput> & Pick<ChangeInput, 'verb'>,
  actor: Actor = ground.head,
): Promise<CommitmentRow> {
  const { version } = await fresh();
  return await changeCommitment(house, actor, {
    ...{ code: promise.code, version, reason: null, responsible: null, dueOn: null },
    ...wanted,
  });
}

async function boardOf(group: 'late' | null) {
  const query = { page: 1, group, unit: null, dialogue: null, q: null };
  return await presentBoard(house, { organisationId: ground.ward, query });
}

async function countsNow() {
  const organisationId = ground.ward;
  const query = { page: 1, group: null, unit: null, dialogue: null, q: null };
  const [board, front, inbox] = await Promise.all([
    presentBoard(house, { organisationId, query }),
    presentPromises(house, { organisationId, limit: 4, language: 'vi' }),
    presentInbox(house, ground.front, { kind: 'promise', language: 'vi' }),
  ]);
  const inAll = Object.values(inbox.sums).reduce((sum, pile) => sum + pile.n, 0);
  return { board: board.counts, front: front.counts, inAll, toVerify: inbox.sums.verify.n };
}
