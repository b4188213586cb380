import { describe, expect, test } from 'vitest';
import { hasLink, lettersIn, wordsIn } from './moderation.ts';

describe('words of the list', () => {
  const list = ['đồ ngu', 'ngu', 'mất dạy'];
  test.each([
    ['Ông đúng là đồ ngu', ['đồ ngu', 'ngu']],
    ['ong dung la do ngu', ['đồ ngu', 'ngu']],
    ['ĐỒ   NGU!', ['đồ ngu', 'ngu']],
    ['đồ-n.g.u', ['đồ ngu', 'ngu']],
    ['nguuuuu quá', ['ngu']],
    ['Đêm ồn không ngủ được', []],
    ['Ngư dân tổ 4 hỏi về bến cá', []],
    ['Mất dậy sớm đi làm', []],
    ['mât day', []],
    ['mat day', ['mất dạy']],
    ['Người dân hỏi đường', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(wordsIn(text, list)).toEqual(found);
  });

  test('the place of a tone mark does not matter', () => {
    expect(wordsIn('xoá', ['xóa'])).toEqual(['xóa']);
  });
});

describe('links', () => {
  test.each([
    ['Xem https://example.com', true],
    ['vào www.abc.vn', true],
    ['bit.ly/abc', true],
    ['gửi ai@hop.vn', true],
    ['Tổ dân phố 4. Và ngõ 12', false],
    ['Nghị định 30/2020/NĐ-CP', false],
    ['giá 1.500.000 đồng', false],
    ['đường Lê Lợi.Me tôi hỏi', false],
  ])('%s', (text, isLink) => {
    expect(hasLink(text)).toBe(isLink);
  });
});

test('letters are counted without blanks and marks', () => {
  expect(lettersIn(' Có  ạ?! ')).toBe(3);
});
