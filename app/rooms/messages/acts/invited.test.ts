import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import { smsOnConsole } from '#app/gateways/sms.ts';
import { anonymous } from '#app/ground/actor.ts';
import { joinListeners } from '#app/house.ts';
import { editDialogue } from '#app/rooms/dialogues/acts/arrange.ts';
import { editInvitation } from '#app/rooms/dialogues/acts/change-invitations.ts';
import { answerInvitation, invite, inviteRequired } from '#app/rooms/dialogues/acts/invite.ts';
import { remindOfPlans } from '#app/rooms/dialogues/acts/remind-plan.ts';
import { remindInvitations, sendInvitations } from '#app/rooms/dialogues/acts/send-invitations.ts';
import { dialogueInput } from '#app/rooms/dialogues/inputs.ts';
import { presentInvitations, presentSlip } from '#app/rooms/dialogues/present-prepare.ts';
import { readById } from '#app/rooms/dialogues/store.ts';
import { sendOpinion } from '#app/rooms/opinions/acts/send.ts';
import { hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type MailServer, startMailServer } from '#tests/mail-server.ts';
import { holesIn } from '#tests/message-holes.ts';
import { anOpinion } from '#tests/opinions.ts';
import { plan, press } from '#tests/town/dialogue.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { listeners as messagesHear } from '../listens.ts';
import { presentTold } from '../present-told.ts';
import type { TemplateName } from '../template.ts';
import { deliverDue } from './deliver.ts';

const planned = {
  title: 'Thoát nước và chiếu sáng các ngõ',
  day: '2026-03-20',
  startsAt: '08:30',
  endsAt: '11:00',
  place: 'Hội trường phường',
  placeAddress: 'Đường Khương Đình',
  content: 'Thoát nước.',
  changeable: 'Thứ tự làm.',
  topics: [{ title: 'Thoát nước', fieldCode: 'TRAF', unit: 'economy' }],
};
let town: Town;
let post: MailServer;
let dialogue: { id: string; code: string };
beforeAll(async () => {
  post = await startMailServer();
  town = await peopleTown(
    testHouse(await testDatabase(), {
      listeners: joinListeners([hearing, messagesHear]),
      sms: smsOnConsole(() => {}),
      mail: mailBySmtp({ url: post.url, from: 'Điểm Cầu <gui@diemcau.example>', host: 'diemcau.example' }),
    }),
  );
  dialogue = await plan(at(town.house, '2026-02-01', '09:00'), town, planned);
});
afterAll(async () => {
  expect(await holesIn(town.house.db)).toEqual([]);
  town.house.mail?.close();
  await post.close();
});

const on = (day: string, time = '09:00') => at(town.house, day, time);
const inWords = { substituteName: null, substituteTitle: null, reason: null };
const list = async (day: string) => {
  const view = await presentInvitations(on(day), town.people.clerk, {
    ...{ code: dialogue.code, language: 'vi', readTold: presentTold(town.house) },
  });
  const lines = view.groups.flatMap((group) => group.invitations);
  return (name: string) => {
    const line = lines.find((each) => each.name === name);
    if (line === undefined) throw new Error(`nobody is called ${name}`);
    return { ...line, token: line.address.split('/').at(-1) ?? '' };
  };
};
const messages = async (template: TemplateName) =>
  await town.house.db
    .selectFrom('message')
    .select(['channel', 'address', 'subject', 'body', 'state'])
    .where('template', '=', template)
    .orderBy('channel')
    .execute();

test('one act sends all: by mail, by text message, the rest as letters; later ones alone', async () => {
  const group = { dialogueId: dialogue.id, group: 'Tổ dân phố', quota: null, confirmBy: '2026-03-15' };
  await invite(on('2026-03-02'), town.people.clerk, {
    ...group,
    people:
      'Trần Văn Ba; Tổ trưởng tổ 5; 0912 345 678\nLê Thị Bốn; bon@example.vn\nHồ Thị Năm; Tổ 7; 0243 8581 234',
  });
  await inviteRequired(on('2026-03-02'), town.people.clerk, {
    ...{ dialogueId: dialogue.id, group: 'Đơn vị có nội dung', confirmBy: '2026-03-15' },
  });
  const head = (await list('2026-03-02'))(town.people.economy.name ?? '');
  const { id, name, title } = head;
  const contact = { dialogueId: dialogue.id, id, name, title, phone: null, email: 'kinhte@example.vn' };
  await editInvitation(on('2026-03-02'), town.people.clerk, contact);
  await press(on('2026-03-08'), town, { dialogueId: dialogue.id, verb: 'announce', noticeNumber: '41/TB' });
  expect(await sendInvitations(on('2026-03-08'), town.people.clerk, { dialogueId: dialogue.id })).toBe(4);
  await expect(
    sendInvitations(on('2026-03-08'), town.people.clerk, { dialogueId: dialogue.id }),
  ).rejects.toMatchObject({ code: 'invitation.none-to-send' });
  expect((await messages('invitation')).map(({ channel, address }) => [channel, address])).toEqual(
    expect.arrayContaining([
      ['letter', 'Hồ Thị Năm, Tổ 7'],
      ['mail', 'bon@example.vn'],
      ['mail', 'kinhte@example.vn'],
      ['sms', '+84912345678'],
    ]),
  );
  await invite(on('2026-03-09'), town.people.clerk, { ...group, people: 'Đỗ Văn Sáu; sau@example.vn' });
  await sendInvitations(on('2026-03-09'), town.people.clerk, { dialogueId: dialogue.id });
  expect(await messages('invitation')).toHaveLength(5);

  await deliverDue(on('2026-03-09', '10:00'));
  const mail = post.received.find((letter) => letter.to === 'kinhte@example.vn');
  expect(mail?.subject).toBe('Giấy mời dự buổi đối thoại ngày 08:30, 20/03/2026');
  expect(mail?.text).toContain(`/giay-moi/${head.token}`);
  expect(mail?.text).toContain('phải có mặt');
  const guest = post.received.find((letter) => letter.to === 'bon@example.vn');
  expect(guest?.text).toContain('Kính mời Lê Thị Bốn');
  expect(guest?.text).not.toContain('phải có mặt');
  const seen = await list('2026-03-09');
  expect(seen('Lê Thị Bốn').told).toMatchObject({ channel: 'mail', state: 'sent' });
  expect(seen('Hồ Thị Năm').told).toMatchObject({ channel: 'letter', state: 'to_print' });
});

test('who has not answered is reminded once, days before; who has is left alone', async () => {
  const { token } = (await list('2026-03-10'))('Lê Thị Bốn');
  await answerInvitation(on('2026-03-10'), { ...inWords, verb: 'confirm', token });
  expect(await remindInvitations(on('2026-03-11'))).toBe(0);
  expect(await remindInvitations(on('2026-03-12'))).toBe(4);
  expect(await remindInvitations(on('2026-03-12'))).toBe(0);
  expect(await remindInvitations(on('2026-03-16'))).toBe(0);
  const addresses = (await messages('invitation_reminder')).map((message) => message.address);
  expect(addresses).toHaveLength(4);
  expect(addresses).not.toContain('bon@example.vn');
});

test('a dialogue that is put off asks everybody again, keeps what was said, and tells who wrote for it', async () => {
  const sender = { contactPhone: null, contactEmail: 'nguoidan@example.vn', dialogueCode: dialogue.code };
  const where = { organisationId: town.wardId, channel: 'web', photos: [], client: null } as const;
  for (const text of ['Cống ngõ 12 tắc.', 'Đèn ngõ 14 hỏng.'])
    await sendOpinion(on('2026-03-12'), anonymous, { ...anOpinion, ...sender, ...where, text });
  const reason = 'Bão số 3';
  await press(on('2026-03-14'), town, { dialogueId: dialogue.id, verb: 'postpone', reason });
  const { token } = (await list('2026-03-14'))('Lê Thị Bốn');
  const yes = { ...inWords, verb: 'confirm', token } as const;
  await expect(answerInvitation(on('2026-03-14'), yes)).rejects.toMatchObject({ code: 'invitation.over' });
  const put = await messages('dialogue_postponed');
  expect(put.filter((message) => message.address === 'nguoidan@example.vn')).toHaveLength(1);
  expect(put).toHaveLength(6);
  expect(put.every((message) => message.channel !== 'mail' || message.body.includes(reason))).toBe(true);

  const row = await readById(town.house.db, dialogue.id);
  const moved = { ...planned, day: '2026-04-03', kind: 'regular', form: 'both', audience: 'residents' };
  await editDialogue(on('2026-03-15'), town.people.clerk, {
    ...dialogueInput.parse({
      ...moved,
      howToTakePart: 'Đến dự.',
      persons: [{ part: 'presiding', name: town.people.head.name, title: 'Chủ tịch' }],
      topics: [{ title: 'Thoát nước', fieldCode: 'TRAF', unitId: town.unit('economy') }],
      runSheet: [],
      points: [],
      legalBasisIds: ['luat-72-2025'],
      collectUntil: null,
      capacity: null,
      streamUrl: null,
    }),
    ...{ id: dialogue.id, version: row?.version ?? 0 },
  });
  await press(on('2026-03-16'), town, { dialogueId: dialogue.id, verb: 'announce_again' });
  const after = (await list('2026-03-16'))('Lê Thị Bốn');
  expect(after).toMatchObject({
    ...{ state: 'invited', isSilent: false },
    earlier: { state: 'confirmed', day: '2026-03-20' },
  });
  const again = (await messages('invitation_moved')).find(({ address }) => address === 'bon@example.vn');
  expect(again?.body).toContain('08:30, 20/03/2026');
  expect(again?.body).toContain('08:30, 03/04/2026');
  expect(again?.body).toContain('29/03/2026');
  expect((await messages('dialogue_moved')).map(({ address }) => address)).toEqual(['nguoidan@example.vn']);
  await answerInvitation(on('2026-03-17'), yes);
  expect(await presentSlip(on('2026-03-17'), token)).toMatchObject({ state: 'confirmed', earlier: null });
});

test('a plan that falls short is told to the office, later to the head, once each; and not once it is filled', async () => {
  expect(await remindOfPlans(on('2026-10-15'))).toBe(0);
  expect(await remindOfPlans(on('2026-11-10'))).toBeGreaterThan(0);
  expect(await remindOfPlans(on('2026-11-11'))).toBe(0);
  const office = await messages('plan_gap');
  expect(office.every((message) => message.body.includes('Thiếu'))).toBe(true);
  expect(await remindOfPlans(on('2026-12-05'))).toBeGreaterThan(0);
  expect((await messages('plan_gap')).length).toBeGreaterThan(office.length);
  expect(await remindOfPlans(on('2026-12-06'))).toBe(0);
});
