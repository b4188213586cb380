import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heatOf, type Spot, stepOf } from './heat.ts';

const spots = fc.uniqueArray(
  fc.record({
    row: fc.constantFrom('Tổ 2', 'Tổ 10', 'Tổ 3', ''),
    column: fc.constantFrom('TRAF', 'EDU', 'LAND'),
    senders: fc.integer({ min: 1, max: 400 }),
    opinions: fc.integer({ min: 1, max: 900 }),
  }),
  { selector: (spot: Spot) => `${spot.row}\n${spot.column}` },
);

test('no opinion is lost or counted twice: cells, rows and columns have one sum', () => {
  fc.assert(
    fc.property(spots, (given) => {
      const table = heatOf(given);
      const all = given.reduce((sum, spot) => sum + spot.opinions, 0);
      expect(table.opinions).toBe(all);
      expect(table.rows.reduce((sum, row) => sum + row.opinions, 0)).toBe(all);
      expect(table.rows.every((row) => row.cells.length === table.columns.length)).toBe(true);
    }),
  );
});

test('more senders are never shown cooler', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (one, other, more) => {
      const most = Math.max(one, other) + more;
      const [less, greater] = one < other ? [one, other] : [other, one];
      expect(stepOf(less, most)).toBeLessThanOrEqual(stepOf(greater, most));
    }),
  );
  expect([0, 1, 100, 200, 300, 400].map((count) => stepOf(count, 400))).toEqual([0, 1, 1, 2, 3, 4]);
});

test('the hottest stand first, equals in the order in which people count', () => {
  const row = (name: string, senders: number) => ({ row: name, column: 'TRAF', senders, opinions: senders });
  const { rows } = heatOf([row('Tổ 10', 2), row('Tổ 2', 2), row('Tổ 3', 7)]);
  expect(rows.map((each) => each.row)).toEqual(['Tổ 3', 'Tổ 2', 'Tổ 10']);
});
