import { expect, test } from 'vitest';
import { isInTimeNotAccepted, isLastEvening } from './formalism.ts';
import { findSeries } from './formalism-series.ts';

const rule = { days: 3, times: 3 };

test('a unit that asks near the day, petition after petition, is shown with its share of what was due', () => {
  const due = [
    ...['1', '2', '3', '4'].map((n) => petition('economy', n, [['2026-11-12', '2026-11-13']])),
    ...['5', '6', '7', '8', '9'].map((n) => petition('economy', n, [])),
    ...['a', 'b', 'c'].map((n) => petition('culture', n, [['2026-11-13', '2026-11-13']])),
  ];
  const series = findSeries(due, rule);
  expect(series.map(({ unit, due: of, petitions }) => [unit, petitions.length, of])).toEqual([
    ['culture', 3, 3],
    ['economy', 4, 9],
  ]);
  expect(series[0]?.petitions[0]).toEqual({ code: 'a', title: 'a', on: '2026-11-13', left: 0 });
});

test.each([
  {
    name: 'early, while there is still time',
    due: ['1', '2', '3', '4'].map((n) => petition('economy', n, [['2026-11-06', '2026-11-13']])),
  },
  {
    name: 'many times for one petition',
    due: [
      petition('economy', '1', [
        ['2026-11-12', '2026-11-13'],
        ['2026-11-19', '2026-11-20'],
        ['2026-11-26', '2026-11-27'],
      ]),
      petition('economy', '2', []),
    ],
  },
  {
    name: 'two of each unit',
    due: ['1', '2'].flatMap((n) =>
      ['economy', 'culture'].map((unit) => petition(unit, `${unit}${n}`, [['2026-11-12', '2026-11-13']])),
    ),
  },
  {
    name: 'after the day, which is refused anyway',
    due: ['1', '2', '3'].map((n) => petition('economy', n, [['2026-11-16', '2026-11-13']])),
  },
  { name: 'nothing asked', due: ['1', '2', '3'].map((n) => petition('economy', n, [])) },
])('no series: $name', ({ due }) => expect(findSeries(due, rule)).toEqual([]));

test.each([
  ['2026-11-13', '17:00', '2026-11-13', true],
  ['2026-11-13', '23:59', '2026-11-13', true],
  ['2026-11-13', '16:59', '2026-11-13', false],
  ['2026-11-12', '23:10', '2026-11-13', false],
  ['2026-11-14', '18:00', '2026-11-13', false],
  ['2026-11-13', '18:00', null, false],
] as const)('signed %s at %s, due %s: last evening %s', (signedOn, signedAt, dueOn, is) =>
  expect(isLastEvening({ signedOn, signedAt, dueOn }, 17)).toBe(is),
);

test.each([
  { signedOn: '2026-11-12', dueOn: '2026-11-13', notSolved: 'Vẫn gãy', is: true },
  { signedOn: '2026-11-13', dueOn: '2026-11-13', notSolved: '', is: true },
  { signedOn: '2026-11-12', dueOn: null, notSolved: 'Vẫn gãy', is: true },
  { signedOn: '2026-11-14', dueOn: '2026-11-13', notSolved: 'Vẫn gãy', is: false },
  { signedOn: '2026-11-12', dueOn: '2026-11-13', notSolved: null, is: false },
])('signed $signedOn, due $dueOn, “$notSolved”: in time and not accepted $is', ({ is, ...answer }) =>
  expect(isInTimeNotAccepted(answer)).toBe(is),
);

function petition(unit: string, code: string, asks: readonly (readonly [on: string, dueOn: string])[]) {
  return {
    ...{ code, title: code, unitId: unit, unit },
    asks: asks.map(([on, dueOn]) => ({ on, dueOn })),
  };
}
