import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rerank } from './rerank.ts';

const near = [
  { id: 'a', score: 0.6 },
  { id: 'b', score: 0.55 },
  { id: 'c', score: 0.2 },
];

test('what means the same comes first though it shares fewer words; what has no vector keeps its weight', () => {
  const others = new Map([
    ['a', [0, 1]],
    ['b', [1, 0.1]],
  ]);
  expect(rerank(near, { own: [1, 0], others }).map((each) => each.id)).toEqual(['b', 'a', 'c']);
});

test('never adds, drops or changes a neighbour', () => {
  const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      vector,
      fc.array(vector),
      (scores, own, vectors) => {
        const given = scores.map((score, index) => ({ id: String(index), score }));
        const others = new Map(vectors.map((each, index) => [String(index), each]));
        const ordered = rerank(given, { own, others });
        expect([...ordered].sort((one, other) => Number(one.id) - Number(other.id))).toEqual(given);
      },
    ),
  );
});
