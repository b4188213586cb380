import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import { smsOnConsole } from '#app/gateways/sms.ts';
import type { House } from '#app/house.ts';
import { countRequest, decideRequest, receiveRequest } from '#app/rooms/dialogues/acts/voter-request.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { at, peopleTown, type Town } from '#tests/town/people.ts';
import { listeners } from '../listens.ts';

let town: Town;
beforeAll(async () => {
  const mail = mailBySmtp({
    url: 'smtp://127.0.0.1:1',
    from: 'gui@diemcau.example',
    host: 'diemcau.example',
  });
  town = await peopleTown(testHouse(await testDatabase(), { listeners, mail, sms: smsOnConsole(() => {}) }));
});

afterAll(() => town?.house.mail?.close());

type Asked = Readonly<{ phone: string | null; email: string | null; counted: number }>;

/** A request, counted and decided in December; what its asker is told. */
async function decided(house: House, { counted, ...contact }: Asked) {
  const { clerk, head } = town.people;
  const asked = {
    receivedOn: '2026-12-01',
    topic: 'Bãi tập kết rác',
    askedBy: 'Bà Lan, tổ 5',
    claimed: 1200,
  };
  const id = await receiveRequest(house, clerk, { ...asked, ...contact, organisationId: town.wardId });
  await countRequest(house, clerk, { id, version: 1, counted, voters: 10_000 });
  const grant = counted >= 1000;
  await decideRequest(house, head, {
    ...{ id, version: 2, verb: grant ? 'grant' : 'decline', month: '2027-01' },
    reason: grant ? null : 'Đã có buổi chuyên đề tháng sau',
  });
  const rows = await town.house.db
    .selectFrom('message')
    .select(['channel', 'address', 'subject', 'body', 'state'])
    .where('template', 'in', ['voter_request_granted', 'voter_request_declined'])
    .orderBy('id', 'desc')
    .execute();
  return { told: rows.at(0), count: rows.length };
}

test('those who asked for a dialogue are told by mail, by text message, or by a letter to print', async () => {
  const house = at(town.house, '2026-12-10', '09:00');
  const byMail = await decided(house, { phone: '0912345678', email: 'lan@vidu.vn', counted: 1000 });
  expect(byMail).toMatchObject({ count: 1, told: { channel: 'mail', address: 'lan@vidu.vn' } });
  expect(byMail.told?.body).toContain('tháng 01/2027');
  expect(byMail.told?.body).toContain('/ke-hoach/2027');
  const byPhone = await decided(house, { phone: '0912345678', email: null, counted: 1100 });
  expect(byPhone).toMatchObject({ count: 2, told: { channel: 'sms', address: '+84912345678' } });
  expect(byPhone.told?.body).toContain('trong tháng 01/2027');
  const byLetter = await decided(house, { phone: '0912345678', email: null, counted: 900 });
  expect(byLetter).toMatchObject({
    ...{ count: 3, told: { channel: 'letter', state: 'to_print', address: 'Bà Lan, tổ 5' } },
  });
  expect(byLetter.told?.body).toContain('Đã có buổi chuyên đề tháng sau');
  expect(await holesIn(town.house.db)).toEqual([]);
});
