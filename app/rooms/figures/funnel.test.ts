import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideMove } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { opinionMachine, opinionMoves } from '#app/rooms/opinions/lifecycle.ts';
import { petitionStates } from '#app/rooms/petitions/petition.ts';
import { type FunnelOpinion, funnelOf } from './funnel.ts';

const verbs = Object.keys(opinionMoves).filter(
  (key): key is keyof typeof opinionMoves => key in opinionMoves,
);
const parts = ['clerk', 'head', 'sender', 'room'] as const;
const facts = {
  'parent-open': true,
  'no-merged': true,
  'came-received': true,
  'came-accepted': true,
  parts: true,
} as const;

type Step = Readonly<{
  at: number;
  verb: keyof typeof opinionMoves;
  chosen: boolean;
  petition: number;
  pieces: number;
}>;

/** A history: opinions come in and move as the table allows; a split paper leaves its pieces behind. */
function live(first: number, steps: readonly Step[]): FunnelOpinion[] {
  const states: { -readonly [Key in keyof FunnelOpinion]: FunnelOpinion[Key] }[] = Array.from(
    { length: first },
    () => ({ state: 'received', isChosen: false, petition: null, isLate: false }),
  );
  for (const step of steps) {
    const one = states[step.at % Math.max(1, states.length)];
    if (one === undefined) continue;
    const to = decideMove(opinionMachine, step.verb, { state: one.state, parts, facts });
    if (to instanceof Refusal) {
      if (one.state === 'accepted')
        one.petition = petitionStates[step.petition % petitionStates.length] ?? null;
      if (one.state === 'accepted') one.isChosen = step.chosen;
      continue;
    }
    one.state = to;
    if (to === 'split')
      for (let piece = 0; piece < step.pieces; piece += 1)
        states.push({ state: 'received', isChosen: false, petition: null, isLate: false });
  }
  return states;
}

const step = fc.record({
  at: fc.nat(60),
  verb: fc.constantFrom(...verbs),
  chosen: fc.boolean(),
  petition: fc.nat(40),
  pieces: fc.integer({ min: 2, max: 4 }),
});

it('adds up after every history', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.array(step, { maxLength: 200 }), (first, steps) => {
      const opinions = live(first, steps);
      const funnel = funnelOf(opinions);
      expect(funnel.received + funnel.split).toBe(opinions.length);
      expect(funnel.waiting + funnel.merged + funnel.outside + funnel.withdrawn + funnel.accepted).toBe(
        funnel.received,
      );
      expect(funnel.floor + funnel.written).toBe(funnel.accepted);
      expect(funnel.answered + funnel.promised + funnel.open + funnel.setAside).toBe(funnel.accepted);
      expect(funnel.late).toBeLessThanOrEqual(funnel.received);
      expect(Math.min(...Object.values(funnel))).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

it('does not count as chosen what was merged or refused afterwards', () => {
  const funnel = funnelOf(
    [
      { state: 'merged' as const, isChosen: true, petition: 'joined' as const },
      { state: 'accepted' as const, isChosen: true, petition: 'committed' as const },
      { state: 'accepted' as const, isChosen: false, petition: 'answered' as const },
      { state: 'accepted' as const, isChosen: false, petition: null },
      { state: 'diverted' as const, isChosen: false, petition: null },
      { state: 'split' as const, isChosen: false, petition: null },
    ].map((each) => ({ ...each, isLate: each.state === 'diverted' || each.state === 'split' })),
  );
  expect(funnel.late).toBe(1);
  expect(funnel).toMatchObject({ received: 5, merged: 1, accepted: 3, floor: 1, written: 2, outside: 1 });
  expect(funnel).toMatchObject({ answered: 1, promised: 1, open: 1, split: 1 });
});
