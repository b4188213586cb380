import { randomUUID } from 'node:crypto';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { enterPoint, issueAccess, pointActor } from '#app/rooms/live/acts/points/access.ts';
import { moveLine } from '#app/rooms/live/acts/points/line.ts';
import { presentStaff } from '#app/rooms/live/present.ts';
import { readStage } from '#app/rooms/live/store-stage.ts';
import { type LiveGround, openDialogue } from './live.ts';
import { makePerson } from './people.ts';

type Ground = Readonly<{ code: string; dialogueId: string; clerk: Actor }>;
export type TestPoint = Readonly<{ id: string; name: string; actor: Actor; token: string; pin: string }>;

/** Points under the main one, each with its coordinator come in by link and number. */
export async function openPoints(
  house: House,
  ground: Ground,
  names: readonly string[],
): Promise<TestPoint[]> {
  const main = await house.db
    .selectFrom('connection_point')
    .select('id')
    .where('dialogue_id', '=', ground.dialogueId)
    .where('is_main', '=', true)
    .executeTakeFirstOrThrow();
  const rows = names.map((name, index) => ({
    id: house.newId(),
    dialogue_id: ground.dialogueId,
    parent_id: main.id,
    level: 'commune' as const,
    name,
    position: index + 1,
  }));
  await house.db.insertInto('connection_point').values(rows).execute();
  const pointIds = rows.map((row) => row.id);
  const issued = await issueAccess(house, ground.clerk, { code: ground.code, pointIds });
  return await Promise.all(
    issued.map(async ({ pointId, name, link, pin }) => {
      const token = link.split('/').at(-1) ?? '';
      const { code, ticket } = await enterPoint(house, { token, pin });
      return { id: pointId, name, actor: await pointActor(house, { code, ticket }), token, pin };
    }),
  );
}

/** What every sending of a point carries. */
export function fromPoint(code: string, typedAt: number | null = null) {
  return { code, sendKey: randomUUID(), typedAt };
}

/** The point checks in and takes part. */
export async function connect(house: House, code: string, point: TestPoint): Promise<void> {
  await moveLine(house, point.actor, { ...fromPoint(code), verb: 'check_in' });
}

export function speechAt(code: string, name: string, typedAt: number | null = null) {
  return {
    ...fromPoint(code, typedAt),
    name,
    place: null,
    topic: null,
    precedence: null,
    via: 'point' as const,
    question: null,
  };
}

/** One more dialogue with its session open, a chair, and three points that have come in. */
export async function sessionWithPoints(house: House, ground: LiveGround, code: string) {
  const at = await openDialogue(house, ground, code);
  const chair = await makePerson(house, {
    name: 'Trần Văn Chủ',
    roles: [{ role: 'head', organisationId: ground.ward }],
  });
  const names = ['Điểm cầu Tân Lập', 'Điểm cầu Mường Hum', 'Điểm cầu Bản Qua'];
  const [a, b, c] = await openPoints(house, at, names);
  if (!a || !b || !c) throw new Error('three points were wanted');
  const points: [TestPoint, TestPoint, TestPoint] = [a, b, c];
  return { ...at, chair, points };
}
export type SessionWithPoints = Awaited<ReturnType<typeof sessionWithPoints>>;

/** What the consoles know of a session now. */
export async function stageOf(house: House, code: string) {
  const rows = await readStage(house.db, code);
  if (rows === null) throw new Error('no session');
  return presentStaff(rows, house.now());
}
