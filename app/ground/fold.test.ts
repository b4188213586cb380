import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isBlank, normalise } from './fold.ts';

const nfd = (text: string) => text.normalize('NFD');

describe('normalise', () => {
  it.each([
    ['plain text stays', 'Đường Nguyễn Trãi', 'Đường Nguyễn Trãi'],
    ['decomposed input is composed', nfd('Đường Nguyễn Trãi ngập'), 'Đường Nguyễn Trãi ngập'],
    ['half composed: ê and a dot below', 'vi\u00EA\u0323c', 'việc'],
    ['half composed: dot first, then hat', 'vie\u0323\u0302c', 'việc'],
    ['a joiner between letter and tone', 'e\u200D\u0301', 'é'],
    ['zero width space, non-joiner, joiner', 'ng\u200Bậ\u200Cp\u200D', 'ngập'],
    ['byte order mark and soft hyphen', '\uFEFFrác\u00AD thải', 'rác thải'],
    ['direction controls', '\u202Eabc\u202C \u2066x\u2069', 'abc x'],
    ['tag characters', 'chợ\u{E0041}\u{E007F}', 'chợ'],
    ['control characters', 'a\u0000b\u0007c\u001Bd', 'abcd'],
    ['blanks of all kinds', '  a\t\u00A0\u2003b  ', 'a b'],
    ['line breaks stay', 'một \r\n  hai\rba\u2028bốn', 'một\nhai\nba\nbốn'],
    ['many empty lines become one', 'a\n\n\n\n\nb', 'a\n\nb'],
    ['lone surrogates are replaced', 'a\uD800b', 'a\uFFFDb'],
    ['a tower of marks is cut', `a${'\u0301'.repeat(50)}`, 'á\u0301\u0301'],
    ['invisible letters', '\u3164\u115F\u2800', ''],
  ])('%s', (_, typed, meant) => expect(normalise(typed)).toBe(meant));

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Hoà Bình', 'hoa binh'],
    ['Hòa Bình', 'hoa binh'],
    ['Thuỷ Nguyên', 'thuy nguyen'],
    ['THỦY NGUYÊN', 'thuy nguyen'],
    [nfd('Phường Phúc Xá'), 'phuong phuc xa'],
    ['Đắk Lắk', 'dak lak'],
    ['đường – ngập, “nặng”', 'duong ngap nang'],
    ['KN-2026-04817', 'kn 2026 04817'],
    ['dòng một\ndòng hai', 'dong mot dong hai'],
    ['m² ①', 'm2 1'],
    ['\u200B', ''],
  ])('%j', (text, folded) => expect(fold(text)).toBe(folded));

  it('does nothing the second time and sees no difference between NFC and NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('isBlank', () => {
  it.each([
    ['', true],
    [' \n\t\u00A0', true],
    ['\u200B\u200D\uFEFF\u202E', true],
    ['\u0301\u0323', true],
    ['\u3164', true],
    ['.', false],
    ['ờ', false],
    ['👍', false],
  ])('%j', (text, blank) => expect(isBlank(text)).toBe(blank));
});
