import { describe, expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { requestStates, supervisionStates } from '../supervision.ts';
import { type RequestMover, supervisionRequestMachine, supervisionRequestMoves } from './request.ts';
import { supervisionMachine, supervisionMoves } from './supervision.ts';

type Row = Readonly<{ from: readonly string[]; to: string; by: readonly string[]; when?: readonly string[] }>;

const answerOf = (answer: string | Refusal) =>
  answer instanceof Refusal ? `${answer.kind} ${answer.code}` : answer;

describe('a supervision, every verb from every state', () => {
  test.each(verbsOf(supervisionMoves))('%s', (verb) => {
    const row: Row = supervisionMoves[verb];
    for (const state of supervisionStates) {
      const facts = { conclusion: true, 'all-read': true, reason: true } as const;
      const own = decideMove(supervisionMachine, verb, { state, parts: ['supervisor'], facts });
      expect(answerOf(own)).toBe(row.from.includes(state) ? row.to : 'conflict supervision.state');
      const other = decideMove(supervisionMachine, verb, { state, parts: [], facts });
      expect(answerOf(other)).toBe('forbidden supervision.part');
    }
    for (const condition of row.when ?? []) {
      const [state = 'planned'] = supervisionMoves[verb].from;
      const facts = { conclusion: true, 'all-read': true, reason: true, [condition]: {} } as const;
      const answer = decideMove(supervisionMachine, verb, { state, parts: ['supervisor'], facts });
      expect(answerOf(answer)).toBe(`invalid supervision.${condition}`);
    }
  });
});

describe('a request, every verb from every state by every mover', () => {
  const movers = ['unit', 'supervisor'] as const satisfies RequestMover[];
  test.each(verbsOf(supervisionRequestMoves))('%s', (verb) => {
    const row: Row = supervisionRequestMoves[verb];
    for (const state of requestStates) {
      for (const mover of movers) {
        const facts = { words: true, outcome: true } as const;
        const answer = decideMove(supervisionRequestMachine, verb, { state, parts: [mover], facts });
        const turn = row.from.includes(state) ? row.to : 'conflict supervision-request.state';
        expect(answerOf(answer)).toBe(row.by.includes(mover) ? turn : 'forbidden supervision-request.part');
      }
    }
  });
});
