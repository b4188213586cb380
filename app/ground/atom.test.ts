import { expect, test } from 'vitest';
import { writeAtom } from './atom.ts';

const feed = {
  title: 'Kiến nghị',
  id: 'https://doithoai.example/kien-nghi.atom?q=a&tre=on',
  self: 'https://doithoai.example/kien-nghi.atom?q=a&tre=on',
  page: 'https://doithoai.example/kien-nghi?q=a&tre=on',
  language: 'vi',
  now: '2026-11-23T02:00:00.000Z',
};

test('what people wrote is text in it, never markup', () => {
  const text = writeAtom({
    ...feed,
    entries: [
      {
        id: 'KN-2026-00001',
        title: 'Cống <b>vỡ</b> \u0000& đèn "tắt"',
        summary: 'Đã trả lời',
        url: 'https://doithoai.example/kien-nghi/KN-2026-00001',
        publishedAt: '2026-11-01T02:00:00.000Z',
        updatedAt: '2026-11-20T02:00:00.000Z',
      },
    ],
  });
  expect(text).toContain('<title>Cống &lt;b&gt;vỡ&lt;/b&gt; &amp; đèn &quot;tắt&quot;</title>');
  expect(text).toContain('<id>tag:doithoai.example,2025:KN-2026-00001</id>');
  expect(text).toContain('href="https://doithoai.example/kien-nghi.atom?q=a&amp;tre=on"');
  expect(text.match(/<updated>2026-11-20T02:00:00.000Z<\/updated>/g)).toHaveLength(2);
});

test('an empty list is a feed of now', () => {
  expect(writeAtom({ ...feed, entries: [] })).toContain('<updated>2026-11-23T02:00:00.000Z</updated>');
});
