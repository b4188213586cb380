import { randomUUID } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { readTableText } from '#app/ground/table-text.ts';
import type { House } from '#app/house.ts';
import { importPoints } from '#app/rooms/dialogues/acts/points.ts';
import { readPoints } from '#app/rooms/dialogues/point-list.ts';
import { enterPoint, type Issued, issueAccess, pointActor } from '#app/rooms/live/acts/points/access.ts';
import { changeFloor } from '#app/rooms/live/acts/points/floor.ts';
import { countPoint, moveLine, recordTest } from '#app/rooms/live/acts/points/line.ts';
import { addSheet } from '#app/rooms/live/acts/points/roll.ts';
import { agreeAtPoint, askAtPoint, speakAtPoint, writeNote } from '#app/rooms/live/acts/points/speak.ts';
import { fixedRules, floorRules } from '#app/rooms/live/floor.ts';
import { minutesAfter, type Town } from './people.ts';

/** Rooms of residential groups beside the hall; people are invented. */
const list = `Điểm cầu;Cấp;Thuộc;Địa chỉ;Sức chứa;Chủ trì;Thư ký;Kỹ thuật;Phụ trách
Cụm ven sông;Cụm thôn;;Nhà văn hóa tổ 16;60;Đinh Văn Phú;Hà Thu Lan;Cao Minh Đức;Trịnh Thị Nga
Nhà văn hóa tổ 16;Cụm thôn;Cụm ven sông;Ngõ 68, đường Khương Đình;40;Bùi Quang Huy;Mai Thị Dung;Lương Văn Tới;Trịnh Thị Nga
Nhà văn hóa tổ 18;Cụm thôn;Cụm ven sông;Ngõ 140, đường Khương Đình;40;Phan Thị Hòa;Tô Văn Bình;Lương Văn Tới;Chu Thị Hạnh
Nhà văn hóa tổ 21;Cụm thôn;;Ngõ 211, đường Khương Trung;45;Võ Văn Khánh;Lại Thị Thơm;Kim Văn Sơn;Đoàn Thị Yến
Trường tiểu học Khương Đình;Cụm thôn;;Phòng đa năng, tầng 1;80;Hồ Thị Loan;Giáp Văn Quý;Kim Văn Sơn;Nghiêm Thị Thu
Trạm y tế phường;Cụm thôn;;Phòng họp;20;Ngô Thị Mận;Từ Văn Chiến;Cao Minh Đức;Vi Thị Sen`;

type Here = Readonly<{ code: string; dialogueId: string; opened: Date }>;
type Point = Readonly<{ actor: Actor; name: string }>;

/** Lists the points before the session and gives their coordinators links; the first stands free for whoever looks. */
export async function listPoints(town: Town, house: House, here: Omit<Here, 'opened'>): Promise<Issued[]> {
  const { dialogueId, code } = here;
  const { lines } = readPoints(readTableText(list));
  await importPoints(house, town.people.clerk, { dialogueId, lines });
  const points = await house.db
    .selectFrom('connection_point')
    .select('id')
    .where('dialogue_id', '=', dialogueId)
    .where('is_main', '=', false)
    .execute();
  const pointIds = points.map((point) => point.id);
  return await issueAccess(house, town.people.clerk, { code, pointIds });
}

/** Before the session opens: tests, heads and rolls of four points; one has a bad picture, two are not there yet. */
export async function checkPointsIn(
  town: Town,
  here: Here,
  issued: readonly Issued[],
): Promise<readonly Point[]> {
  const hour = minutesAfter(town.house, here.opened, -8);
  const points: Point[] = [];
  for (const [index, { name, link, pin }] of issued.slice(0, 5).entries()) {
    const { ticket } = await enterPoint(hour, { token: link.split('/').at(-1) ?? '', pin });
    const actor = await pointActor(hour, { code: here.code, ticket });
    points.push({ actor, name });
    if (index === 4) continue;
    await moveLine(hour, actor, { ...send(here), verb: 'check_in' });
    const picture = index === 3 ? ('poor' as const) : ('good' as const);
    const test = { sound: 'good' as const, picture, line: 'good' as const, roundTrip: 80 + index * 35 };
    await recordTest(hour, actor, { ...send(here), ...test, note: null });
    await countPoint(hour, actor, { ...send(here), headcount: 24 + index * 5 });
    await addSheet(hour, actor, { ...send(here), sheet: rollOf(index) });
  }
  return points;
}

/** In the session: points take part, ask, agree and wait to speak; one has lost its picture and writes instead. */
export async function pointsTakePart(town: Town, here: Here, points: readonly Point[]): Promise<void> {
  const hour = minutesAfter(town.house, here.opened, 46);
  const { code } = here;
  const off = { code, sendKey: randomUUID(), fallbackSeconds: 20, dropSeconds: 600 };
  const rules = floorRules.filter((rule) => !fixedRules.some((fixed) => fixed === rule));
  await changeFloor(hour, town.people.head, { ...off, rules });
  const [river, first, second, third] = points;
  if (!river || !first || !second || !third) throw new Error('the town has no points');
  for (const { actor } of [river, first, second])
    await moveLine(hour, actor, { ...send(here), verb: 'go_live' });
  await speakAtPoint(hour, first.actor, {
    ...send(here),
    ...{ name: 'Bà Tống Thị Liễu', place: 'Tổ dân phố 16', topic: 'Cầu dân sinh qua ngõ 68' },
    ...{ precedence: 'aged_70' as const, via: 'point' as const, question: 1 },
  });
  await speakAtPoint(hour, second.actor, {
    ...send(here),
    ...{ name: 'Ông Lâm Văn Hải', place: 'Tổ dân phố 18', topic: 'Nước tràn vào nhà khi mưa lớn' },
    ...{ precedence: null, via: 'telephone' as const, question: null },
  });
  await askAtPoint(hour, second.actor, {
    ...send(here),
    text: 'Hộ thuê nhà trong chỉ giới có được hỗ trợ tiền chuyển chỗ ở không?',
    ...{ name: 'Chị Quách Thị Thoa', via: 'paper' as const },
  });
  for (const { actor } of [river, first, second]) {
    await agreeAtPoint(hour, actor, { ...send(here), question: 1, people: 20 });
  }
  await writeNote(hour, third.actor, {
    ...send(here),
    text: 'Điểm cầu mất hình từ 9 giờ 40, vẫn nghe rõ. Bà con đề nghị đọc lại phương án tái định cư.',
  });
  await moveLine(hour, third.actor, { ...send(here), verb: 'mark_lost' });
}

function send({ code }: Here) {
  return { code, sendKey: randomUUID(), typedAt: null };
}

const names = ['Trần Thị Vượng', 'Nguyễn Văn Lộc', 'Phạm Thị Sửu', 'Lê Văn Tý', 'Vũ Thị Ngọ', 'Đỗ Văn Thân'];

function rollOf(index: number): string {
  return names.map((name) => `${name};Tổ dân phố ${15 + index}`).join('\n');
}
