import { addDays, dayOf } from '#app/ground/time.ts';
import type { House } from '#app/house.ts';
import { readParts } from '#app/rooms/dialogues/store.ts';
import { openSession } from '#app/rooms/live/acts/open.ts';
import { issueAccess } from '#app/rooms/live/acts/points/access.ts';
import type { Page } from '#tests/browser.ts';
import type { PointKey } from '#tests/steps/come-in.ts';
import { makeReady, plan, publish } from '#tests/town/dialogue.ts';
import { at, peopleTown } from '#tests/town/people.ts';
import type { Matter } from '#tests/town/turns.ts';

export type ReadySession = Readonly<{
  code: string;
  dialogueId: string;
  joinCode: string;
  keys: readonly PointKey[];
  unitNames: Readonly<Record<string, string>>;
}>;

export const pointNames = ['Nhà văn hóa tổ 4', 'Trường tiểu học Khương Đình', 'Nhà văn hóa tổ 16'] as const;

/** A ward's dialogue of today with the hall and three points, announced in time; its session has just been opened. */
export async function openWholeSession(house: House): Promise<ReadySession> {
  const town = await peopleTown(house);
  const now = house.now();
  const day = dayOf(now);
  const dialogue = await plan(at(house, addDays(day, -25), '09:00'), town, {
    title: 'Đối thoại với Nhân dân phường Khương Đình tại hội trường và ba điểm cầu',
    day,
    startsAt: '00:05',
    endsAt: '23:55',
    place: 'Hội trường UBND phường Khương Đình',
    placeAddress: 'Đường Khương Đình',
    content: 'Bồi thường, tái định cư, cầu và cống, trường lớp, trật tự vỉa hè.',
    changeable: 'Thứ tự và thời điểm làm.',
    topics: [{ title: 'Bồi thường và tái định cư', fieldCode: 'CLR', unit: 'economy' }],
    points: pointNames,
  });
  await publish(town, { dialogueId: dialogue.id, day, noticeNumber: '231/TB-UBND' });
  await makeReady(town, { dialogueId: dialogue.id, day, headcount: 118, opensAt: '00:01' });
  const session = await openSession(house, town.people.clerk, { dialogueId: dialogue.id });
  const { points } = await readParts(house.db, dialogue.id);
  const pointIds = pointNames.map((name) => points.find((point) => point.name === name)?.id ?? '');
  const issued = await issueAccess(house, town.people.clerk, { code: dialogue.code, pointIds });
  const units = await house.db
    .selectFrom('unit')
    .select(['kind', 'name'])
    .where('organisation_id', '=', town.wardId)
    .execute();
  return {
    code: dialogue.code,
    dialogueId: dialogue.id,
    joinCode: session.join_code,
    keys: pointNames.map((name) => {
      const own = issued.find((one) => one.name === name);
      return { link: own?.link ?? '', pin: own?.pin ?? '' };
    }),
    unitNames: Object.fromEntries(units.map((unit) => [unit.kind, unit.name])),
  };
}

/** The secretary writes down one matter of a speaker while it is spoken. */
export async function writeMatter(
  page: Page,
  of: { speaker: string; matter: Matter; unitNames: ReadySession['unitNames'] },
): Promise<void> {
  const { matter } = of;
  await page
    .locator('.turns button, .turnlist button, button')
    .filter({ hasText: of.speaker })
    .first()
    .click();
  const form = page.locator('.content-form').last();
  await form.locator('textarea[name=text]').fill(matter.text);
  const treatment = { on_site: 'Giải quyết tại chỗ', assigned: 'Giao việc', beyond: 'Vượt thẩm quyền' };
  await form.getByLabel(treatment[matter.treatment], { exact: true }).check();
  if (matter.answer !== undefined) await form.locator('textarea[name=answer]').fill(matter.answer);
  if (matter.unit !== undefined) await form.locator('input[name=lead]').fill(of.unitNames[matter.unit] ?? '');
  if (matter.days !== undefined) {
    const [, month, date] = addDays(dayOf(new Date()), matter.days).split('-');
    await form.locator('input[name=dueOnTyped]').fill(`${date}/${month}`);
  }
  await form.getByRole('button', { name: 'Lưu nội dung' }).click();
  await page.locator('.written li', { hasText: matter.text.slice(0, 40) }).waitFor();
}
