import { expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { dialogueStates } from './dialogue.ts';
import { type DialogueCondition, dialogueMachine, dialogueMoves } from './lifecycle.ts';

const everything: Record<DialogueCondition, true> = {
  'four-items': true,
  'lead-days': true,
  presided: true,
  'main-point-open': true,
  'roll-taken': true,
  'promises-complete': true,
  numbered: true,
  'no-holes': true,
  'children-done': true,
  reason: true,
};
const movers = ['office', 'chair', 'room', 'clock'] as const;

const walks = verbsOf(dialogueMoves).flatMap((verb) => dialogueStates.map((state) => [verb, state] as const));

test.each(walks)('%s from %s does what the table says', (verb, state) => {
  const move = dialogueMoves[verb];
  const answer = decideMove(dialogueMachine, verb, { state, parts: movers, facts: everything });
  const isOpen = move.from.some((from) => from === state);
  if (isOpen) expect(answer).toBe(move.to);
  else expect(answer).toMatchObject({ kind: 'conflict', code: 'dialogue.state' });
});

test.each(verbsOf(dialogueMoves))('%s is refused to everybody who is not named', (verb) => {
  const move = dialogueMoves[verb];
  const others = movers.filter((mover) => !move.by.some((by) => by === mover));
  const state = move.from[0];
  expect(decideMove(dialogueMachine, verb, { state, parts: others, facts: everything })).toMatchObject({
    kind: 'forbidden',
  });
});

test('a guard that nobody computed does not pass', () => {
  const answer = decideMove(dialogueMachine, 'announce', {
    state: 'preparing',
    parts: ['office'],
    facts: {},
  });
  expect(answer).toBeInstanceOf(Refusal);
});
