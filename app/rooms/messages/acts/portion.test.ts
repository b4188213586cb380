import { beforeEach, expect, test } from 'vitest';
import { addDays } from '#app/ground/time.ts';
import { type House, joinListeners } from '#app/house.ts';
import { assignPetition } from '#app/rooms/petitions/acts/assign.ts';
import { chaseAbove, remindDue } from '#app/rooms/petitions/acts/chase.ts';
import { escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { setReminderSteps } from '#app/rooms/petitions/acts/habits.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { outside } from '#tests/post.ts';
import { listeners as messagesHear } from '../listens.ts';
import type { TemplateName } from '../template.ts';

// Many come due on one morning: they are told by the portion, and each to its own people.
let house: House;
let ground: PetitionGround;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-02T02:00:00Z');
  const listeners = joinListeners([petitionsHear, messagesHear]);
  house = testHouse(await testDatabase(), { ...outside(), now: () => now, listeners });
  ground = await petitionGround(house);
  for (const { personId } of [ground.clerk, ground.officer, ground.helper, ground.superior]) {
    const email = `${personId}@example.test`;
    await house.db.updateTable('person').set({ email }).where('id', '=', personId).execute();
  }
});

const given = async (leadUnitId: string) => {
  const { code } = await openOne({ house, ground });
  return await assignPetition(house, ground.head, {
    ...{ code, leadUnitId, cooperatingUnitIds: [], dueOn: null, product: null },
  });
};
const toldOf = async (template: TemplateName) =>
  await house.db
    .selectFrom('message')
    .innerJoin('person', 'person.id', 'message.person_id')
    .select(['message.about_code as code', 'person.name', 'message.body'])
    .where('template', '=', template)
    .orderBy('message.about_code')
    .orderBy('person.name')
    .execute();

test('what comes due on one morning reaches the people of its own unit, under its own code and day', async () => {
  await setReminderSteps(house, ground.head, {
    organisationId: ground.ward,
    source: 'Quy chế làm việc của phường',
    steps: [{ offsetDays: -3, audience: 'unit' }],
  });
  const economy = await given(ground.units.economy);
  const culture = await given(ground.units.culture);
  const again = await given(ground.units.economy);
  now = new Date(`${addDays(economy.due_on ?? '', -3)}T02:00:00Z`);
  expect(await remindDue(house)).toBe(3);
  const told = await toldOf('reminder');
  expect(told.map(({ code, name }) => [code, name])).toEqual([
    [economy.code, ground.officer.name],
    [culture.code, ground.helper.name],
    [again.code, ground.officer.name],
  ]);
  expect(told.map(({ body }) => /Phòng [^,.:]*?(?=,|\.|:| còn| đến|\n)/u.exec(body)?.[0])).toEqual([
    'Phòng Kinh tế',
    'Phòng Văn hóa - Xã hội',
    'Phòng Kinh tế',
  ]);
  expect(await remindDue(house)).toBe(0);
  expect(await toldOf('reminder')).toHaveLength(3);
});

test('what is asked for again above reaches that office for each petition, and nobody for a body outside', async () => {
  const codes = [];
  for (const toParent of [true, false, true]) {
    const { code } = await given(ground.units.economy);
    codes.push(code);
    await escalatePetition(house, ground.officer, {
      ...{ code, whyBeyond: 'Vượt thẩm quyền', legalBasis: null, documentNumber: null, chaseOn: null },
      ...(toParent ? { toParent, toBody: null } : { toParent, toBody: 'Bộ Xây dựng' }),
    });
  }
  const first = (await toldOf('escalated_here')).length;
  now = new Date('2026-11-20T02:00:00Z');
  expect(await chaseAbove(house)).toBe(3);
  const told = (await toldOf('escalated_here')).map(({ code }) => code);
  expect(first).toBe(2);
  expect(told).toEqual([codes[0], codes[0], codes[2], codes[2]]);
  expect(await chaseAbove(house)).toBe(0);
});
