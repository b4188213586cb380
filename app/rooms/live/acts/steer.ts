import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { moveDialogueInTx } from '#app/rooms/dialogues/acts/move.ts';
import { updateMainPoint } from '#app/rooms/dialogues/store.ts';
import { record } from '#app/rooms/record/acts.ts';
import { contentHoles, promiseHoles } from '../content.ts';
import type { HeadcountInput, ScreenInput, SendInput, SettingsInput } from '../inputs.ts';
import { requestMachine } from '../lifecycle/request.ts';
import { type SessionVerb, sessionMachine } from '../lifecycle/session.ts';
import { updateSession } from '../store.ts';
import { readContentParts, readContents, readPromises } from '../store-contents.ts';
import { endBreak, endPresiding, insertBreak } from '../store-desk.ts';
import { lockLine, updateLine } from '../store-point-room.ts';
import { readPointsOf } from '../store-points.ts';
import { readQuestions } from '../store-questions.ts';
import { readRequests, updateRequest } from '../store-speech.ts';
import { inSession, nothingNew, type Scope, type Sent } from './in-session.ts';
import { closeOpenPoll } from './polls.ts';
import { endOpenTurn } from './turn.ts';

/** A break: the clock of an open turn stops with it only when the chair stops it; the screen says when to come back. */
export async function pauseSession(house: House, actor: Actor, input: SendInput & { code: string }) {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    await move(scope, 'pause');
    await updateSession(scope.tx, scope.session.id, {
      state: 'paused',
      paused_at: house.now(),
      shown: JSON.stringify({ kind: 'break' }),
    });
    await insertBreak(scope.tx, { session_id: scope.session.id, since: house.now(), until: null });
    await scope.say('session.pause', {});
    await scope.tell('session.pause', {});
    return nothingNew;
  });
}

export async function resumeSession(house: House, actor: Actor, input: SendInput & { code: string }) {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    await move(scope, 'resume');
    await updateSession(scope.tx, scope.session.id, {
      state: 'open',
      paused_at: null,
      shown: JSON.stringify({ kind: 'turn' }),
    });
    await endBreak(scope.tx, scope.session.id, house.now());
    await scope.say('session.resume', {});
    await scope.tell('session.resume', {});
    return nothingNew;
  });
}

/**
 * Ends the session and lets the dialogue be held. Refuses `session.promises-complete` while a promise lacks its unit
 * or date, and `session.contents-complete` while an answer or assignment lacks its parts; facts name their numbers.
 */
export async function endSession(
  house: House,
  actor: Actor,
  input: SendInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const { tx, session } = scope;
    await move(scope, 'end');
    await endOpenTurn(scope);
    await closeOpenPoll(scope);
    const waiting = (await readRequests(tx, session.id)).filter((request) => request.state === 'waiting');
    for (const request of waiting) {
      const state = orThrow(decideMove(requestMachine, 'miss', { state: request.state, parts: ['room'] }));
      await updateRequest(tx, request.id, { state });
    }
    await updateSession(tx, session.id, { state: 'ended', ended_at: house.now(), paused_at: null });
    await endBreak(tx, session.id, house.now());
    await endPresiding(tx, session.id, house.now());
    await scope.say('session.end', {});
    if (session.is_rehearsal) return nothingNew;
    await moveDialogueInTx(house, tx, {
      dialogueId: session.dialogue_id,
      verb: 'hold',
      actor,
      parts: ['room'],
      facts: { 'promises-complete': true },
      writes: { held_at: house.now() },
    });
    await record(house, tx, {
      verb: 'session.end',
      organisationId: session.organisation_id,
      subjectKind: 'dialogue_session',
      subjectId: session.id,
      actor,
      from: session.state,
      to: 'ended',
      facts: { notReached: waiting.length },
    });
    return nothingNew;
  });
}

/** Chooses what the hall screen shows. A question that is shown must be an open one of this session. */
export async function showOnScreen(house: House, actor: Actor, input: ScreenInput & { code: string }) {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const questionId = input.questionId;
    if (questionId !== null) {
      const questions = await readQuestions(scope.tx, scope.session.id);
      const shown = questions.find((question) => question.id === questionId);
      if (shown?.state !== 'open') throw refuse('conflict', 'question.not-open');
    } else if (input.kind === 'question') throw refuse('invalid', 'question.not-open');
    await updateSession(scope.tx, scope.session.id, {
      shown: JSON.stringify({ kind: input.kind, questionId }),
    });
    await scope.say('screen.show', { kind: input.kind, question: questionId });
    return nothingNew;
  });
}

/** How many people are in the hall. */
export async function countHall(house: House, actor: Actor, input: HeadcountInput & { code: string }) {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    await writeHall(scope, input.headcount);
    await scope.say('session.headcount', { headcount: input.headcount });
    await scope.tell('session.headcount', { headcount: input.headcount });
    return nothingNew;
  });
}

/** In a rehearsal the hall is counted as if it were any point, so that the real count stays. */
async function writeHall({ tx, session }: Scope, headcount: number): Promise<void> {
  if (!session.is_rehearsal) return await updateMainPoint(tx, session.dialogue_id, { headcount });
  const points = await readPointsOf(tx, session.dialogue_id, true);
  const main = points.find((point) => point.is_main);
  if (main !== undefined) await updateLine(tx, await lockLine(tx, main.id, true), { headcount });
}

export async function changeSettings(house: House, actor: Actor, input: SettingsInput & { code: string }) {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const settings = { isModerated: input.isModerated, areQuestionsOpen: input.areQuestionsOpen };
    await updateSession(scope.tx, scope.session.id, {
      is_moderated: input.isModerated,
      are_questions_open: input.areQuestionsOpen,
      turn_seconds: Math.round(input.turnMinutes * 60),
    });
    await scope.say('session.settings', settings);
    await scope.tell('session.settings', { ...settings, turnMinutes: input.turnMinutes });
    return nothingNew;
  });
}

async function move({ tx, session, parts }: Scope, verb: SessionVerb): Promise<void> {
  const facts = verb === 'end' ? await completeness({ tx, session }) : {};
  orThrow(decideMove(sessionMachine, verb, { state: session.state, parts, facts }));
}

async function completeness({ tx, session }: Pick<Scope, 'tx' | 'session'>) {
  const promises = (await readPromises(tx, session.id)).filter(
    (row) =>
      promiseHoles({ unitId: row.unit_id, dueOn: row.due_on, isWithdrawn: row.withdrawn_at !== null })
        .length > 0,
  );
  const parts = await readContentParts(tx, session.id);
  const contents = (await readContents(tx, session.id)).filter(
    (row) =>
      contentHoles({
        treatment: row.treatment,
        answer: row.answer,
        leadUnitId: row.lead_unit_id,
        parts: parts.filter((part) => part.content_id === row.id),
      }).length > 0,
  );
  const numbers = (rows: readonly { number: number }[]) => rows.map((row) => row.number).join(', ');
  return {
    'promises-complete': promises.length === 0 || { numbers: numbers(promises), count: promises.length },
    'contents-complete': contents.length === 0 || { numbers: numbers(contents), count: contents.length },
  };
}
