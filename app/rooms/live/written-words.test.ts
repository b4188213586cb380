import { describe, expect, test } from 'vitest';
import { changesOf } from './history.ts';
import { expandAt } from './shorthand.ts';
import { mostSimilar } from './similar.ts';

describe('shorthand', () => {
  const table = [
    { short: 'tdp', expansion: 'tổ dân phố' },
    { short: 'gcn', expansion: 'giấy chứng nhận' },
    { short: 'đt', expansion: 'điện thoại' },
    { short: 'dt', expansion: 'diện tích' },
  ];
  test.each([
    ['Hộ ở tdp ', 'Hộ ở tổ dân phố '],
    ['Hộ ở TDP,', 'Hộ ở tổ dân phố,'],
    ['gcn ', 'Giấy chứng nhận '],
    ['Xong. gcn ', 'Xong. Giấy chứng nhận '],
    ['số đt ', 'số điện thoại '],
    ['số dt ', 'số diện tích '],
  ])('%s', (typed, written) => {
    expect(expandAt(typed, typed.length, table)).toEqual({ text: written, caret: written.length });
  });
  test.each(['Hộ ở tdp', 'atdp ', 'không có gì ', ' ', ''])('leaves %j alone', (typed) => {
    expect(expandAt(typed, typed.length, table)).toBeNull();
  });
  test('works in the middle of a text and keeps what follows', () => {
    expect(expandAt('Hộ ở tdp 4', 9, table)).toEqual({ text: 'Hộ ở tổ dân phố 4', caret: 16 });
  });
});

describe('old answers', () => {
  const old = [
    { text: 'Sửa đèn đường ngõ 12' },
    { text: 'Nước ngập ngõ 12 khi triều lên' },
    { text: 'Cấp giấy chứng nhận quyền sử dụng đất chậm' },
  ];
  test('are found by neighbours of words, with or without marks', () => {
    expect(mostSimilar('cap giay chung nhan dat cham', old, 3)).toEqual([old[2]]);
    expect(mostSimilar('Ngõ 12 ngập nước, nước ngập khi triều lên cao', old, 3)[0]).toEqual(old[1]);
  });
  test('about something else are not', () => {
    expect(mostSimilar('Trường mầm non thấm dột', old, 3)).toEqual([]);
    expect(mostSimilar('', old, 3)).toEqual([]);
  });
});

test('a history says what was changed, units by name, and nothing else', () => {
  const before = {
    text: 'a',
    lead_unit_id: '00000000-0000-7000-8000-000000000001',
    answer: null,
    version: 1,
  };
  const after = {
    text: 'a',
    lead_unit_id: null,
    answer: 'xong',
    version: 2,
    parts: [{ text: 'hỏi', answer: 'đáp' }],
  };
  expect(changesOf(before, after, () => 'Phòng Kinh tế')).toEqual([
    { field: 'answer', before: null, after: 'xong' },
    { field: 'parts', before: null, after: 'hỏi: đáp' },
    { field: 'lead_unit_id', before: 'Phòng Kinh tế', after: null },
  ]);
});
