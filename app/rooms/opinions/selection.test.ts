import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ChoiceFacts, checkWay, drawCodes, factsOf, fieldCounts, selectionWays } from './selection.ts';

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

const alone: ChoiceFacts = { people: 1, isFirstTime: false, fieldChosen: 0, mostChosen: 0 };

it.each([
  ['agreement', { people: 2 }, true],
  ['agreement', {}, 'selection.alone'],
  ['first_time', { isFirstTime: true }, true],
  ['first_time', {}, 'selection.wrote-before'],
  ['first_time', { isFirstTime: null }, 'selection.unknown-sender'],
  ['field_balance', {}, true],
  ['field_balance', { fieldChosen: 1, mostChosen: 2 }, true],
  ['field_balance', { fieldChosen: 2, mostChosen: 2 }, 'selection.field-full'],
  ['field_balance', { fieldChosen: null }, 'selection.no-field'],
  ['other', {}, true],
  ['draw', {}, true],
] as const)('a way must hold for what is chosen by it: %s, %o', (way, facts, expected) => {
  const found = checkWay(way, { ...alone, ...facts });
  expect(found === true ? true : found.code).toBe(expected);
});

it('by balance of fields only a field that is behind another, or has none, gets one more; subfields count as their field', () => {
  const field = fc.constantFrom('LAND', 'TRAF.1', 'TRAF.2', 'ENV', null);
  fc.assert(
    fc.property(fc.array(field, { maxLength: 40 }), (asked) => {
      const chosen: (string | null)[] = [];
      for (const field_code of asked) {
        const before = fieldCounts(chosen);
        const facts = factsOf({ people: 1, is_first_time: null, field_code }, before);
        if (checkWay('field_balance', facts) !== true) continue;
        const own = before.get(field_code?.split('.')[0] ?? '') ?? 0;
        expect(own === 0 || own < Math.max(...before.values())).toBe(true);
        chosen.push(field_code);
      }
      expect(chosen).not.toContain(null);
    }),
  );
  expect(selectionWays.filter((way) => checkWay(way, alone) === true)).toEqual([
    'field_balance',
    'draw',
    'other',
  ]);
});
