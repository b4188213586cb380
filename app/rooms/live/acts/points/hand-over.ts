import { type Actor, clockActor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { isOverdue } from '../../hand-over.ts';
import type { PointStepInput, ReadNoteInput, StepInput } from '../../inputs-points.ts';
import { markNoteRead } from '../../store-point-room.ts';
import { type HandOverRow, handOverLike, readHandOvers, readOverdue } from '../../store-points.ts';
import { updateRequest } from '../../store-speech.ts';
import { inSession, nothingNew, type Scope, type Sent } from '../in-session.ts';
import { moveHandOver, prepareNext, readQueue } from '../line-up.ts';
import { giveFloor, startTurn } from '../speak.ts';
import { inPoint, sessionScope } from './in-point.ts';

/** The coordinator says that the speaker stands ready, or that the sound is tested. */
export async function stepAtPoint(
  house: House,
  actor: Actor,
  input: PointStepInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const inner = sessionScope(scope);
    const row = await findHandOver(inner, input.handOverId);
    if (row.point_id !== scope.point.point_id) throw refuse('missing', 'handOver.missing');
    const moved = await moveHandOver(inner, row, { verb: input.verb, by: 'point' });
    await takeFloorIfCalled(inner, row, moved);
    return { id: row.id, number: row.number };
  });
}

/** The desk takes a step for a point: it hears the sound itself, lets it speak at once, thanks it or passes on. */
export async function stepHandOver(
  house: House,
  actor: Actor,
  input: StepInput & { code: string },
): Promise<Sent> {
  const isFloor = input.verb === 'go_live' || input.verb === 'thank' || input.verb === 'skip';
  return await inSession(house, actor, { ...input, by: 'staff', isFloor }, async (scope) => {
    const row = await findHandOver(scope, input.handOverId);
    const [by] = scope.parts;
    if (by === undefined) throw refuse('forbidden', 'session.part');
    if (input.verb === 'go_live') {
      const entry = (await readQueue(scope)).find((one) => one.id === row.request_id);
      if (entry === undefined) throw refuse('conflict', 'request.not-waiting');
      await moveHandOver(scope, row, { verb: 'go_live', by });
      return await startTurn(scope, entry, null);
    }
    const reason = input.verb === 'skip' ? (input.reason ?? 'chair') : undefined;
    const moved = await moveHandOver(scope, row, { verb: input.verb, by, reason });
    await takeFloorIfCalled(scope, row, moved);
    if (input.verb === 'skip') await passOver(scope, row);
    return { id: row.id, number: row.number };
  });
}

/** Words of a point have been read out or dealt with. */
export async function markPointNote(
  house: House,
  actor: Actor,
  input: ReadNoteInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const given = { id: input.noteId, dialogueId: scope.session.dialogue_id, at: house.now() };
    if (!(await markNoteRead(scope.tx, given))) throw refuse('missing', 'point.note-missing');
    await scope.say('point.note', {});
    return nothingNew;
  });
}

/** Time's own deed: where a called point has not answered, the next of the suggested order is called. */
export async function fallBack(house: House): Promise<void> {
  for (const { id, code } of await readOverdue(house.db, house.now())) {
    const sendKey = house.newId();
    await inSession(house, clockActor, { code, sendKey, by: 'clock' }, async (scope) => {
      const row = (await readHandOvers(scope.tx, scope.session.id)).find((one) => one.id === id);
      if (row === undefined || !isOverdue(handOverLike(row), house.now())) return nothingNew;
      await moveHandOver(scope, row, { verb: 'fall_back', by: 'clock', isOverdue: true });
      await passOver(scope, row);
      const next = (await readQueue(scope)).find((entry) => !entry.isPassedOver);
      if (next === undefined || scope.session.state !== 'open') return nothingNew;
      return await giveFloor(scope, next, null);
    });
  }
}

async function findHandOver(scope: Scope, id: string): Promise<HandOverRow> {
  const row = (await readHandOvers(scope.tx, scope.session.id)).find((one) => one.id === id);
  if (row === undefined) throw refuse('missing', 'handOver.missing');
  return row;
}

/** It has been called and waited for: now that its sound is tested its turn begins. */
async function takeFloorIfCalled(scope: Scope, before: HandOverRow, row: HandOverRow): Promise<void> {
  if (before.due_at === null || row.state !== 'sound_tested') return;
  const entry = (await readQueue(scope)).find((one) => one.id === row.request_id);
  if (entry === undefined || scope.session.state !== 'open') return;
  await moveHandOver(scope, row, { verb: 'go_live', by: 'room' });
  await startTurn(scope, entry, null);
}

/** Its request waits on, behind the others until the point says that it is back. */
async function passOver(scope: Scope, row: HandOverRow): Promise<void> {
  if (row.request_id !== null)
    await updateRequest(scope.tx, row.request_id, { passed_at: scope.house.now() });
  await prepareNext(scope);
}
