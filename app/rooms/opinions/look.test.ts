import { expect, test } from 'vitest';
import { Refusal } from '#app/ground/refusal.ts';
import { lookedOver, piecesOf } from './look.ts';
import { redact } from './redact.ts';

const original = 'Bà Trần Thị Sáu ở số 12 ngõ 34 gọi 0912345678 về cây xăng số 0987654321 của anh Ba.';
const sender = null;

test('shows what is hidden and what may be a name, and loses nothing', () => {
  const text = redact(original).text;
  const pieces = piecesOf(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.is !== 'plain')).toEqual([
    { text: '[tên]', is: 'hidden' },
    { text: '[…]', is: 'hidden' },
    { text: '[số điện thoại]', is: 'hidden' },
    { text: '[số điện thoại]', is: 'hidden' },
    { text: 'Ba', is: 'name' },
  ]);
});

test('points at a number that the pattern left, and hides it where it is ticked', () => {
  const publicText = 'Quán số 7B bán rượu, chứng minh 012345678 của chủ.';
  expect(piecesOf(publicText).filter((piece) => piece.is === 'number')).toEqual([
    { text: 'số 7B', is: 'number' },
    { text: '012345678', is: 'number' },
  ]);
  const hide = ['số 7B', '012345678'];
  expect(lookedOver({ original, sender, publicText, release: [], hide })).toBe(
    'Quán […] bán rượu, chứng minh […] của chủ.',
  );
});

test.each([
  [[], ['Ba'], 'Bà [tên] ở số […] ngõ 34 gọi [số điện thoại] về cây xăng số [số điện thoại] của anh […].'],
  [
    [],
    ['anh ba, ngõ 34'],
    'Bà [tên] ở số […] […] gọi [số điện thoại] về cây xăng số [số điện thoại] của […].',
  ],
  [
    ['0987654321', 'Trần Thị Sáu'],
    [],
    'Bà Trần Thị Sáu ở số […] ngõ 34 gọi [số điện thoại] về cây xăng số 0987654321 của anh Ba.',
  ],
])('lets go %j and hides %j', (release, hide, expected) => {
  expect(lookedOver({ original, sender, publicText: redact(original).text, release, hide })).toBe(expected);
});

test.each([
  ['Cây xăng', ['0987654321'], [], 'opinion.look-release'],
  ['Cây xăng của bà Sáu.', [], ['Sá'], 'opinion.look-word'],
  ['Cây xăng của bà Sáu.', [], ['Bảy'], 'opinion.look-word'],
])('says why not: %s %j %j', (publicText, release, hide, code) => {
  const answer = lookedOver({ original, sender, publicText, release, hide });
  expect(answer instanceof Refusal ? answer.code : answer).toBe(code);
});
