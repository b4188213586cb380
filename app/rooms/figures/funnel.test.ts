import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideMove } from '#app/ground/lifecycle.ts';
import { Refusal } from '#app/ground/refusal.ts';
import { isUnshown } from '#app/rooms/opinions/aside.ts';
import { opinionMachine, opinionMoves } from '#app/rooms/opinions/lifecycle.ts';
import { opinionStates } from '#app/rooms/opinions/opinion.ts';
import { petitionStates } from '#app/rooms/petitions/petition.ts';
import { type FunnelOpinion, funnelOf, linesOf, wholes } from './funnel.ts';

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
  put: boolean;
  petition: number;
  pieces: number;
}>;

/** A history: opinions come in and move as the table allows; a split paper leaves its pieces behind. */
function live(first: number, steps: readonly Step[]): FunnelOpinion[] {
  const states: { -readonly [Key in keyof FunnelOpinion]: FunnelOpinion[Key] }[] = Array.from(
    { length: first },
    () => ({ state: 'received', isChosen: false, isPut: false, petition: null, isLate: false }),
  );
  for (const step of steps) {
    const one = states[step.at % Math.max(1, states.length)];
    if (one === undefined) continue;
    const to = decideMove(opinionMachine, step.verb, { state: one.state, parts, facts });
    if (to instanceof Refusal) {
      if (one.state === 'accepted')
        one.petition = petitionStates[step.petition % petitionStates.length] ?? null;
      if (one.state === 'accepted') one.isChosen = step.chosen;
      one.isPut = step.put;
      continue;
    }
    one.state = to;
    if (to === 'split')
      for (let piece = 0; piece < step.pieces; piece += 1)
        states.push({ state: 'received', isChosen: false, isPut: false, petition: null, isLate: false });
  }
  return states;
}

const step = fc.record({
  at: fc.nat(60),
  verb: fc.constantFrom(...verbs),
  chosen: fc.boolean(),
  put: fc.boolean(),
  petition: fc.nat(40),
  pieces: fc.integer({ min: 2, max: 4 }),
});

it('adds up after every history', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.array(step, { maxLength: 200 }), fc.nat(6), (first, steps, below) => {
      const opinions = live(first, steps);
      const funnel = funnelOf(opinions, below);
      expect(funnel.received + funnel.split).toBe(opinions.length);
      for (const table of ['ways', 'seats', 'fates'] as const) {
        const lines = linesOf(funnel, table);
        expect(lines.reduce((sum, line) => sum + line.count, 0)).toBe(funnel[wholes[table]]);
        expect(Math.min(...lines.map((line) => line.count))).toBeGreaterThanOrEqual(0);
      }
      expect(funnel.late).toBeLessThanOrEqual(funnel.received);
      expect(funnel.put).toBeLessThanOrEqual(funnel.floor);
      expect(funnel.putUnchosen).toBeLessThanOrEqual(funnel.written);
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
    ].map((each) => ({
      ...each,
      isLate: each.state === 'diverted' || each.state === 'split',
      isPut: each.petition !== null,
    })),
    5,
  );
  expect(funnel.late).toBe(1);
  expect(funnel).toMatchObject({ received: 5, merged: 1, accepted: 3, floor: 1, written: 2 });
  expect(funnel).toMatchObject({ put: 1, putUnchosen: 1 });
  expect(funnel).toMatchObject({ refused: 0, aside: { sum: 1, apart: null } });
  expect(funnel).toMatchObject({ answered: 1, promised: 1, open: 1, split: 1 });
});

/** Every table with so few opinions, as the page prints it, with what a reader of every single code can count beside. */
it('prints nothing from which a small number of diverted opinions follows', () => {
  for (const below of [null, 0, 1, 2, 3, 5]) {
    const seen = new Map<string, Set<number>>();
    for (const rejected of [0, 1, 2])
      for (const sum of upTo(8))
        for (const diverted of upTo(sum)) {
          const withdrawn = sum - diverted;
          const counts = { received: 1, accepted: 2, rejected, withdrawn, diverted } as const;
          const page = printed(counts, below);
          seen.set(page, (seen.get(page) ?? new Set()).add(diverted));
        }
    for (const [page, diverted] of seen) {
      const [only] = diverted;
      if (diverted.size > 1) continue;
      // One single number is left: it is large enough to be told, or nobody left the dialogue at all.
      const isLarge = below !== null && only !== undefined && only >= Math.max(2, below);
      expect(isLarge || /"sum":0,/.test(page), `${below} ${page}`).toBe(true);
    }
  }
});

/** What the page says and what the pages of all codes say, on which withdrawn and diverted look alike. */
function printed(counts: Readonly<Record<string, number>>, below: number | null): string {
  const opinions = opinionStates.flatMap((state) =>
    Array.from({ length: counts[state] ?? 0 }, () => ({
      ...{ state, isChosen: false, isPut: false, petition: null, isLate: false },
    })),
  );
  const funnel = funnelOf(opinions, below);
  const codes = opinions.map((opinion) => (isUnshown(opinion) ? 'unshown' : opinion.state));
  return JSON.stringify([funnel, linesOf(funnel, 'ways'), codes]);
}

function upTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, index) => index);
}
