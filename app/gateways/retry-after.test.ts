import { expect, test } from 'vitest';
import { waitAsked } from './retry-after.ts';

const now = new Date('2026-11-24T02:00:00Z');

test.each([
  ['120', { waitSeconds: 120 }],
  ['Tue, 24 Nov 2026 02:01:30 GMT', { waitSeconds: 90 }],
  ['Tue, 24 Nov 2026 01:00:00 GMT', {}],
  ['9999999', { waitSeconds: 86_400 }],
  ['0', {}],
  ['soon', {}],
])('Retry-After: %s', (said, asked) => {
  expect(waitAsked(new Headers({ 'retry-after': said }), now)).toEqual(asked);
});

test('no header asks for nothing', () => {
  expect(waitAsked(new Headers(), now)).toEqual({});
});
