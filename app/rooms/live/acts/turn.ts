import type { Actor } from '#app/ground/actor.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { AnsweringInput, StopInput, TurnInput } from '../inputs.ts';
import { type TurnVerb, turnMachine } from '../lifecycle/turn.ts';
import { insertAnswerer } from '../store-desk.ts';
import { readTurns, type TurnRow, updateTurn } from '../store-speech.ts';
import { extension, isOpenTurn, pauseLength } from '../turn.ts';
import { inSession, type Scope, type Sent } from './in-session.ts';
import { freeFloor } from './line-up.ts';

type Given<T> = T & { code: string };

/** One more minute for who speaks now. */
export async function extendTurn(house: House, actor: Actor, input: Given<TurnInput>): Promise<Sent> {
  return await withTurn(house, actor, input, async (scope, turn) => {
    if (!isOpenTurn(turn.state)) throw refuse('conflict', 'turn.state', { state: turn.state });
    const seconds = turn.allotted_seconds + extension;
    await updateTurn(scope.tx, turn.id, { allotted_seconds: seconds });
    await scope.say('turn.extend', { number: turn.number, seconds });
    await scope.tell('turn.extend', { number: turn.number, seconds });
  });
}

export async function pauseTurn(house: House, actor: Actor, input: Given<TurnInput>): Promise<Sent> {
  return await withTurn(house, actor, input, async (scope, turn) => {
    const state = decide(scope, turn, 'pause');
    await updateTurn(scope.tx, turn.id, { state, paused_at: house.now() });
    await scope.say('turn.pause', { number: turn.number });
  });
}

export async function resumeTurn(house: House, actor: Actor, input: Given<TurnInput>): Promise<Sent> {
  return await withTurn(house, actor, input, async (scope, turn) => {
    const state = decide(scope, turn, 'resume');
    await updateTurn(scope.tx, turn.id, { state, ...runAgain(turn, house.now()) });
    await scope.say('turn.resume', { number: turn.number });
  });
}

/** The speaker has finished; who answers stays named until the next turn. */
export async function endTurn(house: House, actor: Actor, input: Given<TurnInput>): Promise<Sent> {
  return await withTurn(house, actor, input, async (scope, turn) => {
    await finish(scope, turn, 'end');
  });
}

/** Ends a turn early, with a reason that goes into the record. */
export async function stopTurn(house: House, actor: Actor, input: Given<StopInput>): Promise<Sent> {
  return await withTurn(house, actor, input, async (scope, turn) => {
    const state = decide(scope, turn, 'stop');
    await updateTurn(scope.tx, turn.id, {
      state,
      ended_at: house.now(),
      stop_reason: input.reason,
      ...runAgain(turn, house.now()),
    });
    await freeFloor(scope);
    await scope.say('turn.stop', { number: turn.number, reason: input.reason });
    await scope.tell('turn.stop', { number: turn.number, reason: input.reason });
  });
}

/** Names who answers this turn, or takes the name back. */
export async function inviteToAnswer(
  house: House,
  actor: Actor,
  input: Given<AnsweringInput>,
): Promise<Sent> {
  return await withTurn(house, actor, input, async (scope, turn) => {
    if (turn.state === 'diverted') throw refuse('conflict', 'turn.state', { state: turn.state });
    await updateTurn(scope.tx, turn.id, { answering_name: input.name, answering_title: input.title });
    if (input.name !== null) {
      const answerer = { name: input.name, title: input.title, invited_at: house.now() };
      await insertAnswerer(scope.tx, { turn_id: turn.id, ...answerer });
    }
    await scope.say('turn.answer', { number: turn.number });
    await scope.tell('turn.answer', { number: turn.number });
  });
}

/** Ends whatever turn is open: the next is called, or the session ends. */
export async function endOpenTurn(scope: Scope): Promise<void> {
  const open = (await readTurns(scope.tx, scope.session.id)).find((turn) => isOpenTurn(turn.state));
  if (open !== undefined) await finish(scope, open, 'end');
}

export async function findTurn(scope: Scope, turnId: string): Promise<TurnRow> {
  const turn = (await readTurns(scope.tx, scope.session.id)).find((row) => row.id === turnId);
  if (turn === undefined) throw refuse('missing', 'turn.missing');
  return turn;
}

async function withTurn(
  house: House,
  actor: Actor,
  input: Given<TurnInput>,
  work: (scope: Scope, turn: TurnRow) => Promise<void>,
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff', isFloor: true }, async (scope) => {
    const turn = await findTurn(scope, input.turnId);
    await work(scope, turn);
    return { id: turn.id, number: turn.number };
  });
}

async function finish(scope: Scope, turn: TurnRow, verb: 'end'): Promise<void> {
  const now = scope.house.now();
  const state = decide(scope, turn, verb);
  await updateTurn(scope.tx, turn.id, { state, ended_at: now, ...runAgain(turn, now) });
  await freeFloor(scope);
  await scope.say('turn.end', { number: turn.number });
  await scope.tell('turn.end', { number: turn.number });
}

function decide(scope: Scope, turn: TurnRow, verb: TurnVerb) {
  return orThrow(
    decideMove(turnMachine, verb, { state: turn.state, parts: scope.parts, facts: { reason: true } }),
  );
}

/** The pause so far becomes part of the pauses. */
function runAgain(turn: TurnRow, now: Date) {
  if (turn.paused_at === null) return {};
  return { paused_at: null, paused_seconds: turn.paused_seconds + pauseLength(turn.paused_at, now) };
}
