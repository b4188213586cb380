/** One entry of a feed; `id` is its own within the host, moments are ISO. */
export type AtomEntry = Readonly<{
  id: string;
  title: string;
  summary: string;
  url: string;
  publishedAt: string;
  updatedAt: string;
}>;

/**
 * A list as an Atom feed (RFC 4287), as new as its newest entry. An entry that changes keeps its id and gets a new
 * `updated`. What people wrote is text in it, never markup; signs that XML has no place for are left out.
 */
export function writeAtom(feed: {
  title: string;
  id: string;
  self: string;
  page: string;
  language: string;
  now: string;
  entries: readonly AtomEntry[];
}): string {
  const host = hostOf(feed.page);
  const updated =
    feed.entries
      .map((entry) => entry.updatedAt)
      .toSorted()
      .at(-1) ?? feed.now;
  const entries = feed.entries.map(
    (entry) => `  <entry>
    <id>tag:${host},2025:${xmlOf(entry.id)}</id>
    <title>${xmlOf(entry.title)}</title>
    <updated>${entry.updatedAt}</updated>
    <published>${entry.publishedAt}</published>
    <link rel="alternate" href="${xmlOf(entry.url)}"/>
    <summary>${xmlOf(entry.summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
  <id>${xmlOf(feed.id)}</id>
  <title>${xmlOf(feed.title)}</title>
  <updated>${updated}</updated>
  <author><name>${xmlOf(feed.title)}</name></author>
  <link rel="self" href="${xmlOf(feed.self)}"/>
  <link rel="alternate" href="${xmlOf(feed.page)}"/>
${entries.join('\n')}
</feed>
`;
}

/** The host of an address, as tags and calendars name it. */
export function hostOf(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/[:/?].*$/, '');
}

const noXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function xmlOf(text: string): string {
  return text
    .replace(noXml, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
