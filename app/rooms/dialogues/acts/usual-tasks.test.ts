import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/ground/time.ts';
import { leaveOutEntry, writeListEntry } from '#app/rooms/organisations/acts/lists.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { plan } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { presentChecklist } from '../present-prepare.ts';

const day = '2026-03-20';
let town: Town;
beforeAll(async () => {
  town = await peopleTown(testHouse(await testDatabase()));
});

const on = (date: string) => at(town.house, date, '09:00');

async function tasksPlanned(date: string, language: 'vi' | 'en' = 'vi') {
  const { code } = await plan(on(date), town, {
    ...{ title: 'Thoát nước các ngõ', day, startsAt: '08:30', endsAt: '11:00' },
    ...{ place: 'Hội trường phường', placeAddress: 'Đường Khương Đình' },
    ...{ content: 'Thoát nước.', changeable: 'Thứ tự làm.' },
    topics: [{ title: 'Thoát nước', fieldCode: 'TRAF', unit: 'economy' }],
  });
  const see = async (of: 'vi' | 'en') =>
    (await presentChecklist(on(date), town.people.clerk, { code, language: of })).tasks;
  return { tasks: await see(language), see };
}

test('a dialogue gets the tasks of the list as it is on the day it is planned; those that stand do not follow', async () => {
  const [held] = town.people.clerk.roles;
  const list = { list: 'checklist', organisationId: held?.organisationId ?? '' } as const;
  const before = await tasksPlanned('2026-02-01');
  const water = {
    ...{ title_vi: 'Chuẩn bị nước uống', title_en: 'Drinking water', unit_kind: 'economy', days: '-2' },
    ...{ limit: '', kinds: [], forms: ['in_person', 'both'], audiences: [] },
  };
  const next = { position: 30, source: 'Quy chế của phường', isChecked: false, validFrom: '2026-02-10' };
  const { clerk } = town.people;
  await writeListEntry(on('2026-02-02'), clerk, { ...list, ...next, code: null, words: water });
  const hall = { ...water, title_vi: 'Kiểm tra hội trường, máy chiếu', title_en: '', days: '-5' };
  await writeListEntry(on('2026-02-02'), clerk, { ...list, ...next, code: 'hall', words: hall });
  await leaveOutEntry(on('2026-02-03'), clerk, { ...list, code: 'press', reason: 'Thành phố lo' });

  const titles = (tasks: readonly { title: string }[]) => tasks.map((task) => task.title);
  const meanwhile = await tasksPlanned('2026-02-09');
  expect(titles(meanwhile.tasks)).not.toContain('Chuẩn bị nước uống');
  expect(titles(meanwhile.tasks)).not.toContain('Cung cấp thông tin cho báo chí, truyền thanh');

  const after = await tasksPlanned('2026-02-10');
  const found = after.tasks.find((task) => task.title === 'Chuẩn bị nước uống');
  expect([found?.dueOn, found?.unitId]).toEqual([addDays(day, -2), town.unit('economy')]);
  expect(after.tasks.find((task) => task.title.startsWith('Kiểm tra hội trường'))?.dueOn).toBe(
    addDays(day, -7),
  );
  expect(titles(after.tasks).filter((title) => title.startsWith('Kiểm tra hội trường'))).toHaveLength(1);
  const english = titles(await after.see('en'));
  expect(english).toContain('Drinking water');
  expect(english).toContain('Kiểm tra hội trường, máy chiếu');
  expect(titles(await before.see('vi'))).toEqual(titles(before.tasks));
  expect(titles(before.tasks)).toContain('Cung cấp thông tin cho báo chí, truyền thanh');
});
