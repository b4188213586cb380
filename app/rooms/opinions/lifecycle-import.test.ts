import { expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { importStates } from './import.ts';
import { type ImportPart, importMachine, importMoves } from './lifecycle-import.ts';

const parts: readonly ImportPart[] = ['clerk', 'head', 'clock'];
const walks = verbsOf(importMoves).flatMap((verb) =>
  importStates.flatMap((state) => parts.map((part) => ({ verb, state, part }))),
);

test.each(walks)('$verb from $state by $part', ({ verb, state, part }) => {
  const move = importMoves[verb];
  const facts = { 'file-kept': true, 'goes-on': true } as const;
  const answer = decideMove(importMachine, verb, { state, parts: [part], facts });
  const isOpen = move.from.some((from) => from === state) && move.by.some((by) => by === part);
  expect(answer instanceof Refusal ? null : answer).toBe(isOpen ? move.to : null);
});

test('without its file a sheet does not go on', () => {
  const answer = decideMove(importMachine, 'resume', { state: 'failed', parts: ['clerk'] });
  expect(answer).toMatchObject({ code: 'import.file-kept' });
});

test('nor does one that would only stop again', () => {
  const now = { state: 'failed', parts: ['clerk'], facts: { 'file-kept': true } } as const;
  expect(decideMove(importMachine, 'resume', now)).toMatchObject({ code: 'import.goes-on' });
});
