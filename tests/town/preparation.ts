import { addDays, dayOf } from '#app/ground/time.ts';
import { answerInvitation, invite, inviteRequired } from '#app/rooms/dialogues/acts/invite.ts';
import { importPoints, noteTestCall } from '#app/rooms/dialogues/acts/points.ts';
import { tickTask, writeRunSheetDetails } from '#app/rooms/dialogues/acts/prepare.ts';
import { sendInvitations } from '#app/rooms/dialogues/acts/send-invitations.ts';
import { readPoints } from '#app/rooms/dialogues/point-list.ts';
import { readByCode, readParts, readTopics } from '#app/rooms/dialogues/store.ts';
import { readInvitations, readTasks } from '#app/rooms/dialogues/store-prepare.ts';
import { enterTally, removeTally } from '#app/rooms/opinions/acts/topic-tally.ts';
import { readTallies } from '#app/rooms/opinions/store-tally.ts';
import { at, type Town } from './people.ts';

const guests = `Đặng Thị Hòa; Tổ trưởng tổ dân phố 5; 0900 000 105
Bùi Văn Chiến; Tổ trưởng tổ dân phố 8
Trịnh Thị Nga; Đại diện tiểu thương chợ Khương Đình; nga@diemcau.example
Đoàn Minh Tuấn; Hiệu trưởng trường mầm non
Lưu Thị Yến; Đại diện cha mẹ học sinh`;
const points = [
  [
    'Nhà văn hóa tổ dân phố 5',
    'Ngõ 211 đường Khương Trung',
    '60',
    'Tivi, loa kéo',
    'Đặng Thị Hòa',
    '0900 000 105',
  ],
  [
    'Nhà văn hóa tổ dân phố 8',
    'Ngõ 74 đường Khương Đình',
    '45',
    'Máy chiếu, loa',
    'Bùi Văn Chiến',
    '0900 000 108',
  ],
];

/** The dialogue to come is being prepared: tasks done and open, guests who answered and not, points tested. */
export async function prepareToCome(town: Town, now: Date, code: string): Promise<void> {
  const today = dayOf(now);
  const house = at(town.house, addDays(today, -2), '10:00');
  const { clerk, economy } = town.people;
  const dialogue = await readByCode(house.db, code);
  if (dialogue === undefined) throw new Error('there is nothing to come');
  const dialogueId = dialogue.id;
  await countForms(house, town, dialogueId);
  for (const task of await readTasks(house.db, dialogueId)) {
    if (task.due_on === null || task.due_on > today || task.key === 'forms') continue;
    await tickTask(house, clerk, { dialogueId, id: task.id, isDone: true, note: null });
  }
  const day = dayOf(dialogue.starts_at);
  await inviteRequired(house, clerk, {
    dialogueId,
    group: 'Đơn vị có nội dung',
    confirmBy: addDays(day, -5),
  });
  await invite(house, clerk, {
    dialogueId,
    group: 'Đại diện Nhân dân',
    quota: 30,
    confirmBy: addDays(day, -3),
    people: guests,
  });
  await sendInvitations(house, clerk, { dialogueId });
  const invitations = await readInvitations(house.db, dialogueId);
  const tokenOf = (name: string) => invitations.find((each) => each.name === name)?.token ?? '';
  const plain = { substituteName: null, substituteTitle: null, reason: null };
  await answerInvitation(house, { ...plain, verb: 'confirm', token: tokenOf('Đặng Thị Hòa') });
  await answerInvitation(house, { ...plain, verb: 'decline', token: tokenOf('Đoàn Minh Tuấn') });
  await answerInvitation(house, {
    verb: 'other',
    token: tokenOf(economy.name ?? ''),
    substituteName: 'Đỗ Hải Nam',
    substituteTitle: 'Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị',
    reason: 'Trùng lịch họp với Sở Xây dựng',
  });
  // Invited later: waits to be sent.
  await invite(house, clerk, {
    dialogueId,
    group: 'Đại diện Nhân dân',
    quota: 30,
    confirmBy: addDays(day, -3),
    people: 'Tạ Văn Lộc; Tổ trưởng tổ dân phố 12; 0900 000 112',
  });
  await importPoints(house, clerk, { dialogueId, lines: readPoints(points).lines });
  const parts = await readParts(house.db, dialogueId);
  const [first, second] = parts.points.filter((point) => !point.is_main);
  if (first)
    await noteTestCall(house, clerk, { dialogueId, id: first.id, isGood: true, note: 'Hình và tiếng rõ' });
  if (second)
    await noteTestCall(house, clerk, { dialogueId, id: second.id, isGood: false, note: 'Loa bị vọng' });
  await writeRunSheetDetails(house, clerk, {
    dialogueId,
    fallback:
      'Mất đường truyền quá 2 phút thì mời điểm kế tiếp; điểm bị mất gửi câu hỏi bằng tin nhắn, thư ký đọc thay.',
    reserve: [
      'Khi sửa chợ, tiểu thương bán tạm ở đâu và trong bao lâu?',
      'Bao giờ điểm trường thấm dột được sửa xong?',
    ],
    speakers: Object.fromEntries(
      parts.runSheet.map((item, index) => [
        item.id,
        index === 2 ? town.people.front.name : town.people.head.name,
      ]),
    ),
  });
}

/** Piles of paper forms from two residential groups; a third was typed wrong and taken out again. */
async function countForms(house: Town['house'], town: Town, dialogueId: string): Promise<void> {
  const { clerk, front } = town.people;
  const topics = await readTopics(house.db, dialogueId);
  const pile = (residentialUnit: string, forms: number) => ({
    dialogueId,
    residentialUnit,
    forms,
    ticks: topics.map((_, index) => Math.max(0, Math.round(forms * (0.8 - index * 0.25)))),
  });
  await enterTally(house, front, pile('Tổ dân phố 5', 42));
  await enterTally(house, clerk, pile('Tổ dân phố 8', 350));
  const [wrong] = await readTallies(house.db, dialogueId);
  if (wrong) await removeTally(house, clerk, { dialogueId, id: wrong.id });
  await enterTally(house, clerk, pile('Tổ dân phố 8', 35));
}
