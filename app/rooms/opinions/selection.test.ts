import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawCodes } from './selection.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const codes = ['KN-2026-00001', 'KN-2026-00002', 'KN-2026-00003', 'KN-2026-00004'];

it('draws the same for the same seed, whatever the order of the codes', () => {
  const drawn = drawCodes(codes, { seed: 'xổ số 26/11: 48215', wanted: 2, hash });
  expect(drawn).toEqual(drawCodes([...codes].reverse(), { seed: 'xổ số 26/11: 48215', wanted: 2, hash }));
  expect(drawn).toHaveLength(2);
  const marks = codes.map((code) => hash(`xổ số 26/11: 48215:${code}`)).sort();
  expect(drawn.map((code) => hash(`xổ số 26/11: 48215:${code}`))).toEqual(marks.slice(0, 2));
});

it('draws otherwise for another seed, and never more than there are', () => {
  const seeds = Array.from({ length: 20 }, (_, at) => `seed ${at}`);
  const firsts = new Set(seeds.map((seed) => drawCodes(codes, { seed, wanted: 1, hash })[0]));
  expect(firsts.size).toBeGreaterThan(1);
  expect(drawCodes(codes, { seed: 'x', wanted: 9, hash })).toHaveLength(4);
});

it('of any list: draws without repeats from it, the same whatever the order, and a smaller sample begins a larger one', () => {
  const lists = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 40 });
  fc.assert(
    fc.property(lists, fc.string(), fc.nat(50), (list, seed, wanted) => {
      const drawn = drawCodes(list, { seed, wanted, hash });
      expect(new Set(drawn).size).toBe(Math.min(wanted, list.length));
      expect(list).toEqual(expect.arrayContaining(drawn));
      expect(drawCodes([...list].reverse(), { seed, wanted, hash })).toEqual(drawn);
      expect(drawCodes(list, { seed, wanted: wanted + 1, hash }).slice(0, wanted)).toEqual(drawn);
    }),
  );
});
