import { expect, it } from 'vitest';
import { dialogueWords } from './words.ts';

const facts = {
  days: 7,
  left: 6,
  basis: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
  isChecked: true,
  earliest: '2026-03-21',
};

it('says the law and the first possible day when a notice comes too late', () => {
  const vi = dialogueWords('vi').refusals['dialogue.lead-days']?.(facts);
  expect(vi).toContain(
    'trước ít nhất 7 ngày, hôm nay chỉ còn 6 ngày (Luật Tổ chức chính quyền địa phương 72/2025/QH15)',
  );
  expect(vi).toContain('từ 21/03/2026 trở đi');
  const en = dialogueWords('en').refusals['dialogue.lead-days']?.({ ...facts, isChecked: false });
  expect(en).toContain('72/2025/QH15, to be checked). Choose a day from 21/03/2026 on.');
});

it('names what a notice lacks in words', () => {
  const said = dialogueWords('vi').refusals['dialogue.four-items']?.({ missing: 'place,how_to_take_part' });
  expect(said).toContain('Còn thiếu: địa điểm, cách tham gia.');
});
