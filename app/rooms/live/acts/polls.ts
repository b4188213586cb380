import type { Actor } from '#app/ground/actor.ts';
import { fold } from '#app/ground/fold.ts';
import { decideMove } from '#app/ground/lifecycle.ts';
import { orThrow, refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { PollInput, PollMoveInput, PollShowInput, PollWordInput } from '../inputs-people.ts';
import { type PollMover, type PollVerb, pollMachine } from '../lifecycle/poll.ts';
import { scaleEnd } from '../poll.ts';
import { insertPoll, type PollRow, readPolls, updatePoll } from '../store-polls.ts';
import { nextIn } from '../store-speech.ts';
import { inSession, type Scope, type Sent } from './in-session.ts';

/** Writes a poll down; nobody but the desk sees it until it is opened. */
export async function preparePoll(
  house: House,
  actor: Actor,
  input: PollInput & { code: string },
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const { tx, session } = scope;
    const id = house.newId();
    const number = await nextIn(tx, 'poll', session.id);
    await insertPoll(
      tx,
      {
        id,
        session_id: session.id,
        number,
        kind: input.kind,
        text: input.text,
        state: 'draft',
        prepared_by: actor.personId,
        prepared_at: house.now(),
        opened_at: null,
        closed_at: null,
      },
      optionsOf(input),
    );
    await scope.say('poll.prepare', { number });
    await scope.tell('poll.prepare', { number, kind: input.kind }, { kind: 'poll', id });
    return { id, number };
  });
}

/** Opens, closes or withdraws a poll. One is open at a time: opening one closes the other. */
export async function movePoll(
  house: House,
  actor: Actor,
  input: PollMoveInput & { code: string },
): Promise<Sent> {
  return await withPoll(house, actor, input, async (scope, poll) => {
    if (input.verb === 'open') await closeOpenPoll(scope);
    await move(scope, poll, { verb: input.verb, parts: scope.parts });
  });
}

/** Shows the result of a poll to everybody, or hides it again. */
export async function showPoll(
  house: House,
  actor: Actor,
  input: PollShowInput & { code: string },
): Promise<Sent> {
  return await withPoll(house, actor, input, async (scope, poll) => {
    if (poll.state !== 'open' && poll.state !== 'closed') {
      throw refuse('conflict', 'poll.state', { state: poll.state });
    }
    await updatePoll(scope.tx, poll.id, { is_result_shown: input.isShown });
    await scope.say('poll.show', { number: poll.number, shown: input.isShown });
    await scope.tell('poll.show', { number: poll.number, shown: input.isShown }, aboutPoll(poll));
  });
}

/** Takes a word out of what is shown, however it is written; who sent it does not matter and is not looked at. */
export async function hideWord(
  house: House,
  actor: Actor,
  input: PollWordInput & { code: string },
): Promise<Sent> {
  return await withPoll(house, actor, input, async (scope, poll) => {
    const hidden = [...new Set([...poll.hidden_words, fold(input.word)])];
    await updatePoll(scope.tx, poll.id, { hidden_words: hidden });
    await scope.say('poll.word', { number: poll.number });
    await scope.tell('poll.word', { number: poll.number, hidden: hidden.length }, aboutPoll(poll));
  });
}

/** Closes whichever poll is open: another is opened, or the session ends. */
export async function closeOpenPoll(scope: Scope): Promise<void> {
  for (const poll of await readPolls(scope.tx, scope.session.id)) {
    if (poll.state === 'open') await move(scope, poll, { verb: 'close', parts: ['room'] });
  }
}

async function withPoll(
  house: House,
  actor: Actor,
  input: { code: string; sendKey: string; pollId: string },
  work: (scope: Scope, poll: PollRow) => Promise<void>,
): Promise<Sent> {
  return await inSession(house, actor, { ...input, by: 'staff' }, async (scope) => {
    const poll = (await readPolls(scope.tx, scope.session.id)).find((row) => row.id === input.pollId);
    if (poll === undefined) throw refuse('missing', 'poll.missing');
    await work(scope, poll);
    return { id: poll.id, number: poll.number };
  });
}

async function move(
  scope: Scope,
  poll: PollRow,
  { verb, parts }: { verb: PollVerb; parts: readonly PollMover[] },
): Promise<void> {
  const state = orThrow(decideMove(pollMachine, verb, { state: poll.state, parts }));
  const now = scope.house.now();
  await updatePoll(scope.tx, poll.id, {
    state,
    ...(verb === 'open' && { opened_at: poll.opened_at ?? now, closed_at: null }),
    ...(verb === 'close' && { closed_at: now }),
  });
  await scope.say(`poll.${verb}`, { number: poll.number });
  await scope.tell(`poll.${verb}`, { number: poll.number }, aboutPoll(poll));
}

function aboutPoll(poll: PollRow) {
  return { kind: 'poll', id: poll.id };
}

/** A scale names its two ends; the steps between them are numbers alone. */
function optionsOf({ kind, options }: PollInput): { choice: number; text: string }[] {
  if (kind === 'word') return [];
  if (kind !== 'scale') return options.map((text, index) => ({ choice: index + 1, text }));
  return Array.from({ length: scaleEnd }, (_, index) => ({
    choice: index + 1,
    text: (index === 0 ? options[0] : index === scaleEnd - 1 ? options[1] : '') ?? '',
  }));
}
