import { hostOf, writeAtom } from '#app/ground/atom.ts';
import { type DialogueState, isPublic } from './dialogue.ts';

/** A public dialogue as calendars and feed readers need it; moments are ISO, `host` is where it can be read. */
export type FeedEntry = Readonly<{
  id: string;
  code: string;
  title: string;
  state: DialogueState;
  startsAt: string;
  endsAt: string;
  place: string | null;
  content: string | null;
  url: string;
  version: number;
  noticeNumber: string | null;
  noticeAt: string | null;
  /** The last time its notice changed. */
  updatedAt: string;
}>;

type Feed = Readonly<{ name: string; address: string; entries: readonly FeedEntry[]; now: string }>;

const statuses: Readonly<Partial<Record<DialogueState, string>>> = {
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

/** The dialogues of an organisation as an iCalendar object (RFC 5545): CRLF, lines folded at 75 bytes. */
export function writeCalendar(feed: Feed): string {
  const host = hostOf(feed.address);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Diem Cau//doi thoai//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textOf(feed.name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...feed.entries.filter((entry) => isPublic(entry.state)).flatMap((entry) => eventOf(entry, host)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function eventOf(entry: FeedEntry, host: string): string[] {
  const about = [entry.content, entry.url].filter((part) => part !== null).join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@${host}`,
    `SEQUENCE:${entry.version}`,
    `DTSTAMP:${stampOf(entry.updatedAt)}`,
    `LAST-MODIFIED:${stampOf(entry.updatedAt)}`,
    `DTSTART:${stampOf(entry.startsAt)}`,
    `DTEND:${stampOf(entry.endsAt)}`,
    `SUMMARY:${textOf(entry.title)}`,
    ...(entry.place === null ? [] : [`LOCATION:${textOf(entry.place)}`]),
    `DESCRIPTION:${textOf(about)}`,
    `URL:${entry.url}`,
    `STATUS:${statuses[entry.state] ?? 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** The notices of an organisation as an Atom feed. `titleOf` says the notice in words. */
export function writeNotices(
  feed: Feed & Readonly<{ self: string; titleOf: (entry: FeedEntry) => string; language: string }>,
): string {
  const { name, address, self, language, now, titleOf } = feed;
  return writeAtom({
    ...{ title: name, id: `tag:${hostOf(address)},2025:thong-bao`, self, page: address, language, now },
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: titleOf(entry),
      summary: entry.content ?? entry.title,
      url: entry.url,
      publishedAt: entry.noticeAt ?? entry.updatedAt,
      updatedAt: entry.updatedAt,
    })),
  });
}

/** 2026-03-20T01:30:00.000Z -> 20260320T013000Z. */
function stampOf(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function textOf(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\r?\n/g, '\\n');
}

/** No line is longer than 75 bytes; a letter is never cut in two. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = bytesOf(letter);
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

function bytesOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
