import { randomUUID } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { joinSession } from '#app/rooms/live/acts/join.ts';
import { openSession } from '#app/rooms/live/acts/open.ts';
import { makePerson } from './people.ts';
import { petitionGround } from './petitions.ts';

/** A ward with one dialogue whose session has just been opened. */
export async function liveGround(house: House, code = 'DT-2026-0017') {
  const ground = await petitionGround(house);
  return await openDialogue(house, ground, code);
}
export type LiveGround = Awaited<ReturnType<typeof liveGround>>;

/** One more dialogue of the same ward, ready and opened. */
export async function openDialogue<G extends Readonly<{ ward: string; clerk: Actor }>>(
  house: House,
  ground: G,
  code: string,
) {
  const dialogueId = await readyDialogue(house, ground.ward, code);
  const secretary = await makePerson(house, {
    name: 'Phạm Thu Trang',
    roles: [{ role: 'secretary', organisationId: ground.ward }],
  });
  const session = await openSession(house, ground.clerk, { dialogueId });
  return { ...ground, code, dialogueId, sessionId: session.id, joinCode: session.join_code, secretary };
}

/** A telephone with its ticket. */
export async function joinDevice(house: House, code: string): Promise<Actor & { deviceId: string }> {
  const { actor } = await joinSession(house, { code, ticket: null });
  if (actor.deviceId === null) throw new Error('a ticket without a device');
  return { ...actor, deviceId: actor.deviceId };
}

async function readyDialogue(house: House, organisationId: string, code: string): Promise<string> {
  const id = house.newId();
  const now = house.now();
  await house.db
    .insertInto('dialogue')
    .values({
      id,
      organisation_id: organisationId,
      code,
      title: 'Cải tạo kênh Rạch Sậy',
      kind: 'regular',
      form: 'in_person',
      audience: 'residents',
      state: 'ready',
      starts_at: now,
      ends_at: new Date(now.getTime() + 9_000_000),
      place: 'Hội trường UBND phường',
      created_at: now,
    })
    .execute();
  await house.db
    .insertInto('connection_point')
    .values({
      id: house.newId(),
      dialogue_id: id,
      is_main: true,
      name: 'Hội trường',
      opened_at: now,
      headcount: 96,
      position: 0,
    })
    .execute();
  const persons = [
    ['presiding', 'Trần Văn Chủ', 'Chủ tịch UBND phường'],
    ['answering', 'Vũ Đình Khôi', 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị'],
    ['answering', 'Tạ Thu Hà', 'Ban Quản lý dự án Rạch Sậy'],
    ['answering', 'Kiều Văn Lâm', 'Văn phòng Đăng ký đất đai'],
  ] as const;
  await house.db
    .insertInto('dialogue_person')
    .values(
      persons.map(([part, name, title], position) => ({
        id: house.newId(),
        dialogue_id: id,
        part,
        name,
        title,
        position,
      })),
    )
    .execute();
  await house.db
    .insertInto('attendance_roll')
    .values({
      id: house.newId(),
      dialogue_id: id,
      name: 'Trần Văn Chủ',
      is_required: true,
      checked_in_at: now,
    })
    .execute();
  return id;
}

export async function refusalOf(work: Promise<unknown>): Promise<Refusal | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

export async function said(work: Promise<unknown>): Promise<string | null> {
  return (await refusalOf(work))?.code ?? null;
}

export function speechInput(name: string) {
  return { sendKey: randomUUID(), name, place: 'Khu phố 4', topic: null, precedence: null };
}

export function contentInput(text: string) {
  return {
    sendKey: randomUUID(),
    turnId: null,
    questionId: null,
    text,
    fieldCode: null,
    treatment: 'open' as const,
    answer: null,
    answeredByName: null,
    answeredByUnitId: null,
    leadUnitId: null,
    cooperatingUnitIds: [],
    dueOn: null,
  };
}

export function promiseInput(text: string) {
  return {
    sendKey: randomUUID(),
    turnId: null,
    contentId: null,
    text,
    unitId: null,
    responsibleName: null,
    dueOn: null,
  };
}
