import { expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { planMachine, planMoves, voterRequestMachine, voterRequestMoves } from './lifecycle-plan.ts';
import { planStates, voterRequestStates } from './plan.ts';

const parts = ['office', 'chair'] as const;
const planFacts = { 'not-empty': true, reason: true } as const;
const requestFacts = { counted: true, 'below-threshold': true, reason: true } as const;

test.each(verbsOf(planMoves).flatMap((verb) => planStates.map((state) => [verb, state] as const)))(
  'plan: %s from %s',
  (verb, state) => {
    const answer = decideMove(planMachine, verb, { state, parts, facts: planFacts });
    if (planMoves[verb].from.some((from) => from === state)) expect(answer).toBe(planMoves[verb].to);
    else expect(answer).toMatchObject({ code: 'plan.state' });
  },
);

test.each(
  verbsOf(voterRequestMoves).flatMap((verb) => voterRequestStates.map((state) => [verb, state] as const)),
)('request of voters: %s from %s', (verb, state) => {
  const answer = decideMove(voterRequestMachine, verb, { state, parts, facts: requestFacts });
  const move = voterRequestMoves[verb];
  if (move.from.some((from) => from === state)) expect(answer).toBe(move.to);
  else expect(answer).toMatchObject({ code: 'voter-request.state' });
});

test('only the head approves, and what the law demands cannot be declined', () => {
  expect(
    decideMove(planMachine, 'approve', { state: 'draft', parts: ['office'], facts: planFacts }),
  ).toMatchObject({ kind: 'forbidden' });
  const now = { state: 'counted', parts: ['chair'], facts: { reason: true } } as const;
  expect(decideMove(voterRequestMachine, 'decline', now)).toMatchObject({
    code: 'voter-request.below-threshold',
  });
});
