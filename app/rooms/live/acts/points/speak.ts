import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House, Tx } from '#app/house.ts';
import { redact } from '#app/rooms/opinions/redact.ts';
import type {
  NoteInput,
  PointAgreeInput,
  PointAskInput,
  PointSpeakInput,
  PointWithdrawInput,
} from '../../inputs-points.ts';
import { requestMachine } from '../../lifecycle/request.ts';
import { insertNote } from '../../store-point-room.ts';
import { upsertPointAgreement } from '../../store-points.ts';
import { readQuestions } from '../../store-questions.ts';
import { readRequests, updateRequest } from '../../store-speech.ts';
import { placeQuestion } from '../ask.ts';
import type { Sent } from '../in-session.ts';
import { dropHandOver } from '../line-up.ts';
import { enqueue } from '../speak.ts';
import { inPoint, sessionScope } from './in-point.ts';

/** Somebody in the room of the point wants to speak; so does who called, wrote a message or handed in a paper. */
export async function speakAtPoint(
  house: House,
  actor: Actor,
  input: PointSpeakInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const inner = sessionScope(scope);
    const question = await findQuestion(scope.tx, inner.session.id, input.question);
    return await enqueue(inner, input, {
      deviceId: null,
      via: input.via,
      pointId: scope.point.point_id,
      questionId: question,
      requestedAt: scope.saidAt,
    });
  });
}

/** A question on behalf of somebody without a telephone, under the same rules as all questions. */
export async function askAtPoint(
  house: House,
  actor: Actor,
  input: PointAskInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    return await placeQuestion(sessionScope(scope), input, {
      deviceId: null,
      via: input.via,
      pointId: scope.point.point_id,
      askedAt: scope.saidAt,
    });
  });
}

/** The point agrees with a question, as one voice; `people` are the hands that were counted. */
export async function agreeAtPoint(
  house: House,
  actor: Actor,
  input: PointAgreeInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const { session } = sessionScope(scope);
    const id = await findQuestion(scope.tx, session.id, input.question);
    if (id === null) throw refuse('conflict', 'question.not-open');
    await upsertPointAgreement(scope.tx, {
      question_id: id,
      point_id: scope.point.point_id,
      people: input.people,
      at: scope.saidAt,
    });
    await scope.say('point.agree', { question: input.question });
    await scope.tell('point.agree', { question: input.question });
    return { id, number: input.question };
  });
}

/** Words instead of a picture or a voice that has failed. Numbers of telephones and papers are hidden at once. */
export async function writeNote(
  house: House,
  actor: Actor,
  input: NoteInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const id = house.newId();
    const number = await insertNote(scope.tx, {
      id,
      point_id: scope.point.point_id,
      is_rehearsal: scope.isRehearsal,
      text: redact(input.text).text,
      said_at: scope.saidAt,
      read_at: null,
    });
    await scope.say('point.note', { number });
    await scope.tell('point.note', { number });
    return { id, number };
  });
}

/** Takes a request of this point out of the queue. */
export async function withdrawAtPoint(
  house: House,
  actor: Actor,
  input: PointWithdrawInput & { code: string },
): Promise<Sent> {
  return await inPoint(house, actor, input, async (scope) => {
    const inner = sessionScope(scope);
    const rows = await readRequests(scope.tx, inner.session.id);
    const row = rows.find((one) => one.id === input.requestId && one.point_id === scope.point.point_id);
    if (row === undefined) throw refuse('missing', 'request.missing');
    const state = orThrow(decideMove(requestMachine, 'withdraw', { state: row.state, parts: ['owner'] }));
    await updateRequest(scope.tx, row.id, { state });
    await dropHandOver(inner, row.id);
    await scope.say('request.withdraw', { number: row.number });
    await scope.tell('request.withdraw', { number: row.number });
    return { id: row.id, number: row.number };
  });
}

/** The id of an open question by its number; null for none. */
async function findQuestion(tx: Tx, sessionId: string, number: number | null): Promise<string | null> {
  if (number === null) return null;
  const questions = await readQuestions(tx, sessionId);
  return questions.find((one) => one.number === number && one.state === 'open')?.id ?? null;
}
