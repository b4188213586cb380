import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '#app/ground/time.ts';
import { closeDialogue } from '#app/rooms/commitments/acts/close.ts';
import { issueConclusion } from '#app/rooms/commitments/acts/conclude.ts';
import { draftConclusion } from '#app/rooms/commitments/acts/draft.ts';
import { changeCommitment, reportDone, verifyCommitment } from '#app/rooms/commitments/acts/keep.ts';
import { openSession } from '#app/rooms/live/acts/open.ts';
import { setRecording } from '#app/rooms/live/acts/recording.ts';
import { endSession } from '#app/rooms/live/acts/steer.ts';
import { answerEscalation, escalatePetition } from '#app/rooms/petitions/acts/escalate.ts';
import { giveVerdict } from '#app/rooms/petitions/acts/settle.ts';
import { settleSilent } from '#app/rooms/petitions/clock.ts';
import { askHall, phonesIn, rate } from './audience.ts';
import { fillIn } from './conclusion.ts';
import { comeTo, preside, sayConclusion } from './desk.ts';
import { makeReady, plan, press, publish } from './dialogue.ts';
import { at, minutesAfter, type Town } from './people.ts';
import { repliesOfLastYear } from './replies.ts';
import { answerAndEnd, call, enqueue, minute, promise } from './session.ts';
import { turns } from './turns.ts';
import { accept, assign, note, reply, say } from './voice.ts';
import { voicesOfLastYear } from './voices.ts';

const day: Day = '2025-10-23';

/** The dialogue of October 2025: held, concluded, followed up, its promises kept and one broken, closed. */
export async function lastYear(town: Town): Promise<string> {
  const { house } = town;
  const dialogue = await plan(at(house, '2025-09-25', '09:00'), town, {
    title: 'Thoát nước, chiếu sáng và trật tự các ngõ của phường Khương Đình',
    day,
    startsAt: '08:30',
    endsAt: '11:00',
    place: 'Hội trường UBND phường Khương Đình',
    placeAddress: 'Đường Khương Đình, có lối cho xe lăn',
    content:
      'Chính quyền phường trả lời Nhân dân về thoát nước, chiếu sáng, trật tự xây dựng, vệ sinh các ngõ và thủ tục hành chính sau khi sắp xếp đơn vị.',
    changeable: 'Thứ tự sửa chữa các ngõ trong năm 2026. Mức vốn đã được Hội đồng nhân dân thông qua.',
    topics: [
      { title: 'Thoát nước và chiếu sáng', fieldCode: 'TRAF', unit: 'economy' },
      { title: 'Trật tự xây dựng, vệ sinh môi trường', fieldCode: 'ENV', unit: 'economy' },
      { title: 'Thủ tục hành chính', fieldCode: 'PROC', unit: 'service_centre' },
    ],
  });
  await publish(town, { dialogueId: dialogue.id, day, noticeNumber: '112/TB-UBND' });
  const codes = await collect(town, dialogue.code);
  await makeReady(town, { dialogueId: dialogue.id, day, headcount: 143, opensAt: '08:15' });
  await hold(town, dialogue);
  await conclude(town, dialogue);
  await answer(town, codes);
  await keep(town, dialogue.code);
  await settleSilent(at(house, '2026-03-02', '06:00'));
  await press(at(house, '2026-03-05', '09:00'), town, { dialogueId: dialogue.id, verb: 'report' });
  await closeDialogue(at(house, '2026-03-06', '09:00'), town.people.clerk, { dialogueId: dialogue.id });
  return dialogue.code;
}

type Sent = Readonly<{ code: string; number: string }>;

/** Every opinion with the number in its sender's hand. The notice of 11 October has opened the collecting. */
async function collect(town: Town, dialogueCode: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const [index, voice] of voicesOfLastYear.entries()) {
    const sentOn = addDays('2025-10-12', index % 5);
    const receipt = await say(at(town.house, sentOn, '19:20'), town, { voice, dialogueCode });
    await accept(at(town.house, addDays(sentOn, 1), '09:10'), town, { code: receipt.code, voice });
    sent.push(receipt);
  }
  return sent;
}

async function hold(town: Town, dialogue: { id: string; code: string }): Promise<void> {
  const { house } = town;
  await openSession(at(house, day, '08:30'), town.people.clerk, { dialogueId: dialogue.id });
  const opened = at(house, day, '08:30').now();
  await preside(minutesAfter(house, opened, 1), town, dialogue.code);
  await comeTo(minutesAfter(house, opened, 6), town, { code: dialogue.code, item: 1 });
  await comeTo(minutesAfter(house, opened, 14), town, { code: dialogue.code, item: 3 });
  const heard = turns.slice(7, 10);
  for (const turn of heard) await enqueue(at(house, day, '08:35'), town, { code: dialogue.code, turn });
  for (let index = 0; index < heard.length; index += 1) {
    const after = 15 + index * 12;
    const called = await call(minutesAfter(house, opened, after), town, dialogue.code);
    const matters = heard.find((turn) => turn.name === called.name)?.matters ?? [];
    const heardBy = { code: dialogue.code, turnId: called.id, matters };
    await minute(minutesAfter(house, opened, after + 2), town, heardBy);
    await answerAndEnd(minutesAfter(house, opened, after + 3), town, heardBy);
  }
  const end = at(house, day, '10:50');
  const phones = await phonesIn(end, dialogue.code, 61);
  const spoken = { code: dialogue.code, by: 'economy' as const, unit: 'economy' };
  await promise(end, town, {
    ...spoken,
    text: 'Thay đủ 48 bóng đèn ngõ 74 và các ngõ nhánh',
    dueOn: '2025-12-15',
  });
  await promise(end, town, {
    ...spoken,
    text: 'Dời điểm tập kết rác khỏi cổng trường tiểu học',
    dueOn: '2025-12-31',
  });
  await promise(end, town, {
    ...spoken,
    text: 'Công khai phương án chống ngập đoạn cuối phố tại nhà văn hóa và trên trang này',
    dueOn: '2026-01-31',
  });
  await promise(end, town, {
    code: dialogue.code,
    text: 'Có người làm hộ hồ sơ trực tuyến cho người từ 70 tuổi tại bộ phận một cửa',
    unit: 'culture_social',
    by: 'culture',
    dueOn: '2025-11-15',
  });
  await askHall(end, town, {
    asked: {
      code: dialogue.code,
      kind: 'single',
      text: 'Ngõ nào cần sửa thoát nước trước?',
      options: ['Ngõ 74', 'Ngõ 230', 'Ngõ 342'],
      answers: [...many(27, [1]), ...many(19, [2]), ...many(8, [3])],
      isShown: true,
      isClosed: true,
    },
    phones,
  });
  await comeTo(minutesAfter(house, opened, 120), town, { code: dialogue.code, item: 4 });
  await sayConclusion(end, town, {
    code: dialogue.code,
    text: 'Giao các phòng làm đúng hạn những việc đã hứa; Văn phòng báo kết quả trên trang này và tại nhà văn hóa các tổ.\nViệc vượt thẩm quyền gửi Ủy ban nhân dân thành phố trong tuần này.',
  });
  await endSession(end, town.people.head, { code: dialogue.code, sendKey: randomUUID() });
  const later = at(house, day, '20:00');
  await rate(later, {
    code: dialogue.code,
    phones,
    scores: [...many(21, 5), ...many(14, 4), ...many(7, 3), 2],
  });
  await setRecording(at(house, '2025-10-24', '16:00'), town.people.clerk, {
    code: dialogue.code,
    url: 'https://phim.khuongdinh.example/doi-thoai-2025-10-23.mp4',
    offset: 450,
    cut: null,
  });
}

function many<T>(count: number, one: T): T[] {
  return Array.from({ length: count }, () => one);
}

async function conclude(town: Town, dialogue: { id: string }): Promise<void> {
  await press(at(town.house, '2025-10-24', '15:00'), town, { dialogueId: dialogue.id, verb: 'sign_minutes' });
  const written = at(town.house, '2025-10-27', '09:00');
  const made = await draftConclusion(written, town.people.clerk, { dialogueId: dialogue.id });
  const draft = await fillIn(written, town, made);
  await issueConclusion(at(town.house, '2025-10-29', '10:00'), town.people.head, {
    id: draft.id,
    version: draft.version,
    number: '121/TB-UBND',
  });
}

/** Units answer, the head signs; some askers say what they think of it, the others stay silent. */
async function answer(town: Town, sent: readonly Sent[]): Promise<void> {
  const { house } = town;
  for (const [index, given] of repliesOfLastYear.entries()) {
    const opinion = sent[index];
    if (opinion === undefined) throw new Error('a reply without its opinion');
    await assign(at(house, '2025-10-17', '10:00'), town, { code: opinion.code, unit: given.unit });
    await note(at(house, '2025-10-21', '15:00'), town, {
      code: opinion.code,
      by: given.by,
      headline: 'Đã kiểm tra tại chỗ cùng tổ dân phố',
      text: given.found,
    });
    if (given.escalate !== undefined) {
      await escalatePetition(at(house, '2025-10-24', '09:00'), town.people[given.by], {
        code: opinion.code,
        whyBeyond: given.escalate.why,
        legalBasis: null,
        toParent: true,
        toBody: null,
        documentNumber: given.escalate.document,
        chaseOn: '2025-11-10',
      });
      await answerEscalation(at(house, '2025-10-31', '14:00'), town.people.province, {
        code: opinion.code,
        answer: given.escalate.answer,
      });
    }
    await reply(at(house, given.on, '16:30'), town, { ...given, code: opinion.code });
    if (given.verdict !== undefined) {
      await giveVerdict(at(house, addDays(given.on, 3), '20:10'), {
        code: opinion.code,
        number: opinion.number,
        kind: given.verdict,
        reason: given.verdict === 'satisfied' ? null : 'Việc đã làm nhưng chưa thật chắc chắn',
        sendKey: randomUUID(),
        address: '192.0.2.10',
      });
    }
  }
}

/** The Front verifies; one promise was not kept and is said so, with reason and name. */
async function keep(town: Town, dialogueCode: string): Promise<void> {
  const { house } = town;
  const promises = await house.db
    .selectFrom('commitment')
    .innerJoin('dialogue', 'dialogue.id', 'commitment.dialogue_id')
    .select(['commitment.code', 'commitment.text'])
    .where('dialogue.code', '=', dialogueCode)
    .orderBy('commitment.code')
    .execute();
  const codeOf = (word: string) => {
    const found = promises.find((row) => row.text.includes(word));
    if (found === undefined) throw new Error(`no promise about ${word}`);
    return found.code;
  };
  await done(town, {
    code: codeOf('bóng đèn'),
    by: 'economy',
    on: '2025-12-10',
    text: 'Đã thay 48 bóng, nghiệm thu cùng tổ 12.',
  });
  await done(town, {
    code: codeOf('điểm tập kết rác'),
    by: 'economy',
    on: '2025-12-28',
    text: 'Đã dời sang đầu phố, dọn sạch nền cũ.',
  });
  await done(town, {
    code: codeOf('người làm hộ'),
    by: 'culture',
    on: '2025-11-12',
    text: 'Hai người trực tại quầy mỗi buổi sáng.',
  });
  const broken = codeOf('phương án chống ngập');
  const version = await versionOf(town, broken);
  await changeCommitment(at(house, '2026-02-10', '09:00'), town.people.clerk, {
    code: broken,
    version,
    verb: 'fail',
    reason: 'Chưa được thành phố thống nhất cao độ cống chính nên chưa có phương án để công khai.',
    responsible: town.people.economy.name,
    dueOn: null,
  });
}

async function done(
  town: Town,
  what: { code: string; by: 'economy' | 'culture'; on: Day; text: string },
): Promise<void> {
  await reportDone(at(town.house, what.on, '11:00'), town.people[what.by], {
    code: what.code,
    version: await versionOf(town, what.code),
    text: what.text,
    documentNumber: null,
    photo: null,
  });
  await verifyCommitment(at(town.house, addDays(what.on, 2), '16:00'), town.people.front, {
    code: what.code,
    version: await versionOf(town, what.code),
    isAccepted: true,
    note: 'Mặt trận đã đến tận nơi cùng bà con trong tổ, việc đã xong như hứa.',
    photo: null,
  });
}

async function versionOf(town: Town, code: string): Promise<number> {
  const row = await town.house.db
    .selectFrom('commitment')
    .select('version')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return row.version;
}
