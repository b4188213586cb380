import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLetters } from '../../../../bench/consolidate/make.ts';
import { bCubed } from '../../../../bench/consolidate/measure.ts';
import { openPile } from './pile.ts';
import { sharedPhrases } from './why.ts';

const pileOf = (...texts: string[]) => openPile(texts.map((text) => ({ text, area: null })));
const together = (one: string, two: string) => {
  const groups = pileOf(one, two, 'Trạm y tế hết thuốc', 'Loa phát thanh rè').groups();
  return groups[0] === groups[1];
};

describe('the same matter', () => {
  const light = 'Đèn chiếu sáng ở ngõ 74 đường Lê Lai tắt đã bốn tháng, buổi tối rất nguy hiểm.';
  test.each([
    ['without marks', 'den chieu sang o ngo 74 duong le lai tat da bon thang, buoi toi rat nguy hiem'],
    ['with slips', 'Đèn chiêu sáng ở ngõ 74 đường Lê Lai tăt đã bốn thang, buổi tôi rất nguy hiểmm.'],
    [
      'as Telex keys',
      'DDenf chieeus sangs owr ngox 74 dduwowngf Lee Lai tawts ddax boons thangs, buooir toois raats nguy hieemr',
    ],
    ['in a letter', `Kính gửi UBND phường. Tôi tên là Lê Văn Sáu. ${light} Trân trọng cảm ơn.`],
    ['in another order', 'Buổi tối rất nguy hiểm: đèn chiếu sáng ở ngõ 74 đường Lê Lai tắt bốn tháng rồi.'],
  ])('%s', (_, other) => expect(together(light, other)).toBe(true));

  test.each([
    ['in another lane', light.replace('74', '75')],
    ['in a village', light.replace('ngõ 74 đường Lê Lai', 'thôn Phú Mỹ')],
    ['about something else there', 'Rác ở ngõ 74 đường Lê Lai không ai gom, mùi hôi bay vào nhà.'],
  ])('is not the one %s', (_, other) => expect(together(light, other)).toBe(false));
});

test.each([
  ['Rác ở thôn Đông Thịnh chưa gom', 'Rác ở thôn Tây Thịnh chưa gom', 'dong thinh'],
  ['Rác ở ngõ 12 chưa gom', 'Rác ở ngõ 13 chưa gom', '12'],
  ['Tổ dân phố số 4 mất nước', 'Tổ dân phố 5 mất nước', '4'],
  ['rac o thon dong chua gom', 'rac o thon doai chua gom', 'dong'],
  ['Rác ở thôn Phú Mỹ chưa gom', 'Rác ở thôn Phú Mỹy chưa gom', null],
  ['Tổ dân phố số 4 mất nước', 'Tổ dân phố 4 mất nước', null],
  ['Rác ở thôn Phú Mỹ chưa gom', 'Rác chưa gom', null],
])('%s, %s: the place that differs is %s', (one, two, place) => {
  const pile = pileOf(one, two);
  const [reading] = pile.readings;
  const [near] = reading === undefined ? [] : pile.near(reading, { limit: 5, isShown: (at) => at !== 0 });
  expect(near?.other?.[0].name ?? null).toBe(place);
});

test('what the form says counts where the text names no place', () => {
  const text = 'Đường đầy ổ gà, xe máy ngã liên tục';
  const groups = openPile([
    { text, area: 'Tổ dân phố số 4' },
    { text, area: 'tổ 4' },
    { text, area: 'Tổ dân phố 9' },
  ]).groups();
  expect(groups[0]).toBe(groups[1]);
  expect(groups[2]).not.toBe(groups[0]);
});

test('why two texts are alike is said in the words of the other', () => {
  expect(
    sharedPhrases('cong thoat nuoc bi tac, mua la ngap', 'Mưa là ngập vì cống thoát nước bị tắc nhiều năm'),
  ).toEqual(['cống thoát nước bị tắc', 'Mưa là ngập']);
  expect(sharedPhrases('Đèn hỏng', 'Rác nhiều')).toEqual([]);
});

test('planted copies are found and other villages kept apart', () => {
  const letters = makeLetters(800, 11);
  const groups = openPile(letters).groups();
  const { precision, recall } = bCubed(
    letters.map((letter) => letter.matter),
    groups,
  );
  expect(precision).toBeGreaterThan(0.98);
  expect(recall).toBeGreaterThan(0.9);
});

test('a pile of anything is grouped: every text has one group, equal texts the same, twice the same answer', () => {
  const word = fc.constantFrom('đường', 'hỏng', 'thôn', 'Phú', 'Mỹ', '12', 'ngõ', 'rác', '.', 'kính gửi');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 25 }), (texts) => {
      const groups = pileOf(...texts).groups();
      expect(groups).toHaveLength(texts.length);
      for (const [at, one] of texts.entries()) expect(groups[texts.indexOf(one)]).toBe(groups[at]);
      expect([...pileOf(...texts).groups()]).toEqual([...groups]);
    }),
    { numRuns: 40 },
  );
});
