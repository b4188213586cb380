import { expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { type ConclusionState, conclusionStates } from '../commitment.ts';
import {
  type ConclusionCondition,
  type ConclusionMover,
  conclusionMachine,
  conclusionMoves,
} from './conclusion.ts';

const parts = ['office', 'head', 'deputy', 'room'] as const satisfies ConclusionMover[];
type Row = {
  from: readonly ConclusionState[];
  to: ConclusionState;
  by: readonly ConclusionMover[];
  when?: readonly ConclusionCondition[];
};

test.each(verbsOf(conclusionMoves))(
  '%s: only from its states, only by its parts, only when all holds',
  (verb) => {
    const row: Row = conclusionMoves[verb];
    const facts = Object.fromEntries((row.when ?? []).map((condition) => [condition, true as const]));
    for (const state of conclusionStates) {
      for (const part of parts) {
        const answer = decideMove(conclusionMachine, verb, { state, parts: [part], facts });
        const said = answer instanceof Refusal ? answer.code : answer;
        if (!row.by.includes(part)) expect(said).toBe('conclusion.part');
        else expect(said).toBe(row.from.includes(state) ? row.to : 'conclusion.state');
      }
    }
    for (const condition of row.when ?? []) {
      const [state = 'draft', part = 'office'] = [row.from[0], row.by[0]];
      const short = { ...facts, [condition]: {} };
      const answer = decideMove(conclusionMachine, verb, { state, parts: [part], facts: short });
      expect(answer instanceof Refusal && answer.code).toBe(`conclusion.${condition}`);
    }
  },
);
