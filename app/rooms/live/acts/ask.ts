import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { redact } from '#app/rooms/opinions/redact.ts';
import type { AskInput, DecideInput } from '../inputs.ts';
import { questionMachine } from '../lifecycle/question.ts';
import { mostQuestions } from '../question.ts';
import { countAsked, insertQuestions, readQuestions, updateQuestion } from '../store-questions.ts';
import { nextIn } from '../store-speech.ts';
import { wipeQuestion } from './divert.ts';
import { inSession, type Sent } from './in-session.ts';

/**
 * A telephone sends a question in writing. Numbers of telephones and papers are hidden at once; where the session is
 * moderated the question waits for the secretary. Conflict `question.closed`, busy `question.many`.
 */
export async function askQuestion(
  house: House,
  actor: Actor,
  input: AskInput & { code: string },
): Promise<Sent & { isOpen: boolean }> {
  let isOpen = false;
  const sent = await inSession(house, actor, { ...input, by: 'device' }, async (scope) => {
    const { tx, session } = scope;
    if (!session.are_questions_open) throw refuse('conflict', 'question.closed');
    if (actor.deviceId !== null && (await countAsked(tx, actor.deviceId)) >= mostQuestions) {
      throw refuse('busy', 'question.many', { most: mostQuestions });
    }
    isOpen = !session.is_moderated;
    const number = await nextIn(tx, 'question', session.id);
    const id = house.newId();
    await insertQuestions(tx, [
      {
        id,
        session_id: session.id,
        number,
        device_id: actor.deviceId,
        turn_id: null,
        opinion_id: null,
        text: redact(input.text).text,
        name: input.name,
        state: isOpen ? 'open' : 'pending',
        reason_code: null,
        asked_at: house.now(),
        decided_by: null,
        via: 'phone',
      },
    ]);
    await scope.say(isOpen ? 'question.open' : 'question.ask', { number });
    await scope.tell('question.ask', { number }, { kind: 'question', id });
    return { id, number };
  });
  return { ...sent, isOpen };
}

/** The secretary opens a question for all, refuses it with a reason, or diverts a denunciation without a trace. */
export async function decideQuestion(
  house: House,
  actor: Actor,
  input: DecideInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const { tx, session, parts } = scope;
    const row = (await readQuestions(tx, session.id)).find((one) => one.id === input.questionId);
    if (row === undefined) throw refuse('missing', 'question.missing');
    const facts = { reason: input.reason !== null || {} };
    const state = orThrow(decideMove(questionMachine, input.verb, { state: row.state, parts, facts }));
    const decided = { state, decided_by: actor.personId };
    if (input.verb === 'divert') await wipeQuestion(scope, row);
    else {
      const reason = input.verb === 'refuse' ? input.reason : null;
      await updateQuestion(tx, row.id, { ...decided, reason_code: reason });
    }
    const reason = input.verb === 'refuse' ? input.reason : null;
    await scope.say(`question.${input.verb}`, { number: row.number, reason });
    await scope.tell(
      `question.${input.verb}`,
      { number: row.number, reason },
      { kind: 'question', id: row.id },
    );
    return { id: row.id, number: row.number };
  });
}
