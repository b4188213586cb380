import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestPoint, mostPoints, pointsOf } from './points.ts';

const five = [
  'Chậu cây cảnh lấn chiếm vỉa hè phố Khương Trung, đề nghị dọn.',
  'Nút giao chưa có đèn tín hiệu, giờ tan trường rất nguy hiểm.',
  'Ngã ba quá hẹp, xe lớn không rẽ được.',
  'Vỉa hè đoạn nhân dân góp tiền đến nay chưa lát.',
  'Đề nghị xây lò mổ tập trung hiện đại.',
];

describe('one letter with five points', () => {
  test.each([
    ['numbers', (index: number) => `${index + 1}. `],
    ['numbers with a bracket', (index: number) => `${index + 1}) `],
    ['letters', (index: number) => `${'abcde'[index]}) `],
    ['dashes', () => '- '],
    ['long dashes without a space', () => '–'],
    ['dots', () => '• '],
  ])('is cut at lines with %s', (_, mark) => {
    expect(pointsOf(five.map((point, index) => mark(index) + point).join('\n'))).toEqual(five);
  });

  test('keeps what stands before the first and after the last, and lines that belong to a point', () => {
    const letter = `Kính gửi UBND phường, tôi có mấy việc:\n1. ${five[0]}\nTôi đã nói hai lần.\n2. ${five[1]}\nXin cảm ơn.`;
    expect(pointsOf(letter)).toEqual([
      `Kính gửi UBND phường, tôi có mấy việc:\n${five[0]}\nTôi đã nói hai lần.`,
      `${five[1]}\nXin cảm ơn.`,
    ]);
  });

  test('dashes under a numbered point belong to it', () => {
    const letter = `1. ${five[0]}\n- số 12\n- số 14\n2. ${five[1]}`;
    expect(pointsOf(letter)).toEqual([`${five[0]}\n- số 12\n- số 14`, five[1]]);
  });

  test('is cut at numbers that count up within one paragraph', () => {
    const letter = `Tôi có ba việc: ${five
      .slice(0, 3)
      .map((point, index) => `${index + 1}) ${point}`)
      .join(' ')}`;
    expect(pointsOf(letter)).toEqual([`Tôi có ba việc:\n${five[0]}`, five[1], five[2]]);
  });

  test('is cut after every question', () => {
    expect(
      pointsOf(
        'Ngõ 12 ngập từ năm 2019. Bao giờ làm cống? Ai trả tiền xe hỏng của dân? Mong sớm có trả lời.',
      ),
    ).toEqual([
      'Ngõ 12 ngập từ năm 2019. Bao giờ làm cống?',
      'Ai trả tiền xe hỏng của dân? Mong sớm có trả lời.',
    ]);
  });
});

test.each([
  'Nắp cống trước cổng trường bị hư. Đề nghị thay.',
  'Đường trục chính xuống cấp từ 2021. 3 năm nay chưa ai sửa. Bao giờ rải nhựa?',
  'Theo Nghị định 59/2023, khoản 2. Điều 9, xin cho biết kết quả.',
  'Rác chất đống.\n- Tổ dân phố 5',
])('one matter stays one: %s', (letter) => {
  expect(pointsOf(letter)).toEqual([letter]);
});

test('a letter of four thousand letters without a mark is cut between sentences, and nothing of it is lost', () => {
  const letter = Array.from({ length: 90 }, (_, n) => `Nhà số ${n} của tổ bảy bị ngập đến cửa sổ.`).join(' ');
  expect(letter.length).toBeGreaterThan(longestPoint);
  const points = pointsOf(letter);
  expect(points.join(' ')).toBe(letter);
  expect(points.every((point) => point.endsWith('.'))).toBe(true);
});

test('whatever is written, every letter is in some point, in its order, and the form takes them all', () => {
  const word = fc.constantFrom(
    'Đường',
    'ngõ?',
    '1. ',
    '2) ',
    '\n- ',
    '\n1. ',
    '\n2. ',
    '\n',
    'a) ',
    '?',
    ' ',
    'x'.repeat(900),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const text = words.join('');
      const points = pointsOf(text);
      const letters = (of: string) => of.replace(/[^\p{L}?]/gu, '').replaceAll('a', '');
      expect(letters(points.join(''))).toBe(letters(text));
      expect(points.length).toBeGreaterThan(0);
      expect(Math.max(...points.map((point) => point.length))).toBeLessThanOrEqual(longestPoint);
      expect(points.length).toBeLessThanOrEqual(
        Math.max(mostPoints, Math.ceil(text.length / longestPoint) * 2),
      );
    }),
  );
});
