import { beforeAll, describe, expect, test } from 'vitest';
import { readTableText } from '#app/ground/table-text.ts';
import { addDays } from '#app/ground/time.ts';
import { readStory } from '#app/rooms/record/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { plan } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { readPoints } from '../point-list.ts';
import { presentDialogueDesk } from '../present-desk.ts';
import {
  presentChecklist,
  presentInvitations,
  presentPoints,
  presentRunSheet,
  presentSlip,
} from '../present-prepare.ts';
import { presentOwnTasks, presentTasksWaiting } from '../present-tasks.ts';
import { lockById, readById, readParts } from '../store.ts';
import { addToRoll } from './attend.ts';
import { answerInvitation, invite, inviteRequired, noteAnswer, rollFromInvitations } from './invite.ts';
import { importPoints, noteTestCall } from './points.ts';
import { addTask, refreshChecklistInTx, tickTask, writeRunSheetDetails } from './prepare.ts';
import { dropTask, restoreTask, setTask } from './tasks.ts';

const day = '2026-03-20';
let town: Town;
let dialogue: { id: string; code: string };
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
  dialogue = await plan(at(town.house, '2026-02-01', '09:00'), town, {
    title: 'Thoát nước và chiếu sáng các ngõ',
    day,
    startsAt: '08:30',
    endsAt: '11:00',
    place: 'Hội trường phường',
    placeAddress: 'Đường Khương Đình',
    content: 'Thoát nước.',
    changeable: 'Thứ tự làm.',
    topics: [
      { title: 'Thoát nước', fieldCode: 'TRAF', unit: 'economy' },
      { title: 'Chiếu sáng', fieldCode: 'TRAF', unit: 'economy' },
      { title: 'Trường lớp', fieldCode: 'EDU', unit: 'culture_social' },
    ],
  });
});

const now = () => at(town.house, '2026-03-10', '09:00');
const of = () => ({ code: dialogue.code, language: 'vi' }) as const;
const answer = { substituteName: null, substituteTitle: null, reason: null };

describe('the tasks', () => {
  test('come with the dialogue, with their unit and day; a unit ticks its own', async () => {
    const { tasks } = await presentChecklist(now(), town.people.clerk, of());
    const notice = tasks.find((task) => task.title.startsWith('Đăng thông báo'));
    expect(notice?.dueOn).toBe(addDays(day, -7));
    const security = tasks.find((task) => task.title.includes('an ninh'));
    const tick = { dialogueId: dialogue.id, isDone: true, note: null };
    await tickTask(now(), town.people.police, { ...tick, id: security?.id ?? '' });
    await expect(
      tickTask(now(), town.people.police, { ...tick, id: notice?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'dialogue.task-missing' });
    const after = await presentChecklist(now(), town.people.clerk, of());
    expect(after.tasks.find((task) => task.id === security?.id)).toMatchObject({
      doneBy: town.people.police.name,
      isLate: false,
    });
    expect(after.tasks.filter((task) => task.isLate).map((task) => task.title)).toEqual([
      'Ban hành kế hoạch tổ chức hội nghị',
      'Phát phiếu lấy ý kiến tới các thôn, tổ dân phố',
    ]);
    await addTask(now(), town.people.clerk, {
      dialogueId: dialogue.id,
      title: 'Nước uống',
      unitId: null,
      dueOn: null,
    });
    expect((await presentChecklist(now(), town.people.clerk, of())).tasks).toHaveLength(tasks.length + 1);
  });
});

test('what no longer fits after an edit falls away, and comes back where it fits again; what is set or done stays', async () => {
  const refresh = async (audience: 'youth' | 'residents') =>
    await town.house.transact(async (tx) => {
      const row = await lockById(tx, dialogue.id);
      if (row === undefined) throw new Error('it is gone');
      await refreshChecklistInTx(now(), tx, { row: { ...row, audience }, actor: town.people.clerk });
    });
  const read = async () => await presentChecklist(now(), town.people.clerk, of());
  const before = (await read()).tasks.map((task) => task.title);
  await refresh('youth');
  const added = (await read()).tasks.filter((task) => !before.includes(task.title));
  expect(added.length).toBeGreaterThan(0);
  await refresh('residents');
  expect((await read()).tasks.map((task) => task.title)).toEqual(before);
  expect((await read()).dropped.map((task) => [task.title, task.reason, task.by])).toEqual(
    added.map((task) => [task.title, null, null]),
  );
  const story = await readStory(town.house.db, 'dialogue', [dialogue.id]);
  expect(story.at(-1)).toMatchObject({ verb: 'dialogue.drop_unfit', facts: { count: added.length } });
  await refresh('youth');
  expect((await read()).dropped).toEqual([]);
  const [kept] = added;
  const unitId = town.unit('police');
  await setTask(now(), town.people.clerk, {
    dialogueId: dialogue.id,
    id: kept?.id ?? '',
    unitId,
    dueOn: null,
  });
  await refresh('residents');
  expect((await read()).tasks.map((task) => task.title)).toContain(kept?.title);
  const tick = { dialogueId: dialogue.id, id: kept?.id ?? '', isDone: true, note: null };
  await tickTask(now(), town.people.clerk, tick);
});

test('a unit sees what it has to prepare over all dialogues, without what is done', async () => {
  const { police, clerk } = town.people;
  const unitId = town.unit('police');
  const given = { dialogueId: dialogue.id, title: 'Phân luồng xe trước cổng', unitId, dueOn: null };
  await addTask(now(), clerk, given);
  const own = await presentOwnTasks(now(), police, 'vi');
  const [task] = own.filter((each) => each.title === given.title);
  expect(task).toMatchObject({ dialogue: { code: dialogue.code }, isLate: false, dueOn: null });
  const all = (await presentChecklist(now(), clerk, of())).tasks;
  expect(own.map((each) => each.id).sort()).toEqual(
    all
      .filter((each) => each.unitId === unitId && each.doneAt === null)
      .map((each) => each.id)
      .sort(),
  );
  // The office does what no officer does, such as its own tasks.
  const ofOffice = (await presentOwnTasks(now(), clerk, 'vi')).map((each) => each.id);
  const officeTask = all.find((each) => each.unitId === town.unit('office') && each.doneAt === null);
  expect(ofOffice).toContain(officeTask?.id);
  expect(ofOffice).not.toContain(task?.id);
  await tickTask(now(), police, { dialogueId: dialogue.id, id: task?.id ?? '', isDone: true, note: null });
  expect(await presentTasksWaiting(now(), police)).toBe(own.length - 1);
});

test('the office gives a task to others, or drops it with a reason; a new day of the dialogue moves neither', async () => {
  const read = async () => await presentChecklist(now(), town.people.clerk, of());
  const find = async (words: string) => (await read()).tasks.find((task) => task.title.includes(words));
  const [posting, paper] = [await find('niêm yết tại trụ sở'), await find('Phát phiếu lấy ý kiến')];
  const police = town.unit('police');
  const set = { dialogueId: dialogue.id, id: posting?.id ?? '', unitId: police, dueOn: '2026-03-12' };
  await setTask(now(), town.people.clerk, set);
  const drop = { dialogueId: dialogue.id, id: paper?.id ?? '', reason: 'Gộp với khảo sát của tổ' };
  await dropTask(now(), town.people.clerk, drop);
  await town.house.transact(async (tx) => {
    const row = await lockById(tx, dialogue.id);
    if (row === undefined) throw new Error('it is gone');
    const starts_at = new Date(row.starts_at.getTime() + 7 * 86_400_000);
    await refreshChecklistInTx(now(), tx, { row: { ...row, starts_at }, actor: town.people.clerk });
    await refreshChecklistInTx(now(), tx, { row, actor: town.people.clerk });
  });
  expect(await find('niêm yết tại trụ sở')).toMatchObject({ unitId: police, dueOn: '2026-03-12' });
  expect(await find('Phát phiếu lấy ý kiến')).toBeUndefined();
  expect((await read()).dropped).toMatchObject([{ reason: drop.reason, by: town.people.clerk.name }]);
  await expect(setTask(now(), town.people.clerk, { ...set, id: drop.id })).rejects.toMatchObject({
    code: 'dialogue.task-done',
  });
  await expect(setTask(now(), town.people.clerk, { ...set, dueOn: '2026-03-15' })).rejects.toMatchObject({
    code: 'day.holiday',
  });
  await expect(dropTask(now(), town.people.police, drop)).rejects.toMatchObject({ kind: 'missing' });
  await restoreTask(now(), town.people.clerk, drop);
  expect(await find('Phát phiếu lấy ý kiến')).toBeDefined();
});

test.each([
  ['2026-03-09', 'day.past'],
  ['2062-03-20', 'day.far'],
  ['2026-03-15', 'day.holiday'],
])('a task with a day that cannot be meant is refused: %s', async (dueOn, code) => {
  const task = { dialogueId: dialogue.id, title: 'Kê bàn ghế', unitId: null, dueOn };
  await expect(addTask(now(), town.people.clerk, task)).rejects.toMatchObject({ code });
});

describe('invitations', () => {
  const seen = () => presentInvitations(now(), town.people.clerk, of());
  const lineOf = async (name: string) => {
    const line = (await seen()).groups
      .flatMap((group) => group.invitations)
      .find((each) => each.name === name);
    if (line === undefined) throw new Error(`nobody is called ${name}`);
    return { ...line, token: line.address.split('/').at(-1) ?? '' };
  };

  test('a unit whose matter is on the list must come, or sends somebody with approval', async () => {
    expect((await seen()).notCalled.map((each) => each.matters)).toEqual([
      'Thoát nước; Chiếu sáng',
      'Trường lớp',
    ]);
    const call = { dialogueId: dialogue.id, group: 'Đơn vị có nội dung', confirmBy: '2026-03-15' };
    expect(await inviteRequired(now(), town.people.clerk, call)).toBe(2);
    expect(await inviteRequired(now(), town.people.clerk, call)).toBe(0);
    expect((await seen()).notCalled).toEqual([]);
    const { token, id } = await lineOf(town.people.economy.name ?? '');
    await expect(answerInvitation(now(), { ...answer, verb: 'decline', token })).rejects.toMatchObject({
      code: 'invitation.free',
    });
    const other = { ...answer, verb: 'other', token, substituteName: 'Đỗ Văn Sáu' } as const;
    await expect(answerInvitation(now(), other)).rejects.toMatchObject({ code: 'invitation.reason' });
    await answerInvitation(now(), { ...other, reason: 'Đi họp thành phố' });
    expect((await presentSlip(now(), token))?.state).toBe('proposed');
    await noteAnswer(now(), town.people.head, { ...answer, verb: 'approve', dialogueId: dialogue.id, id });
    expect(await lineOf(town.people.economy.name ?? '')).toMatchObject({
      state: 'substituted',
      substituteName: 'Đỗ Văn Sáu',
    });
  });

  test('a group keeps its quota, and nobody is invited twice', async () => {
    const input = { dialogueId: dialogue.id, group: 'Tổ dân phố', quota: 3, confirmBy: '2026-03-09' };
    const people = 'Trần Văn Ba; Tổ trưởng tổ 5\nLê Thị Bốn\ntrần văn ba';
    expect(await invite(now(), town.people.clerk, { ...input, people })).toBe(2);
    await expect(
      invite(now(), town.people.clerk, { ...input, people: 'Phạm Năm\nHồ Sáu' }),
    ).rejects.toMatchObject({ code: 'invitation.quota', facts: { quota: 3, named: 4 } });
    const group = (await seen()).groups.find((each) => each.name === 'Tổ dân phố');
    expect(group).toMatchObject({ coming: 0, silent: 2 });
    const { token } = await lineOf('Trần Văn Ba');
    await answerInvitation(now(), { ...answer, verb: 'confirm', token });
    await answerInvitation(now(), { ...answer, verb: 'decline', token });
    await answerInvitation(now(), { ...answer, verb: 'confirm', token });
    await expect(
      answerInvitation(at(town.house, day, '08:30'), { ...answer, verb: 'decline', token }),
    ).rejects.toMatchObject({ code: 'invitation.over' });
    expect(await presentSlip(now(), 'no-such-token')).toBeNull();
  });

  test('who comes and who must come stand on the roll, once', async () => {
    expect(await rollFromInvitations(now(), town.people.clerk, { dialogueId: dialogue.id })).toBe(3);
    expect(await rollFromInvitations(now(), town.people.clerk, { dialogueId: dialogue.id })).toBe(0);
    const { roll } = await readParts(town.house.db, dialogue.id);
    expect(roll.find((each) => each.name === 'Đỗ Văn Sáu')).toMatchObject({
      is_required: true,
      substitute_for: town.people.economy.name,
    });
  });

  test('names that one person writes on the roll within a minute are one line of the story', async () => {
    const add = async (minute: string, name: string) =>
      await addToRoll(at(town.house, '2026-03-12', minute), town.people.clerk, {
        ...{ dialogueId: dialogue.id, name, title: null, unitId: null, isRequired: false },
      });
    for (const name of ['Ông Tám', 'Bà Chín', 'Ông Mười']) await add('09:00', name);
    await add('09:01', 'Bà Mai');
    const { story } = await presentDialogueDesk(now(), town.people.clerk, dialogue.code);
    const added = story.filter((line) => line.verb === 'dialogue.enrol');
    expect(added.map((line) => [line.who, line.times])).toEqual([
      [town.people.clerk.name, 1],
      [town.people.clerk.name, 3],
    ]);
  });
});

test('six hundred points come from a sheet, known ones are changed, and test calls are logged', async () => {
  const rows = Array.from(
    { length: 600 },
    (_, index) => `Điểm ${index + 1};Nhà văn hóa ${index + 1};40;Loa;Ông Ba;0900`,
  );
  const { lines } = readPoints(readTableText(rows.join('\n')));
  const input = { dialogueId: dialogue.id, lines };
  expect(await importPoints(now(), town.people.clerk, input)).toEqual({ added: 600, changed: 0 });
  expect(await importPoints(now(), town.people.clerk, input)).toEqual({ added: 0, changed: 600 });
  const more = { ...input, lines: readPoints([['Điểm 601']]).lines };
  await expect(importPoints(now(), town.people.clerk, more)).rejects.toMatchObject({
    code: 'dialogue.too-many-points',
  });
  const { points } = await presentPoints(now(), town.people.clerk, of());
  const [, second] = points;
  const call = { dialogueId: dialogue.id, id: second?.id ?? '', note: 'Tiếng vọng' };
  await noteTestCall(now(), town.people.clerk, { ...call, isGood: false });
  await noteTestCall(at(town.house, '2026-03-11', '09:00'), town.people.clerk, { ...call, isGood: true });
  const tested = await presentPoints(now(), town.people.clerk, of());
  expect(tested.points[1]).toMatchObject({ isGood: true, calls: [{ isGood: true }, { isGood: false }] });
});

test('the run sheet keeps speakers, reserve questions and what to do when a line drops', async () => {
  const before = await presentRunSheet(now(), town.people.clerk, of());
  const first = before.items[0]?.id ?? '';
  await writeRunSheetDetails(now(), town.people.clerk, {
    dialogueId: dialogue.id,
    fallback: 'Chuyển sang điểm kế tiếp',
    reserve: ['Vì sao đường chưa xong?'],
    speakers: { [first]: 'Phạm Thu Trang' },
  });
  const after = await presentRunSheet(now(), town.people.clerk, of());
  expect(after).toMatchObject({ fallback: 'Chuyển sang điểm kế tiếp', planned: 125, length: 150 });
  expect([after.items[0]?.speaker, after.reserve.length]).toEqual(['Phạm Thu Trang', 1]);
  expect((await readById(town.house.db, dialogue.id))?.fallback).toBe('Chuyển sang điểm kế tiếp');
});
