import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { House } from '#app/house.ts';
import { testDatabase } from '#tests/database.ts';
import { testHouse } from '#tests/house.ts';
import { type LiveGround, liveGround } from '#tests/live.ts';
import {
  connect,
  fromPoint,
  type SessionWithPoints,
  sessionWithPoints,
  speechAt,
  stageOf,
  type TestPoint,
} from '#tests/points.ts';
import { callNext } from '../speak.ts';
import { endTurn } from '../turn.ts';
import { fallBack, stepAtPoint } from './hand-over.ts';
import { pulse } from './line.ts';
import { speakAtPoint } from './speak.ts';

let house: House;
let ground: LiveGround;
let now = new Date('2026-11-23T02:00:00Z');
let serial = 270;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeAll(async () => {
  house = testHouse(await testDatabase(), { now: () => now });
  ground = await liveGround(house, 'DT-2026-00270');
});

describe('handing over', () => {
  test('two points prepare ahead; a tested one begins at once and is thanked at the end', async () => {
    const at = await fresh();
    const [a, b, c] = at.points;
    for (const point of at.points) await connect(house, at.code, point);
    for (const [point, name] of [
      [a, 'Người A'],
      [b, 'Người B'],
      [c, 'Người C'],
    ] as const) {
      await speakAtPoint(house, point.actor, speechAt(at.code, name));
      later(1);
    }
    expect(await steps(at)).toEqual([`${a.name} next`, `${b.name} next`]);
    await step(at, a, 'test_sound');
    await callNext(house, at.chair, { code: at.code, sendKey: randomUUID() });
    expect((await stageOf(house, at.code)).turn).toMatchObject({ name: 'Người A', point: a.name });
    expect(await steps(at)).toEqual([`${a.name} live`, `${b.name} next`, `${c.name} next`]);
    const turnId = (await stageOf(house, at.code)).turn?.id ?? '';
    await endTurn(house, at.chair, { code: at.code, sendKey: randomUUID(), turnId });
    expect(await steps(at)).toEqual([`${b.name} next`, `${c.name} next`]);
  });

  test('a called point that does not answer in 20 seconds is passed over for the next, until it is back', async () => {
    const at = await fresh();
    const [a, b] = at.points;
    for (const point of [a, b]) await connect(house, at.code, point);
    await speakAtPoint(house, a.actor, speechAt(at.code, 'Người A'));
    later(1);
    await speakAtPoint(house, b.actor, speechAt(at.code, 'Người B'));
    await step(at, b, 'test_sound');
    await callNext(house, at.chair, { code: at.code, sendKey: randomUUID() });
    expect((await stageOf(house, at.code)).turn).toBeNull();
    later(19);
    await fallBack(house);
    expect((await stageOf(house, at.code)).turn).toBeNull();
    later(2);
    await Promise.all([fallBack(house), fallBack(house)]);
    expect((await stageOf(house, at.code)).turn).toMatchObject({ name: 'Người B' });
    expect((await stageOf(house, at.code)).queue[0]?.reasons).toContainEqual({
      rule: 'passed_over',
      minutes: null,
    });
    await house.db.updateTable('point_line').set({ state: 'dropped' }).where('point_id', '=', a.id).execute();
    await pulse(house, a.actor, { code: at.code, waiting: 0, clockOff: null });
    expect((await stageOf(house, at.code)).queue[0]?.reasons.map((reason) => reason.rule)).not.toContain(
      'passed_over',
    );
  });

  test('a called point that says its sound is tested takes the floor by itself', async () => {
    const at = await fresh();
    const [a] = at.points;
    await connect(house, at.code, a);
    await speakAtPoint(house, a.actor, speechAt(at.code, 'Người A'));
    await callNext(house, at.chair, { code: at.code, sendKey: randomUUID() });
    expect((await stageOf(house, at.code)).handOvers[0]?.dueAt).toBe(now.getTime() + 20_000);
    await step(at, a, 'test_sound');
    expect((await stageOf(house, at.code)).turn).toMatchObject({ name: 'Người A', isFirstTime: true });
    later(30);
    await fallBack(house);
    expect((await stageOf(house, at.code)).turns).toHaveLength(1);
  });
});

async function fresh(): Promise<SessionWithPoints> {
  serial += 1;
  return await sessionWithPoints(house, ground, `DT-2026-00${serial}`);
}

async function steps(at: SessionWithPoints): Promise<string[]> {
  return (await stageOf(house, at.code)).handOvers.map((one) => `${one.point} ${one.state}`);
}

async function step(
  at: SessionWithPoints,
  point: TestPoint,
  verb: 'get_ready' | 'test_sound',
): Promise<void> {
  const found = (await stageOf(house, at.code)).handOvers.find((one) => one.pointId === point.id);
  await stepAtPoint(house, point.actor, { ...fromPoint(at.code), handOverId: found?.id ?? '', verb });
}
