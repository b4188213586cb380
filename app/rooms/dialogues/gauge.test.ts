import { expect, it } from 'vitest';
import { gaugeOf } from './gauge.ts';

it('puts the silent and the large first', () => {
  const lines = gaugeOf([
    { name: 'Tổ 1', people: 1000, voices: 10 },
    { name: 'Tổ 2', people: 1000, voices: 1 },
    { name: 'Tổ 3', people: 500, voices: 0 },
    { name: 'Tổ 4', people: 900, voices: 0 },
    { name: 'Tổ 5', people: 0, voices: 0 },
  ]);
  expect(lines.map((line) => [line.name, line.state, line.perThousand])).toEqual([
    ['Tổ 4', 'silent', 0],
    ['Tổ 3', 'silent', 0],
    ['Tổ 5', 'silent', null],
    ['Tổ 2', 'thin', 1],
    ['Tổ 1', 'heard', 10],
  ]);
});
