import { describe, expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { type CommitmentState, commitmentStates, isFinished } from '../commitment.ts';
import {
  type CommitmentCondition,
  type CommitmentMover,
  commitmentMachine,
  commitmentMoves,
} from './commitment.ts';

const movers = ['executor', 'verifier', 'office', 'room', 'clock'] as const satisfies CommitmentMover[];

type Row = {
  from: readonly CommitmentState[];
  to: CommitmentState;
  by: readonly CommitmentMover[];
  when?: readonly CommitmentCondition[];
};

describe('every verb, from every state, by every mover', () => {
  test.each(verbsOf(commitmentMoves))('%s', (verb) => {
    const row: Row = commitmentMoves[verb];
    for (const state of commitmentStates) {
      for (const mover of movers) {
        const answer = decideMove(commitmentMachine, verb, { state, parts: [mover], facts: allTrue(row) });
        const isItsTurn = row.from.includes(state) ? row.to : 'conflict commitment.state';
        expect(answerOf(answer)).toBe(row.by.includes(mover) ? isItsTurn : 'forbidden commitment.part');
      }
    }
  });
});

test('every condition that is left out stops its verb', () => {
  for (const verb of verbsOf(commitmentMoves)) {
    const row: Row = commitmentMoves[verb];
    const [state, mover] = [row.from[0] ?? 'published', row.by[0] ?? 'office'];
    for (const condition of row.when ?? []) {
      const facts = { ...allTrue(row), [condition]: {} };
      const answer = decideMove(commitmentMachine, verb, { state, parts: [mover], facts });
      expect(answerOf(answer)).toBe(`invalid commitment.${condition}`);
    }
  }
});

test('only a verifier makes a promise kept, and never from work that nobody reported', () => {
  const toKept = Object.values<Row>(commitmentMoves).filter((row) => row.to === 'verified');
  expect(toKept).toMatchObject([{ from: ['reported_done'], by: ['verifier'], when: ['not-own'] }]);
});

test('every state can be reached, and an unfinished one can be left', () => {
  const reached = new Set(['published', ...Object.values(commitmentMoves).map((move) => move.to)]);
  expect([...reached].sort()).toEqual([...commitmentStates].sort());
  const left: string[] = Object.values(commitmentMoves).flatMap((move) => [...move.from]);
  expect(commitmentStates.filter((state) => !isFinished(state) && !left.includes(state))).toEqual([]);
});

function answerOf(answer: CommitmentState | Refusal): string {
  return answer instanceof Refusal ? `${answer.kind} ${answer.code}` : answer;
}

function allTrue(row: Row): Partial<Record<CommitmentCondition, true>> {
  return Object.fromEntries((row.when ?? []).map((condition) => [condition, true as const]));
}
