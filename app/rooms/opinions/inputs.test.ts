import { expect, test } from 'vitest';
import { anOpinion } from '#tests/opinions.ts';
import { enterInput, sendInput } from './inputs.ts';

function issues(change: Record<string, unknown>): string[] {
  const parsed = sendInput.safeParse({ ...anOpinion, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['nothing wrong', {}, []],
  ['no text', { text: '' }, ['text_empty']],
  ['no text at all', { text: undefined }, ['text_empty']],
  ['blanks', { text: ' \n\t ' }, ['text_empty']],
  ['zero-width only', { text: '\u200b\u200d\ufeff\u2060' }, ['text_empty']],
  ['a lone mark', { text: '\u0301' }, ['text_empty']],
  ['4,000 letters', { text: 'ễ'.repeat(4000) }, []],
  ['4,000 letters in two pieces each', { text: 'e\u0302\u0303'.repeat(4000) }, []],
  ['4,001 letters', { text: 'a'.repeat(4001) }, ['text_long']],
  ['10 MB', { text: 'a'.repeat(10_000_000) }, ['text_long']],
  ['a number for a text', { text: 12 }, ['text_empty']],
  ['a file for a text', { text: new Blob(['x']) }, ['text_empty']],
  ['no consent', { consent: false }, ['consent']],
  ['a mobile with eleven digits', { contactPhone: '09123456789' }, ['phone']],
  ['short phone', { contactPhone: '09123' }, ['phone']],
  ['foreign phone', { contactPhone: '+1 202 555 0100' }, ['phone']],
  ['letters for a phone', { contactPhone: 'gọi tôi' }, ['phone']],
  ['bad mail', { contactEmail: 'hong@' }, ['email']],
  ['a guessable key', { sendKey: '1' }, ['send_key']],
])('%s', (_, change, expected) => {
  expect(issues(change)).toEqual(expected);
});

test.each([
  ['0912345678', '0912345678'],
  [' 0912 345 678 ', '0912345678'],
  ['091.234.5678', '0912345678'],
  ['+84 912 345 678', '0912345678'],
  ['0084912345678', '0912345678'],
  ['84912345678', '0912345678'],
  ['', null],
])('understands the phone %s', (typed, kept) => {
  expect(sendInput.parse({ ...anOpinion, contactPhone: typed }).contactPhone).toBe(kept);
});

test('the same words in any normalisation are the same text', () => {
  const nfd = sendInput.parse({ ...anOpinion, text: 'Đường\u200b ngập  nước'.normalize('NFD') });
  expect(nfd.text).toBe('Đường ngập nước');
});

test.each([
  ['phone', 'signed_paper', ['consent_phone']],
  ['phone', 'spoken', []],
  ['paper', 'signed_paper', []],
  ['front', 'signed_paper', []],
] as const)('who comes by %s can have consented by %s: %j', (channel, consentRecord, expected) => {
  const read = enterInput.safeParse({ ...anOpinion, channel, consentRecord });
  expect(read.error?.issues.map((issue) => issue.message) ?? []).toEqual(expected);
});
