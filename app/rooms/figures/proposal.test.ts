import { expect, it } from 'vitest';
import { proposeLines, withBroken } from './proposal.ts';

const matter = (field: string, open: number, repeated = 0) => ({ field, open, late: 0, repeated, broken: 0 });
const propose = (given: Partial<Parameters<typeof proposeLines>[0]>) =>
  proposeLines({ duties: [], matters: [], nameOf: (field) => field, known: [], ...given });

it('begins with duties, then what is raised again, then what is open in numbers', () => {
  const rule = { basis: 'Luật', article: 'Điều 1' };
  const lines = propose({
    duties: [{ name: 'youth', month: 3, rule }],
    matters: [matter('LAND', 1, 1), matter('TRAF', 5), matter('TAX', 1)],
  });
  expect(lines.map((line) => [line.origin, line.fieldCode, line.audience])).toEqual([
    ['obligation', null, 'youth'],
    ['repeated', 'LAND', 'residents'],
    ['open', 'TRAF', 'residents'],
  ]);
  expect(lines[0]?.basis).toBe('Luật, Điều 1');
});

it('leaves out what the plan already names, and proposes a few themes only', () => {
  const many = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6'].map((field) => matter(field, 9));
  expect(propose({ matters: many })).toHaveLength(4);
  expect(
    propose({
      matters: [matter('Đất đai', 9)],
      known: [{ title: 'Chuyên đề đất đai và môi trường', fieldCode: null }],
    }),
  ).toEqual([]);
});

it('counts late and broken promises of a field beside its petitions; what was broken before does not count for ever', () => {
  const on = { today: '2026-09-01', since: '2026-01-01' };
  const promises = [
    { field: 'LAND', state: 'not_fulfilled', dueOn: '2026-02-02' },
    { field: 'LAND', state: 'not_fulfilled', dueOn: '2025-02-02' },
    { field: 'LAND', state: 'on_track', dueOn: '2025-12-31' },
    { field: 'LAND', state: 'on_track', dueOn: '2026-09-02' },
    { field: 'LAND', state: 'verified', dueOn: '2026-02-02' },
  ] as const;
  const petitions = [
    { field: 'TRAF', open: 9, late: 0, repeated: 0 },
    { field: 'TAX', open: 1, late: 0, repeated: 1 },
  ];
  expect(withBroken(petitions, promises, on).map(({ field, broken }) => [field, broken])).toEqual([
    ['TAX', 0],
    ['LAND', 2],
    ['TRAF', 0],
  ]);
});
