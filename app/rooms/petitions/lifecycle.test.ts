import { describe, expect, test } from 'vitest';
import { decideMove, verbsOf } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { type PetitionCondition, type PetitionPart, petitionMachine, petitionMoves } from './lifecycle.ts';
import { decideStay, petitionStays } from './lifecycle-stays.ts';
import { type PetitionState, petitionStates } from './petition.ts';

const parts = [
  'office',
  'lead',
  'cooperating',
  'superior',
  'above_office',
  'front',
  'asker',
  'session',
  'signature',
  'promise',
  'clock',
] as const satisfies PetitionPart[];

type Row = {
  from: readonly PetitionState[];
  by: readonly PetitionPart[];
  when?: readonly PetitionCondition[];
};

describe('every verb, from every state, by every part', () => {
  test.each(verbsOf(petitionMoves))('%s', (verb) => {
    const row: Row & { to: PetitionState } = petitionMoves[verb];
    for (const state of petitionStates) {
      for (const part of parts) {
        const answer = decideMove(petitionMachine, verb, { state, parts: [part], facts: allTrue(row) });
        expect(answerOf(answer)).toBe(expected(row, { state, part, to: row.to }));
      }
    }
  });

  test.each(verbsOf(petitionStays))('%s stays', (verb) => {
    const row: Row = petitionStays[verb];
    for (const state of petitionStates) {
      for (const part of parts) {
        const answer = decideStay(verb, { state, parts: [part], facts: allTrue(row) });
        expect(answerOf(answer)).toBe(expected(row, { state, part, to: state }));
      }
    }
  });
});

test('every condition that is left out stops its verb', () => {
  for (const verb of verbsOf(petitionMoves)) {
    const row: Row = petitionMoves[verb];
    const [state, part] = [row.from[0] ?? 'accepted', row.by[0] ?? 'office'];
    for (const condition of row.when ?? []) {
      const facts = { ...allTrue(row), [condition]: { why: 'not' } };
      const answer = decideMove(petitionMachine, verb, { state, parts: [part], facts });
      expect(answerOf(answer)).toBe(`invalid petition.${condition}`);
    }
  }
});

test('nobody alone turns an answer into a solution or a promise: a signed answer does, or a promise that was verified', () => {
  const rows: Row[] = [petitionMoves.resolve, petitionMoves.commit];
  expect(rows.map((row) => row.by)).toEqual([['signature', 'promise'], ['signature']]);
});

test('every state can be reached, and every one but a stub can be left', () => {
  const reached = new Set(['accepted', ...Object.values(petitionMoves).map((move) => move.to)]);
  expect([...reached].sort()).toEqual([...petitionStates].sort());
  const left: string[] = Object.values(petitionMoves).flatMap((move) => [...move.from]);
  expect(petitionStates.filter((state) => !left.includes(state))).toEqual(['diverted']);
});

function expected(row: Row, now: { state: PetitionState; part: PetitionPart; to: PetitionState }): string {
  if (!row.by.includes(now.part)) return 'forbidden petition.part';
  return row.from.includes(now.state) ? now.to : 'conflict petition.state';
}

function answerOf(answer: PetitionState | Refusal): string {
  return answer instanceof Refusal ? `${answer.kind} ${answer.code}` : answer;
}

function allTrue(row: Row): Partial<Record<PetitionCondition, true>> {
  return Object.fromEntries((row.when ?? []).map((condition) => [condition, true as const]));
}
