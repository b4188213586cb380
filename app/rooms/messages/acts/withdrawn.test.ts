import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import {
  editInvitation,
  setGroup,
  withdrawInvitation,
} from '#app/rooms/dialogues/acts/change-invitations.ts';
import {
  answerInvitation,
  invite,
  inviteRequired,
  rollFromInvitations,
} from '#app/rooms/dialogues/acts/invite.ts';
import { sendInvitations } from '#app/rooms/dialogues/acts/send-invitations.ts';
import { presentInvitations, presentSlip } from '#app/rooms/dialogues/present-prepare.ts';
import { readInvitee } from '#app/rooms/dialogues/store.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { plan, press } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { listeners } from '../listens.ts';

let town: Town;
let dialogue: { id: string; code: string };
const on = (day: string) => at(town.house, day, '09:00');
beforeAll(async () => {
  const mail = mailBySmtp({
    url: 'smtp://127.0.0.1:1',
    from: 'gui@diemcau.example',
    host: 'diemcau.example',
  });
  town = await peopleTown(testHouse(await testDatabase(), { listeners, mail }));
  dialogue = await plan(on('2026-02-01'), town, {
    ...{ title: 'Thoát nước các ngõ', day: '2026-03-20', startsAt: '08:30', endsAt: '11:00' },
    ...{ place: 'Hội trường phường', placeAddress: 'Đường Khương Đình' },
    ...{ content: 'Thoát nước.', changeable: 'Thứ tự làm.' },
    topics: [{ title: 'Thoát nước', fieldCode: 'TRAF', unit: 'economy' }],
  });
});
afterAll(() => town?.house.mail?.close());

const seen = async () =>
  await presentInvitations(on('2026-03-09'), town.people.clerk, { code: dialogue.code, language: 'vi' });
const lineOf = async (name: string) => {
  const lines = (await seen()).groups.flatMap((group) => group.invitations);
  const line = lines.filter((each) => each.name === name).at(-1);
  if (line === undefined) throw new Error(name);
  return { ...line, token: line.address.split('/').at(-1) ?? '' };
};
const told = async () =>
  await town.house.db
    .selectFrom('message')
    .select(['channel', 'address', 'body'])
    .where('template', '=', 'invitation_withdrawn')
    .execute();

test('an invitation is corrected, and withdrawn: its code is dead, its seat free, and whoever got it is told', async () => {
  const { clerk, economy } = town.people;
  const of = { dialogueId: dialogue.id };
  const group = { ...of, group: 'Tổ dân phố', quota: 2, confirmBy: '2026-03-15' };
  const people = 'Trần Văn Ba; ba@example.vn\nLê Thị Bon; bon@example.vn';
  await invite(on('2026-03-02'), clerk, { ...group, people });
  const wrong = await lineOf('Lê Thị Bon');
  const right = {
    ...of,
    id: wrong.id,
    name: 'Lê Thị Bốn',
    title: 'Tổ 7',
    phone: null,
    email: 'bon@example.vn',
  };
  await expect(
    editInvitation(on('2026-03-02'), clerk, { ...right, name: 'trần văn ba' }),
  ).rejects.toMatchObject({ code: 'invitation.twin' });
  await expect(editInvitation(on('2026-03-02'), economy, right)).rejects.toMatchObject({ kind: 'missing' });
  await editInvitation(on('2026-03-02'), clerk, right);
  const four = await lineOf('Lê Thị Bốn');
  expect([four.token, four.title]).toEqual([wrong.token, 'Tổ 7']);
  const withdraw = { ...of, id: four.id, reason: 'Mời nhầm người' };
  await withdrawInvitation(on('2026-03-03'), clerk, withdraw);
  // It had not gone out: nobody is told.
  expect(await told()).toEqual([]);
  await invite(on('2026-03-03'), clerk, { ...group, people: 'Hồ Thị Năm; nam@example.vn' });
  await press(on('2026-03-08'), town, { dialogueId: dialogue.id, verb: 'announce', noticeNumber: '41/TB' });
  expect(await sendInvitations(on('2026-03-08'), clerk, of)).toBe(2);
  const five = await lineOf('Hồ Thị Năm');
  expect(await readInvitee(town.house.db, dialogue.id, five.token)).toMatchObject({ name: five.name });
  await withdrawInvitation(on('2026-03-09'), clerk, { ...of, id: five.id, reason: 'Trùng với tổ 6' });
  expect(await told()).toMatchObject([{ channel: 'mail', address: 'nam@example.vn' }]);
  expect((await told())[0]?.body).toContain('Trùng với tổ 6');
  expect(await readInvitee(town.house.db, dialogue.id, five.token)).toBeUndefined();
  expect(await presentSlip(on('2026-03-09'), five.token)).toMatchObject({ isStanding: false });
  const yes = { verb: 'confirm', substituteName: null, substituteTitle: null, reason: null } as const;
  await expect(answerInvitation(on('2026-03-09'), { ...yes, token: five.token })).rejects.toMatchObject({
    code: 'invitation.withdrawn',
  });
  const again = withdrawInvitation(on('2026-03-09'), clerk, { ...of, id: five.id, reason: 'Lần nữa' });
  await expect(again).rejects.toMatchObject({ code: 'invitation.state' });
  const [residents] = (await seen()).groups;
  expect([residents?.standing, residents?.invitations.length]).toEqual([1, 3]);
  expect(await holesIn(town.house.db)).toEqual([]);
});

test('a unit that must come and whose invitation was withdrawn is to be called again', async () => {
  const { clerk } = town.people;
  const call = { dialogueId: dialogue.id, group: 'Đơn vị có nội dung', confirmBy: null };
  expect(await inviteRequired(on('2026-03-09'), clerk, call)).toBe(1);
  expect((await seen()).notCalled).toEqual([]);
  const [line] = (await seen()).groups.find((group) => group.name === call.group)?.invitations ?? [];
  const withdraw = { dialogueId: dialogue.id, id: line?.id ?? '', reason: 'Đổi người đứng đầu' };
  await withdrawInvitation(on('2026-03-09'), clerk, withdraw);
  expect((await seen()).notCalled).toHaveLength(1);
  expect(await rollFromInvitations(on('2026-03-09'), clerk, { dialogueId: dialogue.id })).toBe(0);
  expect(await inviteRequired(on('2026-03-09'), clerk, call)).toBe(1);
  expect((await seen()).notCalled).toEqual([]);
});

test('a group, also that of the units that must come, gets its seats and its day to answer', async () => {
  const { clerk } = town.people;
  const required = (await seen()).groups.find((group) => group.name === 'Đơn vị có nội dung');
  const set = { dialogueId: dialogue.id, id: required?.id ?? '', quota: 3, confirmBy: '2026-03-18' };
  await setGroup(on('2026-03-09'), clerk, set);
  const after = (await seen()).groups.find((group) => group.id === set.id);
  expect(after).toMatchObject({ quota: 3, confirmBy: '2026-03-18' });
  await invite(on('2026-03-09'), clerk, {
    ...{ dialogueId: dialogue.id, group: 'Tổ dân phố', quota: null, confirmBy: null },
    people: 'Đỗ Văn Sáu',
  });
  const residents = (await seen()).groups.find((group) => group.name === 'Tổ dân phố');
  const tooFew = { ...set, id: residents?.id ?? '', quota: 1 };
  await expect(setGroup(on('2026-03-09'), clerk, tooFew)).rejects.toMatchObject({
    ...{ code: 'invitation.quota', facts: { quota: 1, named: 2 } },
  });
  await setGroup(on('2026-03-09'), clerk, { ...tooFew, quota: null, confirmBy: null });
  expect((await seen()).groups.find((group) => group.id === tooFew.id)).toMatchObject({
    ...{ quota: null, confirmBy: null },
  });
});
