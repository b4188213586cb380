import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#app/ground/actor.ts';
import { presentLookBack as presentOpening } from '#app/rooms/commitments/present-handover.ts';
import { foundOrganisation } from '#app/rooms/organisations/acts/found.ts';
import { mergeOrganisation } from '#app/rooms/organisations/acts/merge.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { makePerson } from '#tests/people.ts';
import { plan } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { presentLookBack } from './present-look-back.ts';

let town: Town;
let former: { id: string; name: string };
let next: { id: string; code: string };
const now = () => at(town.house, '2026-08-10', '09:00');
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
  const founder = await makePerson(town.house, {
    name: 'Hoàng Minh Trí',
    roles: [{ role: 'administrator', organisationId: town.wardId }],
  });
  former = await foundOrganisation(now(), founder, { adminCode: '00091', ruleProfileId: 'commune' });
  next = await plan(at(town.house, '2026-08-01', '09:00'), town, {
    ...{ title: 'Buổi đầu sau sáp nhập', day: '2026-09-20', startsAt: '08:30', endsAt: '11:00' },
    ...{ place: 'Hội trường', placeAddress: 'Đường 1', content: 'Việc chung.', changeable: '', topics: [] },
  });
  await held(former.id, { code: 'DT-2026-00901', day: '2026-04-10', matter: 'Cống ngõ 8' });
  await held(former.id, { code: 'DT-2025-00902', day: '2025-04-10', matter: 'Đèn đường' });
  // What is written under the old name after the merger is not its last dialogue.
  await held(former.id, { code: 'DT-2026-00903', day: '2026-07-20', matter: 'Sau sáp nhập' });
});

/** A dialogue that was held, with a petition and a promise that are still open; rows only. */
async function held(organisationId: string, of: { code: string; day: string; matter: string }) {
  const { db, newId } = town.house;
  const at = new Date(`${of.day}T02:00:00Z`);
  const id = newId();
  await db
    .insertInto('dialogue')
    .values({
      ...{ id, organisation_id: organisationId, code: of.code, title: `Buổi ${of.day}`, kind: 'regular' },
      ...{ form: 'in_person', audience: 'residents', state: 'concluded', starts_at: at },
      ...{ ends_at: new Date(at.getTime() + 9_000_000), held_at: at, created_at: at },
    })
    .execute();
  await db
    .insertInto('petition')
    .values({
      ...{ id: newId(), organisation_id: organisationId, dialogue_id: id, origin: 'session' },
      ...{ code: of.code.replace('DT', 'KN'), title: of.matter, text: of.matter, folded: of.matter },
      ...{ state: 'assigned', received_at: at },
    })
    .execute();
  await db
    .insertInto('commitment')
    .values({
      ...{ id: newId(), organisation_id: organisationId, dialogue_id: id, code: of.code.replace('DT', 'CK') },
      ...{ text: `Hứa: ${of.matter}`, folded: of.matter, state: 'assigned', published_at: at },
      due_on: '2026-12-31',
    })
    .execute();
}

const meetings = async () =>
  (await presentLookBack(now(), town.people.head, { code: next.code, language: 'vi' })).meetings.map(
    (meeting) => [
      meeting.of,
      meeting.code,
      meeting.petitions.map((petition) => petition.title),
      meeting.promises.map((promise) => promise.text),
    ],
  );

test('the first meeting after a merger looks back at the last one of each commune of before, by its name', async () => {
  expect(await meetings()).toEqual([]);
  const roles = [former.id, town.wardId].map((organisationId) => ({
    ...{ role: 'administrator' as const, organisationId },
  }));
  const admin = await makePerson(town.house, { name: 'Lưu Thị Hạnh', roles });
  await mergeOrganisation(now(), admin, {
    ...{ formerId: former.id, organisationId: town.wardId },
    ...{ mergedOn: '2026-07-01', mergedBasis: 'Nghị quyết 12/NQ-UBTVQH' },
  });
  const ofFormer = [former.name, 'DT-2026-00901', ['Cống ngõ 8'], ['Hứa: Cống ngõ 8']];
  expect(await meetings()).toEqual([ofFormer]);
  const opening = await presentOpening(now(), town.people.head, next.code);
  expect(opening?.former.map((each) => each.name)).toEqual([former.name]);
  expect(await presentOpening(now(), anonymous, next.code)).toBeNull();
  // The own last one was before the merger: it stands first, the other beside it.
  await held(town.wardId, { code: 'DT-2026-00101', day: '2026-05-05', matter: 'Chợ tạm' });
  expect((await meetings()).map(([name, code]) => [name, code])).toEqual([
    [null, 'DT-2026-00101'],
    [former.name, 'DT-2026-00901'],
  ]);
  // Once a meeting was held here after the merger, that one has looked back.
  await held(town.wardId, { code: 'DT-2026-00102', day: '2026-07-25', matter: 'Sau đó' });
  expect((await meetings()).map(([name, code]) => [name, code])).toEqual([[null, 'DT-2026-00102']]);
});
