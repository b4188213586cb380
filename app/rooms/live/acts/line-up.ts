import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow } from '#app/ground/refusal.ts';
import { prepareAhead, preparingOf, type SkipReason } from '../hand-over.ts';
import { type HandOverMover, type HandOverVerb, handOverMachine } from '../lifecycle/hand-over.ts';
import { type QueueEntry, queueOf } from '../line.ts';
import {
  type HandOverRow,
  handOverLike,
  hasPointsInLine,
  insertHandOver,
  nextHandOver,
  readHandOvers,
  readLineGround,
  readPointsOf,
  readPosition,
  updateHandOver,
} from '../store-points.ts';
import { readRequests, readTurns } from '../store-speech.ts';
import type { Scope } from './in-session.ts';

/** Who waits, in the suggested order. */
export async function readQueue({ tx, session }: Scope): Promise<QueueEntry[]> {
  const ground = await readLineGround(tx, session);
  return queueOf(await readRequests(tx, session.id), await readTurns(tx, session.id), ground);
}

/** Tells the points of the next speakers to prepare, so that two prepare while another has the floor. */
export async function prepareNext(scope: Scope): Promise<void> {
  const { tx, session } = scope;
  if (!(await hasPointsInLine(tx, session.id))) return;
  const open = await readHandOvers(tx, session.id);
  const free = prepareAhead - preparingOf(open.map(handOverLike)).length;
  const next = (await readQueue(scope)).slice(0, prepareAhead).filter((entry) => !entry.isPassedOver);
  const wanted = next.filter((entry) => !open.some((one) => one.point_id === entry.pointId));
  for (const entry of wanted.slice(0, Math.max(0, free))) await handOverFor(scope, entry);
}

/**
 * The hand-over for a request that is called now, made when its point has not been told yet. Null for the main hall
 * and for points that have no line of their own: those are simply called.
 */
export async function handOverFor(scope: Scope, entry: QueueEntry): Promise<HandOverRow | null> {
  const { house, tx, session } = scope;
  if (entry.pointId === null) return null;
  const points = await readPointsOf(tx, session.dialogue_id, session.is_rehearsal);
  const point = points.find((one) => one.id === entry.pointId);
  if (point === undefined || point.state === 'not_connected') return null;
  const there = (await readHandOvers(tx, session.id)).find((one) => one.point_id === point.id);
  if (there !== undefined && there.state !== 'live') {
    if (there.request_id !== entry.id) await updateHandOver(tx, there.id, { request_id: entry.id });
    return { ...there, request_id: entry.id };
  }
  if (there !== undefined) await moveHandOver(scope, there, { verb: 'thank', by: 'room' });
  const row: HandOverRow = {
    id: house.newId(),
    session_id: session.id,
    number: await nextHandOver(tx, session.id),
    point_id: point.id,
    request_id: entry.id,
    state: 'next',
    called_at: house.now(),
    ready_at: null,
    sound_tested_at: null,
    live_at: null,
    ended_at: null,
    due_at: null,
    skip_reason: null,
  };
  await insertHandOver(tx, row);
  await sayMove(scope, row);
  return row;
}

/** Waits for the point that was called: if it does not answer in time, the next one takes its place. */
export async function awaitPoint(scope: Scope, row: HandOverRow): Promise<void> {
  const { house, tx, session } = scope;
  const due = new Date(house.now().getTime() + session.fallback_seconds * 1000);
  await updateHandOver(tx, row.id, { due_at: due });
  await sayMove(scope, row);
}

/** Another is called: who was waited for prepares on, and who had the floor is thanked. */
export async function freeFloor(scope: Scope, except: string | null = null): Promise<void> {
  for (const row of await readHandOvers(scope.tx, scope.session.id)) {
    if (row.id === except) continue;
    if (row.state === 'live') await moveHandOver(scope, row, { verb: 'thank', by: 'room' });
    else if (row.due_at !== null) await updateHandOver(scope.tx, row.id, { due_at: null });
  }
}

/** Hand-overs for a request that has been withdrawn. */
export async function dropHandOver(scope: Scope, requestId: string): Promise<void> {
  const open = await readHandOvers(scope.tx, scope.session.id);
  const row = open.find((one) => one.request_id === requestId && one.state !== 'live');
  if (row !== undefined) await moveHandOver(scope, row, { verb: 'skip', by: 'room', reason: 'chair' });
}

/** Its number, its state, and the place of its point in the list, by which the page of the point knows itself. */
async function sayMove(scope: Scope, row: HandOverRow): Promise<void> {
  const point = await readPosition(scope.tx, row.point_id);
  await scope.say('handover.move', { number: row.number, state: row.state, point });
}

type Step = Readonly<{ verb: HandOverVerb; by: HandOverMover; reason?: SkipReason; isOverdue?: boolean }>;

/** The only writer of a hand-over's state. Gives the row as it is then. */
export async function moveHandOver(scope: Scope, row: HandOverRow, step: Step): Promise<HandOverRow> {
  const { house, tx } = scope;
  const facts = {
    reason: step.reason !== undefined || {},
    'over-due': step.isOverdue === true || {},
  };
  const state = orThrow(
    decideMove(handOverMachine, step.verb, { state: row.state, parts: [step.by], facts }),
  );
  const now = house.now();
  const columns = {
    state,
    ready_at: row.ready_at ?? (state === 'ready' || state === 'sound_tested' ? now : null),
    sound_tested_at: row.sound_tested_at ?? (state === 'sound_tested' ? now : null),
    live_at: row.live_at ?? (state === 'live' ? now : null),
    ended_at: state === 'thanked' || state === 'skipped' ? now : null,
    due_at: state === 'live' || state === 'thanked' || state === 'skipped' ? null : row.due_at,
    skip_reason: state === 'skipped' ? (step.reason ?? 'no_answer') : null,
  };
  await updateHandOver(tx, row.id, columns);
  await sayMove(scope, { ...row, state });
  await scope.tell('handover.move', { number: row.number, from: row.state, to: state });
  return { ...row, ...columns };
}
