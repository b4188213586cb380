import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '#app/ground/time.ts';
import { issueConclusion } from '#app/rooms/commitments/acts/conclude.ts';
import { draftConclusion } from '#app/rooms/commitments/acts/draft.ts';
import { reportDone } from '#app/rooms/commitments/acts/keep.ts';
import { openSession } from '#app/rooms/live/acts/open.ts';
import { endSession } from '#app/rooms/live/acts/steer.ts';
import { fillIn } from '#tests/town/conclusion.ts';
import { makeReady, plan, press, publish } from '#tests/town/dialogue.ts';
import { at, minutesAfter, type Town } from '#tests/town/people.ts';
import { answerAndEnd, call, enqueue, minute, promise } from '#tests/town/session.ts';
import { type Turn, turns } from '#tests/town/turns.ts';
import { note, reply } from '#tests/town/voice.ts';

export type WardDialogue = Readonly<{ id: string; code: string; day: Day }>;

/** The ward announces twelve days before, opens the hall and hears the turns, eleven unless said; the session ends. */
export async function holdSession(
  town: Town,
  day: Day,
  said: readonly Turn[] = turns,
): Promise<WardDialogue> {
  const { house } = town;
  const dialogue = await plan(at(house, addDays(day, -25), '09:00'), town, {
    title: 'Đối thoại với Nhân dân phường Khương Đình kỳ hai',
    day,
    startsAt: '08:00',
    endsAt: '11:30',
    place: 'Hội trường UBND phường Khương Đình',
    placeAddress: 'Đường Khương Đình, có lối cho xe lăn',
    content: 'Bồi thường, tái định cư, cầu và cống, trường lớp, trật tự vỉa hè.',
    changeable: 'Thứ tự và thời điểm làm.',
    topics: [{ title: 'Bồi thường và tái định cư', fieldCode: 'CLR', unit: 'economy' }],
  });
  await publish(town, { dialogueId: dialogue.id, day, noticeNumber: '201/TB-UBND' });
  await makeReady(town, { dialogueId: dialogue.id, day, headcount: 118, opensAt: '07:45' });
  const opened = at(house, day, '08:00');
  await openSession(opened, town.people.clerk, { dialogueId: dialogue.id });
  for (const turn of said) await enqueue(opened, town, { code: dialogue.code, turn });
  for (let index = 0; index < said.length; index += 1) {
    const hour = minutesAfter(house, opened.now(), 15 + index * 15);
    const called = await call(hour, town, dialogue.code);
    const matters = said.find((turn) => turn.name === called.name)?.matters ?? [];
    await minute(hour, town, { code: dialogue.code, turnId: called.id, matters });
    await answerAndEnd(hour, town, { code: dialogue.code, turnId: called.id, matters });
  }
  const spoken = { code: dialogue.code, unit: 'economy', by: 'economy' as const };
  const end = at(house, day, '11:20');
  await promise(end, town, { ...spoken, text: lampPromise, dueOn: addDays(day, 75) });
  await promise(end, town, { ...spoken, text: railPromise, dueOn: addDays(day, 75) });
  await endSession(end, town.people.head, { code: dialogue.code, sendKey: randomUUID() });
  return { id: dialogue.id, code: dialogue.code, day };
}

export const lampPromise = 'Chỉnh đèn trục chính tổ 15 và thay các bóng hỏng';
export const railPromise = 'Sửa hai đoạn lan can gãy của cầu dân sinh';

/** Minutes signed the day after, the conclusion issued so many days after the session. */
export async function conclude(town: Town, dialogue: WardDialogue, days: number): Promise<void> {
  const { house } = town;
  await press(at(house, addDays(dialogue.day, 1), '09:00'), town, {
    dialogueId: dialogue.id,
    verb: 'sign_minutes',
  });
  const drafted = at(house, addDays(dialogue.day, 3), '09:00');
  const made = await draftConclusion(drafted, town.people.clerk, { dialogueId: dialogue.id });
  const draft = await fillIn(drafted, town, made);
  const issued = at(house, addDays(dialogue.day, days), '10:00');
  const signed = { id: draft.id, version: draft.version, number: '215/TB-UBND' };
  await issueConclusion(issued, town.people.head, signed);
}

/** One petition is answered three days after its day; gives its code. */
export async function answerLate(town: Town, dialogue: WardDialogue): Promise<string> {
  const petition = await town.house.db
    .selectFrom('petition')
    .select(['code', 'due_on'])
    .where('dialogue_id', '=', dialogue.id)
    .where('title', 'like', 'Trả lời hồ sơ cấp giấy%')
    .executeTakeFirstOrThrow();
  if (petition.due_on === null) throw new Error('the petition has no day');
  const signed = at(town.house, addDays(petition.due_on, 3), '15:00');
  await note(at(town.house, addDays(dialogue.day, 4), '15:00'), town, {
    code: petition.code,
    by: 'economy',
    headline: 'Đã mở lại hồ sơ năm 2021',
    text: 'Đối chiếu ba lần bổ sung, còn thiếu biên bản giáp ranh.',
  });
  await reply(signed, town, {
    code: petition.code,
    by: 'economy',
    outcome: 'explained',
    document: '420/UBND-KTHTĐT',
    answer:
      'Hồ sơ còn thiếu biên bản ký giáp ranh với hộ phía đông. Cán bộ địa chính đã hẹn hai hộ ký tại nhà ngày thứ Hai tới; sau khi đủ, giấy chứng nhận trả trong 10 ngày.',
  });
  return petition.code;
}

/** The unit reports both promises done, with a document each; gives their codes in the order lamps, rails. */
export async function reportBoth(town: Town, dialogue: WardDialogue): Promise<readonly [string, string]> {
  const codes: string[] = [];
  for (const [index, text] of [lampPromise, railPromise].entries()) {
    const row = await town.house.db
      .selectFrom('commitment')
      .select(['code', 'version'])
      .where('dialogue_id', '=', dialogue.id)
      .where('text', '=', text)
      .executeTakeFirstOrThrow();
    await reportDone(at(town.house, addDays(dialogue.day, 12), '10:00'), town.people.economy, {
      code: row.code,
      version: row.version,
      text: 'Đã làm xong, có biên bản nghiệm thu.',
      documentNumber: `${31 + index}/BBNT`,
      photo: null,
    });
    codes.push(row.code);
  }
  const [lamp, rail] = codes;
  if (lamp === undefined || rail === undefined) throw new Error('a promise is missing');
  return [lamp, rail];
}
