import { describe, expect, it } from 'vitest';
import { type FeedEntry, writeCalendar, writeNotices } from './calendar-feed.ts';

const entry: FeedEntry = {
  id: '0190a000-0000-7000-8000-000000000001',
  code: 'DT-2026-00018',
  title: 'Thoát nước, chiếu sáng; trật tự các ngõ của phường Khương Đình và các tổ dân phố ven sông',
  state: 'announced',
  startsAt: '2026-03-20T01:30:00.000Z',
  endsAt: '2026-03-20T04:00:00.000Z',
  place: 'Hội trường UBND phường',
  content: 'Thoát nước <và> chiếu sáng & trật tự.\nDòng hai',
  url: 'https://doithoai.example/doi-thoai/DT-2026-00018',
  version: 3,
  noticeNumber: '12/TB-UBND',
  noticeAt: '2026-03-01T02:00:00.000Z',
  updatedAt: '2026-03-02T02:00:00.000Z',
};
const feed = { name: 'Đối thoại', address: 'https://doithoai.example', now: '2026-03-03T00:00:00.000Z' };
const calendar = (given: Partial<FeedEntry> = {}) =>
  writeCalendar({ ...feed, entries: [{ ...entry, ...given }] });
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('writeCalendar', () => {
  it('folds lines at 75 bytes without cutting a letter, and ends them with CRLF', () => {
    const lines = calendar().split('\r\n');
    const sizes = lines.map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(calendar().replaceAll('\r\n', '')).not.toContain('\n');
    expect(unfold(calendar())).toContain('SUMMARY:Thoát nước\\, chiếu sáng\\; trật tự các ngõ của phường');
  });

  it('says when, where and whether it still holds', () => {
    const text = unfold(calendar());
    expect(text).toContain('DTSTART:20260320T013000Z');
    expect(text).toContain('STATUS:CONFIRMED');
    expect(text).toContain('trật tự.\\nDòng hai\\nhttps://doithoai.example/doi-thoai/DT-2026-00018');
    expect(unfold(calendar({ state: 'postponed' }))).toContain('STATUS:TENTATIVE');
    expect(unfold(calendar({ state: 'cancelled' }))).toContain('STATUS:CANCELLED');
  });

  it('tells nothing of what is not public', () =>
    expect(calendar({ state: 'preparing' })).not.toContain('VEVENT'));
});

describe('writeNotices', () => {
  const atom = writeNotices({
    ...feed,
    entries: [entry],
    self: 'https://doithoai.example/doi-thoai/thong-bao.atom',
    titleOf: (each) => `Thông báo: ${each.code}`,
    language: 'vi',
  });
  it('escapes what people wrote', () =>
    expect(atom).toContain('Thoát nước &lt;và&gt; chiếu sáng &amp; trật tự.'));
  it('is as new as its newest notice', () => {
    expect(atom).toContain('<updated>2026-03-02T02:00:00.000Z</updated>\n  <author>');
    expect(atom).toContain('<title>Thông báo: DT-2026-00018</title>');
  });
});
