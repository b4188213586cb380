import type { Actor } from '#app/ground/actor.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { EditPromiseInput, PromiseInput } from '../inputs-desk.ts';
import {
  insertEdit,
  insertPromise,
  type PromiseRow,
  readPromises,
  updatePromise,
} from '../store-contents.ts';
import { nextIn } from '../store-speech.ts';
import { changedBy, holdSaidDay } from './contents.ts';
import { inSession, type Scope, type Sent } from './in-session.ts';
import { findTurn } from './turn.ts';

/** Writes down a promise while it is spoken. Unit and date may follow, but the session cannot end without them. */
export async function recordPromise(
  house: House,
  actor: Actor,
  input: PromiseInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    await checkTurn(scope, input);
    await holdSaidDay(scope, input.dueOn);
    const number = await nextIn(scope.tx, 'promise', scope.session.id);
    const id = house.newId();
    await insertPromise(scope.tx, {
      id,
      session_id: scope.session.id,
      number,
      ...columnsOf(input),
      withdrawn_at: null,
      recorded_by: actor.personId,
      recorded_at: house.now(),
    });
    await scope.say('promise.record', { number });
    await scope.tell('promise.record', { number }, { kind: 'promise', id });
    return { id, number };
  });
}

/** Changes or withdraws a promise; what stood before is kept. Conflict `promise.changed` says who was faster. */
export async function editPromise(
  house: House,
  actor: Actor,
  input: EditPromiseInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff', isCorrection: true }, async (scope) => {
    const row = (await readPromises(scope.tx, scope.session.id)).find((one) => one.id === input.id);
    if (row === undefined) throw refuse('missing', 'promise.missing');
    if (row.version !== input.version) throw await changedBy(scope, 'promise', row.id);
    await checkTurn(scope, input);
    if (input.dueOn !== row.due_on) await holdSaidDay(scope, input.dueOn);
    await insertEdit(scope.tx, {
      kind: 'promise',
      subjectId: row.id,
      version: row.version,
      body: bodyOf(row),
      editedBy: actor.personId,
      editedAt: house.now(),
    });
    const withdrawnAt = input.isWithdrawn ? (row.withdrawn_at ?? house.now()) : null;
    await updatePromise(scope.tx, row.id, {
      ...columnsOf(input),
      withdrawn_at: withdrawnAt,
      version: row.version + 1,
    });
    const kind = input.isWithdrawn && row.withdrawn_at === null ? 'promise.withdraw' : 'promise.edit';
    await scope.say(kind, { number: row.number });
    await scope.tell(kind, { number: row.number }, { kind: 'promise', id: row.id });
    return { id: row.id, number: row.number };
  });
}

async function checkTurn(scope: Scope, input: PromiseInput): Promise<void> {
  if (input.turnId === null) return;
  const turn = await findTurn(scope, input.turnId);
  if (turn.state === 'diverted') throw refuse('conflict', 'content.diverted');
}

function columnsOf(input: PromiseInput) {
  return {
    turn_id: input.turnId,
    content_id: input.contentId,
    text: input.text,
    unit_id: input.unitId,
    responsible_name: input.responsibleName,
    due_on: input.dueOn,
  };
}

function bodyOf(row: PromiseRow): Record<string, unknown> {
  const { id: _id, session_id: _session, number: _number, ...body } = row;
  return body;
}
