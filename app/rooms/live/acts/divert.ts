import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { divertedLine } from '../content.ts';
import type { TurnInput } from '../inputs.ts';
import type { CutInput } from '../inputs-desk.ts';
import { requestMachine } from '../lifecycle/request.ts';
import { turnMachine } from '../lifecycle/turn.ts';
import { updateDevice, updateSession } from '../store.ts';
import {
  deleteEdits,
  insertContent,
  readContents,
  readPromises,
  replaceContentParts,
  updateContent,
  updatePromise,
} from '../store-contents.ts';
import { deleteAnswerers, insertRecordingMark, updateRecordingMark } from '../store-desk.ts';
import { type QuestionRow, readQuestions, updateQuestion } from '../store-questions.ts';
import { nextIn, readRequests, type TurnRow, updateRequest, updateTurn } from '../store-speech.ts';
import { inSession, nothingNew, type Scope, type Sent } from './in-session.ts';
import { findTurn } from './turn.ts';
import { blankContent } from './wipe.ts';

/**
 * "This is not the place": a denunciation is stopped and pointed to the body that may receive it. Who spoke and what
 * was said or written down of it is wiped everywhere; one line of the minutes stays (Luật Tố cáo 2018, Điều 9), and a
 * mark of what must be cut from the recording.
 */
export async function divertTurn(
  house: House,
  actor: Actor,
  input: TurnInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const { tx, parts } = scope;
    const turn = await findTurn(scope, input.turnId);
    const state = orThrow(decideMove(turnMachine, 'divert', { state: turn.state, parts }));
    await updateTurn(tx, turn.id, {
      state,
      name: '',
      place: null,
      topic: null,
      ended_at: turn.ended_at ?? house.now(),
      paused_at: null,
      stop_reason: null,
      answering_name: null,
      answering_title: null,
    });
    await deleteAnswerers(tx, turn.id);
    await insertRecordingMark(tx, {
      id: house.newId(),
      session_id: scope.session.id,
      turn_id: turn.id,
      since: turn.started_at,
      // What the table said to it belongs to it: up to now, not only to the end of the turn.
      until: house.now(),
      marked_by: actor.personId,
      cut_at: null,
      cut_by: null,
    });
    await wipeRequest(scope, turn);
    for (const question of await readQuestions(tx, scope.session.id)) {
      if (question.turn_id === turn.id) await wipeQuestion(scope, question);
    }
    await wipeContents(scope, turn);
    await wipePromises(scope, turn);
    await updateSession(tx, scope.session.id, { shown: JSON.stringify({ kind: 'turn' }) });
    await scope.say('turn.divert', { number: turn.number });
    await scope.tell('turn.divert', { number: turn.number });
    return { id: turn.id, number: turn.number };
  });
}

/** The office says that this stretch is cut out of the recording, or takes that back. Missing `session.mark`. */
export async function cutRecording(
  house: House,
  actor: Actor,
  input: CutInput & { code: string },
): Promise<Sent> {
  const given = { ...input, by: 'staff' as const, isCorrection: true };
  return await inSession(house, actor, given, async (scope) => {
    const cut = input.isCut
      ? { cut_at: house.now(), cut_by: actor.personId }
      : { cut_at: null, cut_by: null };
    const at = { id: input.markId, sessionId: scope.session.id };
    if (!(await updateRecordingMark(scope.tx, at, cut))) throw refuse('missing', 'session.mark');
    await scope.say('session.recording', {});
    await scope.tell('session.recording', { isCut: input.isCut });
    return nothingNew;
  });
}

/** Empties a question: words, name and telephone. Its number stays, so that the count of questions is true. */
export async function wipeQuestion(scope: Scope, question: QuestionRow): Promise<void> {
  await updateQuestion(scope.tx, question.id, {
    state: 'diverted',
    text: '',
    name: null,
    device_id: null,
    turn_id: null,
    reason_code: null,
    reply: null,
    held_for: null,
    decided_by: scope.actor.personId,
  });
}

async function wipeRequest(scope: Scope, turn: TurnRow): Promise<void> {
  const request = (await readRequests(scope.tx, scope.session.id)).find((row) => row.id === turn.request_id);
  if (request === undefined) return;
  const state = orThrow(decideMove(requestMachine, 'divert', { state: request.state, parts: ['room'] }));
  const blank = { name: '', place: null, topic: null, precedence: null, device_id: null };
  await updateRequest(scope.tx, request.id, { state, ...blank });
  if (request.device_id !== null) await updateDevice(scope.tx, request.device_id, { name: null });
}

async function wipeContents(scope: Scope, turn: TurnRow): Promise<void> {
  const { house, tx, session, actor } = scope;
  const rows = (await readContents(tx, session.id)).filter((row) => row.turn_id === turn.id);
  for (const row of rows) {
    await updateContent(tx, row.id, { ...blankContent, version: row.version + 1 });
    await replaceContentParts(tx, row.id, []);
  }
  await deleteEdits(tx, [turn.id, ...rows.map((row) => row.id)]);
  if (rows.length > 0) return;
  await insertContent(tx, {
    id: house.newId(),
    session_id: session.id,
    number: await nextIn(tx, 'content', session.id),
    turn_id: turn.id,
    ...blankContent,
    recorded_by: actor.personId,
    recorded_at: house.now(),
  });
}

async function wipePromises(scope: Scope, turn: TurnRow): Promise<void> {
  const rows = (await readPromises(scope.tx, scope.session.id)).filter((row) => row.turn_id === turn.id);
  for (const row of rows) {
    await updatePromise(scope.tx, row.id, {
      text: divertedLine,
      responsible_name: null,
      unit_id: null,
      due_on: null,
      withdrawn_at: row.withdrawn_at ?? scope.house.now(),
      version: row.version + 1,
    });
  }
  await deleteEdits(
    scope.tx,
    rows.map((row) => row.id),
  );
}
