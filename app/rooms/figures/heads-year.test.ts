import { beforeAll, expect, test } from 'vitest';
import { readPlan, readPlanItems } from '#app/rooms/dialogues/store-plan.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { acceptProposals } from './acts/propose.ts';
import { presentProgramme } from './present-programme.ts';
import type { Proposal } from './proposal.ts';

let town: Town;
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
});

test('the year of the heads names who left too, and asks the duty of whoever is in office', async () => {
  const before = await makePerson(town.house, {
    name: 'Đặng Văn Trước',
    roles: [{ role: 'head', organisationId: town.wardId }],
  });
  const held = town.house.db.updateTable('role_holding').where('person_id', '=', before.personId);
  await held.set({ valid_from: '2025-01-01', valid_to: '2026-06-30' }).execute();
  const of = { organisationId: town.wardId, year: 2026 };
  const view = async (day: string) => {
    const { bodies } = await presentProgramme(at(town.house, day, '09:00'), town.people.clerk, of);
    return bodies[0]?.heads.map((head) => [head.name, head.until, head.duties.map((duty) => duty.missing)]);
  };
  expect(await view('2026-09-01')).toEqual([
    [town.people.head.name, null, [1, 1]],
    ['Đặng Văn Trước', '2026-06-30', []],
  ]);
  expect(await view('2027-02-01')).toEqual(await view('2026-12-31'));
});

test('suggested lines go to the head who has the fewest', async () => {
  const now = at(town.house, '2026-09-01', '09:00');
  const second = await makePerson(town.house, {
    name: 'Hà Thị Hai',
    roles: [{ role: 'head', organisationId: town.wardId }],
  });
  const proposal: Proposal = {
    ...({ key: 'k', origin: 'obligation', audience: 'residents', kind: 'regular', month: 10 } as const),
    ...{ fieldCode: null, fieldName: null, open: 0, late: 0, repeated: 0, broken: 0, basis: 'luat-72-2025' },
  };
  const of = { organisationId: town.wardId, year: 2027 };
  const chosen = [1, 2, 3].map((n) => ({ proposal, topic: `Chuyên đề ${n}`, note: 'Nghĩa vụ' }));
  await acceptProposals(now, town.people.clerk, { ...of, chosen });
  const plan = await readPlan(town.house.db, of);
  const items = await readPlanItems(town.house.db, plan?.id ?? '');
  const counts = [town.people.head.personId, second.personId].map(
    (id) => items.filter((item) => item.head_person_id === id).length,
  );
  expect(counts.sort()).toEqual([1, 2]);
});
