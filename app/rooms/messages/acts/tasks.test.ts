import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import { addTask } from '#app/rooms/dialogues/acts/prepare.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { plan } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { listeners } from '../listens.ts';
import { sendDigests } from './digest.ts';

let town: Town;
beforeAll(async () => {
  const mail = mailBySmtp({
    url: 'smtp://127.0.0.1:1',
    from: 'gui@diemcau.example',
    host: 'diemcau.example',
  });
  town = await peopleTown(testHouse(await testDatabase(), { listeners, mail }));
});
afterAll(() => town?.house.mail?.close());

const mailsTo = async (name: string | null, template: 'tasks_given' | 'digest') =>
  await town.house.db
    .selectFrom('message')
    .select(['subject', 'body'])
    .where('template', '=', template)
    .where('address', '=', town.accounts.find((account) => account.name === name)?.email ?? '')
    .execute();

test('a unit with something to prepare is told once, and each morning what is due', async () => {
  const on = (day: string) => at(town.house, day, '09:00');
  const { police, clerk } = town.people;
  const dialogue = await plan(on('2026-02-01'), town, {
    ...{ title: 'Thoát nước các ngõ', day: '2026-03-20', startsAt: '08:30', endsAt: '11:00' },
    ...{ place: 'Hội trường phường', placeAddress: 'Đường Khương Đình' },
    ...{ content: 'Thoát nước.', changeable: 'Thứ tự làm.', topics: [] },
  });
  const [told, ...more] = await mailsTo(police.name, 'tasks_given');
  expect(more).toEqual([]);
  expect(told?.subject).toContain('20/03/2026');
  expect(told?.body).toMatch(/- .*an ninh.* \(\d\d\/\d\d\/2026\)/);
  expect(told?.body).toContain('/lam-viec/viec-chuan-bi');
  const unitId = town.unit('police');
  const title = 'Phân luồng xe trước cổng';
  await addTask(on('2026-02-02'), clerk, { dialogueId: dialogue.id, title, unitId, dueOn: '2026-02-10' });
  expect(await mailsTo(police.name, 'tasks_given')).toHaveLength(1);
  await sendDigests(on('2026-02-09'));
  expect(await mailsTo(police.name, 'digest')).toEqual([]);
  await sendDigests(on('2026-02-10'));
  const [digest] = await mailsTo(police.name, 'digest');
  expect(digest?.body).toContain('Việc chuẩn bị đối thoại đến hạn hoặc quá hạn: 1');
  expect(await holesIn(town.house.db)).toEqual([]);
});
