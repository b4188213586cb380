import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asideOf, spanOf } from './aside.ts';

it.each([
  { withdrawn: 3, diverted: 0, below: 5, apart: null },
  { withdrawn: 0, diverted: 4, below: 5, apart: null },
  { withdrawn: 0, diverted: 5, below: 5, apart: { withdrawn: 0, diverted: 5 } },
  { withdrawn: 9, diverted: 90, below: null, apart: null },
  // A threshold that would hide nothing is not one.
  { withdrawn: 2, diverted: 1, below: 0, apart: null },
])('$diverted guided and $withdrawn withdrawn, below $below', ({ withdrawn, diverted, below, apart }) => {
  expect(asideOf({ withdrawn, diverted }, below)).toMatchObject({ sum: withdrawn + diverted, apart });
});

it('gives a span that holds the number and at least as many others as the step is wide', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(20), (count, step) => {
      const { from, to } = spanOf(count, step);
      expect(from <= count && count <= to).toBe(true);
      for (let other = from; other <= to; other += 1) expect(spanOf(other, step)).toEqual({ from, to });
      expect(to - from + 1).toBeGreaterThanOrEqual(Math.max(2, step));
    }),
  );
});
