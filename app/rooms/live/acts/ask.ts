import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { redact } from '#app/rooms/opinions/redact.ts';
import type { AskInput } from '../inputs.ts';
import type { DecideInput } from '../inputs-desk.ts';
import { type QuestionVerb, questionMachine } from '../lifecycle/question.ts';
import type { RequestVia } from '../queue.ts';
import { readPointOf } from '../store-moderation.ts';
import { insertQuestions, type QuestionRow, readQuestions, updateQuestion } from '../store-questions.ts';
import { nextIn } from '../store-speech.ts';
import { wipeQuestion } from './divert.ts';
import { inSession, type Scope, type Sent } from './in-session.ts';
import { judgeQuestion } from './judge.ts';
import { freeMerged, mergeInto, takeApart } from './merge.ts';

/**
 * A telephone sends a question in writing. Numbers of telephones and papers are hidden at once; it waits for the
 * secretary where the session is moderated or a rule of the office holds it back. Conflict `question.closed`, busy
 * `question.many` and `question.soon`, invalid `question.short` and `question.long`.
 */
export async function askQuestion(
  house: House,
  actor: Actor,
  input: AskInput & { code: string },
): Promise<Sent & { isOpen: boolean }> {
  let isOpen = false;
  const sent = await inSession(house, actor, { ...input, by: 'device' }, async (scope) => {
    const pointId = actor.deviceId === null ? null : await readPointOf(scope.tx, actor.deviceId);
    const placed = await placeQuestion(scope, input, { deviceId: actor.deviceId, via: 'phone', pointId });
    isOpen = placed.isOpen;
    return placed;
  });
  return { ...sent, isOpen };
}

type AskedBy = Readonly<{
  deviceId: string | null;
  via: RequestVia;
  pointId: string | null;
  askedAt?: Date;
}>;

/** Writes a question down under the rules of the session and of the office, whoever it came by. */
export async function placeQuestion(
  scope: Scope,
  input: Pick<AskInput, 'text' | 'name'>,
  by: AskedBy,
): Promise<Sent & { isOpen: boolean }> {
  const { house, tx, session } = scope;
  if (!session.are_questions_open) throw refuse('conflict', 'question.closed');
  const heldFor = await judgeQuestion(scope, { text: input.text, pointId: by.pointId });
  const isOpen = !session.is_moderated && heldFor === null;
  const number = await nextIn(tx, 'question', session.id);
  const id = house.newId();
  await insertQuestions(tx, [
    {
      id,
      session_id: session.id,
      number,
      device_id: by.deviceId,
      turn_id: null,
      opinion_id: null,
      text: redact(input.text).text,
      name: input.name,
      state: isOpen ? 'open' : 'pending',
      reason_code: null,
      held_for: heldFor,
      asked_at: by.askedAt ?? house.now(),
      decided_by: null,
      point_id: by.pointId,
      via: by.via,
    },
  ]);
  await scope.say(isOpen ? 'question.open' : 'question.ask', { number });
  await scope.tell('question.ask', { number, heldFor }, { kind: 'question', id });
  return { id, number, isOpen };
}

/**
 * What the desk does with a question: opens it for all, sets it back, refuses it with a reason, replies in writing,
 * closes or reopens it, merges it into another or takes it out again, or diverts a denunciation without a trace.
 */
export async function decideQuestion(
  house: House,
  actor: Actor,
  input: DecideInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const rows = await readQuestions(scope.tx, scope.session.id);
    const row = rows.find((one) => one.id === input.questionId);
    if (row === undefined) throw refuse('missing', 'question.missing');
    const into = rows.find((one) => one.id === input.intoId && one.id !== row.id);
    const fits = into?.state === 'open' || (into?.state === 'pending' && row.state === 'pending');
    const state = orThrow(
      decideMove(questionMachine, verbOf(input, row), {
        state: row.state,
        parts: scope.parts,
        facts: { reason: input.reason !== null || {}, words: Boolean(input.reply) || {}, other: fits || {} },
      }),
    );
    const { verb } = input;
    if (verb === 'divert') {
      await freeMerged(scope, row, rows);
      await wipeQuestion(scope, row);
    } else if (verb === 'merge' && into !== undefined) await mergeInto(scope, row, into);
    else if (verb === 'unmerge') await takeApart(scope, { row, rows, state });
    else await updateQuestion(scope.tx, row.id, { state, ...columnsOf(scope, input) });
    const reason = verb === 'refuse' ? input.reason : null;
    const facts = { number: row.number, reason, ...(into && { into: into.number }) };
    await scope.say(`question.${verb}`, facts);
    await scope.tell(`question.${verb}`, facts, { kind: 'question', id: row.id });
    return { id: row.id, number: row.number };
  });
}

/** A question that waited before it was merged waits again afterwards. */
function verbOf(input: DecideInput, row: QuestionRow): QuestionVerb {
  return input.verb === 'unmerge' && row.merged_state === 'pending' ? 'unmerge_pending' : input.verb;
}

function columnsOf({ house, actor }: Scope, input: DecideInput) {
  const decided = {
    decided_by: actor.personId,
    reason_code: input.verb === 'refuse' ? input.reason : null,
    held_for: input.verb === 'hold' ? ('hand' as const) : null,
  };
  if (input.verb !== 'reply') return decided;
  return {
    ...decided,
    reply: input.reply ?? null,
    replied_by: actor.personId,
    replied_at: house.now(),
  };
}
