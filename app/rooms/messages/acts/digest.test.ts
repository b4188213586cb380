import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/ground/time.ts';
import { type House, joinListeners } from '#app/house.ts';
import { makeHandover } from '#app/rooms/commitments/acts/hand-over.ts';
import { reportDone } from '#app/rooms/commitments/acts/keep.ts';
import { presentInbox } from '#app/rooms/commitments/present-inbox.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { holesIn } from '#tests/message-holes.ts';
import { assignOne, openOne } from '#tests/petition-deeds.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { outside } from '#tests/post.ts';
import { listeners as messagesHear } from '../listens.ts';
import { sendDigests } from './digest.ts';

const start = new Date('2026-11-24T02:00:00Z');
let house: House;
let ground: PetitionGround;
let now: Date;

beforeEach(async () => {
  now = start;
  house = testHouse(await testDatabase(), {
    now: () => now,
    listeners: joinListeners([hearing, messagesHear]),
    mail: outside().mail,
  });
  ground = await petitionGround(house);
  const people = { khoi: ground.officer, thu: ground.clerk, mat: ground.front, lan: ground.helper };
  for (const [name, { personId }] of Object.entries(people)) {
    const email = `${name}@example.vn`;
    await house.db.updateTable('person').set({ email }).where('id', '=', personId).execute();
  }
});
afterEach(async () => {
  expect(await holesIn(house.db)).toEqual([]);
});

test('one mail a day, after its hour, to those with whom something waits; none where nothing does', async () => {
  expect(await sendDigests(house)).toBe(0);
  await assignOne({ house, ground }, await openOne({ house, ground }));
  now = new Date('2026-11-24T23:00:00Z');
  expect(await sendDigests(house)).toBe(0);
  now = new Date('2026-11-25T02:00:00Z');
  expect([await sendDigests(house), await sendDigests(house)]).toEqual([2, 0]);
  // It is new for the unit that leads and for the one that is asked to help; the office has given it.
  for (const name of ['khoi', 'lan']) expect(await lines(name)).toEqual(['Mới: 1 kiến nghị']);
  expect(await lines('thu')).toEqual([]);
  expect((await mails('khoi'))[0]?.body).toContain('/lam-viec/viec');
});

test('counts petitions, promises and sheets to accept, as the inbox of that person does', async () => {
  const { commitment } = await concludedDialogue(house, ground, 'DT-2026-00901');
  const { commitment: done } = await concludedDialogue(house, ground, 'DT-2026-00902');
  const { code, version } = done;
  const said = { code, version, text: 'Đã thay 48 bóng.', documentNumber: null, photo: null };
  await reportDone(house, ground.officer, said);
  await makeHandover(house, ground.head, {
    ...{ organisationId: ground.ward, unitId: null, toPersonId: ground.clerk.personId ?? '', note: null },
  });
  // Two days before the promise is due; the petitions of the sessions were due long before.
  now = new Date(`${addDays(commitment.due_on ?? '', -2)}T02:00:00Z`);
  await sendDigests(house);
  expect(await lines('khoi')).toEqual([
    'Trễ hạn: 2 kiến nghị',
    'Đến hạn trong 3 ngày: 1 lời hứa',
    'Mới: 1 lời hứa',
  ]);
  expect(await lines('mat')).toEqual(['Chờ xác nhận: 1 lời hứa']);
  const clerk = await lines('thu');
  expect(clerk).toContain('Chờ duyệt, ký nhận: 1 phiếu bàn giao');
  expect(clerk).toContain('Chờ xác nhận: 1 lời hứa');

  now = new Date(`${addDays(commitment.due_on ?? '', 1)}T02:00:00Z`);
  await sendDigests(house);
  expect(await lines('khoi')).toEqual(['Trễ hạn: 2 kiến nghị, 1 lời hứa']);
  const { sums } = await presentInbox(house, ground.officer, { language: 'vi' });
  // What was reported in time is late nowhere.
  expect([sums.late.n, sums.waiting.late]).toEqual([3, 0]);
});

/** The mails of today to this person. */
async function mails(name: string) {
  const rows = await house.db
    .selectFrom('message')
    .select(['body', 'made_at'])
    .where('template', '=', 'digest')
    .where('address', '=', `${name}@example.vn`)
    .execute();
  return rows.filter((row) => dayOf(row.made_at) === dayOf(now));
}

/** What today's mail lists. */
async function lines(name: string): Promise<string[]> {
  const [mail] = await mails(name);
  return mail?.body.split('\n').filter((line) => /: \d+ /.test(line)) ?? [];
}
