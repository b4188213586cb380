import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { ConclusionInput, CorrectTurnInput } from '../inputs-desk.ts';
import { updateSession } from '../store.ts';
import { insertEdit } from '../store-contents.ts';
import { updateTurn } from '../store-speech.ts';
import { changedBy } from './contents.ts';
import { inSession, nothingNew, type Sent } from './in-session.ts';
import { findTurn } from './turn.ts';

/** Puts right who spoke: a name heard wrongly, a place, a topic. What stood before is kept. */
export async function correctTurn(
  house: House,
  actor: Actor,
  input: CorrectTurnInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff', isCorrection: true }, async (scope) => {
    const turn = await findTurn(scope, input.turnId);
    if (turn.state === 'diverted') throw refuse('conflict', 'content.diverted');
    if (turn.version !== input.version) throw await changedBy(scope, 'turn', turn.id);
    await insertEdit(scope.tx, {
      kind: 'turn',
      subjectId: turn.id,
      version: turn.version,
      body: { name: turn.name, place: turn.place, topic: turn.topic },
      editedBy: actor.personId,
      editedAt: house.now(),
    });
    await updateTurn(scope.tx, turn.id, {
      name: input.name,
      place: input.place,
      topic: input.topic,
      version: turn.version + 1,
    });
    await scope.say('turn.correct', { number: turn.number });
    await scope.tell('turn.correct', { number: turn.number }, { kind: 'turn', id: turn.id });
    return { id: turn.id, number: turn.number };
  });
}

/** What the presiding officer concludes at the end, as the minutes print it. What stood before is kept. */
export async function writeConclusion(
  house: House,
  actor: Actor,
  input: ConclusionInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff', isCorrection: true }, async (scope) => {
    const { tx, session } = scope;
    if (session.conclusion_version !== input.version) throw await changedBy(scope, 'conclusion', session.id);
    if (session.conclusion !== null) {
      await insertEdit(tx, {
        kind: 'conclusion',
        subjectId: session.id,
        version: session.conclusion_version,
        body: { text: session.conclusion },
        editedBy: actor.personId,
        editedAt: house.now(),
      });
    }
    await updateSession(tx, session.id, {
      conclusion: input.text,
      conclusion_version: session.conclusion_version + 1,
    });
    await scope.say('conclusion.edit', {});
    await scope.tell('conclusion.edit', {}, { kind: 'conclusion', id: session.id });
    return nothingNew;
  });
}
