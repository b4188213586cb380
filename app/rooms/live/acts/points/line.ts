import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { updatePoint } from '#app/rooms/dialogues/store.ts';
import type { LineInput, PointHeadcountInput, PulseInput, TestInput } from '../../inputs-points.ts';
import { pointMachine } from '../../lifecycle/point.ts';
import { isConnected, type PointState, wakeVerb } from '../../point.ts';
import { isOver, isRunning } from '../../session.ts';
import { lockSession, readSession } from '../../store.ts';
import { insertTest, lockLine, readLine, updateLine } from '../../store-point-room.ts';
import { clearPassed } from '../../store-points.ts';
import { nothingNew, type Sent } from '../in-session.ts';
import { inPoint, ownPoint, type PointScope, scopeOf } from './in-point.ts';

/** The coordinator tells what the line is at. Coming back also means: we are ready to be called again. */
export async function moveLine(
  house: House,
  actor: Actor,
  input: LineInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const { state: now } = scope.line;
    const state = orThrow(decideMove(pointMachine, input.verb, { state: now, parts: ['point'] }));
    await writeState(scope, state);
    return nothingNew;
  });
}

/** A check-in test. It is kept with all earlier ones; the office sees the last. */
export async function recordTest(
  house: House,
  actor: Actor,
  input: TestInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const id = house.newId();
    const { sound, picture, line } = input;
    await insertTest(scope.tx, {
      ...{ id, sound, picture, line },
      point_id: scope.point.point_id,
      is_rehearsal: scope.isRehearsal,
      round_trip_ms: input.roundTrip,
      note: input.note,
      at: scope.saidAt,
    });
    await scope.tell('point.test', { sound, picture, line });
    return { id, number: null };
  });
}

/** How many people are in the room of the point. */
export async function countPoint(
  house: House,
  actor: Actor,
  input: PointHeadcountInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const { headcount } = input;
    await updateLine(scope.tx, scope.line, { headcount });
    if (!scope.isRehearsal) {
      await updatePoint(scope.tx, scope.point.point_id, { headcount, opened_at: scope.saidAt });
    }
    await scope.say('point.headcount', { headcount });
    await scope.tell('point.headcount', { headcount });
    return { id: null, number: headcount };
  });
}

/**
 * A sign of life, without a log line unless it changes the state: a point that is ready takes part as soon as the
 * session runs, and one that was lost is back.
 */
export async function pulse(house: House, actor: Actor, input: PulseInput & { code: string }): Promise<void> {
  await house.transact(async (tx) => {
    const point = await ownPoint(tx, actor, input.code);
    const found = await readSession(tx, input.code);
    if (found !== undefined && isOver(found.state)) return;
    const isRehearsal = found?.is_rehearsal ?? false;
    const before = await readLine(tx, point.point_id, isRehearsal);
    const verb = wakeVerb(before?.state ?? 'not_connected', found !== undefined && isRunning(found.state));
    // The row of the session is held only by those who will write into its log.
    const session = verb === null || found === undefined ? null : ((await lockSession(tx, found.id)) ?? null);
    const line = await lockLine(tx, point.point_id, isRehearsal);
    await updateLine(tx, line, {
      seen_at: house.now(),
      waiting_items: input.waiting,
      clock_off_seconds: input.clockOff,
    });
    if (verb === null || line.state !== before?.state) return;
    const state = orThrow(decideMove(pointMachine, verb, { state: line.state, parts: ['point', 'room'] }));
    await writeState(
      scopeOf({ house, tx, actor, point, line, session, isRehearsal, saidAt: house.now() }),
      state,
    );
  });
}

async function writeState(scope: PointScope, state: PointState): Promise<void> {
  await updateLine(scope.tx, scope.line, { state });
  if (isConnected(state) && scope.session !== null) {
    await clearPassed(scope.tx, scope.session.id, scope.point.point_id);
  }
  await scope.say('point.line', { state });
  await scope.tell('point.line', { from: scope.line.state, to: state });
}
