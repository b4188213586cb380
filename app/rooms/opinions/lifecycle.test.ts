import { expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { type OpinionPart, opinionMachine, opinionMoves } from './lifecycle.ts';
import { opinionStates } from './opinion.ts';

const facts = {
  'parent-open': true,
  'no-merged': true,
  'came-received': true,
  'came-accepted': true,
  parts: true,
} as const;
const parts: readonly OpinionPart[] = ['clerk', 'head', 'sender', 'room'];

const walks = verbsOf(opinionMoves).flatMap((verb) =>
  opinionStates.flatMap((state) => parts.map((part) => ({ verb, state, part }))),
);

test.each(walks)('$verb from $state by $part', ({ verb, state, part }) => {
  const move = opinionMoves[verb];
  const answer = decideMove(opinionMachine, verb, { state, parts: [part], facts });
  const isOpen = move.from.some((from) => from === state) && move.by.some((by) => by === part);
  expect(answer instanceof Refusal ? null : answer).toBe(isOpen ? move.to : null);
});

test('a guard that nobody computed does not pass', () => {
  expect(decideMove(opinionMachine, 'merge', { state: 'received', parts: ['clerk'] })).toBeInstanceOf(
    Refusal,
  );
});
