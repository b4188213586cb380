import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailBySmtp } from '#app/gateways/mail-smtp.ts';
import { type House, joinListeners } from '#app/house.ts';
import { amendConclusion } from '#app/rooms/commitments/acts/amend.ts';
import { issueConclusion } from '#app/rooms/commitments/acts/conclude.ts';
import { makeHandover, makeOwedHandover } from '#app/rooms/commitments/acts/hand-over.ts';
import { acceptHandover, refuseHandover, takeBackHandover } from '#app/rooms/commitments/acts/take-over.ts';
import { readOwedHandovers } from '#app/rooms/commitments/store-handover.ts';
import { endRole } from '#app/rooms/people/acts/roles.ts';
import { concludedDialogue, hearing } from '#tests/commitments.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type MailServer, startMailServer } from '#tests/mail-server.ts';
import { holesIn } from '#tests/message-holes.ts';
import { makePerson } from '#tests/people.ts';
import { type PetitionGround, petitionGround } from '#tests/petitions.ts';
import { listeners as messagesHear } from '../listens.ts';
import { deliverDue } from './deliver.ts';
import { confirmFollow, followCode } from './follow.ts';

let house: House;
let ground: PetitionGround;
let post: MailServer;
const now = new Date('2026-11-23T02:00:00Z');
beforeAll(async () => {
  post = await startMailServer();
  house = testHouse(await testDatabase(), {
    now: () => now,
    listeners: joinListeners([hearing, messagesHear]),
    mail: mailBySmtp({ url: post.url, from: 'Điểm Cầu <gui@diemcau.example>', host: 'diemcau.example' }),
  });
  ground = await petitionGround(house);
  const mails = [
    [ground.officer, 'khoi@example.vn'],
    [ground.clerk, 'vanphong@example.vn'],
    [ground.secondClerk, 'luu@example.vn'],
    [ground.head, 'chutich@example.vn'],
  ] as const;
  for (const [person, email] of mails)
    await house.db.updateTable('person').set({ email }).where('id', '=', person.personId).execute();
});
afterAll(async () => {
  expect(await holesIn(house.db)).toEqual([]);
  house.mail?.close();
  await post.close();
});

const lettersOf = async (to: string, word: string) => {
  await deliverDue(house);
  return post.received.filter((letter) => letter.to === to && letter.subject.includes(word));
};

/** Somebody follows a code, in a language, and has confirmed it. */
async function follow(code: string, address: string, language: 'vi' | 'en'): Promise<void> {
  await followCode(house, { code, address, language, client: '192.0.2.1' });
  const { body } = await house.db
    .selectFrom('message')
    .select('body')
    .where('template', '=', 'confirm')
    .where('address', '=', address)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await confirmFollow(house, /xac-nhan\/([\w-]+)/.exec(body)?.[1] ?? '');
}

test('units get what a conclusion gives them; followers hear of its amendment once, in their language', async () => {
  const at = await concludedDialogue(house, ground, 'DT-2026-00031');
  const [task, ...more] = await lettersOf('khoi@example.vn', 'giao việc');
  expect(more).toEqual([]);
  expect(task?.subject).toBe('Kết luận số 031/TB-UBND giao việc cho Phòng Kinh tế');
  expect(task?.text).toContain('Thay đủ 48 bóng đèn ngõ 74 (31/12/2026)');

  const petitions = await house.db
    .selectFrom('petition')
    .select('code')
    .where('dialogue_id', '=', at.dialogueId)
    .orderBy('code')
    .execute();
  expect(petitions.length).toBeGreaterThan(1);
  for (const { code } of petitions) await follow(code, 'lan@example.vn', 'vi');
  await follow(at.commitment.code, 'john@example.org', 'en');

  const reason = 'Ghi sai số bóng đèn';
  const draft = await amendConclusion(house, ground.clerk, { dialogueId: at.dialogueId, reason });
  await issueConclusion(house, ground.head, { id: draft.id, version: draft.version, number: '32/TB-UBND' });
  const [letter, ...others] = await lettersOf('lan@example.vn', 'Kết luận');
  expect(others).toEqual([]);
  expect(letter?.subject).toBe('Kết luận số 32/TB-UBND thay cho kết luận số 031/TB-UBND');
  expect(letter?.text).toContain(reason);
  expect(letter?.text).toContain('/doi-thoai/DT-2026-00031/ket-luan');
  const [english] = await lettersOf('john@example.org', 'Conclusion');
  expect(english?.subject).toBe('Conclusion 32/TB-UBND takes the place of 031/TB-UBND');
  expect(english?.text).toContain('/en/doi-thoai/DT-2026-00031/ket-luan');
});

test('a hand-over sheet reaches the successor; its acceptance reaches the giver and the office', async () => {
  const sheet = await makeHandover(house, ground.head, {
    ...{
      organisationId: ground.ward,
      unitId: null,
      toPersonId: ground.secondClerk.personId ?? '',
      note: null,
    },
  });
  const [waiting] = await lettersOf('luu@example.vn', 'bàn giao');
  expect(waiting?.subject).toBe(`Phiếu bàn giao của ${ground.head.name} chờ ông/bà nhận`);
  expect(waiting?.text).toContain(`/lam-viec/ban-giao/${sheet.id}`);
  expect(waiting?.text).toContain(`${sheet.items.length} việc`);
  await acceptHandover(house, ground.secondClerk, { id: sheet.id, note: null });
  const word = 'đã nhận bàn giao';
  expect(await lettersOf('chutich@example.vn', word)).toHaveLength(1);
  expect(await lettersOf('vanphong@example.vn', word)).toHaveLength(1);
});

test('who leaves without a sheet is told to the office; a refusal comes with its reason, and so does taking it back', async () => {
  const keeper = await makePerson(house, {
    name: 'Quản trị',
    roles: [{ role: 'administrator', organisationId: ground.ward }],
  });
  const held = await house.db
    .selectFrom('role_holding')
    .select('id')
    .where('person_id', '=', ground.head.personId)
    .executeTakeFirstOrThrow();
  await endRole(house, keeper, { roleId: held.id, lastDay: '2026-11-23' });
  const [owed] = await lettersOf('vanphong@example.vn', 'chưa bàn giao');
  expect(owed?.text).toContain('23/11/2026');
  expect(owed?.text).toContain('/lam-viec/ban-giao');
  const toPersonId = ground.secondClerk.personId ?? '';
  const make = async () => {
    const [sheet] = await readOwedHandovers(house.db);
    return await makeOwedHandover(house, ground.clerk, { id: sheet?.id ?? '', toPersonId, note: null });
  };
  const reason = 'Thiếu hồ sơ tổ 5';
  await refuseHandover(house, ground.secondClerk, { id: (await make()).id, reason });
  const [refused] = await lettersOf('vanphong@example.vn', 'không nhận bàn giao');
  expect(refused?.text).toContain(reason);
  expect(await lettersOf('chutich@example.vn', 'không nhận bàn giao')).toHaveLength(1);
  await takeBackHandover(house, ground.clerk, { id: (await make()).id, reason: 'Gửi nhầm' });
  const [back] = await lettersOf('luu@example.vn', 'được lấy lại');
  expect(back?.text).toContain('Gửi nhầm');
});
