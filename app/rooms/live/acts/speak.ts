import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { CallInput, RequestInput, SendInput, SpeakInput } from '../inputs.ts';
import { type RequestMover, requestMachine } from '../lifecycle/request.ts';
import type { QueueEntry } from '../line.ts';
import type { OrderReason, RequestVia } from '../queue.ts';
import { updateDevice, updateSession } from '../store.ts';
import { insertRequest, insertTurn, nextIn, readRequests, updateRequest } from '../store-speech.ts';
import { inSession, type Scope, type Sent } from './in-session.ts';
import {
  awaitPoint,
  dropHandOver,
  freeFloor,
  handOverFor,
  moveHandOver,
  prepareNext,
  readQueue,
} from './line-up.ts';
import { endOpenTurn } from './turn.ts';

/** A telephone asks to speak. One waiting request per telephone: a second one is conflict `request.waiting`. */
export async function requestToSpeak(
  house: House,
  actor: Actor,
  input: SpeakInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'device' }, async (scope) => {
    const rows = await readRequests(scope.tx, scope.session.id);
    const own = rows.find((row) => row.device_id === actor.deviceId && row.state === 'waiting');
    if (own !== undefined) throw refuse('conflict', 'request.waiting', { number: own.number });
    if (actor.deviceId !== null) await updateDevice(scope.tx, actor.deviceId, { name: input.name });
    return await enqueue(scope, input, { deviceId: actor.deviceId, via: 'phone' });
  });
}

/** The secretary writes down somebody in the hall who raised a hand. */
export async function enterRequest(
  house: House,
  actor: Actor,
  input: SpeakInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    return await enqueue(scope, input, { deviceId: null, via: 'hall' });
  });
}

/** Takes a request out of the queue: its own telephone, or the desk for who has left. */
export async function withdrawRequest(
  house: House,
  actor: Actor,
  input: RequestInput & { code: string; by: 'staff' | 'device' },
): Promise<Sent> {
  return await inSession(house, actor, input, async (scope) => {
    const row = (await readRequests(scope.tx, scope.session.id)).find((one) => one.id === input.requestId);
    const isOwn = row !== undefined && row.device_id !== null && row.device_id === actor.deviceId;
    if (row === undefined || (input.by === 'device' && !isOwn)) throw refuse('missing', 'request.missing');
    const parts: RequestMover[] = [...scope.parts, ...(isOwn ? (['owner'] as const) : [])];
    const state = orThrow(decideMove(requestMachine, 'withdraw', { state: row.state, parts }));
    await updateRequest(scope.tx, row.id, { state });
    await dropHandOver(scope, row.id);
    await scope.say('request.withdraw', { number: row.number });
    await scope.tell('request.withdraw', { number: row.number });
    return { id: row.id, number: row.number };
  });
}

/** Calls who is first in the fair order. Conflict `request.nobody` when nobody waits. */
export async function callNext(
  house: House,
  actor: Actor,
  input: SendInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff', isFloor: true }, async (scope) => {
    const [first] = await readQueue(scope);
    if (first === undefined) throw refuse('conflict', 'request.nobody');
    return await giveFloor(scope, first, null);
  });
}

/** Calls somebody of the queue; out of the fair order only with a reason (invalid `request.order-reason`). */
export async function callRequest(
  house: House,
  actor: Actor,
  input: CallInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff', isFloor: true }, async (scope) => {
    const queue = await readQueue(scope);
    const place = queue.findIndex((entry) => entry.id === input.requestId);
    const chosen = queue[place];
    if (chosen === undefined) throw refuse('conflict', 'request.not-waiting');
    if (place > 0 && input.reason === null) throw refuse('invalid', 'request.order-reason');
    return await giveFloor(scope, chosen, place > 0 ? input.reason : null);
  });
}

type EnqueuedBy = Readonly<{
  deviceId: string | null;
  via: RequestVia;
  pointId?: string | null;
  questionId?: string | null;
  requestedAt?: Date;
}>;

/** Puts somebody into the queue; where a point's request comes to the front, its point is told to prepare. */
export async function enqueue(scope: Scope, input: SpeakInput, by: EnqueuedBy): Promise<Sent> {
  const { house, tx, session, actor } = scope;
  const number = await nextIn(tx, 'speech_request', session.id);
  const id = house.newId();
  await insertRequest(tx, {
    id,
    session_id: session.id,
    number,
    device_id: by.deviceId,
    name: input.name,
    place: input.place,
    topic: input.topic,
    via: by.via,
    precedence: input.precedence,
    state: 'waiting',
    requested_at: by.requestedAt ?? house.now(),
    entered_by: actor.personId,
    point_id: by.pointId ?? null,
    question_id: by.questionId ?? null,
  });
  await scope.say('request.add', { number });
  await scope.tell('request.add', { number, via: by.via });
  if (by.pointId) await prepareNext(scope);
  return { id, number };
}

/**
 * Gives the floor. A point that has a line of its own and has not said that its sound is tested is waited for: the
 * turn begins when it says so, or the next one is called (`hand-over.ts`).
 */
export async function giveFloor(
  scope: Scope,
  request: QueueEntry,
  reason: OrderReason | null,
): Promise<Sent> {
  const { session } = scope;
  if (session.state !== 'open') throw refuse('conflict', 'session.state', { state: session.state });
  await endOpenTurn(scope);
  const handOver = await handOverFor(scope, request);
  await freeFloor(scope, handOver?.id);
  if (handOver === null) return await startTurn(scope, request, reason);
  if (handOver.state !== 'sound_tested') {
    await awaitPoint(scope, handOver);
    await scope.tell('turn.await', { request: request.number, outOfOrder: reason });
    return { id: handOver.id, number: handOver.number };
  }
  await moveHandOver(scope, handOver, { verb: 'go_live', by: 'room' });
  return await startTurn(scope, request, reason);
}

/** The turn itself; the points of the next speakers are told to prepare while it is spoken. */
export async function startTurn(
  scope: Scope,
  request: QueueEntry,
  reason: OrderReason | null,
): Promise<Sent> {
  const { house, tx, session } = scope;
  const parts: RequestMover[] = [...scope.parts, 'room'];
  const state = orThrow(decideMove(requestMachine, 'call', { state: request.state, parts }));
  await updateRequest(tx, request.id, { state });
  const number = await nextIn(tx, 'speech_turn', session.id);
  const id = house.newId();
  await insertTurn(tx, {
    id,
    session_id: session.id,
    number,
    request_id: request.id,
    name: request.name,
    place: request.place,
    topic: request.topic,
    state: 'speaking',
    started_at: house.now(),
    ended_at: null,
    allotted_seconds: session.turn_seconds,
    paused_at: null,
    is_first_time: !request.hasSpoken,
    stop_reason: null,
    point_id: request.pointId,
    order_reason: reason,
    answering_name: null,
    answering_title: null,
  });
  await updateSession(tx, session.id, { shown: JSON.stringify({ kind: 'turn' }) });
  await scope.say('turn.start', { number, request: request.number });
  await scope.tell('turn.start', { number, request: request.number, outOfOrder: reason });
  await prepareNext(scope);
  return { id, number };
}
