import { expect, test } from 'vitest';
import { bringsQr, isPlain } from './plain.ts';

const shell = { shell: true };

test.each([
  ['a public page', [shell, shell, undefined, { plain: true }], true],
  ['a staff page', [shell, shell, shell, undefined], false],
  ['a staff page with a handle of its own', [shell, shell, { title: 'x' }], false],
  ['a plain page under the desk', [shell, shell, shell, { plain: true }], true],
  ['an address that does not exist', [shell], true],
  ['a shell that failed', [shell, shell], true],
])('%s', (_what, handles, plain) => {
  expect(isPlain(handles)).toBe(plain);
});

test('paper shows the way back only where the page is about one thing', () => {
  expect(bringsQr([shell, shell, undefined, { plain: true, qr: true }])).toBe(true);
  expect(bringsQr([shell, shell, undefined, { plain: true }])).toBe(false);
});
