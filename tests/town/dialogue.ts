import { addDays, type Day } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { createDialogue } from '#app/rooms/dialogues/acts/arrange.ts';
import { addToRoll, checkIn, openMainPoint } from '#app/rooms/dialogues/acts/attend.ts';
import { moveDialogue } from '#app/rooms/dialogues/acts/office-move.ts';
import { dialogueInput, type MoveInput } from '#app/rooms/dialogues/inputs.ts';
import { readById, readParts } from '#app/rooms/dialogues/store.ts';
import { at, type Town } from './people.ts';

export type Planned = Readonly<{
  title: string;
  day: Day;
  startsAt: string;
  endsAt: string;
  place: string;
  placeAddress: string;
  content: string;
  changeable: string;
  topics: readonly Readonly<{ title: string; fieldCode: string; unit: string }>[];
  /** Where its picture is seen while it runs. */
  streamUrl?: string;
  /** Names of connection points beside the hall. */
  points?: readonly string[];
  /** The line of the year's plan that it fulfils. */
  planItemId?: string;
}>;

/** Writes a dialogue of the ward, presided by its chair with the Front beside. */
export async function plan(
  house: House,
  town: Town,
  planned: Planned,
): Promise<{ id: string; code: string }> {
  const input = dialogueInput.parse({
    ...planned,
    kind: 'regular',
    form: 'both',
    audience: 'residents',
    howToTakePart:
      'Đến dự tại hội trường; gửi ý kiến trước ở trang này, qua tổng đài hoặc nộp phiếu ở nhà văn hóa tổ dân phố; theo dõi và đặt câu hỏi bằng điện thoại trong buổi.',
    collectUntil: addDays(planned.day, -2),
    capacity: 180,
    streamUrl: planned.streamUrl ?? null,
    legalBasisIds: ['luat-72-2025', 'qd-11-2019'],
    persons: [
      { part: 'presiding', name: town.people.head.name, title: 'Chủ tịch Ủy ban nhân dân phường' },
      { part: 'co_presiding', name: town.people.front.name, title: 'Chủ tịch Ủy ban MTTQ Việt Nam phường' },
      { part: 'answering', name: town.people.economy.name, title: 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị' },
      { part: 'answering', name: town.people.culture.name, title: 'Trưởng phòng Văn hóa - Xã hội' },
      { part: 'answering', name: town.people.police.name, title: 'Phó Trưởng Công an phường' },
      { part: 'secretary', name: town.people.secretary.name, title: 'Thư ký hội nghị' },
    ],
    topics: planned.topics.map((topic) => ({
      title: topic.title,
      fieldCode: topic.fieldCode,
      unitId: town.unit(topic.unit),
    })),
    points: (planned.points ?? []).map((name) => ({ name })),
    runSheet: [
      { title: 'Khai mạc, giới thiệu người chủ trì', minutes: 5 },
      { title: 'Báo cáo việc thực hiện các lời hứa của kỳ trước', minutes: 10 },
      { title: 'Mặt trận báo cáo tổng hợp ý kiến Nhân dân', minutes: 10 },
      { title: 'Người dân phát biểu, mỗi người 3 phút; trả lời ngay tại chỗ', minutes: 90 },
      { title: 'Đọc lại các lời hứa: ai làm, việc gì, hạn nào', minutes: 10 },
    ],
  });
  return await createDialogue(house, town.people.clerk, {
    ...input,
    organisationId: town.wardId,
    planItemId: planned.planItemId ?? null,
  });
}

/** One button of the office, at the house's hour. */
export async function press(
  house: House,
  town: Town,
  pressed: { dialogueId: string; verb: MoveInput['verb']; noticeNumber?: string; reason?: string },
): Promise<void> {
  const row = await readById(house.db, pressed.dialogueId);
  await moveDialogue(house, town.people.clerk, { ...pressed, version: row?.version ?? 1 });
}

/** Takes the roll of everybody at the table and opens the hall. */
export async function openHall(
  house: House,
  town: Town,
  hall: { dialogueId: string; headcount: number },
): Promise<void> {
  const { persons } = await readParts(house.db, hall.dialogueId);
  for (const person of persons) {
    await addToRoll(house, town.people.clerk, {
      dialogueId: hall.dialogueId,
      name: person.name,
      title: person.title,
      unitId: null,
      isRequired: true,
    });
  }
  const { roll } = await readParts(house.db, hall.dialogueId);
  for (const delegate of roll) {
    await checkIn(house, town.people.clerk, {
      dialogueId: hall.dialogueId,
      rollId: delegate.id,
      isPresent: true,
    });
  }
  await openMainPoint(house, town.people.clerk, hall);
}

/** The notice, twelve days before: people may send opinions from then on. */
export async function publish(
  town: Town,
  published: { dialogueId: string; day: Day; noticeNumber: string },
): Promise<void> {
  const { dialogueId, noticeNumber } = published;
  const noticed = addDays(published.day, -12);
  await press(at(town.house, noticed, '09:00'), town, { dialogueId, verb: 'announce', noticeNumber });
  await press(at(town.house, noticed, '09:30'), town, { dialogueId, verb: 'collect' });
}

/** Consolidated, ready, and the hall opened on the day. */
export async function makeReady(
  town: Town,
  prepared: { dialogueId: string; day: Day; headcount: number; opensAt: string },
): Promise<void> {
  const { dialogueId, day } = prepared;
  await press(at(town.house, addDays(day, -2), '17:00'), town, { dialogueId, verb: 'consolidate' });
  await press(at(town.house, addDays(day, -1), '16:00'), town, { dialogueId, verb: 'make_ready' });
  const hall = { dialogueId, headcount: prepared.headcount };
  await openHall(at(town.house, day, prepared.opensAt), town, hall);
}
