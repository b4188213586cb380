import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin } from './edits.ts';
import { createReader, readWords, spokenOf } from './reading.ts';
import { isSyllable, untelex } from './syllable.ts';

const read = (text: string) => createReader()(text).syllables.join(' ');

test.each([
  ['dduwowngf', 'duong'],
  ['nuwowcs', 'nuoc'],
  ['thoon', 'thon'],
  ['khoong', 'khong'],
  ['ngox', 'ngo'],
  ['tawts', 'tat'],
  ['duong', 'duong'],
  ['wifi', 'wifi'],
  ['12a', '12a'],
])('Telex that stayed keys: %s is read as %s', (typed, meant) => {
  expect(untelex(typed)).toBe(meant);
});

test.each(['nghieng', 'khuya', 'uong', 'yeu', 'gi', 'quyet'])('%s is a syllable', (word) =>
  expect(isSyllable(word)).toBe(true),
);

test.each([
  ['Đường thôn Phú Mỹ hỏng', 'duong thon phu my hong'],
  ['Đường thôn Phú Mỹ hỏng'.normalize('NFD'), 'duong thon phu my hong'],
  ['DDuwowngf thoon Phus Myx hongr', 'duong thon phu my hong'],
  ['đg thôn Phú Mỹ hỏng', 'duong thon phu my hong'],
  [
    'Kính gửi: UBND xã Tân An. Tôi tên là Trần Văn Tám, sinh năm 1960. Đường thôn Phú Mỹ hỏng. Tôi xin chân thành cảm ơn!',
    'duong thon phu my hong',
  ],
  ['Ko có nc 3 ngày rồi', 'khong co nuoc 3 ngay roi'],
])('%s is read as %s', (text, syllables) => {
  expect(read(text)).toBe(syllables);
});

test('a letter that is all frame is kept as it is, and words behind a missing full stop are not swallowed', () => {
  expect(read('Kính gửi ủy ban')).toBe('kinh gui uy ban');
  const long = `Kính gửi ủy ban ${'chúng tôi mất nước sạch đã lâu '.repeat(8)}`;
  expect(read(long)).toContain('mat nuoc sach');
});

test('hoà and hòa are one word, chợ and cho are two', () => {
  expect(spokenOf('Hoà')).toBe(spokenOf('hòa'));
  expect(spokenOf('chợ')).not.toBe(spokenOf('cho'));
});

test('reading never fails and gives folded words only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const { syllables, spoken } = createReader()(text);
      expect(spoken).toHaveLength(syllables.length);
      for (const syllable of syllables) expect(syllable).toMatch(/^\S+$/u);
      expect(readWords(text).map((word) => word.folded)).toEqual([...syllables]);
    }),
    { numRuns: 15 },
  );
});

test.each([
  ['phumy', 'phumy', 0, true],
  ['phumy', 'phmuy', 1, true],
  ['phumy', 'phuly', 1, true],
  ['dong', 'doai', 1, false],
  ['', 'ab', 1, false],
])('%s and %s within %i: %s', (one, two, most, answer) => {
  expect(isWithin(one, two, most)).toBe(answer);
  expect(isWithin(two, one, most)).toBe(answer);
});
