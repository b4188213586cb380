import { expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import {
  type MessageCondition,
  type MessageMover,
  messageMachine,
  messageMoves,
  subscriptionMachine,
  subscriptionMoves,
} from './lifecycle.ts';
import { type MessageState, messageStates, subscriptionStates } from './message.ts';

const movers = ['postman', 'office', 'reader', 'room', 'clock'] as const satisfies MessageMover[];
type Row = Readonly<{
  from: readonly MessageState[];
  to: MessageState;
  by: readonly MessageMover[];
  when?: readonly MessageCondition[];
}>;

test.each(verbsOf(messageMoves))('%s of a message, from every state, by everybody', (verb) => {
  const row: Row = messageMoves[verb];
  const facts = { 'has-address': true, 'was-last-try': true } as const;
  for (const state of messageStates) {
    for (const mover of movers) {
      const answer = decideMove(messageMachine, verb, { state, parts: [mover], facts });
      const said = answer instanceof Refusal ? `${answer.kind} ${answer.code}` : answer;
      const expected = row.from.includes(state) ? row.to : 'conflict message.state';
      expect(said).toBe(row.by.includes(mover) ? expected : 'forbidden message.part');
    }
  }
  for (const condition of row.when ?? []) {
    const [state = 'waiting', mover = 'office'] = [row.from[0], row.by[0]];
    const answer = decideMove(messageMachine, verb, { state, parts: [mover] });
    expect(answer).toMatchObject({ kind: 'invalid', code: `message.${condition}` });
  }
});

test.each(verbsOf(subscriptionMoves))('%s of a subscription, from every state, by everybody', (verb) => {
  const row: Readonly<{ from: readonly string[]; to: string; by: readonly string[] }> =
    subscriptionMoves[verb];
  for (const state of subscriptionStates) {
    for (const mover of movers) {
      const facts = { 'key-fits': true } as const;
      const answer = decideMove(subscriptionMachine, verb, { state, parts: [mover], facts });
      const said = answer instanceof Refusal ? `${answer.kind} ${answer.code}` : answer;
      const expected = row.from.includes(state) ? row.to : 'conflict subscription.state';
      expect(said).toBe(row.by.includes(mover) ? expected : 'forbidden subscription.part');
    }
  }
});

test('what is sent or printed stays so: nobody can unsay it', () => {
  const left: string[] = Object.values<Row>(messageMoves).flatMap((move) => [...move.from]);
  expect(left).not.toContain('sent');
  expect(left).not.toContain('printed');
});
