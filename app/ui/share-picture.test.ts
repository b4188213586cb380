import { expect, test } from 'vitest';
import { sharePicture } from './share-picture.ts';

const words = {
  place: 'Phường',
  kind: 'Kiến nghị KN-2026-00012',
  title: 'Cống tắc',
  state: 'Đã nhận',
  facts: [],
};
const lines = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said);

test('a title is broken between words, and what does not fit ends with an ellipsis', () => {
  const title =
    'Một trăm mét đường cứ mưa là ngập, sửa tạm rồi lại ngập, bao giờ làm cống mới cho cả ngõ, cả xóm, cả tổ dân phố cùng chờ đã ba mùa mưa';
  const said = lines(sharePicture({ ...words, title })).slice(2, 6);
  expect(said).toHaveLength(4);
  expect(said.slice(0, 3).join(' ')).toBe(title.slice(0, said.slice(0, 3).join(' ').length));
  expect(said[3]?.endsWith('…')).toBe(true);
  expect(said.every((line) => (line ?? '').length <= 33)).toBe(true);
});

test('what people wrote cannot become part of the drawing', () => {
  const svg = sharePicture({ ...words, title: 'A<image href="file:///etc/passwd"/>&\u0000B' });
  expect(svg).not.toContain('<image');
  expect(svg).toContain('&lt;image');
  expect(svg).not.toContain('\u0000');
});

test('one word as long as a page is cut', () => {
  expect(lines(sharePicture({ ...words, title: 'x'.repeat(500) }))[2]).toHaveLength(32);
});
