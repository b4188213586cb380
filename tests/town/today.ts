import { randomUUID } from 'node:crypto';
import { addDays, dayOf, timeOf } from '#app/ground/time.ts';
import { openAgreements } from '#app/rooms/live/acts/agree.ts';
import { askQuestion, decideQuestion } from '#app/rooms/live/acts/ask.ts';
import { joinSession } from '#app/rooms/live/acts/join.ts';
import { openSession } from '#app/rooms/live/acts/open.ts';
import type { Issued } from '#app/rooms/live/acts/points/access.ts';
import { requestToSpeak } from '#app/rooms/live/acts/speak.ts';
import { showOnScreen } from '#app/rooms/live/acts/steer.ts';
import { askHall } from './audience.ts';
import { comeTo, preside } from './desk.ts';
import { makeReady, plan, publish } from './dialogue.ts';
import { at, minutesAfter, type Town } from './people.ts';
import { checkPointsIn, listPoints, pointsTakePart } from './points.ts';
import { answerAndEnd, call, enqueue, minute, promise } from './session.ts';
import { turns } from './turns.ts';
import { accept, assign, say } from './voice.ts';
import { voicesOfToday } from './voices-of-today.ts';

/** The dialogue that is live: it opened fifty minutes ago, three have spoken, one is speaking, others wait. */
export async function today(
  town: Town,
  now: Date,
  planItemId?: string,
): Promise<{ code: string; points: Issued[] }> {
  const { house } = town;
  const opened = new Date(now.getTime() - 50 * 60_000);
  const day = dayOf(opened);
  const endsAt = timeOf(new Date(opened.getTime() + 150 * 60_000));
  const startsAt = timeOf(opened);
  const dialogue = await plan(at(house, addDays(day, -30), '09:00'), town, {
    planItemId,
    title: 'Mở đường vành đai và tái định cư; thoát nước các ngõ ven sông',
    day,
    startsAt,
    endsAt: endsAt > startsAt ? endsAt : '23:59',
    streamUrl: 'https://hop.khuongdinh.example/DoiThoaiTaiDinhCu',
    place: 'Hội trường UBND phường Khương Đình',
    placeAddress: 'Đường Khương Đình, có lối cho xe lăn',
    content:
      'Bồi thường, tái định cư của các hộ trong chỉ giới mở đường; thoát nước, cầu dân sinh và trật tự các ngõ ven sông.',
    changeable: 'Thứ tự bốc thăm chỗ tái định cư và thời điểm bàn giao. Chỉ giới đường đã được phê duyệt.',
    topics: [
      { title: 'Bồi thường và tái định cư', fieldCode: 'CLR', unit: 'economy' },
      { title: 'Thoát nước, cầu dân sinh', fieldCode: 'TRAF', unit: 'economy' },
      { title: 'Trường lớp, an sinh', fieldCode: 'EDU', unit: 'culture_social' },
    ],
  });
  await publish(town, { dialogueId: dialogue.id, day, noticeNumber: '187/TB-UBND' });
  const here = { code: dialogue.code, dialogueId: dialogue.id, opened };
  const issued = await listPoints(town, at(house, addDays(day, -3), '15:00'), here);
  await collect(town, dialogue.code, day);
  await makeReady(town, {
    dialogueId: dialogue.id,
    day,
    headcount: 96,
    opensAt: timeOf(new Date(opened.getTime() - 10 * 60_000)),
  });
  const points = await checkPointsIn(town, here, issued);
  await openSession(minutesAfter(house, opened, 0), town.people.clerk, { dialogueId: dialogue.id });
  await preside(minutesAfter(house, opened, 1), town, dialogue.code);
  await comeTo(minutesAfter(house, opened, 3), town, { code: dialogue.code, item: 1 });
  await comeTo(minutesAfter(house, opened, 8), town, { code: dialogue.code, item: 3 });
  await speak(town, dialogue.code, opened);
  await phones(town, dialogue.code, minutesAfter(house, opened, 40));
  await pointsTakePart(town, here, points);
  return { code: dialogue.code, points: issued };
}

async function collect(town: Town, dialogueCode: string, day: string): Promise<void> {
  for (const [index, voice] of voicesOfToday.entries()) {
    const sentOn = addDays(day, -11 + (index % 8));
    const receipt = await say(at(town.house, sentOn, '19:40'), town, { voice, dialogueCode });
    await accept(at(town.house, addDays(sentOn, 1), '08:50'), town, { code: receipt.code, voice });
    if (index % 4 === 0) {
      const unit = voice.field.startsWith('SEC') ? 'police' : 'economy';
      await assign(at(town.house, addDays(sentOn, 1), '10:30'), town, { code: receipt.code, unit });
    }
  }
}

async function speak(town: Town, code: string, opened: Date): Promise<void> {
  const { house } = town;
  for (const [index, turn] of turns.slice(0, 8).entries()) {
    await enqueue(minutesAfter(house, opened, 2 + index), town, { code, turn });
  }
  for (let index = 0; index < 3; index += 1) {
    const hour = minutesAfter(house, opened, 12 + index * 11);
    const called = await call(hour, town, code);
    const matters = turns.find((turn) => turn.name === called.name)?.matters ?? [];
    await minute(hour, town, { code, turnId: called.id, matters });
    await answerAndEnd(minutesAfter(house, opened, 15 + index * 11), town, {
      code,
      turnId: called.id,
      matters,
    });
  }
  const hour = minutesAfter(house, opened, 45);
  const today = dayOf(opened);
  const by = 'economy' as const;
  await promise(hour, town, {
    code,
    text: 'Công khai danh sách hộ được bồi thường tại nhà văn hóa tổ 16 và trên trang này',
    unit: 'economy',
    by,
    dueOn: addDays(today, 12),
  });
  await promise(hour, town, {
    code,
    text: 'Họp riêng với các hộ có giấy tờ trước năm 1993',
    unit: 'economy',
    by,
    dueOn: addDays(today, 19),
  });
  await call(minutesAfter(house, opened, 49), town, code);
}

/** Telephones in the hall: they ask, agree and wait for their turn; the hall screen shows the speaker. */
async function phones(town: Town, code: string, hour: Town['house']): Promise<void> {
  const joined = await Promise.all(
    Array.from({ length: 14 }, () => joinSession(hour, { code, ticket: null })),
  );
  const [first, second, third] = joined;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no telephones');
  const asked = await askQuestion(hour, first.actor, {
    code,
    sendKey: randomUUID(),
    text: 'Bao giờ có bảng giá bồi thường chính thức, dán ở đâu để người không dùng mạng cũng xem được?',
    name: 'Nguyễn Hữu Tài',
  });
  if (asked.id === null) throw new Error('no question');
  const decided = { code, sendKey: randomUUID(), questionId: asked.id, verb: 'open' as const, reason: null };
  await decideQuestion(hour, town.people.secretary, decided);
  await askQuestion(hour, second.actor, {
    code,
    sendKey: randomUUID(),
    text: 'Các cháu học trường mới ở khu tái định cư có phải nộp lại hồ sơ không?',
    name: null,
  });
  await requestToSpeak(hour, third.actor, {
    code,
    sendKey: randomUUID(),
    name: 'Anh Đoàn Văn Kiên',
    place: 'Tổ dân phố 18',
    topic: 'Trường lớp khu tái định cư',
    precedence: null,
  });
  const open = await town.house.db
    .selectFrom('question')
    .innerJoin('dialogue_session', 'dialogue_session.id', 'question.session_id')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_session.dialogue_id')
    .select('question.id')
    .where('dialogue.code', '=', code)
    .where('question.state', '=', 'open')
    .orderBy('question.number')
    .execute();
  const agreements = openAgreements(hour);
  await Promise.all(
    open.flatMap((question, index) =>
      joined
        .slice(0, Math.max(1, 14 - index * 2))
        .map(({ ticket }) => agreements.send({ code, questionId: question.id, ticket, isAgreed: true })),
    ),
  );
  const phones = joined.map(({ actor, ticket }) => ({ ticket, deviceId: actor.deviceId ?? '' }));
  const answers = [...'1112121312'].map((choice) => [Number(choice)]);
  await askHall(hour, town, {
    asked: {
      code,
      kind: 'single',
      text: 'Họp về tái định cư lần sau vào lúc nào thì tiện?',
      options: ['Tối thứ Sáu', 'Sáng Chủ Nhật', 'Chiều Chủ Nhật'],
      answers,
      isShown: true,
      isClosed: true,
    },
    phones,
  });
  await askHall(hour, town, {
    asked: {
      code,
      kind: 'scale',
      text: 'Phần trả lời về bồi thường vừa rồi rõ đến mức nào?',
      options: ['Chưa rõ', 'Rất rõ'],
      answers: [[4], [3], [5], [2], [4], [4], [3]],
      isShown: false,
      isClosed: false,
    },
    phones,
  });
  await showOnScreen(hour, town.people.head, { code, sendKey: randomUUID(), kind: 'turn', questionId: null });
}
