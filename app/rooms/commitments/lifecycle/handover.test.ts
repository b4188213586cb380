import { expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { type HandoverState, handoverStates } from '../handover.ts';
import { type HandoverCondition, type HandoverMover, handoverMachine, handoverMoves } from './handover.ts';

const movers = ['leaver', 'office', 'successor', 'clock'] as const satisfies HandoverMover[];
type Row = {
  from: readonly HandoverState[];
  to: HandoverState;
  by: readonly HandoverMover[];
  when?: readonly HandoverCondition[];
};

test.each(verbsOf(handoverMoves))('%s: from its states, by its movers, when all holds', (verb) => {
  const row: Row = handoverMoves[verb];
  const facts = Object.fromEntries((row.when ?? []).map((condition) => [condition, true as const]));
  for (const state of handoverStates) {
    for (const mover of movers) {
      const answer = decideMove(handoverMachine, verb, { state, parts: [mover], facts });
      const said = answer instanceof Refusal ? answer.code : answer;
      if (!row.by.includes(mover)) expect(said).toBe('handover.part');
      else expect(said).toBe(row.from.includes(state) ? row.to : 'handover.state');
    }
  }
  for (const condition of row.when ?? []) {
    const [state = 'owed', mover = 'office'] = [row.from[0], row.by[0]];
    const short = { ...facts, [condition]: {} };
    const answer = decideMove(handoverMachine, verb, { state, parts: [mover], facts: short });
    expect(answer instanceof Refusal && answer.code).toBe(`handover.${condition}`);
  }
});
