import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { closeUnit } from '#app/rooms/organisations/acts/units.ts';
import { linkRepeat } from '#app/rooms/petitions/acts/repeat.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { answerOne, assignOne, openOne, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { makeHandover } from './acts/hand-over.ts';
import { acceptHandover } from './acts/take-over.ts';
import { inheritPromises, remindPromises } from './acts/time.ts';
import { presentBoard } from './present-board.ts';
import { presentHandover, presentLookBack } from './present-handover.ts';
import { readCommitment } from './store.ts';

let house: House;
let ground: PetitionGround;
let now = new Date('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now, listeners: hearing });
  ground = await petitionGround(house);
});

test('a head who leaves hands over what is open; only the named successor accepts, once', async () => {
  const { commitment } = await concludedDialogue(house, ground, 'DT-2026-00401');
  const petition = await assignOne({ house, ground }, await openOne({ house, ground }));
  const next = await makePerson(house, {
    name: 'Nguyễn Thị Kế',
    roles: [{ role: 'head', organisationId: ground.ward }],
  });
  const input = { organisationId: ground.ward, unitId: null, toPersonId: next.personId, note: null };
  expect(await said(makeHandover(house, ground.clerk, input))).toBe('handover.part');
  expect(
    await said(makeHandover(house, ground.head, { ...input, toPersonId: ground.superior.personId })),
  ).toBe('handover.nobody');
  const sheet = await makeHandover(house, ground.head, input);
  expect(sheet.items.map((item) => item.code)).toEqual(
    expect.arrayContaining([commitment.code, petition.code]),
  );
  expect(await said(makeHandover(house, ground.head, input))).toBe('handover.waiting');
  expect(await said(acceptHandover(house, ground.clerk, { id: sheet.id, note: null }))).toBe(
    'handover.missing',
  );
  await acceptHandover(house, next, { id: sheet.id, note: 'Đã nhận đủ' });
  expect(await said(acceptHandover(house, next, { id: sheet.id, note: null }))).toBe('handover.state');
  const view = await presentHandover(house, next, sheet.id);
  expect([view?.acceptedNote, view?.mayAccept]).toEqual(['Đã nhận đủ', false]);
  expect(await presentHandover(house, ground.superior, sheet.id)).toBeNull();
});

test('the next dialogue begins with open promises and with what is asked again, how often and since when', async () => {
  const at = await concludedDialogue(house, ground, 'DT-2026-00402');
  const first = await answerOne({ house, ground }, await openOne({ house, ground }));
  const again = await assignOne({ house, ground }, await openOne({ house, ground }));
  await linkRepeat(house, ground.clerk, { code: again.code, earlierCode: first.code });
  const view = await presentLookBack(house, ground.clerk, at.code);
  expect(view?.promises.map((item) => item.code)).toContain(at.commitment.code);
  expect(view?.matters).toMatchObject([{ code: again.code, times: 2, since: dayOf(now) }]);
  expect(await presentLookBack(house, ground.officer, at.code)).toBeNull();
});

test('promises are reminded of by the steps, once each, and go to the heir of a department that ends', async () => {
  const { commitment } = await concludedDialogue(house, ground, 'DT-2026-00403');
  const due = commitment.due_on ?? '';
  const told: number[] = [];
  for (const offset of [-4, -3, 0, 1, 10]) {
    now = new Date(`${addDays(due, offset)}T02:00:00Z`);
    await remindPromises(house);
    expect(await remindPromises(house)).toBe(0);
    const rows = await house.db
      .selectFrom('reminder')
      .select('offset_days')
      .where('subject_id', '=', commitment.id)
      .execute();
    told.push(rows.length);
  }
  expect(told).toEqual([0, 1, 1, 2, 3]);
  const keeper = await makePerson(house, {
    name: 'Quản trị',
    roles: [{ role: 'administrator', organisationId: ground.ward }],
  });
  await closeUnit(house, keeper, {
    unitId: ground.units.economy,
    lastDay: addDays(dayOf(now), -1),
    successorId: ground.units.culture,
    reason: 'Sáp nhập',
  });
  expect(await inheritPromises(house)).toBeGreaterThan(0);
  expect(await inheritPromises(house)).toBe(0);
  const after = await readCommitment(house.db, commitment.code);
  expect([after?.unit_id, after?.due_on]).toEqual([ground.units.culture, due]);
});

test('the board by unit comes to the whole board', async () => {
  const query = { group: null, unit: null, dialogue: null, q: null, page: 1 };
  const board = await presentBoard(house, { organisationId: ground.ward, query });
  const sum = (name: 'total' | 'kept' | 'late' | 'broken' | 'working') =>
    board.byUnit.reduce((all, row) => all + row[name], 0);
  expect([sum('total'), sum('kept'), sum('late'), sum('broken'), sum('working')]).toEqual([
    board.total,
    board.counts.kept,
    board.counts.late,
    board.counts.broken,
    board.counts.working,
  ]);
});
