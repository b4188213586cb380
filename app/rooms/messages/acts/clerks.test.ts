import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/ground/actor.ts';
import { addDays } from '#app/ground/time.ts';
import { type House, joinListeners } from '#app/house.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { remindRequests } from '#app/rooms/oversight/acts/remind.ts';
import { sendRequest } from '#app/rooms/oversight/acts/request.ts';
import { planSupervision, startSupervision } from '#app/rooms/oversight/acts/supervise.ts';
import { assignPetition, replyCooperation } from '#app/rooms/petitions/acts/assign.ts';
import { chaseHelp, remindDue } from '#app/rooms/petitions/acts/chase.ts';
import { askExtension, decideExtension } from '#app/rooms/petitions/acts/extend.ts';
import { listeners as petitionsHear } from '#app/rooms/petitions/listens.ts';
import { presentDesk } from '#app/rooms/petitions/present-desk.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { openOne, said } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { outside } from '#tests/post.ts';
import { listeners as messagesHear } from '../listens.ts';
import type { TemplateName } from '../template.ts';

// The office has no officers: its clerks are what officers are to a department.
let house: House;
let ground: PetitionGround;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-02T02:00:00Z');
  const listeners = joinListeners([petitionsHear, messagesHear]);
  house = testHouse(await testDatabase(), { ...outside(), now: () => now, listeners });
  ground = await petitionGround(house);
  for (const { personId } of [ground.clerk, ground.secondClerk, ground.officer, ground.helper]) {
    const email = `${personId}@example.test`;
    await house.db.updateTable('person').set({ email }).where('id', '=', personId).execute();
  }
});

const at = (day: string) => {
  now = new Date(`${day}T02:00:00Z`);
};
const given = async (leadUnitId: string, cooperatingUnitIds: string[] = []) => {
  const { code } = await openOne({ house, ground });
  return await assignPetition(house, ground.head, {
    ...{ code, leadUnitId, cooperatingUnitIds, dueOn: null, product: null },
  });
};
const desk = async (actor: Actor, code: string) => await presentDesk(house, actor, { code }, 'vi');
const pileOf = async (actor: Actor, code: string) => {
  const { sums } = await presentInbox(house, actor, { text: code, language: 'vi' });
  return Object.entries(sums).flatMap(([pile, sum]) => (sum.n > 0 ? [pile] : []));
};
const toldOf = async (template: TemplateName) => {
  const rows = await house.db
    .selectFrom('message')
    .innerJoin('person', 'person.id', 'message.person_id')
    .select('person.name')
    .where('template', '=', template)
    .orderBy('person.name')
    .execute();
  return rows.map((row) => row.name);
};
const clerks = ['Bùi Văn Lưu', 'Lê Thị Thư'];

test('a clerk asks for time for what the office leads; no clerk decides on it, the head does', async () => {
  const { code } = await given(ground.units.office);
  expect((await desk(ground.clerk, code)).may).toContain('ask_extension');
  expect((await desk(ground.officer, code)).may).not.toContain('ask_extension');
  const wish = { code, toDueOn: '2026-12-01', reason: 'Chờ trích lục hồ sơ đất' };
  expect(await said(askExtension(house, ground.officer, wish))).toBe('petition.part');
  await askExtension(house, ground.clerk, wish);
  const yes = { code, isApproved: true, reason: null };
  expect(await said(decideExtension(house, ground.secondClerk, yes))).toBe('petition.decider-is-other');
  expect((await desk(ground.secondClerk, code)).blocked.decide).toBe(true);
  expect(await pileOf(ground.secondClerk, code)).toEqual(['waiting']);
  expect(await pileOf(ground.head, code)).toEqual(['review']);
  expect((await decideExtension(house, ground.head, yes)).due_on).toBe('2026-12-01');
});

test('where the unit has officers a clerk does neither of the two', async () => {
  const { code } = await given(ground.units.economy, [ground.units.culture]);
  const wish = { code, toDueOn: '2026-12-01', reason: 'Chờ trích lục hồ sơ đất' };
  expect(await said(askExtension(house, ground.clerk, wish))).toBe('petition.part');
  const reply = { code, unitId: ground.units.culture, reply: 'Trường đồng ý.' };
  expect(await said(replyCooperation(house, ground.clerk, reply))).toBe('petition.part');
});

test('help that is asked of the office lies with its clerks by its own day until one answers', async () => {
  const { code, due_on: dueOn } = await given(ground.units.economy, [ground.units.office]);
  expect(await pileOf(ground.clerk, code)).toEqual(['new']);
  expect(await pileOf(ground.head, code)).toEqual(['waiting']);
  const helpDue = '2026-11-09';
  expect(dueOn).not.toBe(helpDue);
  at(addDays(helpDue, 1));
  expect(await pileOf(ground.clerk, code)).toEqual(['late']);
  expect(await chaseHelp(house)).toBe(1);
  expect(await toldOf('help_reminder')).toEqual(clerks);
  expect(await toldOf('reminder')).toEqual([]);
  const [mine] = (await desk(ground.clerk, code)).cooperations;
  expect(mine).toMatchObject({ unit: 'Văn phòng', isMine: true });
  await replyCooperation(house, ground.clerk, { code, unitId: ground.units.office, reply: 'Đã tra sổ.' });
  expect(await pileOf(ground.clerk, code)).not.toContain('late');
});

test('help that a department owes is asked for at the department', async () => {
  await given(ground.units.economy, [ground.units.culture]);
  at('2026-11-10');
  await chaseHelp(house);
  expect(await toldOf('help_reminder')).toEqual(['Hồ Thị Lan']);
});

test('a reminder of what the office leads goes to its clerks; of a department to its officers', async () => {
  const { due_on: dueOn } = await given(ground.units.office);
  at(addDays(dueOn ?? '', -3));
  expect(await remindDue(house)).toBe(1);
  expect(await toldOf('reminder')).toEqual(clerks);
});

test('so does the reminder of a request that supervision sent to the office', async () => {
  const { code } = await planSupervision(house, ground.front, {
    ...{ organisationId: ground.ward, title: 'Giám sát việc trả lời kiến nghị', body: 'front' },
    ...{
      from: '2026-01-01',
      to: '2026-12-31',
      unitId: null,
      fieldCode: null,
      kind: 'petition',
      group: 'all',
    },
  });
  await startSupervision(house, ground.front, { code });
  const text = 'Mỗi câu trả lời nêu rõ ngày làm xong.';
  const unitId = ground.units.office;
  await sendRequest(house, ground.front, { code, kind: 'explanation', unitId, threadCode: null, text });
  const { due_on: dueOn } = await house.db
    .selectFrom('supervision_request')
    .select('due_on')
    .executeTakeFirstOrThrow();
  at(addDays(dueOn, -3));
  await remindRequests(house);
  expect(await toldOf('supervision_reminder')).toEqual(clerks);
});
