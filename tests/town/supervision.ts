import { addDays, type Day, dayOf } from '#app/ground/time.ts';
import { drawSample, noteFinding, openThread } from '#app/rooms/oversight/acts/look.ts';
import { answerRequest, sendRequest, turnRequest } from '#app/rooms/oversight/acts/request.ts';
import {
  concludeSupervision,
  planSupervision,
  startSupervision,
} from '#app/rooms/oversight/acts/supervise.ts';
import { readRequests } from '#app/rooms/oversight/store-found.ts';
import { at, type Town, weekdayFrom } from './people.ts';

const seen: readonly (readonly [string, string])[] = [
  ['sound', 'Trả lời đủ từng câu hỏi, có số văn bản, có ngày làm xong.'],
  ['weak', 'Có trả lời nhưng chưa nêu ai làm, ngày nào xong.'],
  ['sound', 'Đúng hạn, có ảnh sau khi làm.'],
  ['wrong', 'Báo đã làm xong khi chưa ai xác nhận tại chỗ.'],
];

/**
 * The Front has ended one supervision, with a recommendation that is late by now, and is at another; the Council looks
 * at promises; the people's inspection has planned to look at conclusions.
 */
export async function superviseTown(town: Town, now: Date): Promise<void> {
  const today = dayOf(now);
  await ended(town, weekdayFrom(addDays(today, -45)));
  await going(town, weekdayFrom(addDays(today, -5)));
  await ofPromises(town, weekdayFrom(addDays(today, -4)));
  await planSupervision(at(town.house, weekdayFrom(addDays(today, -2)), '10:00'), town.people.inspection, {
    ...{ title: 'Giám sát việc thực hiện kết luận đối thoại', kind: 'conclusion', group: 'all' },
    ...{ from: addDays(today, -400), to: addDays(today, -1), unitId: null, fieldCode: null },
    ...{ organisationId: town.wardId, body: 'people_inspection' },
  });
}

async function ended(town: Town, day: Day): Promise<void> {
  const { front, economy } = town.people;
  const house = at(town.house, day, '08:30');
  const code = await begin(town, day, {
    title: 'Giám sát việc trả lời kiến nghị của người dân từ khi lập phường',
    from: '2025-07-01',
    group: 'all',
  });
  const drawn = await drawSample(house, front, { code, seed: 'Kết quả xổ số tối qua: 48215', wanted: 4 });
  for (const [index, threadCode] of drawn.entries()) {
    await openThread(house, front, { code, threadCode });
    const [severity, text] = seen[index % seen.length] ?? seen[0] ?? ['sound', ''];
    const evidence = severity === 'wrong' ? 'Xem tại chỗ cùng tổ dân phố; ảnh lưu ở Mặt trận phường.' : null;
    await noteFinding(house, front, { code, threadCode, severity, text, evidence });
  }
  const unitId = town.unit('economy');
  await sendRequest(house, front, {
    code,
    kind: 'explanation',
    unitId,
    threadCode: drawn[1] ?? null,
    text: 'Vì sao câu trả lời không nêu ngày làm xong? Khi nào xong?',
  });
  const [asked] = await readRequests(house.db, { waitingFor: [unitId] });
  const answered = weekdayFrom(addDays(day, 4));
  const again = weekdayFrom(addDays(answered, 1));
  const last = weekdayFrom(addDays(again, 1));
  const end = weekdayFrom(addDays(last, 1));
  if (asked) {
    await answerRequest(at(town.house, answered, '15:00'), economy, {
      id: asked.id,
      outcome: null,
      answer: 'Phòng đã tiếp nhận và đang phối hợp xử lý.',
    });
    await turnRequest(at(town.house, again, '09:00'), front, {
      id: asked.id,
      verb: 'ask_again',
      words: 'Chưa nói vì sao không nêu ngày làm xong.',
    });
    await answerRequest(at(town.house, last, '15:00'), economy, {
      id: asked.id,
      outcome: null,
      answer: 'Phòng chờ báo giá vật tư nên chưa nêu ngày. Nay đã có, phòng trả lời bổ sung trong tuần này.',
    });
  }
  await sendRequest(at(town.house, end, '15:30'), front, {
    code,
    kind: 'recommendation',
    unitId,
    threadCode: null,
    text: 'Mỗi câu trả lời phải nêu rõ ai làm và ngày làm xong; không báo xong khi chưa có người xác nhận.',
  });
  await concludeSupervision(at(town.house, end, '16:00'), front, {
    code,
    conclusion:
      'Phần lớn hồ sơ trong mẫu được trả lời đúng hạn, rõ ràng. Còn câu trả lời không nêu ngày làm xong và một việc báo xong sớm. Mặt trận đã kiến nghị và theo dõi việc tiếp thu.',
  });
}

async function going(town: Town, day: Day): Promise<void> {
  const { front } = town.people;
  const house = at(town.house, day, '09:00');
  const code = await begin(town, day, {
    title: 'Giám sát các kiến nghị còn chờ trả lời',
    from: addDays(day, -200),
    group: 'waiting',
  });
  const drawn = await drawSample(house, front, { code, seed: 'Kết quả xổ số tối qua: 07734', wanted: 3 });
  const [first = ''] = drawn;
  await openThread(house, front, { code, threadCode: first });
  await noteFinding(house, front, {
    code,
    threadCode: first,
    severity: 'weak',
    text: 'Đơn vị đã nhận việc nhưng chưa ghi bước nào để người dân theo dõi.',
    evidence: null,
  });
  await sendRequest(house, front, {
    code,
    kind: 'explanation',
    unitId: town.unit('culture_social'),
    threadCode: null,
    text: 'Giải trình các kiến nghị của phòng đang chờ trả lời: vướng ở đâu, ngày nào trả lời.',
  });
}

/** The Council draws among the promises of the year and has read the first. */
async function ofPromises(town: Town, day: Day): Promise<void> {
  const { council } = town.people;
  const house = at(town.house, day, '09:00');
  const code = await begin(town, day, {
    title: 'Giám sát việc giữ lời hứa với người dân',
    ...{ from: addDays(day, -400), kind: 'commitment', group: 'all', body: 'council' },
  });
  const seed = 'Kết quả xổ số tối qua: 31952';
  const [threadCode = ''] = await drawSample(house, council, { code, seed, wanted: 3 });
  await openThread(house, council, { code, threadCode });
  await noteFinding(house, council, {
    ...{ code, threadCode, severity: 'sound' },
    text: 'Lời hứa nêu rõ đơn vị làm và ngày xong, các bước được ghi đủ.',
    evidence: 'Xem tại chỗ cùng Ban công tác Mặt trận tổ dân phố.',
  });
}

type Begun = Readonly<{
  title: string;
  from: Day;
  group: 'all' | 'waiting';
  kind?: 'petition' | 'commitment';
  body?: 'front' | 'council';
}>;

async function begin(town: Town, day: Day, given: Begun): Promise<string> {
  const { kind = 'petition', body = 'front' } = given;
  const actor = town.people[body];
  const house = at(town.house, day, '08:00');
  const { code } = await planSupervision(house, actor, {
    ...{ ...given, kind, body, organisationId: town.wardId },
    ...{ to: addDays(day, -1), unitId: null, fieldCode: null },
  });
  await startSupervision(house, actor, { code });
  return code;
}
